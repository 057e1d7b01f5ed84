import { type RawBuilder, sql } from 'kysely';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { among, held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import { listUnits, listUnitsAbove } from '../units/store.ts';
import { treeOf } from '../units/tree.ts';
import { type Line, type LineEmployment, lineOf, managersAbove, type Naming } from './line.ts';

/** An employment's row as the line sees it: the columns are `LINE_COLUMNS`. */
export interface LineRow {
  readonly employment_id: EmploymentId;
  readonly employee_id: string;
  readonly person_id: PersonId;
  readonly unit_id: UnitId;
  readonly manager_id: EmploymentId | null;
  readonly is_manager: boolean;
  readonly share: number | null;
  readonly employed_from: LocalDate;
}

/** SQL: what a `LineRow` is read from, of `state` and `employment`. */
export const LINE_COLUMNS = sql.raw(
  `state.employment_id, employment.employee_id, employment.person_id, state.unit_id, state.manager_id,
  state.is_manager, state.share, state.employed_from`,
);

/** The whole line of that day: for many questions at once. */
export async function readLine(tx: Tx, times: TwoTimes): Promise<Line> {
  const [units, leaders, namings] = await Promise.all([
    listUnits(tx, times),
    readLeaders(tx, times, sql`true`),
    readNamings(tx, times, sql`true`),
  ]);
  return lineOf(treeOf(units), leaders, namings);
}

/** As much of the line as it takes to find the managers of these units and of those above them. */
export async function readLineAbove(tx: Tx, times: TwoTimes, units: readonly UnitId[]): Promise<Line> {
  const above = await listUnitsAbove(tx, times, units);
  const line = await readLineAmong(tx, times, [...new Set([...units, ...above.map((unit) => unit.id)])]);
  return { ...line, tree: treeOf(above) };
}

/** As much of the line as it takes to find everyone above one employment, also where it leaves the units above it. */
export async function readLineUpwards(tx: Tx, times: TwoTimes, employment: LineEmployment): Promise<Line> {
  const units = new Set([employment.unit]);
  for (;;) {
    const line = await readLineAbove(tx, times, [...units]);
    const elsewhere = managersAbove(line, employment).map((above) => above.employment.unit);
    const missing = elsewhere.filter((unit) => !units.has(unit) && !line.tree.has(unit));
    if (missing.length === 0) return line;
    for (const unit of missing) units.add(unit);
  }
}

/** Who leads and is named in these units alone, without the tree. */
export async function readLineAmong(tx: Tx, times: TwoTimes, units: readonly UnitId[]): Promise<Line> {
  const inThem = among('staff.unit_id', units);
  const [leaders, namings] = await Promise.all([readLeaders(tx, times, inThem), readNamings(tx, times, inThem)]);
  return lineOf(treeOf([]), leaders, namings);
}

/** Employments of that day, as the line sees them; `which` speaks of `state` and `employment`. */
export async function readLineEmployments(
  tx: Tx,
  times: TwoTimes,
  which: RawBuilder<unknown>,
): Promise<LineEmployment[]> {
  const { rows } = await sql<LineRow>`
    select ${LINE_COLUMNS} from employment_state state join employment using (employer_id, employment_id)
    where ${held('state', times)} and ${which}`.execute(tx);
  return rows.map(lineEmploymentFrom);
}

/** What a row says. */
export function lineEmploymentFrom(row: LineRow): LineEmployment {
  return {
    id: row.employment_id,
    employeeId: row.employee_id,
    person: row.person_id,
    unit: row.unit_id,
    manager: row.manager_id,
    isManager: row.is_manager,
    share: row.share,
    employedFrom: row.employed_from,
  };
}

/** Those who are managers in the staff's units, and those whom the staff name as manager. */
async function readLeaders(tx: Tx, times: TwoTimes, staff: RawBuilder<unknown>): Promise<LineEmployment[]> {
  // A list first: of a few units it is short, and the states are then found by index rather than all gone through.
  return readLineEmployments(
    tx,
    times,
    sql`state.employment_id = any(array(
      select staff.employment_id from employment_state staff
      where staff.is_manager and ${held('staff', times)} and ${staff}
      union
      select staff.manager_id from employment_state staff
      where staff.manager_id is not null and ${held('staff', times)} and ${staff}))`,
  );
}

async function readNamings(tx: Tx, times: TwoTimes, staff: RawBuilder<unknown>): Promise<Naming[]> {
  const { rows } = await sql<{ unit_id: UnitId; manager_id: EmploymentId }>`
    select distinct staff.unit_id, staff.manager_id from employment_state staff
    where staff.manager_id is not null and ${held('staff', times)} and ${staff}`.execute(tx);
  return rows.map(({ unit_id, manager_id }) => ({ unit: unit_id, manager: manager_id }));
}
