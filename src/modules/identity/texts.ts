import { defineTexts } from '../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

export const texts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
