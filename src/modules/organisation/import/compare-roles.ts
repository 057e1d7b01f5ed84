import type { AuthorityId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Stretch } from '../../../platform/database/index.ts';
import { type Assignment, valuesOf } from '../roles/store.ts';
import type { AssignmentId, AssignmentValues } from '../tables.ts';
import { lay, layFrom, unlessSame } from './difference.ts';
import type { Read } from './read.ts';
import type { Reject } from './rejects.ts';
import type { RoleRow } from './shapes.ts';

/** A role given to somebody, before and after the import. */
export interface RoleOutcome {
  readonly id: AssignmentId;
  readonly values: AssignmentValues;
  readonly before: readonly Stretch<AssignmentValues>[];
  readonly after: readonly Stretch<AssignmentValues>[];
}

/** What the comparison of roles asks of the rest of the import. */
export interface RoleSurroundings {
  readonly effectiveOn: LocalDate;
  readonly assignments: readonly Assignment[];
  readonly unitIds: ReadonlyMap<string, UnitId>;
  readonly authorityIds: ReadonlyMap<string, AuthorityId>;
  /** Employees whose row could not be read: their roles stay. */
  readonly spared: ReadonlySet<string>;
  findEmployee(employeeId: string): PersonId | undefined;
  findOutsider(outsider: NonNullable<RoleRow['outsider']>): PersonId;
  newAssignment(): AssignmentId;
}

/** The roles of the file, those that an earlier file gave and this one does not, and the rows that name nobody. */
export interface ComparedRoles {
  readonly outcomes: readonly RoleOutcome[];
  readonly rejects: readonly Reject[];
}

/** The days of roles.csv are facts: the rows of one role to one person are its whole history. */
export function compareRoles(rows: readonly Read<RoleRow>[], around: RoleSurroundings): ComparedRoles {
  const rejects: Reject[] = [];
  const resolved = rows.flatMap((row) => {
    const values = resolve(row, around);
    if ('reason' in values) {
      rejects.push({ file: 'roles.csv', line: row.line, ...values });
      return [];
    }
    return { values, period: row.period };
  });
  const stored = [...Map.groupBy(around.assignments, (one) => one.id)].map(([id, stretches]) => heldOf(id, stretches));
  const fromFile = stored.filter((one) => one.values.source === 'file');
  const byKey = new Map(fromFile.map((one) => [keyOf(one.values), one]));
  const inFile = Map.groupBy(resolved, (row) => keyOf(row.values));
  const sparedPersons = new Set([...around.spared].map((employeeId) => around.findEmployee(employeeId)));
  const outcomes = [...inFile].flatMap(([key, [first, ...others]]): RoleOutcome[] => {
    if (first === undefined) return [];
    const held = byKey.get(key) ?? { id: around.newAssignment(), values: first.values, before: [] };
    const after = [first, ...others].reduce<RoleOutcome['after']>(
      (history, { period }) => lay(history, period, first.values),
      [],
    );
    return [{ ...held, after: unlessSame(held.before, after) }];
  });
  const ended = fromFile
    .filter((one) => !inFile.has(keyOf(one.values)) && !sparedPersons.has(one.values.person_id))
    .map((one) => ({ ...one, after: layFrom(one.before, around.effectiveOn, null) }));
  return { outcomes: [...outcomes, ...ended], rejects };
}

function resolve(row: RoleRow, around: RoleSurroundings): AssignmentValues | Pick<Reject, 'reason' | 'column'> {
  const person = row.outsider === null ? around.findEmployee(row.employeeId ?? '') : around.findOutsider(row.outsider);
  const deputyFor = row.deputyFor === null ? null : around.findEmployee(row.deputyFor);
  const unit = row.unit === null ? null : around.unitIds.get(row.unit);
  const authority = row.authority === null ? null : around.authorityIds.get(row.authority);
  if (person === undefined) return { reason: 'person-unknown', column: 'employee_id' };
  if (deputyFor === undefined) return { reason: 'person-unknown', column: 'deputy_for' };
  if (deputyFor === person) return { reason: 'deputy', column: 'deputy_for' };
  if (unit === undefined) return { reason: 'unit-unknown', column: 'unit_id' };
  if (authority === undefined) return { reason: 'authority-unknown', column: 'authority' };
  return {
    person_id: person,
    role: row.role,
    unit_id: unit,
    authority_id: authority,
    area: row.area,
    deputy_for: deputyFor,
    source: 'file',
  };
}

function keyOf({ person_id, role, unit_id, authority_id, area, deputy_for }: AssignmentValues): string {
  return JSON.stringify([person_id, role, unit_id, authority_id, area, deputy_for]);
}

function heldOf(id: AssignmentId, stretches: readonly Assignment[]): Omit<RoleOutcome, 'after'> {
  const before = stretches.map((one) => ({ ...one.period, values: valuesOf(one) }));
  return { id, values: (before[0] as Stretch<AssignmentValues>).values, before };
}
