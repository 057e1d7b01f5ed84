import { defineTexts } from '../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What is said about the statistics of cases. */
export const statisticsTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
