import type { LocalDate } from '../../../kernel/local-date.ts';
import type { BoardQuestion } from './content.ts';

type Row = BoardQuestion['row'];

/** An administration as the questions look at it; null where a number is not shown. */
export interface AskedUnit {
  readonly name: string;
  readonly overdue: number | null;
  readonly duties: number;
  readonly answered: number | null;
  readonly employed: number;
  /** What has been overdue longest there. */
  readonly longest: Row | null;
  readonly href: string;
}

/** What the questions are made of. */
export interface AskedOf {
  readonly units: readonly AskedUnit[];
  readonly lateAssignments: readonly { readonly title: string; readonly row: Row; readonly dueOn: LocalDate }[];
  readonly unheld: { readonly count: number; readonly row: Row | null };
  readonly standing: { readonly count: number; readonly row: Row | null };
  readonly oral: { readonly count: number | null; readonly row: Row };
  /** Months that have gone by whole, the earliest first. */
  readonly months: readonly { readonly month: string; readonly met: number; readonly all: number }[];
  readonly monthsRow: Row;
}

/** As many as fit beside everything else on one page. */
const MOST = 6;
/** A month counts as worse when so many points fewer were done in time than in the three before. */
const WORSE_BY = 5;

/**
 * The questions that will come, each with the row behind it: what the board itself has ordered and not had back first,
 * then where it is latest, where fewest have answered, what nobody holds, what nobody has shown, what goes worse, and
 * what is said and not written. A number that is not shown gives no question: it would show it.
 */
export function questionsFor(of: AskedOf): readonly BoardQuestion[] {
  return [
    ...assignments(of),
    ...latest(of.units),
    ...leastAnswered(of.units),
    ...counted('unheld', of.unheld),
    ...counted('standing', of.standing),
    ...worse(of),
    ...counted('oral-open', of.oral),
  ].slice(0, MOST);
}

function assignments({ lateAssignments }: AskedOf): BoardQuestion[] {
  const [first] = lateAssignments.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  if (first === undefined) return [];
  return [{ code: 'assignment-late', about: first.title, count: lateAssignments.length, share: null, row: first.row }];
}

function latest(units: readonly AskedUnit[]): BoardQuestion[] {
  const [most] = units
    .filter(({ overdue, duties }) => overdue !== null && overdue > 0 && duties > 0)
    .toSorted((a, b) => shareOf(b.overdue, b.duties) - shareOf(a.overdue, a.duties));
  if (most === undefined || most.overdue === null || most.longest === null) return [];
  const share = Math.round(shareOf(most.overdue, most.duties));
  return [{ code: 'unit-late', about: most.name, count: most.overdue, share, row: most.longest }];
}

function leastAnswered(units: readonly AskedUnit[]): BoardQuestion[] {
  const [least] = units
    .filter(({ answered, employed }) => answered !== null && answered < employed)
    .toSorted((a, b) => shareOf(a.answered, a.employed) - shareOf(b.answered, b.employed));
  if (least === undefined || least.answered === null) return [];
  const share = Math.floor(shareOf(least.answered, least.employed));
  const row = { what: ANSWERS, where: least.name, on: null, href: least.href };
  return [{ code: 'unit-unanswered', about: least.name, count: least.employed - least.answered, share, row }];
}

const ANSWERS = { sv: 'Svar från medarbetarna i år', en: 'Answers from employees this year' };

function counted(
  code: BoardQuestion['code'],
  { count, row }: { readonly count: number | null; readonly row: Row | null },
): BoardQuestion[] {
  return count === null || count === 0 || row === null ? [] : [{ code, about: '', count, share: null, row }];
}

function worse({ months, monthsRow }: AskedOf): BoardQuestion[] {
  const [last] = months.slice(-1);
  const before = months.slice(-4, -1);
  const [met, all] = [sumOf(before.map((one) => one.met)), sumOf(before.map((one) => one.all))];
  if (last === undefined || last.all === 0 || all === 0) return [];
  const [share, earlier] = [shareOf(last.met, last.all), shareOf(met, all)];
  if (earlier - share < WORSE_BY) return [];
  return [
    { code: 'going-worse', about: last.month, count: Math.round(earlier), share: Math.round(share), row: monthsRow },
  ];
}

function shareOf(part: number | null, all: number): number {
  return part === null || all === 0 ? 0 : (part / all) * 100;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
