import { sql } from 'kysely';
import { type Clock, today } from '../../../kernel/clock.ts';
import { newId, type PersonId } from '../../../kernel/ids.ts';
import { held, nowOf, type Tx } from '../../../platform/database/index.ts';
import type { Doer } from '../../organisation/index.ts';
import type { CompletionId, Source } from '../completion.ts';
import { recordCompletions } from '../completions/record.ts';
import { listCompletions, type NewCompletion } from '../completions/store.ts';
import type { Course } from '../course.ts';
import { actingForWhole } from '../courses/actions.ts';
import { listCourses } from '../courses/store.ts';
import type { TrainingServices } from '../services.ts';
import type { ReadCompletions, Reject, RejectReason, Said } from './read.ts';

/** What reading completions in did, or would do. */
export interface CompletionsRead {
  readonly counts: { readonly new: number; readonly known: number };
  readonly rejects: readonly Reject[];
}

/**
 * Takes completions in, in one transaction; taken in again, nothing changes. `isPreview` writes nothing. Throws
 * `access.not-allowed`.
 */
export async function importCompletions(
  services: TrainingServices,
  doer: Doer,
  { said, rejects }: ReadCompletions,
  source: Exclude<Source, 'own'>,
  { isPreview = false } = {},
): Promise<CompletionsRead> {
  const { database, clock, random, journal } = services;
  return database.transaction({ employer: doer.employer }, async (tx) => {
    const acting = await actingForWhole(tx, services, doer, 'training', 'import');
    const courses = await listCourses(tx);
    const persons = await personsCalled(tx, clock, [...new Set(said.map(({ employee }) => employee))]);
    const found = said.map((one) => ({ one, of: resolve(one, courses, persons.get(one.employee), today(clock)) }));
    const left = found.flatMap(({ one: { line }, of }): Reject[] =>
      typeof of === 'string' ? [{ line, reason: of }] : [],
    );
    const taken = found.flatMap(({ one, of }) => (typeof of === 'string' ? [] : [{ one, ...of }]));
    const known = await knownAmong(
      tx,
      taken.map(({ person }) => person),
      taken.flatMap(({ one }) => one.statement ?? []),
    );
    const fresh = taken.filter(({ one, person, course }) => known.take(one, person, course.code));
    const counts = { new: fresh.length, known: taken.length - fresh.length };
    if (!isPreview && fresh.length > 0) {
      const completions = fresh.map(({ one, person, course }): NewCompletion & { readonly course: Course } => ({
        id: newId<CompletionId>(clock.now(), random),
        person,
        code: course.code,
        number: course.number,
        completedOn: one.completedOn,
        source,
        statement: one.statement,
        course,
      }));
      const by = 'system' in doer ? null : doer.person;
      await recordCompletions(tx, services, completions, { acting, by });
      const subject = { kind: 'employer', id: doer.employer };
      const facts = { source, ...counts, rejected: rejects.length + left.length };
      await journal.record(tx, [{ type: 'training.imported', subject, actor: acting, facts }]);
    }
    return { counts, rejects: [...rejects, ...left].toSorted((a, b) => a.line - b.line) };
  });
}

function resolve(
  { course: called, number, completedOn }: Said,
  courses: readonly Course[],
  person: PersonId | undefined,
  on: string,
): { readonly person: PersonId; readonly course: Course } | RejectReason {
  if (person === undefined) return 'employee';
  const versions = courses.filter(({ code, activity }) => code === called || activity === called);
  if (versions.length === 0) return 'course';
  const course = number === null ? versions[0] : versions.find((one) => one.number === number);
  if (course === undefined) return 'version';
  return completedOn > on ? 'day-to-come' : { person, course };
}

/** Whom the HR system calls so, by employee number or user name; a name that two have is nobody's. */
async function personsCalled(tx: Tx, clock: Clock, names: readonly string[]): Promise<ReadonlyMap<string, PersonId>> {
  const { rows } = await sql<{ name: string; persons: readonly PersonId[] }>`
    select name, array_agg(distinct person_id) as persons from (
      select employee_id as name, person_id from employment where employee_id = any(${names})
      union all
      select name, person_id from unnest(${names}::text[]) as name
        join employment_state state on lower(state.user_name) = lower(name) and ${held('state', nowOf(clock))}
        join employment using (employer_id, employment_id)) called
    group by name`.execute(tx);
  return new Map(
    rows.flatMap(({ name, persons: [only, ...others] }) =>
      only === undefined || others.length > 0 ? [] : [[name, only] as const],
    ),
  );
}

/** What is known already; `take` says whether one is new, and knows it from then on. */
async function knownAmong(tx: Tx, persons: readonly PersonId[], statements: readonly string[]) {
  const days = new Set(
    (await listCompletions(tx, [...new Set(persons)])).map((one) => `${one.person} ${one.code} ${one.completedOn}`),
  );
  const { rows } = await sql<{ statement_id: string }>`
    select statement_id from training_completion where statement_id = any(${statements}::uuid[])`.execute(tx);
  const ids = new Set(rows.map((row) => row.statement_id));
  return {
    take({ statement, completedOn }: Said, person: PersonId, code: string): boolean {
      const day = `${person} ${code} ${completedOn}`;
      if (days.has(day) || (statement !== null && ids.has(statement))) return false;
      days.add(day);
      if (statement !== null) ids.add(statement);
      return true;
    },
  };
}
