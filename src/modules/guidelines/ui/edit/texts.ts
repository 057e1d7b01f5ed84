import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the page for writing a draft says, in every language. */
export const editTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
