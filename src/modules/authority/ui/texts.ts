import { defineTexts } from '../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the pages about delegation orders and decisions say, in every language. */
export const authorityPageTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
