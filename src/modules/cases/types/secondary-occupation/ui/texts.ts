import { defineTexts } from '../../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the form for a secondary occupation asks. */
export const occupationTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
