import { defineTexts } from '../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the page of one's team says. */
export const teamTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
