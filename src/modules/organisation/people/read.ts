import { type RawBuilder, sql } from 'kysely';
import { countLooksAt, type Look, listLooksAt, may, mayAny, recordLooks, visible } from '../../../access/index.ts';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { PersonalNumber } from '../../../kernel/personal-number.ts';
import { held, type Tx } from '../../../platform/database/index.ts';
import type { Journal } from '../../../platform/journal/index.ts';
import { nearestManager } from '../line/line.ts';
import { readLineAbove, readLineEmployments } from '../line/store.ts';
import { problem } from '../problems.ts';
import { listKnowableNames, type Reader } from '../reader.ts';
import { type Assignment, listAssignments } from '../roles/store.ts';
import type { OrganisationServices } from '../services.ts';
import { factsOfPerson } from '../subject.ts';
import type { NamedPerson } from '../units/read.ts';
import { isProtected, listHandlers } from './protection.ts';
import { type Employment, findPerson, listEmployments } from './store.ts';

/** A row of a list of people: one employment. */
export interface EmployeeRow {
  readonly person: PersonId;
  readonly employment: EmploymentId;
  readonly employeeId: string;
  readonly name: string;
  readonly title: string;
  readonly unit: UnitId;
  readonly isManager: boolean;
}

/** A page of rows and how many there are in all. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly count: number;
}

/** An employment with who leads it; no manager stands there whom the reader may not know of. */
export interface EmploymentView extends Employment {
  readonly nearestManager: NamedPerson | null;
}

/** A person as their page shows them. */
export interface PersonView extends NamedPerson {
  readonly employments: readonly EmploymentView[];
  readonly roles: readonly Assignment[];
  /** Only ever true for the person and their named handlers: to all others the person is not there. */
  readonly isProtected: boolean;
  readonly handlers: readonly NamedPerson[];
  readonly isReader: boolean;
  /** Whether the reader may set and lift protection and name handlers. */
  readonly mayProtect: boolean;
}

/** SQL: the reader may see this employment on the day asked for. */
function visibleEmployment({ policy, actor, times }: Reader): RawBuilder<boolean> {
  return visible(policy, actor, 'person', { person: 'employment.person_id', unit: 'state.unit_id' }, times.on);
}

/** Those placed in a unit, and below it if so asked, by name: as many as the reader may see. */
export async function listPeople(
  tx: Tx,
  reader: Reader,
  which: { readonly unit: UnitId; readonly below: boolean; readonly limit: number; readonly skip: number },
): Promise<Page<EmployeeRow>> {
  const { unit, below, limit, skip } = which;
  const { times } = reader;
  const place = below
    ? sql`state.unit_id in (select unit_id from unit_scope where ancestor_id = ${unit}
        and valid_from <= ${times.on}::date and ${times.on}::date < valid_to)`
    : sql`state.unit_id = ${unit}`;
  const { rows } = await sql<{
    person_id: PersonId;
    employment_id: EmploymentId;
    employee_id: string;
    name: string;
    title: string;
    unit_id: UnitId;
    is_manager: boolean;
    count: number;
  }>`
    select employment.person_id, state.employment_id, employment.employee_id, name.name, state.title, state.unit_id,
      state.is_manager, count(*) over () as count
    from employment_state state join employment using (employer_id, employment_id)
      join person_name name on name.employer_id = employment.employer_id and name.person_id = employment.person_id
    where ${held('state', times)} and ${held('name', times)} and ${place} and ${visibleEmployment(reader)}
    order by state.is_manager desc, name.name collate "sv-x-icu", employment.employee_id
    limit ${limit} offset ${skip}`.execute(tx);
  // Past the last page no row tells how many there are.
  if (rows.length === 0 && skip > 0)
    return { rows: [], count: (await listPeople(tx, reader, { ...which, limit: 1, skip: 0 })).count };
  return {
    count: rows[0]?.count ?? 0,
    rows: rows.map((row) => ({
      person: row.person_id,
      employment: row.employment_id,
      employeeId: row.employee_id,
      name: row.name,
      title: row.title,
      unit: row.unit_id,
      isManager: row.is_manager,
    })),
  };
}

/** Whether the reader may see the person that day: by one of their employments, or as somebody without any. */
export async function maySee(tx: Tx, { policy, actor, times }: Reader, person: PersonId): Promise<boolean> {
  const columns = { person: 'person.person_id', unit: 'state.unit_id' };
  const { rows } = await sql`
    select from person
      left join employment on employment.employer_id = person.employer_id and employment.person_id = person.person_id
      left join employment_state state on state.employer_id = employment.employer_id
        and state.employment_id = employment.employment_id and ${held('state', times)}
    where person.person_id = ${person} and ${visible(policy, actor, 'person', columns, times.on)} limit 1`.execute(tx);
  return rows.length > 0;
}

