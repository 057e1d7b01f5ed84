import { type Actor, problem as accessProblem, mayAny } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { type AuthorityId, newId, type PersonId, type UnitId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { FOREVER } from '../../../kernel/period.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import type { DecisionId } from '../register/decision.ts';
import { insertDecision } from '../register/store.ts';
import type { SubLevel } from '../schema.ts';
import type { AuthorityServices } from '../services.ts';
import { findOrderAt, listSubDelegations, writeSubDelegation } from '../store/in-force.ts';

/** What the register calls the decision to delegate further. */
export const SUB_DELEGATION = 'delegation.sub-delegate';

/** An item that an administration head delegates one step further within the administration. */
export interface SubDelegationMade {
  readonly authority: AuthorityId;
  /** The administration. */
  readonly unit: UnitId;
  readonly item: string;
  readonly to: SubLevel;
  readonly from: LocalDate;
  readonly lastDay?: LocalDate;
}

/**
 * Delegates an item further: one step, by the head of that administration only, and only where the committee has
 * allowed it (KL 7:6). It stands in the register, to be reported to the committee's next meeting; decisions made by it
 * are reported to the head. Throws `authority.only-head-sub-delegates`, `authority.may-not-sub-delegate`,
 * `authority.ends-before-it-begins`.
 */
export async function subDelegate(
  services: AuthorityServices,
  head: Actor,
  { authority, unit, item, to, from, lastDay }: SubDelegationMade,
): Promise<DecisionId> {
  const { database, journal, clock, random } = services;
  return database.transaction({ employer: head.employer }, async (tx) => {
    const { actor, by } = await asHead(tx, services, head, authority, unit);
    if (lastDay !== undefined && lastDay < from) throw problem('authority.ends-before-it-begins', { validFrom: from });
    const order = await findOrderAt(tx, authority, { on: from, knownAt: clock.now() });
    const delegated = order?.content.items.find((one) => one.number === item);
    if (order === undefined || delegated?.maySubDelegate !== true)
      throw problem('authority.may-not-sub-delegate', { item });
    const known = journal.moment();
    const period = { from, to: lastDay === undefined ? FOREVER : addDays(lastDay, 1) };
    await writeSubDelegation(tx, { authority, unit, item }, period, { to, by }, known);
    const id = newId<DecisionId>(known.at, random);
    const question = { authority, decision: SUB_DELEGATION, facts: {}, subject: { unit }, conflicts: [] };
    const acting = actor.kind === 'person' && actor.actingFor !== undefined ? { actingFor: actor.actingFor } : {};
    await insertDecision(tx, {
      id,
      authority,
      decision: SUB_DELEGATION,
      about: { kind: 'unit', id: unit },
      person: null,
      unit,
      decidedOn: today(clock),
      recordedAt: known.at,
      decided: { kind: 'person', person: by, level: 'administration-head', ...acting },
      item,
      version: order.id,
      kind: 'delegation',
      reportedTo: 'committee',
      outcome: to,
      outcomeOn: from,
      source: 'here',
      journalNumber: null,
      question,
      reasons: [{ level: 'administration-head', person: by, because: 'decides' }],
      finding: null,
      entry: known.by,
    });
    await journal.record(tx, [
      {
        type: 'delegation-order.sub-delegated',
        subject: { kind: 'delegation-order', id: authority },
        actor: actor.kind === 'person' ? { ...actor, byItem: item } : actor,
        authority,
        effectiveOn: from,
        known,
        facts: { unit, item, to, lastDay: lastDay ?? null, version: order.id, reportedTo: 'committee', register: id },
      },
    ]);
    return id;
  });
}

/** Ends a sub-delegation, `lastDay` being its last. Throws like `subDelegate`, and `authority.not-sub-delegated`. */
export async function endSubDelegation(
  services: AuthorityServices,
  head: Actor,
  { authority, unit, item, lastDay }: Omit<SubDelegationMade, 'to' | 'from'> & { readonly lastDay: LocalDate },
): Promise<void> {
  const { database, journal, clock } = services;
  await database.transaction({ employer: head.employer }, async (tx) => {
    const { actor } = await asHead(tx, services, head, authority, unit);
    const held = await listSubDelegations(tx, authority, { on: lastDay, knownAt: clock.now() });
    if (!held.some((one) => one.unit === unit && one.item === item))
      throw problem('authority.not-sub-delegated', { item });
    const known = journal.moment();
    const from = addDays(lastDay, 1);
    await writeSubDelegation(tx, { authority, unit, item }, { from, to: FOREVER }, null, known);
    await journal.record(tx, [
      {
        type: 'delegation-order.sub-delegation-ended',
        subject: { kind: 'delegation-order', id: authority },
        actor,
        authority,
        effectiveOn: from,
        known,
        facts: { unit, item, lastDay },
      },
    ]);
  });
}

/** The head of the administration, themselves or by deputy; nobody else, whatever other roles they hold. */
async function asHead(
  tx: Tx,
  { policy, clock }: AuthorityServices,
  head: Actor,
  authority: AuthorityId,
  unit: UnitId,
): Promise<{ readonly actor: EntryActor; readonly by: PersonId }> {
  if (!mayAny(policy, head, 'delegation-order', 'sub-delegate')) throw accessProblem('access.not-allowed');
  const held = head.roles.filter((one) => one.role === 'administration-head' && one.unit === unit);
  const role = held.find((one) => one.actingFor === undefined) ?? held[0];
  const organisation = organisationAt(tx, nowOf(clock));
  const found = await organisation.findUnit(unit);
  const belongs = await organisation.authorityOf(unit);
  if (role === undefined || head.person === null || found?.kind !== 'administration' || belongs !== authority)
    throw problem('authority.only-head-sub-delegates');
  const acting = role.actingFor === undefined ? {} : { actingFor: role.actingFor };
  return { actor: { kind: 'person', person: head.person, role: role.role, ...acting }, by: head.person };
}
