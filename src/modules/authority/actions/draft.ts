import { type AuthorityId, newId } from '../../../kernel/ids.ts';
import { type Doer, listAuthorities } from '../../organisation/index.ts';
import { authorise, personOf, timesNow } from '../authorise.ts';
import { problem } from '../problems.ts';
import type { OrderContent } from '../schema.ts';
import type { AuthorityServices } from '../services.ts';
import { findOrderVersion, insertDraft, saveOver } from '../store/versions.ts';
import type { OrderVersionId } from '../version.ts';

/**
 * Begins a version of an authority's order. Throws `authority.authority-unknown`, and `access.not-allowed` unless the
 * doer prepares orders of that authority.
 */
export async function draftOrder(
  services: AuthorityServices,
  doer: Doer,
  { authority, content }: { readonly authority: AuthorityId; readonly content: OrderContent },
): Promise<OrderVersionId> {
  const { database, clock, random, journal } = services;
  return database.transaction({ employer: doer.employer }, async (tx) => {
    const authorities = await listAuthorities(tx, timesNow(services));
    if (!authorities.some(({ id }) => id === authority)) throw problem('authority.authority-unknown');
    const actor = await authorise(tx, services, doer, 'prepare', authority);
    const id = newId<OrderVersionId>(clock.now(), random);
    await insertDraft(tx, { id, authority, content, at: clock.now(), by: personOf(doer) });
    await journal.record(tx, [
      {
        type: 'delegation-order.drafted',
        subject: { kind: 'delegation-order', id: authority },
        actor,
        authority,
        facts: { version: id, title: content.title },
      },
    ]);
    return id;
  });
}

/**
 * Saves a draft over the one of that revision and answers the new revision. Nothing is journalled: a draft decides
 * nothing. Throws `authority.unknown`, `access.not-allowed`, `authority.decided-already`, and `authority.draft-changed`
 * when somebody has saved in between.
 */
export async function saveOrderDraft(
  services: AuthorityServices,
  doer: Doer,
  { version: id, revision, content }: { version: OrderVersionId; revision: number; content: OrderContent },
): Promise<number> {
  return services.database.transaction({ employer: doer.employer }, async (tx) => {
    const version = await findOrderVersion(tx, id);
    if (version === undefined) throw problem('authority.unknown');
    await authorise(tx, services, doer, 'prepare', version.authority);
    if (version.decision !== null) throw problem('authority.decided-already', { number: version.decision.number });
    const saved = await saveOver(tx, id, revision, { content, at: services.clock.now(), by: personOf(doer) });
    if (saved === undefined) throw problem('authority.draft-changed');
    return saved;
  });
}
