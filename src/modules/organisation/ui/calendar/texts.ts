import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the page of the employer's calendar says, in every language. */
export const calendarTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
