import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the page about absence says, in every language. */
export const absenceTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
