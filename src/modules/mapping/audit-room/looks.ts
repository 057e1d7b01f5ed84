import { sql } from 'kysely';
import { type Actor, countLooksAmong, listLooksAmong } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { listKnowableNames } from '../../organisation/index.ts';
import type { MappingServices } from '../services.ts';
import { findResult } from '../work/result-store.ts';
import { lookedAt, type RoomLooks } from './api.ts';
import { referenceOf } from './draw.ts';
import { enterRoom } from './reading.ts';
import type { AuditRoom, POPULATIONS, RoomId } from './room.ts';

/**
 * Who has looked at the findings of the mapping and at what was drawn from it, since it was counted, the newest first.
 * At whom is told by the reference that they have in the room. Throws `mapping.room-unknown`.
 */
export async function readRoomLooks(
  tx: Tx,
  services: MappingServices,
  actor: Actor,
  id: RoomId,
  { page, limit }: { readonly page: number; readonly limit: number },
): Promise<RoomLooks> {
  const { policy, clock } = services;
  const { room } = await enterRoom(tx, services, actor, id);
  const since = (await findResult(tx, room.run))?.countedAt ?? room.givenAt;
  const among = { resources: lookedAt, persons: await listLookedAt(tx, room), since };
  const looks = await listLooksAmong(tx, among, limit, (page - 1) * limit);
  const lookers = looks.flatMap(({ looker }) => (looker === null ? [] : [looker]));
  const names = await listKnowableNames(tx, { actor, policy, times: nowOf(clock) }, [...new Set(lookers)]);
  return {
    items: looks.map(({ at, looker, person, resource }) => ({
      at,
      looker: looker === null ? null : (names.get(looker) ?? null),
      resource: resource as RoomLooks['items'][number]['resource'],
      reference: referenceOf(room.salt, person),
    })),
    total: await countLooksAmong(tx, among),
  };
}

/** Whom the findings of the mapping are about, and those who have been drawn in the room. */
async function listLookedAt(tx: Tx, { id, run }: AuditRoom): Promise<readonly PersonId[]> {
  const drawn = (name: (typeof POPULATIONS)[number]) => sql`
    select stood.id
    from audit_sample sample join audit_population frozen using (employer_id, room_id, population)
      cross join lateral unnest(frozen.refs, frozen.ids) as stood (reference, id)
    where sample.room_id = ${id} and sample.population = ${name} and stood.reference = any(sample.refs)`;
  const { rows } = await sql<{ person_id: PersonId }>`
    select person_id from mapping_finding join mapping_sighting sighting using (employer_id, finding_id)
      where sighting.run_id = ${run}
    union select id from (${drawn('persons')}) drawn where id is not null
    union select person_id from case_file where case_id in (${drawn('cases')})`.execute(tx);
  return rows.map(({ person_id }) => person_id);
}
