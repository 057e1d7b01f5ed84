import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { Stretch } from '../../../platform/database/index.ts';
import type { EmploymentValues } from '../tables.ts';
import type { FileEmployment } from './check-employees.ts';
import { unlessSame } from './difference.ts';
import { historyAfter, type ImportDays } from './history.ts';
import type { EmployeeRow } from './shapes.ts';
import type { Stored } from './stored.ts';

/** An employment before and after the import. */
export interface EmploymentOutcome {
  readonly id: EmploymentId;
  readonly employeeId: string;
  readonly person: PersonId;
  readonly isNew: boolean;
  readonly before: readonly Stretch<EmploymentValues>[];
  readonly after: readonly Stretch<EmploymentValues>[];
}

/** What the comparison of employments asks of the rest of the import. */
export interface EmploymentSurroundings {
  readonly stored: Stored;
  readonly days: ImportDays;
  readonly unitIds: ReadonlyMap<string, UnitId>;
  /** Employments that stay as they are: a row about them could not be taken. */
  readonly spared: ReadonlySet<string>;
  /** The employment with this number, in the file or stored; undefined when nobody has it. */
  findEmployment(employeeId: string): EmploymentId | undefined;
}

/** Every employment, stored or in the file; one that the file does not name ends on the effective day. */
export function compareEmployments(
  employments: readonly FileEmployment[],
  around: EmploymentSurroundings,
): readonly EmploymentOutcome[] {
  const { stored, days, spared } = around;
  const inFile = new Map(employments.map((employment) => [employment.employeeId, employment]));
  const outcomes: EmploymentOutcome[] = [];
  for (const { id, employeeId, person, isNew, rows } of employments) {
    const before = stored.employments.get(employeeId)?.history ?? [];
    const statements = rows.map((row) => ({ period: row.period, values: valuesOf(row, around) }));
    const after =
      spared.has(employeeId) && !isNew ? before : unlessSame(before, historyAfter(before, statements, days));
    outcomes.push({ id, employeeId, person, isNew, before, after });
  }
  for (const [employeeId, { id, person, history }] of stored.employments) {
    if (inFile.has(employeeId)) continue;
    const after = spared.has(employeeId) ? history : unlessSame(history, historyAfter(history, [], days));
    outcomes.push({ id, employeeId, person, isNew: false, before: history, after });
  }
  return outcomes;
}

function valuesOf(row: EmployeeRow, { unitIds, findEmployment }: EmploymentSurroundings): EmploymentValues {
  return {
    unit_id: unitIds.get(row.unit) as UnitId,
    manager_id: row.manager === null ? null : (findEmployment(row.manager) ?? null),
    title: row.title,
    is_manager: row.isManager,
    employed_from: row.period.from,
    user_name: row.userName,
    share: row.share,
  };
}
