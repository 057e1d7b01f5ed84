import { sql } from 'kysely';
import { may, visible } from '../../../access/index.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { held, type Tx } from '../../../platform/database/index.ts';
import type { Reader } from '../reader.ts';
import { factsOfPlace } from '../subject.ts';

/** Where somebody may give and end roles: in these units, and `everywhere` for the employer, a committee or a person. */
export interface RolePlaces {
  readonly everywhere: boolean;
  readonly units: readonly UnitId[];
}

/** Where the reader may give and end roles on that day. */
export async function listRolePlaces(tx: Tx, { policy, actor, times }: Reader): Promise<RolePlaces> {
  const everywhere = may(policy, actor, 'role', 'write', await factsOfPlace(tx, times, undefined));
  const reached = visible(policy, actor, 'role', { unit: 'state.unit_id' }, times.on, { action: 'write' });
  const { rows } = await sql<{ unit_id: UnitId }>`
    select state.unit_id from unit_state state where ${held('state', times)} and ${reached}`.execute(tx);
  return { everywhere, units: rows.map((row) => row.unit_id) };
}

/** Whether a role for that unit, or for none, is given and ended there. */
export function isAmong({ everywhere, units }: RolePlaces, unit: UnitId | null): boolean {
  return unit === null ? everywhere : units.includes(unit);
}
