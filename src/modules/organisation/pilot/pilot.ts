import { sql } from 'kysely';
import type { UnitId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { PilotRung } from './schema.ts';

/** What holds while an employer tries Uppsikt in a part of the organisation. */
export interface Pilot {
  /** Reporting and letters are for this unit and what lies below it. */
  readonly unit: UnitId;
  /** Nothing climbs above this; null = as the guidelines say. */
  readonly highestRung: PilotRung | null;
  readonly showsChain: boolean;
}

/** The pilot that goes on now; undefined when there is none. */
export async function findPilot(tx: Tx): Promise<Pilot | undefined> {
  const { rows } = await sql<{ unit_id: UnitId; highest_rung: PilotRung | null; shows_chain: boolean }>`
    select unit_id, highest_rung, shows_chain from pilot`.execute(tx);
  const [row] = rows;
  return row && { unit: row.unit_id, highestRung: row.highest_rung, showsChain: row.shows_chain };
}

/** Whether somewhere is within the pilot: all is when there is none. `path` is the unit and all above it. */
export function isWithin(pilot: Pilot | undefined, path: readonly { readonly id: UnitId }[]): boolean {
  return pilot === undefined || path.some(({ id }) => id === pilot.unit);
}

/** Writes the pilot; undefined = it is over. */
export async function writePilot(tx: Tx, pilot: Pilot | undefined): Promise<void> {
  if (pilot === undefined) await sql`delete from pilot`.execute(tx);
  else
    await sql`
      insert into pilot (unit_id, highest_rung, shows_chain)
      values (${pilot.unit}, ${pilot.highestRung}, ${pilot.showsChain})
      on conflict (employer_id) do update set unit_id = excluded.unit_id, highest_rung = excluded.highest_rung,
        shows_chain = excluded.shows_chain`.execute(tx);
}
