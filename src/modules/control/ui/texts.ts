import { defineTexts } from '../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the pages and the report of internal control say, in every language. */
export const controlTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
