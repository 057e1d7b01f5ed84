import { defineTexts } from '../i18n/index.ts';
import { sv } from './texts.sv.ts';

/** The words of the common parts. */
export const uiTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