/** A person as of that day; that somebody else looked is logged. Throws `organisation.person-unknown`. */
export async function readPerson(tx: Tx, reader: Reader, journal: Journal, id: PersonId): Promise<PersonView> {
  const { actor, times } = reader;
  const found = (await maySee(tx, reader, id)) ? await findPerson(tx, times, id) : undefined;
  if (found === undefined) throw problem('organisation.person-unknown');
  if (actor.person !== id) await recordLooks(tx, journal, actor, { resource: 'person', persons: [id] });
  const [managers, roles, hidden, handlers, protects] = await Promise.all([
    nearestManagers(tx, reader, found.employments),
    listAssignments(tx, times, sql`assignment.person_id = ${id}`),
    isProtected(tx, id),
    listHandlers(tx, id),
    mayProtect(tx, reader, id),
  ]);
  const known = [...managers.values(), ...handlers];
  const names = await listKnowableNames(tx, reader, known);
  return {
    id,
    name: found.name,
    employments: found.employments.map((one) => ({ ...one, nearestManager: named(names, managers.get(one.id)) })),
    roles,
    isProtected: hidden,
    handlers: handlers.flatMap((handler) => named(names, handler) ?? []),
    isReader: actor.person === id,
    mayProtect: protects,
  };
}

/** Asks no more of the database for the many readers who may do it with nobody. */
async function mayProtect(tx: Tx, { policy, actor, times }: Reader, person: PersonId): Promise<boolean> {
  if (!mayAny(policy, actor, 'protection', 'write')) return false;
  return may(policy, actor, 'protection', 'write', await factsOfPerson(tx, actor, times, person));
}

async function nearestManagers(
  tx: Tx,
  { times }: Reader,
  employments: readonly Employment[],
): Promise<ReadonlyMap<EmploymentId, PersonId>> {
  const ids = employments.map((one) => one.id);
  const line = await readLineAbove(tx, times, [...new Set(employments.map((one) => one.unit))]);
  const own = await readLineEmployments(tx, times, sql`state.employment_id = any(${ids}::uuid[])`);
  return new Map(
    own.flatMap((one) => {
      const manager = nearestManager(line, one);
      return manager === undefined ? [] : [[one.id, manager.employment.person] as const];
    }),
  );
}

/** The person's number, logged as a look. Throws `organisation.person-unknown` or, without one, `…number-unknown`. */
export async function readPersonalNumber(
  tx: Tx,
  reader: Reader,
  { journal, personalNumbers }: Pick<OrganisationServices, 'journal' | 'personalNumbers'>,
  id: PersonId,
): Promise<PersonalNumber> {
  const { policy, actor, times } = reader;
  const employments = await listEmployments(
    tx,
    times,
    sql`employment.person_id = ${id} and ${visible(
      policy,
      actor,
      'personal-number',
      { person: 'employment.person_id', unit: 'state.unit_id' },
      times.on,
    )}`,
  );
  if (employments.length === 0 && actor.person !== id) throw problem('organisation.person-unknown');
  const number = (await personalNumbers.read(tx, journal, actor, [id])).get(id);
  if (number === undefined) throw problem('organisation.number-unknown');
  return number;
}

/** A look at the person themselves, with who looked. */
export interface LookView extends Omit<Look, 'person' | 'looker'> {
  readonly looker: NamedPerson | null;
}

/** Who has looked at the reader, the newest first. */
export async function listOwnLooks(tx: Tx, reader: Reader, limit: number, skip: number): Promise<Page<LookView>> {
  if (reader.actor.person === null) return { rows: [], count: 0 };
  const looks = await listLooksAt(tx, reader.actor.person, limit, skip);
  const lookers = [...new Set(looks.flatMap((look) => look.looker ?? []))];
  const names = await listKnowableNames(tx, reader, lookers);
  return {
    rows: looks.map(({ at, resource, looker }) => ({ at, resource, looker: named(names, looker) })),
    count: await countLooksAt(tx, reader.actor.person),
  };
}

function named(names: ReadonlyMap<PersonId, string>, person: PersonId | null | undefined): NamedPerson | null {
  const name = person === null || person === undefined ? undefined : names.get(person);
  return person === null || person === undefined || name === undefined ? null : { id: person, name };
}
