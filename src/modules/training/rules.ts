import { addMonths, type LocalDate } from '../../kernel/local-date.ts';
import type { Completion } from './completion.ts';
import type { Course } from './course.ts';

/** How somebody stands to a course: `outdated`: they took a version that a later one is to be taken instead of. */
export type Standing = 'valid' | 'expired' | 'outdated' | 'missing';

/** What asks for the course today: its latest version, and the oldest that is still good. */
export interface Asked {
  readonly course: Course;
  readonly oldestGood: number;
}

/** Of each course the latest version, and from which version on a completion counts. */
export function askedNow(courses: readonly Course[]): readonly Asked[] {
  return [...Map.groupBy(courses, ({ code }) => code).values()].map((versions) => {
    const course = versions.reduce((latest, one) => (one.number > latest.number ? one : latest));
    const renewing = versions.filter(({ renews }) => renews).map(({ number }) => number);
    return { course, oldestGood: Math.max(1, ...renewing) };
  });
}

/** The day until which a completion is good, itself not among the good ones; null when it is good for ever. */
export function validUntil(
  { validMonths }: Pick<Course, 'validMonths'>,
  { completedOn }: Pick<Completion, 'completedOn'>,
): LocalDate | null {
  return validMonths === null ? null : addMonths(completedOn, validMonths);
}

/** How somebody stands to a course on a day, by the best of what they have done, and what that was. */
export function standingOf(
  { course, oldestGood }: Asked,
  completions: readonly Completion[],
  on: LocalDate,
): { readonly standing: Standing; readonly by: Completion | null } {
  const done = completions
    .filter(({ code, completedOn }) => code === course.code && completedOn <= on)
    .toSorted((a, b) => (a.completedOn < b.completedOn ? 1 : -1));
  const current = done.filter(({ number }) => number >= oldestGood);
  const good = current.find((one) => on < (validUntil(course, one) ?? '9999'));
  if (good !== undefined) return { standing: 'valid', by: good };
  const [last] = current;
  if (last !== undefined) return { standing: 'expired', by: last };
  return done[0] === undefined ? { standing: 'missing', by: null } : { standing: 'outdated', by: done[0] };
}
