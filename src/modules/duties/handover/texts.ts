import { defineTexts } from '../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What hand-overs are called, in every language. */
export const handoverTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
