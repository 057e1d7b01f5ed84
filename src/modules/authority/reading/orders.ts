import { sql } from 'kysely';
import type { z } from 'zod';
import { type Actor, mayAny } from '../../../access/index.ts';
import type { AuthorityId, UnitId } from '../../../kernel/ids.ts';
import { addDays } from '../../../kernel/local-date.ts';
import { FOREVER } from '../../../kernel/period.ts';
import type { TwoTimes, Tx } from '../../../platform/database/index.ts';
import { listAuthorities, organisationAt } from '../../organisation/index.ts';
import type { orderList, subDelegationList, versionAnswer } from '../api.ts';
import { authoritiesFor } from '../authorise.ts';
import { readNames } from '../names.ts';
import type { AuthorityServices } from '../services.ts';
import { findOrderAt, listSubDelegations, ordersAt } from '../store/in-force.ts';
import { readVersions } from '../store/versions.ts';
import { isBackDated, type OrderVersion, type OrderVersionId } from '../version.ts';
import { getReadable, readable } from './readable.ts';

type OrderList = z.output<typeof orderList>;

/** Every committee with the versions that the actor may see, those in force at that pair of times marked. */
export async function readOrders(
  tx: Tx,
  services: AuthorityServices,
  actor: Actor,
  times: TwoTimes,
): Promise<OrderList> {
  const may = await readable(tx, services, actor);
  const [authorities, prepared, inForce, versions] = await Promise.all([
    listAuthorities(tx, times),
    authoritiesFor(tx, services, actor, 'prepare'),
    ordersAt(tx, times),
    readVersions(tx, sql`where ${may} order by number desc nulls first, version_id desc`),
  ]);
  const now = new Set(inForce.map(({ id }) => id));
  return {
    ...times,
    authorities: authorities.map(({ id, name }) => ({
      id,
      name,
      mayPrepare: prepared.includes(id),
      isSuggested: !inForce.some(({ authority }) => authority === id),
      versions: versions.filter(({ authority }) => authority === id).map((version) => summaryOf(version, now)),
    })),
  };
}

function summaryOf({ id, content, decision }: OrderVersion, inForce: ReadonlySet<OrderVersionId>) {
  return {
    id,
    title: content.title,
    status: decision === null ? ('draft' as const) : ('decided' as const),
    number: decision?.number ?? null,
    journalNumber: decision?.journalNumber ?? null,
    decidedOn: decision?.decidedOn ?? null,
    validFrom: decision?.validFrom ?? null,
    lastDay: decision?.lastDay ?? null,
    backDated: decision !== null && isBackDated(decision),
    isInForce: inForce.has(id),
  };
}

/** A version with all it says. Throws `authority.unknown`. */
export async function readVersion(
  tx: Tx,
  services: AuthorityServices,
  actor: Actor,
  id: OrderVersionId,
  times: TwoTimes,
): Promise<z.output<typeof versionAnswer>> {
  const version = await getReadable(tx, services, actor, id);
  const { authority, content, contentHash, revision, savedAt, decision } = version;
  const [names, prepared, deciding] = await Promise.all([
    readNames(tx, actor, times, []),
    authoritiesFor(tx, services, actor, 'prepare'),
    authoritiesFor(tx, services, actor, 'decide'),
  ]);
  return {
    id,
    authority: names.body(authority),
    status: decision === null ? 'draft' : 'decided',
    revision,
    savedAt,
    content,
    contentHash,
    decision: decision && { ...decision, backDated: isBackDated(decision) },
    mayPrepare: prepared.includes(authority),
    mayDecide: deciding.includes(authority),
  };
}

/** What is delegated further under an authority's order at that pair of times, and what whoever asks could delegate. */
export async function readSubDelegations(
  tx: Tx,
  services: AuthorityServices,
  actor: Actor,
  authority: AuthorityId,
  times: TwoTimes,
): Promise<z.output<typeof subDelegationList>> {
  const [held, order, heads] = await Promise.all([
    listSubDelegations(tx, authority, times),
    findOrderAt(tx, authority, times),
    listHeaded(tx, services, actor, authority, times),
  ]);
  const names = await readNames(
    tx,
    actor,
    times,
    held.map(({ by }) => by),
  );
  const open = order?.content.items.filter(({ maySubDelegate }) => maySubDelegate) ?? [];
  return {
    ...times,
    heads: heads.map(names.unit),
    items: open.map(({ number, text }) => ({ number, text })),
    subDelegations: held.map(({ unit, item, to, by, period }) => ({
      unit: names.unit(unit),
      item,
      to,
      by: names.somebody(by),
      from: period.from,
      lastDay: period.to === FOREVER ? null : addDays(period.to, -1),
    })),
  };
}

/** The administrations of the authority that the actor heads: the same as `subDelegate` lets them act for. */
async function listHeaded(
  tx: Tx,
  { policy }: AuthorityServices,
  actor: Actor,
  authority: AuthorityId,
  times: TwoTimes,
): Promise<readonly UnitId[]> {
  if (actor.person === null || !mayAny(policy, actor, 'delegation-order', 'sub-delegate')) return [];
  const organisation = organisationAt(tx, times);
  const units = actor.roles.flatMap(({ role, unit }) => (role === 'administration-head' && unit ? [unit] : []));
  const headed: UnitId[] = [];
  for (const unit of new Set(units))
    if (
      (await organisation.findUnit(unit))?.kind === 'administration' &&
      (await organisation.authorityOf(unit)) === authority
    )
      headed.push(unit);
  return headed;
}
