import { defineTexts } from '../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What is said about governing documents. */
export const governingTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
