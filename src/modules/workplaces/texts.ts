import { defineTexts } from '../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What is said about workplaces. */
export const workplaceTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
