import { defineTexts } from '../../../../platform/i18n/index.ts';
import { sv } from './texts.sv.ts';

/** What the page of the outbox says, in every language. */
export const outboxTexts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);
