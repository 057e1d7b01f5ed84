import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the page of settings says, in every language. */
export const settingsTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
