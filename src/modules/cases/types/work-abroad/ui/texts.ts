import { defineTexts } from '../../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the application for work from abroad asks. */
export const abroadTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
