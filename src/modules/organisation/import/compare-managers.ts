import type { EmploymentId, PersonId } from '../../../kernel/ids.ts';
import { earlierOf, type LocalDate } from '../../../kernel/local-date.ts';
import { type Line, type LineEmployment, lineOf, nearestManager } from '../line/line.ts';
import { treeOf } from '../units/tree.ts';
import type { EmploymentOutcome } from './compare-employments.ts';
import type { UnitOutcome } from './compare-units.ts';
import { stretchOn } from './difference.ts';
import type { ImportDays } from './history.ts';

/** Somebody who has another nearest manager than when the organisation was last told of; null = none. */
export interface ManagerChange {
  readonly employment: EmploymentId;
  readonly person: PersonId;
  readonly from: LineEmployment | null;
  readonly to: LineEmployment | null;
}

/**
 * Whose nearest manager is another person on the effective day than at the latest import, for whatever reason: another
 * name in the file, a new manager of the unit, a move, or a manager whose last day has passed. Empty at the first
 * import, when nobody changes.
 */
export function compareManagers(
  units: readonly UnitOutcome[],
  employments: readonly EmploymentOutcome[],
  { effectiveOn, latest }: ImportDays,
): readonly ManagerChange[] {
  if (latest === undefined) return [];
  const before = staffOn(units, employments, 'before', earlierOf(latest, effectiveOn));
  const after = staffOn(units, employments, 'after', effectiveOn);
  return [...after.staff.values()].flatMap((now) => {
    const then = before.staff.get(now.id);
    if (then === undefined) return [];
    const from = nearestManager(before.line, then)?.employment ?? null;
    const to = nearestManager(after.line, now)?.employment ?? null;
    return from?.person === to?.person ? [] : { employment: now.id, person: now.person, from, to };
  });
}

interface Staff {
  readonly line: Line;
  readonly staff: ReadonlyMap<EmploymentId, LineEmployment>;
}

function staffOn(
  units: readonly UnitOutcome[],
  employments: readonly EmploymentOutcome[],
  side: 'before' | 'after',
  day: LocalDate,
): Staff {
  const tree = treeOf(
    units.flatMap((unit) => {
      const values = stretchOn(unit[side], day)?.values;
      if (values === undefined) return [];
      const { name, kind, parent_id, trades, authority_id } = values;
      return { id: unit.id, code: unit.code, name, kind, parent: parent_id, trades, authority: authority_id };
    }),
  );
  const staff = employments.flatMap((employment) => {
    const values = stretchOn(employment[side], day)?.values;
    if (values === undefined) return [];
    return {
      id: employment.id,
      employeeId: employment.employeeId,
      person: employment.person,
      unit: values.unit_id,
      manager: values.manager_id,
      isManager: values.is_manager,
      share: values.share,
      employedFrom: values.employed_from,
    };
  });
  const namings = staff.flatMap(({ unit, manager }) => (manager === null ? [] : { unit, manager }));
  const named = new Set(namings.map(({ manager }) => manager));
  const leaders = staff.filter((one) => one.isManager || named.has(one.id));
  return { line: lineOf(tree, leaders, namings), staff: new Map(staff.map((one) => [one.id, one])) };
}
