import { addDays } from '../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../platform/database/index.ts';
import type { Reaction } from '../../platform/journal/index.ts';
import type { CaseServices } from './services.ts';
import { rewriteScopeAround, rewriteScopeSince } from './store/scope.ts';

/** How far back a look goes for what was known before its day: longer than the work of a server stands still. */
const LOOK_BACK_DAYS = 7;

/** Cases follow the people that they are about: whoever leads them now sees them, and whoever led them before does not. */
export function scopeReaction(services: () => Pick<CaseServices, 'clock'>): Reaction {
  return {
    name: 'case-scope',
    on: ['organisation.imported'],
    run: (tx, entries) => rewriteScopeAround(tx, entries, nowOf(services().clock)),
  };
}

/** The same of what begins or ends on a day that was known before, and has come since. */
export async function followPlaces(tx: Tx, { clock }: Pick<CaseServices, 'clock'>): Promise<void> {
  const times = nowOf(clock);
  await rewriteScopeSince(tx, addDays(times.on, -LOOK_BACK_DAYS), times);
}
