import type { EmploymentId, PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import { type Entry, listEntriesOf } from '../../platform/journal/index.ts';
import type { Evidence } from '../guidelines/index.ts';
import { listCompletions } from './completions/store.ts';
import { listCourses } from './courses/store.ts';
import { askedNow, standingOf } from './rules.ts';

const TYPE = 'training.completed';

/** What evidence is asked about: the kind of work, and whose. */
interface Asked {
  readonly kind: string;
  readonly on: LocalDate;
  readonly person: PersonId;
  readonly employment: EmploymentId;
}

/**
 * What training proves where a guideline asks for it: the completions that are about the kind of work and good on the day,
 * and none of them before every course about it that is required of employees has been taken.
 */
export const trainingEvidence = [
  {
    types: [TYPE],
    page: '/training',
    async listEvidence(tx: Tx, { kind, on, person, employment }: Asked): Promise<readonly Evidence[]> {
      const required = askedNow(await listCourses(tx)).filter(
        ({ course: { demand, roles, concerns } }) =>
          demand === 'required' && roles.includes('employee') && concerns.includes(kind),
      );
      const taken = await listCompletions(tx, [person]);
      if (required.some((one) => standingOf(one, taken, on).standing !== 'valid')) return [];
      const entries = await listEntriesOf(tx, { kind: 'employment', id: employment });
      return entries.filter((entry) => isGood(entry, kind, on)).map((entry) => ({ about: 'employment', entry }));
    },
  },
] as const;

/** Whether a completion is about that kind of work, and is good on the day. */
export function isGood({ type, facts }: Pick<Entry, 'type' | 'facts'>, kind: string, on: LocalDate): boolean {
  const concerns = facts?.concerns;
  const until = facts?.validUntil;
  return (
    type === TYPE &&
    Array.isArray(concerns) &&
    concerns.includes(kind) &&
    (until === null || until === undefined || (typeof until === 'string' && on < until))
  );
}
