import { sql } from 'kysely';
import { visible } from '../../../access/index.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type FoundPerson, findEmployed, hasNumber } from '../people/find-employed.ts';
import { listKnowableNames, type Reader } from '../reader.ts';
import type { NamedPerson } from '../units/read.ts';
import { isAmong, listRolePlaces } from './places.ts';
import { type Assignment, listAssignments } from './store.ts';

/** A role with the name of who holds it, and of whom a deputy stands in for. */
export interface NamedAssignment extends Assignment {
  readonly name: string;
  readonly standsInFor: NamedPerson | null;
  /** Whether the reader may end it. */
  readonly mayEnd: boolean;
}

/** The roles given on that day, or those for one unit: who is HR, registrar, safety representative is no secret. */
export async function listRoles(tx: Tx, reader: Reader, unit: UnitId | undefined): Promise<readonly NamedAssignment[]> {
  const { policy, actor, times } = reader;
  const seen = visible(policy, actor, 'role', { person: 'assignment.person_id', unit: 'assignment.unit_id' }, times.on);
  const where = unit === undefined ? sql`true` : sql`assignment.unit_id = ${unit}`;
  const [roles, places] = await Promise.all([
    listAssignments(tx, times, sql`${seen} and ${where}`),
    listRolePlaces(tx, reader),
  ]);
  const persons = roles.flatMap((one) => (one.deputyFor === null ? [one.person] : [one.person, one.deputyFor]));
  const names = await listKnowableNames(tx, reader, [...new Set(persons)]);
  return roles.flatMap((one) => {
    const name = names.get(one.person);
    const principal = one.deputyFor === null ? undefined : names.get(one.deputyFor);
    // A deputy of somebody whom the reader may not know of would tell that there is somebody.
    if (name === undefined || (one.deputyFor !== null && principal === undefined)) return [];
    const standsInFor =
      one.deputyFor === null || principal === undefined ? null : { id: one.deputyFor, name: principal };
    return [{ ...one, name, standsInFor, mayEnd: isAmong(places, one.unit) }];
  });
}

/** Those of that name to whom the reader may give a role: whom they may choose anyway, or whose employee number they know. */
export function findPossibleHolders(tx: Tx, reader: Reader, text: string): Promise<readonly FoundPerson[]> {
  return findEmployed(tx, reader, text, { also: hasNumber(text) });
}
