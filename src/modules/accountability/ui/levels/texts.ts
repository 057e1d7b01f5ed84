import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the pages of the levels say, in every language. */
export const levelTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
