import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the page about looks says, in every language. */
export const looksTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
