import type { AuthorityId } from '../../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../../platform/database/index.ts';
import type { Subject } from '../../../platform/journal/index.ts';
import type { AddressRole, Guideline } from '../../guidelines/index.ts';
import {
  authorityOn,
  type Line,
  listAuthorities,
  managerOfUnit,
  organisationAt,
  pathOf,
  type Unit,
} from '../../organisation/index.ts';

/** What a standing responsibility is held for, and what that is called. */
export interface Seat {
  readonly subject: Subject;
  readonly name: string;
  readonly authority?: AuthorityId;
}

/**
 * For what a role's holders are asked about a responsibility: each head for an administration, each manager for a unit
 * of their own, the chair and the registrar for each authority, everyone else for the whole employer. Of a guideline of
 * one authority only what is under that one.
 */
export async function listSeats(
  tx: Tx,
  times: TwoTimes,
  role: AddressRole,
  { reach, authority }: Pick<Guideline, 'reach' | 'authority'>,
): Promise<readonly Seat[]> {
  if (role === 'employee') return [];
  const seats =
    role === 'chair' || role === 'registrar' ? await authoritySeats(tx, times) : await unitSeats(tx, times, role);
  return seats.filter((seat) => reach === 'employer' || seat.authority === authority);
}

async function authoritySeats(tx: Tx, times: TwoTimes): Promise<Seat[]> {
  const authorities = await listAuthorities(tx, times);
  return authorities.map(({ id, name }) => ({ subject: { kind: 'authority', id }, name, authority: id }));
}

async function unitSeats(tx: Tx, times: TwoTimes, role: AddressRole): Promise<Seat[]> {
  const line = await organisationAt(tx, times).line();
  return [...line.tree.values()]
    .filter((unit) => isHeldFor(role, unit, line))
    .map(({ id, name }) => {
      const authority = authorityOn(pathOf(line.tree, id));
      return { subject: { kind: 'unit', id }, name, ...(authority === undefined ? {} : { authority }) };
    });
}

function isHeldFor(role: AddressRole, { id, kind, parent }: Unit, line: Line): boolean {
  if (role === 'administration-head') return kind === 'administration';
  if (role === 'next-manager') return kind === 'area';
  if (role === 'nearest-manager') return managerOfUnit(line, id) !== undefined;
  return parent === null;
}
