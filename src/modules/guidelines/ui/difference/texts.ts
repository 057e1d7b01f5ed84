import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the fields of a guideline are called, in every language. */
export const differenceTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
