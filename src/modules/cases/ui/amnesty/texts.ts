import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the pages say of rättelseperioder, in every language. */
export const amnestyTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
