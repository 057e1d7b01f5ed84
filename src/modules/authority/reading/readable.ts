import { type RawBuilder, sql } from 'kysely';
import { type Actor, visible } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { authoritiesFor } from '../authorise.ts';
import { problem } from '../problems.ts';
import type { AuthorityServices } from '../services.ts';
import { readVersions } from '../store/versions.ts';
import type { OrderVersion, OrderVersionId } from '../version.ts';

/** SQL: the actor may see this version: one that is decided, or a draft of an order that they prepare. */
export async function readable(tx: Tx, services: AuthorityServices, actor: Actor): Promise<RawBuilder<boolean>> {
  const prepared = await authoritiesFor(tx, services, actor, 'prepare');
  const columns = { authority: 'order_version.authority_id' };
  const decided = visible(services.policy, actor, 'delegation-order', columns, today(services.clock));
  return sql<boolean>`(case when order_version.number is null
    then order_version.authority_id = any(${prepared}::uuid[]) else ${decided} end)`;
}

/** A version, for somebody who may see it. Throws `authority.unknown` for everyone else. */
export async function getReadable(
  tx: Tx,
  services: AuthorityServices,
  actor: Actor,
  id: OrderVersionId,
): Promise<OrderVersion> {
  const may = await readable(tx, services, actor);
  const [found] = await readVersions(tx, sql`where version_id = ${id} and ${may}`);
  if (found === undefined) throw problem('authority.unknown');
  return found;
}
