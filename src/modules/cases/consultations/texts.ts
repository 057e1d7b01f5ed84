import { defineTexts } from '../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What is said about consultations. */
export const consultationTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
