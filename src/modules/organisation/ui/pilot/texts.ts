import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the page of a pilot says, in every language. */
export const pilotTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
