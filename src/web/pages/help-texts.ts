import { defineTexts } from '../../platform/i18n/index.ts';
import { sv } from './help-texts.sv.ts';

/** The words of the help page, fetched with it. */
export const helpTexts = defineTexts(sv, async () => (await import('./help-texts.en.ts')).en);
