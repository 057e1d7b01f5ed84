import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What is said of the order that a guideline asks for before an agreement. */
export const orderTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
