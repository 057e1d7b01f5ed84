import type { UnitId } from '../../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../../platform/database/index.ts';
import type { HolderRole, Place } from '../../authority/index.ts';
import { administrationOn, organisationAt, pathOf, treeOf, type Unit } from '../../organisation/index.ts';
import type { Found, Seat } from './matter.ts';

/** The units above each unit, itself first. */
export type Paths = ReadonlyMap<UnitId, readonly Unit[]>;

/** The paths of all units that these places name, as the organisation is now. */
export async function readPaths(tx: Tx, times: TwoTimes, places: readonly Place[]): Promise<Paths> {
  const organisation = organisationAt(tx, times);
  const paths = new Map<UnitId, readonly Unit[]>();
  for (const unit of new Set(places.flatMap(({ unit: one }) => one ?? [])))
    paths.set(unit, await organisation.pathOf(unit));
  return paths;
}

/** The units that an office is over or in: from the one it leads upwards. */
export function unitsOf({ role, place }: Seat, paths: Paths): readonly Unit[] {
  const path = place.unit === undefined ? [] : (paths.get(place.unit) ?? []);
  const from: Partial<Record<HolderRole, number>> = {
    chair: path.length,
    board: path.length,
    director: path.length - 1,
    'hr-head': path.length - 1,
    'administration-head': Math.max(path.indexOf(administrationOn(path) as Unit), 0),
    'next-manager': 1,
  };
  return path.slice(Math.max(from[role] ?? 0, 0));
}

/**
 * The same found, with one place for each administration's head: what is owed about an employment and about the
 * administration is owed by one and the same.
 */
export function withOneHeadEach(found: Found, main: Place | undefined, paths: Paths): Found {
  const administrationOf = ({ unit }: Place) => administrationOn((unit && paths.get(unit)) ?? [])?.id;
  const heads = new Map<UnitId, Place>();
  for (const place of [main ?? {}, ...found.duties.map((one) => one.place)]) {
    const administration = administrationOf(place);
    if (administration !== undefined && !heads.has(administration)) heads.set(administration, place);
  }
  const seated = <One extends Seat>(one: One): One => {
    const administration = one.role === 'administration-head' ? administrationOf(one.place) : undefined;
    return administration === undefined ? one : { ...one, place: heads.get(administration) ?? one.place };
  };
  return {
    duties: found.duties.map(seated),
    evidence: found.evidence,
    means: found.means.map(seated),
    responsibilities: found.responsibilities.map(seated),
  };
}

/** The wider units above one, the nearest first, each with how many units lie in it, itself included. */
export async function readWider(tx: Tx, times: TwoTimes): Promise<(unit: string) => readonly WiderUnit[]> {
  const tree = treeOf(await organisationAt(tx, times).listUnits());
  const counts = new Map<string, number>();
  for (const id of tree.keys()) for (const one of pathOf(tree, id)) counts.set(one.id, (counts.get(one.id) ?? 0) + 1);
  return (unit) =>
    pathOf(tree, unit as UnitId)
      .slice(1)
      .map(({ id, name }) => ({ id, name, units: counts.get(id) ?? 0 }));
}

interface WiderUnit {
  readonly id: string;
  readonly name: string;
  readonly units: number;
}
