import { defineTexts } from '../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** The words of the frame and of the pages that gather. */
export const webTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
