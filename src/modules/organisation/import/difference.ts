import type { LocalDate } from '../../../kernel/local-date.ts';
import { contains, FOREVER, type Period } from '../../../kernel/period.ts';
import { amend, type Stretch } from '../../../platform/database/index.ts';

export type Plain = Record<string, string | number | boolean | null | readonly string[]>;

/** One statement that brings a stored history nearer to the wanted one; null = nothing is so in the period. */
export interface Statement<Values> extends Period {
  readonly values: Values | null;
}

/** Whether two rows say the same. */
export function same<Values extends Plain>(a: Values, b: Values): boolean {
  for (const name in a) if (a[name] !== b[name] && !isSameList(a[name], b[name])) return false;
  return true;
}

function isSameList(a: Plain[string] | undefined, b: Plain[string] | undefined): boolean {
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, index) => one === b[index]);
}

/** Lays values over a period of a history; answers the history itself when that changes nothing. */
export function lay<Values extends Plain>(
  history: readonly Stretch<Values>[],
  period: Period,
  values: Values | null,
): readonly Stretch<Values>[] {
  if (period.from >= period.to) return history;
  const { close, insert } = amend(history, { from: period.from, to: period.to }, values, same);
  if (close.length === 0 && insert.length === 0) return history;
  return [...history.filter((stretch) => !close.includes(stretch)), ...insert].toSorted((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}

/** From that day on it is so until further notice; before it, as it was. */
export function layFrom<Values extends Plain>(
  history: readonly Stretch<Values>[],
  from: LocalDate,
  values: Values | null,
): readonly Stretch<Values>[] {
  return lay(history, { from, to: FOREVER }, values);
}

/** The stretch that holds on that day. */
export function stretchOn<Values>(history: readonly Stretch<Values>[], day: LocalDate): Stretch<Values> | undefined {
  return history.find((stretch) => contains(stretch, day));
}

/** The statements that turn one history into the other; none when they are the same. */
export function statementsBetween<Values extends Plain>(
  before: readonly Stretch<Values>[],
  after: readonly Stretch<Values>[],
): readonly Statement<Values>[] {
  if (before === after) return [];
  const inserted = after.filter((stretch) => !before.some((held) => isSame(held, stretch)));
  const gone = after.reduce<readonly Stretch<Values>[]>((left, stretch) => lay(left, stretch, null), before);
  return [...gone.map(({ from, to }) => ({ from, to, values: null })), ...inserted];
}

/** The history itself when the other says the same, so that "nothing changed" is one comparison for whoever asks. */
export function unlessSame<Values extends Plain>(
  before: readonly Stretch<Values>[],
  after: readonly Stretch<Values>[],
): readonly Stretch<Values>[] {
  const isUnchanged =
    before.length === after.length &&
    before.every((stretch, index) => {
      const other = after[index];
      return other !== undefined && isSame(stretch, other);
    });
  return isUnchanged ? before : after;
}

function isSame<Values extends Plain>(a: Stretch<Values>, b: Stretch<Values>): boolean {
  return a.from === b.from && a.to === b.to && same(a.values, b.values);
}
