import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the pages for reporting say, whatever the kind. */
export const reportTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
