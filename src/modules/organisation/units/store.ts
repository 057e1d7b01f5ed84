import { type RawBuilder, sql } from 'kysely';
import type { AuthorityId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import {
  among,
  type During,
  END_OF_KNOWLEDGE,
  held,
  heldDuring,
  type Stretch,
  type TwoTimes,
  type Tx,
} from '../../../platform/database/index.ts';
import type { UnitKind } from '../schema.ts';
import type { UnitValues } from '../tables.ts';
import type { Unit } from './tree.ts';

interface UnitRow {
  readonly unit_id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent_id: UnitId | null;
  readonly trades: readonly string[];
  readonly authority_id: AuthorityId | null;
}

const columns = sql.raw(
  'state.unit_id, unit.code, state.name, state.kind, state.parent_id, state.trades, state.authority_id',
);

/** Every unit of that day, by name. */
export async function listUnits(tx: Tx, times: TwoTimes): Promise<Unit[]> {
  return readUnits(tx, sql`${held('state', times)} order by state.name, unit.code`);
}

/** The units of a period, as they were through it, by name. */
export async function listUnitsDuring(tx: Tx, during: During): Promise<Stretch<Unit>[]> {
  const { rows } = await sql<UnitRow & { valid_from: LocalDate; valid_to: LocalDate }>`
    select ${columns}, state.valid_from, state.valid_to
    from unit_state state join unit using (employer_id, unit_id)
    where ${heldDuring('state', during)} order by state.name, unit.code`.execute(tx);
  return rows.map((row) => ({ from: row.valid_from, to: row.valid_to, values: unitFrom(row) }));
}

/** The unit as it was on that day. */
export async function findUnit(tx: Tx, times: TwoTimes, unit: UnitId): Promise<Unit | undefined> {
  const [found] = await readUnits(tx, sql`state.unit_id = ${unit} and ${held('state', times)}`);
  return found;
}

/** The unit with this code in the HR system. */
export async function findUnitByCode(tx: Tx, times: TwoTimes, code: string): Promise<Unit | undefined> {
  const [found] = await readUnits(tx, sql`unit.code = ${code} and ${held('state', times)}`);
  return found;
}

/** The units directly under this one on that day, by name. */
export async function listUnitsBelow(tx: Tx, times: TwoTimes, unit: UnitId): Promise<Unit[]> {
  return readUnits(tx, sql`state.parent_id = ${unit} and ${held('state', times)} order by state.name, unit.code`);
}

async function readUnits(tx: Tx, which: RawBuilder<unknown>): Promise<Unit[]> {
  const { rows } = await sql<UnitRow>`
    select ${columns} from unit_state state join unit using (employer_id, unit_id) where ${which}`.execute(tx);
  return rows.map(unitFrom);
}

/** The unit at the top of the line: the one of kind `organisation` with nothing above it. */
export async function findRoot(tx: Tx, times: TwoTimes): Promise<UnitId | undefined> {
  const { rows } = await sql<{ unit_id: UnitId }>`
    select state.unit_id from unit_state state
    where state.kind = 'organisation' and state.parent_id is null and ${held('state', times)}
    order by state.unit_id limit 1`.execute(tx);
  return rows[0]?.unit_id;
}

/** The units and all above them on that day. */
export async function listUnitsAbove(tx: Tx, times: TwoTimes, units: readonly UnitId[]): Promise<Unit[]> {
  const { rows } = await sql<UnitRow>`
    with recursive above as (
      select state.* from unit_state state where ${among('state.unit_id', units)} and ${held('state', times)}
      union
      select state.* from above join unit_state state
        on state.employer_id = above.employer_id and state.unit_id = above.parent_id and ${held('state', times)}
    )
    select ${columns} from above state join unit using (employer_id, unit_id)`.execute(tx);
  return rows.map(unitFrom);
}

function unitFrom(row: UnitRow): Unit {
  return {
    id: row.unit_id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    parent: row.parent_id,
    trades: row.trades,
    authority: row.authority_id,
  };
}

/** A stretch of a unit's history, as it is held to be now. */
export interface UnitStretch extends Period {
  readonly id: UnitId;
  readonly code: string;
  readonly values: UnitValues;
}

/** The history of every unit as held now; a unit without any stretch left is not among them. */
export async function listUnitHistory(tx: Tx): Promise<UnitStretch[]> {
  const { rows } = await sql<UnitRow & { valid_from: LocalDate; valid_to: LocalDate }>`
    select ${columns}, state.valid_from, state.valid_to
    from unit_state state join unit using (employer_id, unit_id)
    where state.known_to = ${END_OF_KNOWLEDGE} order by unit.code, state.valid_from`.execute(tx);
  return rows.map(({ unit_id, code, valid_from, valid_to, name, kind, parent_id, trades, authority_id }) => ({
    id: unit_id,
    code,
    from: valid_from,
    to: valid_to,
    values: { name, kind, parent_id, trades, authority_id },
  }));
}

/** The id of every unit that was ever known, by code. */
export async function readUnitIds(tx: Tx): Promise<Map<string, UnitId>> {
  const { rows } = await sql<{ unit_id: UnitId; code: string }>`select unit_id, code from unit`.execute(tx);
  return new Map(rows.map(({ unit_id, code }) => [code, unit_id]));
}

/** Makes units known by their code; what they are called and where they lie is written apart. */
export async function insertUnits(tx: Tx, units: readonly { id: UnitId; code: string }[]): Promise<void> {
  if (units.length === 0) return;
  await sql`
    insert into unit (unit_id, code)
    select unit_id, code from json_to_recordset(${JSON.stringify(units.map(({ id, code }) => ({ unit_id: id, code })))})
      as given (unit_id uuid, code text)`.execute(tx);
}

/** The unit that took over after this one, as of that day: undefined when none is named, null when none is to be. */
export async function findSuccessor(tx: Tx, times: TwoTimes, unit: UnitId): Promise<UnitId | null | undefined> {
  const { rows } = await sql<{ successor_id: UnitId | null }>`
    select successor_id from unit_succession succession
    where succession.unit_id = ${unit} and ${held('succession', times)}`.execute(tx);
  return rows[0]?.successor_id;
}
