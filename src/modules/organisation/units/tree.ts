import type { AuthorityId, UnitId } from '../../../kernel/ids.ts';
import type { UnitKind } from '../schema.ts';

/** A unit as it was on a day, as known at a moment. `code` is its id in the HR system. */
export interface Unit {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: UnitId | null;
  /** SNI divisions (two digits) of what the unit does. */
  readonly trades: readonly string[];
  /** The committee that the unit itself is under; what lies below it inherits it. */
  readonly authority: AuthorityId | null;
}

export type Tree = ReadonlyMap<UnitId, Unit>;

/** The units as a tree that the functions below walk. */
export function treeOf(units: readonly Unit[]): Tree {
  return new Map(units.map((unit) => [unit.id, unit]));
}

/** The unit and those above it, itself first and the top last; empty for a unit that is not there. */
export function pathOf(tree: Tree, unit: UnitId): readonly Unit[] {
  const path: Unit[] = [];
  for (let at = tree.get(unit); at && !path.includes(at); at = at.parent === null ? undefined : tree.get(at.parent))
    path.push(at);
  return path;
}

/** The administration (förvaltning) that the unit is or lies under. */
export function administrationOn(path: readonly Unit[]): Unit | undefined {
  return path.find((unit) => unit.kind === 'administration');
}

/** The committee whose authority the unit belongs to: that of the nearest unit on its path that names one. */
export function authorityOn(path: readonly Unit[]): AuthorityId | undefined {
  return path.find((unit) => unit.authority !== null)?.authority ?? undefined;
}
