import { sql } from 'kysely';
import { instant } from '../../kernel/clock.ts';
import { type EmployerId, newId, systemRandom } from '../../kernel/ids.ts';
import type { Database } from './database.ts';

/** A new employer with nothing in it, for tests that need one, or two to tell apart. */
export async function anEmployer(database: Database): Promise<EmployerId> {
  const employer = newId<EmployerId>(instant('2026-01-01T00:00:00Z'), systemRandom);
  await database.query(
    { employer: null },
    sql`insert into employer (employer_id, slug) values (${employer}, ${employer.slice(-12)})`,
  );
  return employer;
}
