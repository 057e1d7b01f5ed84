import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the page about protected identity says, in every language. */
export const protectionTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
