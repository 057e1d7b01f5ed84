import { defineTexts } from '../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** The texts of surveys in every language. */
export const surveyTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
