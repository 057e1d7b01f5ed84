import type { LocalDate } from '../../kernel/local-date.ts';
import { daysBetween } from '../../kernel/local-date.ts';
import type { Assignment, OwnerRole } from './assignment.ts';

/** How an assignment stands. Late is told apart, since what is late is also open or in progress. */
export const STATES = ['open', 'in-progress', 'reported', 'carried-out', 'not-carried-out', 'with-whole'] as const;
export type State = (typeof STATES)[number];

/** `open` until whoever holds it has received it, then `in-progress`, `reported`, and closed as its giver says. */
export function stateOf({
  closed,
  reportedOn,
  received,
}: Pick<Assignment, 'closed' | 'reportedOn' | 'received'>): State {
  if (closed !== null) return closed.as;
  if (reportedOn !== null) return 'reported';
  return received === null ? 'open' : 'in-progress';
}

/** Whether its day has gone by without a report. */
export function isOverdue(
  assignment: Pick<Assignment, 'closed' | 'reportedOn' | 'received' | 'dueOn'>,
  today: LocalDate,
): boolean {
  const state = stateOf(assignment);
  return assignment.dueOn !== null && assignment.dueOn < today && (state === 'open' || state === 'in-progress');
}

/** What may be done with an assignment. */
export type Step = 'receive' | 'split' | 'evidence' | 'report' | 'close';

/** Which steps each state leaves open; who may take them is asked elsewhere. The page's buttons and the actions ask this. */
export const STEPS = {
  open: ['receive', 'close'],
  'in-progress': ['split', 'evidence', 'report', 'close'],
  reported: ['split', 'evidence', 'report', 'close'],
  'carried-out': [],
  'not-carried-out': [],
  'with-whole': [],
} as const satisfies Record<State, readonly Step[]>;

/** Whether the state leaves the step open. */
export function leavesOpen(state: State, step: Step): boolean {
  return STEPS[state].some((one) => one === step);
}

/** Days since anything happened with an open assignment; what has lain longest is forgotten first. */
export function daysForgotten(lastOn: LocalDate, today: LocalDate): number {
  return Math.max(0, daysBetween(lastOn, today));
}

/** The ways in which minutes name those who hold assignments. */
const NAMED: readonly (readonly [RegExp, OwnerRole])[] = [
  [/\b(?:region|kommun|förbunds|landstings)direktör|\bverkställande direktör|\bvd\b/iu, 'director'],
  [/\bförvaltningschef|\bförvaltningsdirektör|\bförvaltningen\b/iu, 'administration-head'],
  [/\bhr-(?:direktör|chef)|\bpersonal(?:direktör|chef)/iu, 'hr'],
];

/** As what somebody named in a clause holds the assignment; null rather than guessed. */
export function ownerNamed(to: string): OwnerRole | null {
  const found = NAMED.filter(([pattern]) => pattern.test(to));
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}

/** An assignment as it stood at the end of a day: what came later is left out. Undefined when it was not yet given. */
export function asOf(assignment: Assignment, day: LocalDate): Assignment | undefined {
  const { givenOn, received, reportedOn, closed } = assignment;
  if (givenOn > day) return undefined;
  return {
    ...assignment,
    received: received !== null && received.on <= day ? received : null,
    reportedOn: reportedOn !== null && reportedOn <= day ? reportedOn : null,
    closed: closed !== null && closed.on <= day ? closed : null,
  };
}

/** How many assignments stand how, and how many of them are late. */
export type Counts = Readonly<Record<State | 'overdue', number>>;

/** The yearly report's figures: the wholes that were given in the year or open when it began, as they stood on `day`. */
export function countsOn(assignments: readonly Assignment[], day: LocalDate): Counts {
  const counts = { ...Object.fromEntries(STATES.map((state) => [state, 0])), overdue: 0 } as Record<
    State | 'overdue',
    number
  >;
  for (const one of assignments) {
    counts[stateOf(one)] += 1;
    if (isOverdue(one, day)) counts.overdue += 1;
  }
  return counts;
}

/** Whether an assignment belongs in the report of a year: given by its end, and not closed before it began. */
export function isOfYear({ givenOn, closed }: Assignment, year: number): boolean {
  return givenOn.slice(0, 4) <= String(year) && (closed === null || closed.on.slice(0, 4) >= String(year));
}
