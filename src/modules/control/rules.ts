import { hash } from 'node:crypto';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Found, Frequency } from './schema.ts';

const DAYS: Readonly<Record<Frequency, readonly string[]>> = {
  year: ['11-30'],
  'half-year': ['05-31', '11-30'],
  quarter: ['03-31', '05-31', '09-30', '11-30'],
};

/** The days on which a check of a year is due: those that are left when the plan is decided, the last one at least. */
export function dueDays(frequency: Frequency, year: number, decidedOn: LocalDate): readonly LocalDate[] {
  const days = DAYS[frequency].map((day) => `${year}-${day}` as LocalDate);
  const left = days.filter((day) => day > decidedOn);
  return left.length > 0 ? left : [`${year}-12-31` as LocalDate];
}

/** One hash of a frozen population, which the journal keeps: it cannot be another afterwards. */
export function hashOf(population: readonly string[]): string {
  return hash('sha256', [...population].sort().join('\n'));
}

/** Where a round stands. */
export type RoundState = 'planned' | 'frozen' | 'drawn' | 'reported';

export function stateOf(of: {
  readonly frozenAt: unknown;
  readonly seed: string | null;
  readonly reportedOn: LocalDate | null;
}): RoundState {
  if (of.reportedOn !== null) return 'reported';
  if (of.seed !== null) return 'drawn';
  return of.frozenAt === null ? 'planned' : 'frozen';
}

/** Whether a round can be reported: drawn where something is drawn, and then each of the sample has its answer, once. */
export function mayReport(
  state: RoundState,
  sample: readonly string[] | null,
  isDrawn: boolean,
  results: readonly { readonly itemId: string; readonly found: Found }[],
): 'yes' | 'not-now' | 'not-all' {
  if (state === 'reported' || (isDrawn && state !== 'drawn')) return 'not-now';
  const asked = [...(sample ?? [])].sort();
  const answered = results.map(({ itemId }) => itemId).sort();
  return asked.length === answered.length && asked.every((id, index) => id === answered[index]) ? 'yes' : 'not-all';
}

/** How many were found how. */
export function countFound(results: readonly { readonly found: Found }[]): Readonly<Record<Found, number>> {
  const counts = { right: 0, deviates: 0, 'cannot-tell': 0 };
  for (const { found } of results) counts[found] += 1;
  return counts;
}
