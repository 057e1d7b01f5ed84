import { defineTexts } from '../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the pages and reports of the chain say, in every language. */
export const chainTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
