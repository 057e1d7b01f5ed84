import { defineTexts } from '../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the pages of cases say, whatever the kind. */
export const casePageTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
