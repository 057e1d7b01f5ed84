import { type Actor, problem as accessProblem, findActing, may, mayAny, type RecordFacts } from '../../access/index.ts';
import type { AuthorityId, PersonId } from '../../kernel/ids.ts';
import { nowOf, type TwoTimes, type Tx } from '../../platform/database/index.ts';
import type { EntryActor } from '../../platform/journal/index.ts';
import {
  authorityOn,
  type Doer,
  listAuthorities,
  organisationAt,
  pathOf,
  treeOf,
  type Unit,
} from '../organisation/index.ts';
import type { AuthorityServices } from './services.ts';

type Asking = Pick<AuthorityServices, 'policy' | 'clock'>;
export type OrderAction = 'prepare' | 'decide' | 'report';

/** As whom the doer may do it with an authority's order or its register, for the journal. Throws `access.not-allowed`. */
export async function authorise(
  tx: Tx,
  services: Asking,
  doer: Actor | { readonly system: true },
  action: OrderAction,
  authority: AuthorityId,
): Promise<EntryActor> {
  if ('system' in doer) return { kind: 'system' };
  const facts = placeOf(await listUnitsToday(tx, services), authority);
  const acting = findActing(services.policy, doer, 'delegation-order', action, facts);
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}

/** The authorities of today for which the actor may do it. */
export async function authoritiesFor(
  tx: Tx,
  services: Asking,
  actor: Actor,
  action: OrderAction,
): Promise<readonly AuthorityId[]> {
  if (!mayAny(services.policy, actor, 'delegation-order', action)) return [];
  const [units, authorities] = await Promise.all([
    listUnitsToday(tx, services),
    listAuthorities(tx, timesNow(services)),
  ]);
  return authorities
    .map(({ id }) => id)
    .filter((id) => may(services.policy, actor, 'delegation-order', action, placeOf(units, id)));
}

/** Where an order belongs, for the policy: to its authority, and to every unit on the path of those that are under it. */
export function placeOf(units: readonly Unit[], authority: AuthorityId): RecordFacts {
  const tree = treeOf(units);
  const path = units
    .map(({ id }) => pathOf(tree, id))
    .filter((up) => authorityOn(up) === authority)
    .flat();
  const top = units.filter(({ parent }) => parent === null);
  return { authority, unitPath: [...new Set([...top, ...path].map(({ id }) => id))] };
}

/** The person behind a doer, if there is one. */
export function personOf(doer: Doer): PersonId | null {
  return 'system' in doer ? null : doer.person;
}

/** Today, as known now: what whoever acts goes by. */
export function timesNow({ clock }: Pick<AuthorityServices, 'clock'>): TwoTimes {
  return nowOf(clock);
}

function listUnitsToday(tx: Tx, services: Asking): Promise<readonly Unit[]> {
  return organisationAt(tx, timesNow(services)).listUnits();
}
