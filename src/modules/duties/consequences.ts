import type { EntryId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Entry } from '../../platform/journal/index.ts';
import { type Duty, type DutyKey, keyText, type Settlement } from './duty.ts';
import { type FoldSettings, foldDuties } from './fold.ts';

/** What an entry changes among its subject's duties; each list is empty when nothing of the kind follows. */
export interface Consequences {
  readonly arise: readonly Duty[];
  /** Discharged by other evidence than before; by none (null) when what discharged it was voided. */
  readonly discharge: readonly (DutyKey & { readonly settled: Settlement | null })[];
  /** Another day, or (for a period's duty) another entry to arise from, when the first one was voided. */
  readonly move: readonly (DutyKey & { readonly dueOn: LocalDate; readonly arisenBy: EntryId })[];
  /** Fell by that entry; or stands again (null), when the entry that had let it fall was voided. */
  readonly withdraw: readonly (DutyKey & { readonly by: EntryId | null })[];
}

/**
 * What follows from an entry: the difference between the duties before and after it. `held` are the subject's duties
 * as they stand, `earlier` its entries before this one, in the order of the journal.
 */
export function consequences(
  entry: Entry,
  { held, earlier, ...settings }: FoldSettings & { readonly held: readonly Duty[]; readonly earlier: readonly Entry[] },
): Consequences {
  const entries = [...earlier, entry];
  const disposed = new Set(entries.filter(({ facts }) => facts === null).map(({ id }) => id));
  const before = new Map(held.map((duty) => [keyText(duty), duty]));
  const after = new Map(foldDuties(entries, settings).map((duty) => [keyText(duty), duty]));
  const pairs = [...after.values()].flatMap((now) => {
    const then = before.get(keyText(now));
    return then === undefined ? [] : [{ then, now }];
  });
  // A duty whose occasion was disposed of can no longer be derived from it; it stays as it was.
  const gone = held.filter((duty) => !after.has(keyText(duty)) && !disposed.has(duty.arisenBy));
  return {
    arise: [...after.values()].filter((duty) => !before.has(keyText(duty))),
    discharge: pairs
      .filter(({ then, now }) => then.settled?.by !== now.settled?.by)
      .map(({ now }) => ({ ...keyOf(now), settled: now.settled })),
    move: pairs
      .filter(({ then, now }) => then.dueOn !== now.dueOn || then.arisenBy !== now.arisenBy)
      .map(({ now }) => ({ ...keyOf(now), dueOn: now.dueOn, arisenBy: now.arisenBy })),
    withdraw: [
      ...pairs
        .filter(({ then, now }) => then.withdrawnBy !== now.withdrawnBy)
        .map(({ now }) => ({ ...keyOf(now), by: now.withdrawnBy })),
      ...gone.filter((duty) => duty.withdrawnBy === null).map((duty) => ({ ...keyOf(duty), by: entry.id })),
    ],
  };
}

function keyOf({ template, occasion }: DutyKey): DutyKey {
  return { template, occasion };
}
