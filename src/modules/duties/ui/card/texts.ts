import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What a duty says wherever it is listed; of all texts of duties the first page carries these alone. */
export const dutyCardTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
