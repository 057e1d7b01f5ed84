import { defineTexts } from '../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** The letters' texts in every language. */
export const texts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
