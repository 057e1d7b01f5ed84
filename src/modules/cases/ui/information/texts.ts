import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the page of the duty to inform says, in every language. */
export const informationTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
