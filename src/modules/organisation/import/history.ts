import { earlierOf, type LocalDate, laterOf } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Stretch } from '../../../platform/database/index.ts';
import type { EmploymentValues } from '../tables.ts';
import { lay, layFrom, same, stretchOn } from './difference.ts';

type History = readonly Stretch<EmploymentValues>[];

/** One row of employees.csv about an employment. `values.employed_from` is the first day of `period`. */
export interface EmploymentStatement {
  readonly period: Period;
  readonly values: EmploymentValues;
}

/** From which day the file speaks, and from which the one before it spoke (absent at the first import). */
export interface ImportDays {
  readonly effectiveOn: LocalDate;
  readonly latest?: LocalDate;
}

/**
 * An employment's history as it is held after a file has spoken of it: from the effective day on, what the file says
 * and nothing else; before it, what was held. Days in the file are facts of their own and reach back: a row whose
 * first day was not known applies from it, an end is an end on its day, and a start that still lay ahead at the
 * latest import can be put off. Without rows the employment ends on the effective day.
 */
export function historyAfter(held: History, rows: readonly EmploymentStatement[], days: ImportDays): History {
  if (isSaidAgain(held, rows)) return held;
  const inOrder = rows.toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1));
  const before = inOrder.reduce(withoutLaterDays, withoutPostponedStart(held, inOrder[0]?.period.from, days));
  return inOrder.reduce(
    (history, row) =>
      isKnown(before, row) ? restate(history, before, row, days.effectiveOn) : lay(history, row.period, row.values),
    layFrom(before, days.effectiveOn, null),
  );
}

/** The common case, answered at once: one row that says what is held, neither more nor less. */
function isSaidAgain([stretch, ...others]: History, [row, ...more]: readonly EmploymentStatement[]): boolean {
  if (stretch === undefined || row === undefined || others.length > 0 || more.length > 0) return false;
  return stretch.from === row.period.from && stretch.to === row.period.to && same(stretch.values, row.values);
}

/** Whether what is held on the row's first day came from this row. */
function isKnown(history: History, { period }: EmploymentStatement): boolean {
  return stretchOn(history, period.from)?.values.employed_from === period.from;
}

function ownStretches(history: History, row: EmploymentStatement): History {
  return history.filter((stretch) => stretch.values.employed_from === row.period.from);
}

function withoutPostponedStart(held: History, start: LocalDate | undefined, { latest }: ImportDays): History {
  const heldStart = held[0]?.from;
  if (start === undefined || heldStart === undefined || latest === undefined) return held;
  return heldStart > latest && heldStart < start ? lay(held, { from: heldStart, to: start }, null) : held;
}

/** A known row that now ends earlier ends on its own day, also before the effective one. */
function withoutLaterDays(history: History, row: EmploymentStatement): History {
  return ownStretches(history, row).reduce(
    (after, { from, to }) => lay(after, { from: laterOf(from, row.period.to), to }, null),
    history,
  );
}

/** A known row: before the effective day as it was held, and days that it newly covers; from then on as it says now. */
function restate(history: History, before: History, row: EmploymentStatement, effectiveOn: LocalDate): History {
  const past = { from: row.period.from, to: earlierOf(row.period.to, effectiveOn) };
  const kept = ownStretches(before, row).map((stretch) => ({ ...stretch, to: earlierOf(stretch.to, past.to) }));
  const added = gapsOf(before, past).map((gap) => ({ ...gap, values: row.values }));
  return [...kept, ...added, { ...row.period, from: laterOf(row.period.from, effectiveOn), values: row.values }].reduce(
    (after, stretch) => lay(after, stretch, stretch.values),
    history,
  );
}

function gapsOf(history: History, within: Period): Period[] {
  const gaps: Period[] = [];
  let from = within.from;
  for (const stretch of history) {
    if (stretch.to <= from) continue;
    if (stretch.from > from) gaps.push({ from, to: earlierOf(stretch.from, within.to) });
    from = laterOf(from, stretch.to);
  }
  gaps.push({ from, to: within.to });
  return gaps.filter((gap) => gap.from < gap.to && gap.from < within.to);
}
