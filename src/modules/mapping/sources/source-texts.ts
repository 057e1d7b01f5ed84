import { defineTexts } from '../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What sources are called, and why a record is not used, for the pages. */
export const sourceTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
