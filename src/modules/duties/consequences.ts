import type { EntryId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Entry } from '../../platform/journal/index.ts';
import { type Duty, type DutyKey, keyText, type Settlement } from './duty.ts';
import { type FoldSettings, foldDuties } from './fold.ts';

/** What new entries change among their subject's duties; each list is empty when nothing of the kind follows. */
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
 * What follows when a subject's journal has grown to `entries` (in its order, the new ones among them): the difference
 * between the duties `held` and those that the journal now gives.
 */
export function consequences(
  entries: readonly Entry[],
  { held, ...settings }: FoldSettings & { readonly held: readonly Duty[] },
): Consequences {
  const before = new Map(held.map((duty) => [keyText(duty), duty]));
  const after = new Map(foldDuties(entries, settings, held).map((duty) => [keyText(duty), duty]));
  const pairs = [...after.values()].flatMap((now) => {
    const then = before.get(keyText(now));
    return then === undefined ? [] : [{ then, now }];
  });
  const gone = held.filter((duty) => !after.has(keyText(duty)) && duty.withdrawnBy === null);
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
      ...gone.flatMap((duty) => {
        const by = voidingOf(duty.arisenBy, entries);
        return by === undefined ? [] : [{ ...keyOf(duty), by }];
      }),
    ],
  };
}

/**
 * The entry that voided the one a duty arose from. Without one the duty stays as it was: its occasion was disposed of,
 * and can no longer be read.
 */
function voidingOf(arisenBy: EntryId, entries: readonly Entry[]): EntryId | undefined {
  return entries.findLast(({ type, facts }) => type === 'entry.voided' && facts?.voids === arisenBy)?.id;
}

function keyOf({ template, occasion }: DutyKey): DutyKey {
  return { template, occasion };
}
