import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** The texts of the auditor's room in every language. */
export const roomTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
