import type { TranslationOf } from '../../../platform/i18n/index.ts';
import type { sv } from './texts.sv.ts';

/** What hand-overs are called. */
export const en = {
  'duties.handover.from': 'Hand-over from {name}',
  'duties.handover.to': 'Hand-over to {name}',
  'duties.handover.new-manager': 'You have got a new manager',
  'duties.handover.somebody': 'another manager',
} satisfies TranslationOf<typeof sv>;
