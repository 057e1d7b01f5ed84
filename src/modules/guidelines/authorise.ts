import { type Actor, problem as accessProblem, findActing, may, mayAny, type RecordFacts } from '../../access/index.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { nowOf, type Tx } from '../../platform/database/index.ts';
import type { EntryActor } from '../../platform/journal/index.ts';
import {
  type Authority,
  type Doer,
  listAuthorities,
  organisationAt,
  pathOf,
  treeOf,
  type Unit,
} from '../organisation/index.ts';
import type { GuidelineServices } from './services.ts';
import { type Guideline, REACHES, type Reach } from './version.ts';

type Ownership = Pick<Guideline, 'authority' | 'reach'>;
type Asking = Pick<GuidelineServices, 'policy' | 'clock'>;

/**
 * As whom the doer may prepare or decide a guideline, for the journal. Throws `access.not-allowed` when the policy has
 * no line for it.
 */
export async function authorise(
  tx: Tx,
  services: Asking,
  doer: Doer,
  action: 'prepare' | 'decide',
  ownership: Ownership,
): Promise<EntryActor> {
  if ('system' in doer) return { kind: 'system' };
  const facts = placeOf(await listUnitsToday(tx, services), ownership);
  const acting = findActing(services.policy, doer, 'guideline', action, facts);
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}

/** The guidelines among these whose drafts the actor may see. */
export async function preparedBy(
  tx: Tx,
  services: Asking,
  actor: Actor,
  guidelines: readonly Guideline[],
): Promise<readonly Guideline[]> {
  // Most who read guidelines prepare none: the organisation need not be read for them.
  if (!mayAny(services.policy, actor, 'guideline', 'prepare')) return [];
  const units = await listUnitsToday(tx, services);
  return guidelines.filter((one) => may(services.policy, actor, 'guideline', 'prepare', placeOf(units, one)));
}

/** What the actor may do with a guideline. */
export async function rightsTo(
  tx: Tx,
  services: Asking,
  actor: Actor,
  ownership: Ownership,
): Promise<{ readonly mayPrepare: boolean; readonly mayDecide: boolean }> {
  const { policy } = services;
  if (!mayAny(policy, actor, 'guideline', 'prepare')) return { mayPrepare: false, mayDecide: false };
  const facts = placeOf(await listUnitsToday(tx, services), ownership);
  return {
    mayPrepare: may(policy, actor, 'guideline', 'prepare', facts),
    mayDecide: may(policy, actor, 'guideline', 'decide', facts),
  };
}

/** For which authorities, and how far, the actor may begin a guideline today; those with nothing are left out. */
export async function listBeginnable(
  tx: Tx,
  services: Asking,
  actor: Actor,
): Promise<readonly { readonly authority: Authority; readonly reaches: readonly Reach[] }[]> {
  const { policy, clock } = services;
  const units = await listUnitsToday(tx, services);
  const authorities = await listAuthorities(tx, nowOf(clock));
  const mayBegin = (authority: Authority, reach: Reach) =>
    may(policy, actor, 'guideline', 'prepare', placeOf(units, { authority: authority.id, reach }));
  return authorities
    .map((authority) => ({ authority, reaches: REACHES.filter((reach) => mayBegin(authority, reach)) }))
    .filter(({ reaches }) => reaches.length > 0);
}

/**
 * Where a guideline belongs, for the policy: to its authority, and to every unit on the path of those that are under
 * it. One that holds for the whole employer belongs to the top alone, so that no part of it rules on the others.
 */
export function placeOf(units: readonly Unit[], { authority, reach }: Ownership): RecordFacts {
  const tree = treeOf(units);
  const top = units.filter(({ parent }) => parent === null);
  const under = reach === 'employer' ? [] : units.filter((unit) => unit.authority === authority);
  const path = [...top, ...under.flatMap(({ id }) => pathOf(tree, id))];
  return { authority, unitPath: [...new Set(path.map(({ id }) => id))] };
}

/** The person behind a doer, if there is one. */
export function personOf(doer: Doer): PersonId | null {
  return 'system' in doer ? null : doer.person;
}

function listUnitsToday(tx: Tx, { clock }: Asking): Promise<readonly Unit[]> {
  return organisationAt(tx, nowOf(clock)).listUnits();
}
