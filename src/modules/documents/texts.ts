import { defineTexts } from '../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** The module's texts in every language: what letters and the case as one PDF say by themselves. */
export const texts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
