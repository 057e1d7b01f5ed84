import { sql } from 'kysely';
import type { AuthorityId, EmployerId, EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Stretch, Tx } from '../../../platform/database/index.ts';
import type { KnownNumber, NumberKey, PersonalNumbers } from '../people/personal-numbers.ts';
import { type Assignment, listAssignmentHistory } from '../roles/store.ts';
import type { AuthorityKind } from '../schema.ts';
import type { AuthorityValues, EmploymentValues, UnitValues } from '../tables.ts';
import { listUnitHistory, readUnitIds } from '../units/store.ts';

/** All that is held now, as an import compares with it. */
export interface Stored {
  readonly employer: EmployerId;
  /** The effective day of the latest import of employees; undefined before the first. */
  readonly latest: LocalDate | undefined;
  readonly authorities: ReadonlyMap<string, StoredAuthority>;
  readonly unitIds: ReadonlyMap<string, UnitId>;
  readonly units: ReadonlyMap<UnitId, readonly Stretch<UnitValues>[]>;
  /** By unit that has ended; null = decided that nobody takes over. */
  readonly successors: ReadonlyMap<UnitId, UnitId | null>;
  readonly persons: ReadonlyMap<NumberKey, KnownNumber>;
  readonly names: ReadonlyMap<PersonId, readonly Stretch<{ name: string }>[]>;
  readonly protectedPersons: ReadonlySet<PersonId>;
  readonly employments: ReadonlyMap<string, StoredEmployment>;
  readonly assignments: readonly Assignment[];
}

export interface StoredAuthority {
  readonly id: AuthorityId;
  readonly history: readonly Stretch<AuthorityValues>[];
}

export interface StoredEmployment {
  readonly id: EmploymentId;
  readonly person: PersonId;
  readonly history: readonly Stretch<EmploymentValues>[];
  readonly place: Place | undefined;
}

/** Where somebody lives and works, by municipality code. */
export interface Place {
  readonly home: string | null;
  readonly workplace: string | null;
}

/** Reads what is held now of the whole employer. */
export async function readStored(tx: Tx, employer: EmployerId, numbers: PersonalNumbers): Promise<Stored> {
  const [latest, authorities, unitIds, units, successors, persons, names, hidden, employments, assignments] =
    await Promise.all([
      findLatestImport(tx),
      readAuthorities(tx),
      readUnitIds(tx),
      listUnitHistory(tx),
      readSuccessors(tx),
      numbers.readPersonsByKey(tx),
      readNames(tx),
      readProtectedPersons(tx),
      readEmployments(tx),
      listAssignmentHistory(tx, sql`true`),
    ]);
  return {
    employer,
    latest,
    authorities,
    unitIds,
    units: Map.groupBy(units, (unit) => unit.id),
    successors,
    persons,
    names,
    protectedPersons: hidden,
    employments,
    assignments,
  };
}

/** The day from which the latest import of employees spoke. */
export async function findLatestImport(tx: Tx): Promise<LocalDate | undefined> {
  const { rows } = await sql<{ effective_on: LocalDate }>`
    select effective_on from entry where type = 'organisation.imported'
    order by transaction_id desc, ordinal desc limit 1`.execute(tx);
  return rows[0]?.effective_on;
}

async function readAuthorities(tx: Tx): Promise<Map<string, StoredAuthority>> {
  const { rows } = await sql<{
    authority_id: AuthorityId;
    code: string;
    name: string;
    kind: AuthorityKind;
    valid_from: LocalDate;
    valid_to: LocalDate;
  }>`
    select authority.authority_id, authority.code, state.name, state.kind, state.valid_from, state.valid_to
    from authority join authority_state state using (employer_id, authority_id)
    where state.known_to = 'infinity' order by state.valid_from`.execute(tx);
  const authorities = new Map<string, { id: AuthorityId; history: Stretch<AuthorityValues>[] }>();
  for (const { authority_id: id, code, name, kind, valid_from: from, valid_to: to } of rows) {
    const authority = authorities.get(code) ?? { id, history: [] };
    authority.history.push({ from, to, values: { name, kind } });
    authorities.set(code, authority);
  }
  return authorities;
}

async function readSuccessors(tx: Tx): Promise<Map<UnitId, UnitId | null>> {
  const { rows } = await sql<{ unit_id: UnitId; successor_id: UnitId | null }>`
    select unit_id, successor_id from unit_succession where known_to = 'infinity'`.execute(tx);
  return new Map(rows.map((row) => [row.unit_id, row.successor_id]));
}

async function readNames(tx: Tx): Promise<Map<PersonId, Stretch<{ name: string }>[]>> {
  const { rows } = await sql<{ person_id: PersonId; name: string; valid_from: LocalDate; valid_to: LocalDate }>`
    select person_id, name, valid_from, valid_to from person_name
    where known_to = 'infinity' order by valid_from`.execute(tx);
  const stretches = rows.map(({ person_id, name, valid_from: from, valid_to: to }) => ({
    person: person_id,
    from,
    to,
    values: { name },
  }));
  return Map.groupBy(stretches, (stretch) => stretch.person);
}

async function readProtectedPersons(tx: Tx): Promise<Set<PersonId>> {
  const { rows } = await sql<{ person_id: PersonId }>`select person_id from protected_person`.execute(tx);
  return new Set(rows.map((row) => row.person_id));
}

type StateRow = EmploymentValues & { employment_id: EmploymentId; valid_from: LocalDate; valid_to: LocalDate };

/** Three plain readings joined here: right after a large import PostgreSQL has no statistics to plan a join by. */
async function readEmployments(tx: Tx): Promise<Map<string, StoredEmployment>> {
  const [employments, states, places] = await Promise.all([
    sql<{ employment_id: EmploymentId; employee_id: string; person_id: PersonId }>`
      select employment_id, employee_id, person_id from employment`.execute(tx),
    sql<StateRow>`
      select employment_id, valid_from, valid_to, unit_id, manager_id, title, is_manager, employed_from, user_name, share
      from employment_state where known_to = 'infinity' order by valid_from`.execute(tx),
    sql<{ employment_id: EmploymentId; home_municipality: string | null; workplace_municipality: string | null }>`
      select employment_id, home_municipality, workplace_municipality from employment_place`.execute(tx),
  ]);
  const histories = Map.groupBy(states.rows, (row) => row.employment_id);
  const placed = new Map(
    places.rows.map((row): [EmploymentId, Place] => [
      row.employment_id,
      { home: row.home_municipality, workplace: row.workplace_municipality },
    ]),
  );
  return new Map(
    employments.rows.map(({ employment_id: id, employee_id, person_id: person }) => [
      employee_id,
      { id, person, history: (histories.get(id) ?? []).map(stretchOf), place: placed.get(id) },
    ]),
  );
}

function stretchOf({
  employment_id: _,
  valid_from: from,
  valid_to: to,
  ...values
}: StateRow): Stretch<EmploymentValues> {
  return { from, to, values };
}
