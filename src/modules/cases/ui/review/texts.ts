import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the page for assessing a case says, whatever the kind. */
export const reviewTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
