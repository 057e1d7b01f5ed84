import { sql } from 'kysely';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { TwoTimes, Tx } from '../../../platform/database/index.ts';
import { organisationAt, pathOf, treeOf, type Unit } from '../../organisation/index.ts';
import type { MappingRun } from '../runs/run.ts';

/** A stretch of an employment in one unit. */
export interface PopulationRow {
  readonly employeeId: string;
  readonly employment: EmploymentId;
  readonly person: PersonId;
  readonly unit: UnitId;
  readonly unitCode: string;
  readonly title: string;
  readonly isManager: boolean;
  readonly userName: string | null;
  /** Half-open; `infinity` = still there. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly isProtected: boolean;
}

/** Whose evidence is looked at, and the units as they were on the cut-off. */
export interface Population {
  readonly units: readonly Unit[];
  readonly rows: readonly PopulationRow[];
}

/**
 * Everyone whom the run is about, with all their employments up to the cut-off as known now: those who on a day of the
 * period were employed in the unit or below it (or led there, if it is about managers), and those who have left it but
 * still have a case that runs.
 */
export async function readPopulation(
  tx: Tx,
  { unit, content }: Pick<MappingRun, 'unit' | 'content'>,
  { knownAt }: Pick<TwoTimes, 'knownAt'>,
): Promise<Population> {
  const cutoff = content.cutoff as LocalDate;
  const units = await organisationAt(tx, { on: cutoff, knownAt }).listUnits();
  const tree = treeOf(units);
  const inScope = units.filter(({ id }) => pathOf(tree, id).some((above) => above.id === unit)).map(({ id }) => id);
  const { rows } = await sql<{
    readonly employee_id: string;
    readonly employment_id: EmploymentId;
    readonly person_id: PersonId;
    readonly unit_id: UnitId;
    readonly code: string;
    readonly title: string;
    readonly is_manager: boolean;
    readonly user_name: string | null;
    readonly valid_from: LocalDate;
    readonly valid_to: LocalDate;
    readonly is_protected: boolean;
  }>`
    with known as (
      select state.*, employment.employee_id, employment.person_id
      from employment_state state join employment using (employer_id, employment_id)
      where state.known_from <= ${knownAt} and ${knownAt} < state.known_to and state.valid_from <= ${cutoff}::date
    ), meant as (
      select distinct person_id from known
      where unit_id = any(${inScope}::uuid[]) and (${content.population === 'everyone'} or is_manager)
        and (valid_to > ${content.from}::date or exists (
          select from case_file running where running.person_id = known.person_id
            and running.valid_from <= ${cutoff}::date and running.valid_to > ${cutoff}::date))
    )
    select known.employee_id, known.employment_id, known.person_id, known.unit_id, unit.code, known.title,
      known.is_manager, known.user_name, known.valid_from, known.valid_to,
      known.person_id in (select person_id from protected_person) as is_protected
    from known join meant using (person_id) join unit on unit.unit_id = known.unit_id
    order by known.employee_id, known.valid_from`.execute(tx);
  return {
    units,
    rows: rows.map((row) => ({
      employeeId: row.employee_id,
      employment: row.employment_id,
      person: row.person_id,
      unit: row.unit_id,
      unitCode: row.code,
      title: row.title,
      isManager: row.is_manager,
      userName: row.user_name,
      from: row.valid_from,
      to: row.valid_to,
      isProtected: row.is_protected,
    })),
  };
}
