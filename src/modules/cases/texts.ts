import { defineTexts } from '../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What letters, files and pages of cases say alike. */
export const texts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
