import { defineTexts } from '../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What is said about lists of delegation decisions and about notices. */
export const distributionTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
