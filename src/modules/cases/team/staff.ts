import type { PersonId, UnitId } from '../../../kernel/ids.ts';
import { type Line, managerOfUnit, pathOf, type Unit } from '../../organisation/index.ts';

/**
 * The units in which those stand whose nearest manager is one of these persons, and perhaps others: their own, those
 * below without a manager of their own, those just below, whose managers answer to them, and those whose staff names
 * one of them.
 */
export function unitsOfStaff(line: Line, leaders: ReadonlySet<PersonId>): readonly UnitId[] {
  const isLedBy = (path: readonly Unit[]) => {
    const nearest = path.map(({ id }) => managerOfUnit(line, id)).find((manager) => manager !== undefined);
    return nearest !== undefined && leaders.has(nearest.person);
  };
  return [...line.tree.keys()].filter((unit) => {
    const path = pathOf(line.tree, unit);
    const named = line.namedIn.get(unit) ?? [];
    return (
      isLedBy(path) ||
      isLedBy(path.slice(1)) ||
      named.some((employment) => leaders.has(line.leaders.get(employment)?.person as PersonId))
    );
  });
}
