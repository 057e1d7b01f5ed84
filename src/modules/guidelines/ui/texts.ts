import { defineTexts } from '../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the pages of guidelines say, in every language. */
export const pageTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
