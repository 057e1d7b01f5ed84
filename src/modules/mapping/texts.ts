import { defineTexts } from '../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** The texts of the mapping's pages in every language. */
export const mappingTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
