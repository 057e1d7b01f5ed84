import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the board's page says, on paper and on the screen, in every language. */
export const boardTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
