import { sql } from 'kysely';
import { visible } from '../../../access/index.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { SubjectPages, Unit } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import { type DutyStatus, statusOf } from '../status.ts';
import { readClimbing } from './pauses.ts';
import { listPlacedDuties } from './placed-duty.ts';
import type { DutyReader } from './reading.ts';
import { type ShownDuty, showDuties } from './shown.ts';
import { countedAs, type SumState, unitsUnder } from './sums.ts';
import { whoseAre } from './whose.ts';

/** Which number's rows are asked for. */
export interface UnitRowsQuery {
  readonly unit: UnitId;
  readonly state: SumState;
  readonly template: string | undefined;
  readonly alone: boolean;
  readonly limit: number;
  readonly page: number;
}

export interface UnitRows {
  readonly unit: Unit;
  readonly items: readonly (Omit<ShownDuty, 'status'> & { readonly status: DutyStatus })[];
  readonly total: number;
}

/** The rows behind a number of a unit's sums, the longest overdue first. Throws `duties.unit-unknown`. */
export async function readUnitRows(
  tx: Tx,
  reader: DutyReader,
  subjects: readonly SubjectPages[],
  { unit: id, state, template, alone, limit, page }: UnitRowsQuery,
): Promise<UnitRows> {
  const { actor, policy, seating, summer, times } = reader;
  const { tree } = seating.lookup.grounds.line;
  const unit = tree.get(id);
  if (unit === undefined) throw problem('duties.unit-unknown');
  const units = alone ? [id] : unitsUnder(tree, id);
  const moved = units.flatMap((one) => seating.movedTo.get(one) ?? []);
  const { on } = times;
  const inState = countedAs(on)[state === 'climbed' ? 'overdue' : state];
  const columns = { person: 'duty.person_id', unit: 'duty.unit_id' };
  const found = await listPlacedDuties(
    tx,
    reader,
    [
      sql<boolean>`duty.unit_id = any(${units}::uuid[])`,
      ...(moved.length === 0 ? [] : [sql<boolean>`duty.employment_id = any(${moved}::uuid[])`]),
    ].map(
      (where) => sql<boolean>`${where} and duty.withdrawn_by is null and ${inState}
        and (${template ?? null}::text is null or duty.template = ${template ?? null})`,
    ),
    sql<boolean>`duty.unit_id = any(${units}::uuid[]) and ${visible(policy, actor, 'duty', columns, on, { action: 'sum' })}`,
  );
  const whose = await whoseAre(tx, seating, times, found);
  const { levelOf } = await readClimbing(tx, seating, whose, state === 'climbed' ? found : [], summer);
  const wanted = state === 'climbed' ? found.filter((duty) => levelOf(duty) > 0) : found;
  const rows = wanted.slice((page - 1) * limit, page * limit);
  const shown = await showDuties(
    tx,
    reader,
    subjects,
    whose,
    rows.map((duty) => ({ duty, as: null, role: duty.holder, level: state === 'climbed' ? levelOf(duty) : 0 })),
  );
  return {
    unit,
    total: wanted.length,
    items: shown.map((row, index) => ({ ...row, status: statusOf(rows[index] as (typeof rows)[number], on) })),
  };
}
