import { defineTexts } from '../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the parts for documents say on pages, in every language. */
export const documentPartTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
