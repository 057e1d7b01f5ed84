import { sql } from 'kysely';
import { visible } from '../../../access/index.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { listKnowableNames, type Reader } from '../reader.ts';
import { type Assignment, listAssignments } from './store.ts';

/** A role with the name of who holds it. */
export interface NamedAssignment extends Assignment {
  readonly name: string;
}

/** The roles given on that day, or those for one unit: who is HR, registrar, safety representative is no secret. */
export async function listRoles(tx: Tx, reader: Reader, unit: UnitId | undefined): Promise<readonly NamedAssignment[]> {
  const { policy, actor, times } = reader;
  const seen = visible(policy, actor, 'role', { person: 'assignment.person_id', unit: 'assignment.unit_id' }, times.on);
  const where = unit === undefined ? sql`true` : sql`assignment.unit_id = ${unit}`;
  const roles = await listAssignments(tx, times, sql`${seen} and ${where}`);
  const names = await listKnowableNames(tx, reader, [...new Set(roles.map((one) => one.person))]);
  return roles.flatMap((one) => {
    const name = names.get(one.person);
    return name === undefined ? [] : [{ ...one, name }];
  });
}
