import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { pathOf, type Tree } from '../units/tree.ts';

/** An employment as the line of command sees it. */
export interface LineEmployment {
  readonly id: EmploymentId;
  readonly employeeId: string;
  readonly person: PersonId;
  readonly unit: UnitId;
  /** The manager whom the HR system names, if it does. */
  readonly manager: EmploymentId | null;
  readonly isManager: boolean;
  /** Percent of full time; null when the HR system does not say. */
  readonly share: number | null;
  readonly employedFrom: LocalDate;
}

/** Who leads whom on one day: the tree, the employments that lead, and whom each unit's staff names as manager. */
export interface Line {
  readonly tree: Tree;
  readonly leaders: ReadonlyMap<EmploymentId, LineEmployment>;
  readonly managersIn: ReadonlyMap<UnitId, readonly LineEmployment[]>;
  readonly namedIn: ReadonlyMap<UnitId, readonly EmploymentId[]>;
}

/** That somebody in the unit names this employment as manager. */
export interface Naming {
  readonly unit: UnitId;
  readonly manager: EmploymentId;
}

/** Puts the line together. `leaders` must hold everyone who is a manager or is named as one. */
export function lineOf(tree: Tree, leaders: readonly LineEmployment[], namings: readonly Naming[]): Line {
  const named = Map.groupBy(namings, (naming) => naming.unit);
  return {
    tree,
    leaders: new Map(leaders.map((employment) => [employment.id, employment])),
    managersIn: Map.groupBy(
      leaders.filter((employment) => employment.isManager),
      (employment) => employment.unit,
    ),
    namedIn: new Map([...named].map(([unit, all]) => [unit, [...new Set(all.map(({ manager }) => manager))]])),
  };
}

/**
 * The manager of a unit: the one placed in it whom no other manager there leads (then the largest share, the longest
 * employed, the lowest number); in a unit without a manager of its own, the one whom all its staff name.
 */
export function managerOfUnit(line: Line, unit: UnitId): LineEmployment | undefined {
  const placed = line.managersIn.get(unit) ?? [];
  const top = placed.filter((one) => !placed.some((other) => other.id === one.manager && other.id !== one.id));
  const own = (top.length > 0 ? top : placed).toSorted(byStanding)[0];
  if (own !== undefined) return own;
  const [named, ...others] = line.namedIn.get(unit) ?? [];
  return named === undefined || others.length > 0 ? undefined : line.leaders.get(named);
}

/** Of several employments of one person the one that leads the way up: the largest share, then the longest employed. */
export function leadingEmployment(employments: readonly LineEmployment[]): LineEmployment | undefined {
  return employments.toSorted(byStanding)[0];
}

function byStanding(a: LineEmployment, b: LineEmployment): number {
  return (
    (b.share ?? 100) - (a.share ?? 100) ||
    compare(a.employedFrom, b.employedFrom) ||
    compare(a.employeeId, b.employeeId)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A manager, and how they were found: named by the HR system, as manager of the unit, or of one above it. */
export interface NearestManager {
  readonly employment: LineEmployment;
  readonly found: 'named' | 'unit' | 'above';
}

/**
 * The nearest manager with staff responsibility: the one whom the HR system names, else the manager of the unit, else
 * of the nearest unit above that has one. Nobody is their own manager, in another employment either. Undefined at
 * the top, where the chair of the board takes over.
 */
export function nearestManager(line: Line, employment: LineEmployment): NearestManager | undefined {
  const named = employment.manager === null ? undefined : line.leaders.get(employment.manager);
  if (named !== undefined && named.person !== employment.person) return { employment: named, found: 'named' };
  for (const unit of pathOf(line.tree, employment.unit)) {
    const manager = managerOfUnit(line, unit.id);
    if (manager !== undefined && manager.person !== employment.person)
      return { employment: manager, found: unit.id === employment.unit ? 'unit' : 'above' };
  }
  return undefined;
}

/** The managers above an employment, the nearest first, the top of the line last; nobody stands in it twice. */
export function managersAbove(line: Line, employment: LineEmployment): readonly NearestManager[] {
  const above: NearestManager[] = [];
  const seen = new Set([employment.person]);
  for (
    let next = nearestManager(line, employment);
    next !== undefined && !seen.has(next.employment.person);
    next = nearestManager(line, next.employment)
  ) {
    above.push(next);
    seen.add(next.employment.person);
  }
  return above;
}
