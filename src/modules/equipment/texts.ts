import { defineTexts } from '../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** The module's texts in every language. */
export const equipmentTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
