import { may } from '../../../access/index.ts';
import type { AuthorityId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { managerOfUnit } from '../line/line.ts';
import { readLine, readLineAbove } from '../line/store.ts';
import { problem } from '../problems.ts';
import { listKnowableNames, type Reader } from '../reader.ts';
import { findSuccessor, findUnit, listUnits, listUnitsAbove, listUnitsBelow } from './store.ts';
import { administrationOn, authorityOn, pathOf, treeOf, type Unit } from './tree.ts';

/** Somebody by name. */
export interface NamedPerson {
  readonly id: PersonId;
  readonly name: string;
}

/** A unit of the tree with who leads it; no manager stands there whom the reader may not know of. */
export interface UnitInTree extends Unit {
  readonly manager: NamedPerson | null;
}

/** A unit as its page shows it. */
export interface UnitView extends UnitInTree {
  /** The units above it, the top first. */
  readonly above: readonly Unit[];
  readonly below: readonly Unit[];
  readonly administration: Unit | null;
  /** The committee that its matters belong to. */
  readonly belongsTo: AuthorityId | null;
  /** Who took over after it when it has ended; null when nobody did, undefined when it is not said. */
  readonly successor: UnitId | null | undefined;
}

/** The whole tree of that day, by name. */
export async function readTree(tx: Tx, reader: Reader): Promise<readonly UnitInTree[]> {
  if (!may(reader.policy, reader.actor, 'unit', 'read')) return [];
  const [units, line] = await Promise.all([listUnits(tx, reader.times), readLine(tx, reader.times)]);
  const managers = new Map(units.map((unit) => [unit.id, managerOfUnit(line, unit.id)?.person]));
  const names = await listKnowableNames(
    tx,
    reader,
    [...managers.values()].filter((one) => one !== undefined),
  );
  return units.map((unit) => ({ ...unit, manager: named(managers.get(unit.id), names) }));
}

/** One unit as of that day. Throws `organisation.unit-unknown`. */
export async function readUnit(tx: Tx, reader: Reader, id: UnitId): Promise<UnitView> {
  const { times } = reader;
  const unit = may(reader.policy, reader.actor, 'unit', 'read') ? await findUnit(tx, times, id) : undefined;
  if (unit === undefined) throw problem('organisation.unit-unknown');
  const [above, line, below, successor] = await Promise.all([
    listUnitsAbove(tx, times, [id]),
    readLineAbove(tx, times, [id]),
    listUnitsBelow(tx, times, id),
    findSuccessor(tx, times, id),
  ]);
  const path = pathOf(treeOf(above), id);
  const manager = managerOfUnit(line, id)?.person;
  const names = await listKnowableNames(tx, reader, manager === undefined ? [] : [manager]);
  return {
    ...unit,
    manager: named(manager, names),
    above: path.slice(1).toReversed(),
    below,
    administration: administrationOn(path) ?? null,
    belongsTo: authorityOn(path) ?? null,
    successor,
  };
}

function named(person: PersonId | undefined, names: ReadonlyMap<PersonId, string>): NamedPerson | null {
  const name = person === undefined ? undefined : names.get(person);
  return person === undefined || name === undefined ? null : { id: person, name };
}
