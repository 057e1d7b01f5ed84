import { defineTexts } from '../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What is said about assignments. */
export const assignmentTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
