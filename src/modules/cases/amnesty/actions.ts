import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { newId } from '../../../kernel/ids.ts';
import { addDays } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor, EntryDraft, Facts } from '../../../platform/journal/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import { getKind } from '../find-kind.ts';
import { problem } from '../problems.ts';
import type { CaseServices } from '../services.ts';
import { type AmnestyPeriod, type AmnestyPeriodId, obstacleTo } from './amnesty.ts';
import { insertAmnestyEnd, insertAmnestyPeriod, listAmnestyPeriods, lockAmnesty } from './store.ts';

/** A rättelseperiod as it was decided. */
export type AmnestyDecision = Omit<AmnestyPeriod, 'id' | 'recordedBy' | 'endedUnder'>;

/**
 * Puts down a decided period. Throws `access.not-allowed`, `cases.kind-unknown`, `cases.amnesty-empty`, `…-begun` when it
 * would reach back, `…-not-decided` or `…-overlaps` for a kind that has one then.
 */
export async function recordAmnesty(
  services: CaseServices,
  actor: Actor,
  decision: AmnestyDecision,
): Promise<AmnestyPeriodId> {
  const { database, journal, clock, random, kinds } = services;
  for (const kind of decision.kinds) getKind(kinds, kind);
  return database.transaction(actor, async (tx) => {
    const acting = await actingIn(tx, services, actor);
    await lockAmnesty(tx, actor.employer);
    const obstacle = obstacleTo(decision, await listAmnestyPeriods(tx), today(clock));
    if (obstacle !== undefined) throw problem(`cases.${obstacle}`);
    const id = newId<AmnestyPeriodId>(clock.now(), random);
    await insertAmnestyPeriod(tx, { ...decision, id, recordedBy: actor.person }, clock.now());
    const { period, ...facts } = decision;
    await journal.record(tx, [entry(actor, acting, 'amnesty-period.decided', { id, ...period, ...facts })]);
    return id;
  });
}

/**
 * Ends a period before its time: today is its last day, or it never begins. Throws `access.not-allowed`,
 * `cases.amnesty-unknown` or `…-over`.
 */
export async function endAmnesty(
  services: CaseServices,
  actor: Actor,
  id: AmnestyPeriodId,
  journalNumber: string,
): Promise<void> {
  const { database, journal, clock } = services;
  await database.transaction(actor, async (tx) => {
    const acting = await actingIn(tx, services, actor);
    await lockAmnesty(tx, actor.employer);
    const found = (await listAmnestyPeriods(tx)).find((one) => one.id === id);
    if (found === undefined) throw problem('cases.amnesty-unknown');
    const to = addDays(today(clock), 1);
    if (found.endedUnder !== null || found.period.to <= to) throw problem('cases.amnesty-over');
    await insertAmnestyEnd(tx, id, { to, journalNumber, at: clock.now(), by: actor.person });
    await journal.record(tx, [entry(actor, acting, 'amnesty-period.ended', { id, to, journalNumber })]);
  });
}

function entry({ employer }: Actor, actor: EntryActor, type: string, facts: Facts): EntryDraft {
  return { type, subject: { kind: 'employer', id: employer }, actor, facts };
}

/** The period is the whole employer's: HR of all of it puts it down. */
async function actingIn(tx: Tx, { policy, clock }: CaseServices, actor: Actor): Promise<EntryActor> {
  const units = await organisationAt(tx, nowOf(clock)).listUnits();
  const unitPath = units.filter(({ parent }) => parent === null).map(({ id }) => id);
  const acting = findActing(policy, actor, 'amnesty-period', 'record', { unitPath });
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}
