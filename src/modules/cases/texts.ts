import { defineTexts } from '../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What letters of cases say by themselves. */
export const texts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
