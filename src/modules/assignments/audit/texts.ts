import { defineTexts } from '../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What is said about audit reports. */
export const auditTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
