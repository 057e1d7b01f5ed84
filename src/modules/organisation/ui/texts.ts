import { defineTexts } from '../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the pages of the organisation say, in every language. */
export const organisationPageTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
