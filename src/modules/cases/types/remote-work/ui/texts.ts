import { defineTexts } from '../../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the application for remote work asks. */
export const remoteTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
