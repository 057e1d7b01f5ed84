import type { LocalDate } from '../../../kernel/local-date.ts';
import { add, compare, type Decimal } from '../../../kernel/money.ts';
import { type Case, isAgreed } from '../evidence/cases.ts';
import type { Person } from '../evidence/people.ts';
import { holds } from '../span.ts';

/** A person's presence rows of one calendar month, the same day and place counted once (contract, rule 6). */
export interface PresenceMonth {
  /** `2026-06`. */
  readonly month: string;
  readonly rows: number;
  readonly remoteRows: number;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  /** The line on which the month's remote work stands first. */
  readonly line?: number;
}

export type RemoteFault = 'remote-without-agreement' | 'remote-above-agreed';

/** Consecutive months with the same fault. */
export interface RemoteRun {
  readonly person: Person;
  readonly fault: RemoteFault;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly remoteRows: number;
  /** A line for each of its months. */
  readonly lines?: readonly number[];
}

/** Fewer rows than this in a month say nothing of it. */
const ROWS_NEEDED = 10;
const SHARE_WITHOUT_AGREEMENT: Decimal = { units: 20n, scale: 0 };
const TOLERANCE: Decimal = { units: 5n, scale: 0 };

/** Whether a month has rows enough to be judged. */
export function isExamined(month: PresenceMonth): boolean {
  return month.rows >= ROWS_NEEDED;
}

/** What is wrong with a month that is examined. `cases` are the person's. */
export function faultOf(month: PresenceMonth, cases: readonly Case[]): RemoteFault | undefined {
  const agreed = cases.filter((one) => one.kind === 'remote-work' && isAgreed(one) && holds(one, month.firstDay));
  if (agreed.length === 0) return exceeds(month, SHARE_WITHOUT_AGREEMENT) >= 0 ? 'remote-without-agreement' : undefined;
  const isWithinAny = agreed.some(
    ({ remoteShare }) => remoteShare === undefined || exceeds(month, add(remoteShare, TOLERANCE)) <= 0,
  );
  return isWithinAny ? undefined : 'remote-above-agreed';
}

/** Whether the remote share of a month is more than (positive), equal to or less than (negative) so many percent, exactly. */
function exceeds({ rows, remoteRows }: PresenceMonth, percent: Decimal): number {
  return compare(
    { units: BigInt(remoteRows) * 100n, scale: 0 },
    { units: percent.units * BigInt(rows), scale: percent.scale },
  );
}

/** Joins a person's months, in order, into runs of consecutive ones with the same fault. */
export function runsOf(person: Person, months: readonly PresenceMonth[], cases: readonly Case[]): RemoteRun[] {
  const runs: RemoteRun[] = [];
  let before: { readonly month: string; readonly fault: RemoteFault } | undefined;
  for (const month of months.filter(isExamined)) {
    const fault = faultOf(month, cases);
    const { firstDay: from, lastDay: to, remoteRows } = month;
    const lines = month.line === undefined ? [] : [month.line];
    const run = runs.at(-1);
    if (fault !== undefined && run !== undefined && before?.fault === fault && isNext(before.month, month.month))
      runs[runs.length - 1] = {
        ...run,
        to,
        remoteRows: run.remoteRows + remoteRows,
        ...linesIn([...(run.lines ?? []), ...lines]),
      };
    else if (fault !== undefined) runs.push({ person, fault, from, to, remoteRows, ...linesIn(lines) });
    before = fault === undefined ? undefined : { month: month.month, fault };
  }
  return runs;
}

function linesIn(lines: readonly number[]): Pick<RemoteRun, 'lines'> {
  return lines.length === 0 ? {} : { lines };
}

/** Whether the second month (`2026-01`) comes right after the first. */
function isNext(first: string, second: string): boolean {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return second === `${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}`;
}
