import { defineTexts } from '../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What is said of oral agreements, in every language. */
export const oralTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
