import { defineTexts } from '../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What reading a register in says, in every language. */
export const registerTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
