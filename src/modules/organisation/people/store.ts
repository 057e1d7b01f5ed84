import { type RawBuilder, sql } from 'kysely';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import { among, held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';

/** An employment as it was on a day; `period` is the whole of it, as known at the moment asked for. */
export interface Employment {
  readonly id: EmploymentId;
  /** The number of the HR system. */
  readonly employeeId: string;
  readonly person: PersonId;
  readonly unit: UnitId;
  readonly manager: EmploymentId | null;
  readonly title: string;
  readonly isManager: boolean;
  readonly userName: string | null;
  /** Percent of full time; null when the HR system does not say. */
  readonly share: number | null;
  readonly period: Period;
}

/** A person with the employments of that day, the largest share first; a person may have none. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly employments: readonly Employment[];
}

interface EmploymentRow {
  readonly employment_id: EmploymentId;
  readonly employee_id: string;
  readonly person_id: PersonId;
  readonly unit_id: UnitId;
  readonly manager_id: EmploymentId | null;
  readonly title: string;
  readonly is_manager: boolean;
  readonly user_name: string | null;
  readonly share: number | null;
  readonly employed_from: LocalDate;
  readonly employed_to: LocalDate;
}

/** The employments of that day among which `which` is true; it speaks of `state` and `employment`. */
export async function listEmployments(tx: Tx, times: TwoTimes, which: RawBuilder<unknown>): Promise<Employment[]> {
  const { rows } = await sql<EmploymentRow>`
    select state.employment_id, employment.employee_id, employment.person_id, state.unit_id, state.manager_id,
      state.title, state.is_manager, state.user_name, state.share, state.employed_from, (
        select max(any_day.valid_to) from employment_state any_day
        where any_day.employer_id = state.employer_id and any_day.employment_id = state.employment_id
          and any_day.known_from <= ${times.knownAt} and ${times.knownAt} < any_day.known_to) as employed_to
    from employment_state state join employment using (employer_id, employment_id)
    where ${held('state', times)} and ${which}
    order by state.share desc nulls first, state.employed_from, employment.employee_id`.execute(tx);
  return rows.map((row) => ({
    id: row.employment_id,
    employeeId: row.employee_id,
    person: row.person_id,
    unit: row.unit_id,
    manager: row.manager_id,
    title: row.title,
    isManager: row.is_manager,
    userName: row.user_name,
    share: row.share,
    period: { from: row.employed_from, to: row.employed_to },
  }));
}

/** The person as called on that day, with the employments of that day. Undefined when nobody was known by that id. */
export async function findPerson(tx: Tx, times: TwoTimes, person: PersonId): Promise<Person | undefined> {
  const [names, employments] = await Promise.all([
    listNames(tx, times.knownAt, [person]),
    listEmployments(tx, times, sql`employment.person_id = ${person}`),
  ]);
  const name = names.get(person);
  return name === undefined ? undefined : { id: person, name, employments };
}

/** What persons are called, the newest name known at that moment. */
export async function listNames(
  tx: Tx,
  knownAt: TwoTimes['knownAt'],
  persons: readonly PersonId[],
): Promise<Map<PersonId, string>> {
  const { rows } = await sql<{ person_id: PersonId; name: string }>`
    select distinct on (person_id) person_id, name from person_name
    where ${among('person_id', persons)} and known_from <= ${knownAt} and ${knownAt} < known_to
    order by person_id, valid_from desc`.execute(tx);
  return new Map(rows.map(({ person_id, name }) => [person_id, name]));
}

/** SQL: what the column's person is called, the newest name known at that moment; null when nobody was known. */
export function nameOf(column: string, knownAt: TwoTimes['knownAt']): RawBuilder<string | null> {
  return sql<string | null>`(
    select named.name from person_name named
    where named.person_id = ${sql.ref(column)} and named.known_from <= ${knownAt} and ${knownAt} < named.known_to
    order by named.valid_from desc limit 1)`;
}

/** The employment with this number in the HR system, whenever it was. */
export async function findEmployment(
  tx: Tx,
  employeeId: string,
): Promise<{ readonly id: EmploymentId; readonly person: PersonId } | undefined> {
  const { rows } = await sql<{ employment_id: EmploymentId; person_id: PersonId }>`
    select employment_id, person_id from employment where employee_id = ${employeeId}`.execute(tx);
  return rows[0] && { id: rows[0].employment_id, person: rows[0].person_id };
}

/** Makes persons known; what they are called is written apart. */
export async function insertPersons(tx: Tx, persons: readonly PersonId[]): Promise<void> {
  if (persons.length === 0) return;
  await sql`insert into person (person_id) select unnest(${persons}::uuid[])`.execute(tx);
}

/** Makes employments known by their number; where they are placed is written apart. */
export async function insertEmployments(
  tx: Tx,
  employments: readonly { readonly id: EmploymentId; readonly employeeId: string; readonly person: PersonId }[],
): Promise<void> {
  if (employments.length === 0) return;
  const rows = employments.map(({ id, employeeId, person }) => ({
    employment_id: id,
    employee_id: employeeId,
    person_id: person,
  }));
  await sql`
    insert into employment (employment_id, employee_id, person_id)
    select employment_id, employee_id, person_id
    from json_populate_recordset(null::employment, ${JSON.stringify(rows)})`.execute(tx);
}
