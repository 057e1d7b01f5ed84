import { sql } from 'kysely';
import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { type AuthorityId, newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Entry, EntryActor, Reaction } from '../../../platform/journal/index.ts';
import { type Route, reportDecisionsIn, unreportedAmong } from '../../authority/index.ts';
import { type ClauseId, findClauses, type MinutesId } from '../../minutes/index.ts';
import { problem } from '../problems.ts';
import type { DistributionServices } from '../services.ts';
import { DECISION_LIST, type DecisionList, type DecisionListId } from './list.ts';
import { readListed } from './reading.ts';
import { insertDecisionList, listDecisionLists, saveListReported, visibleList } from './store.ts';

/** Which decisions: those of a committee and a period, by one route. */
export interface ListAsked {
  readonly authority: AuthorityId;
  readonly route: Route;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What a reaction works with: the transaction is its caller's. */
export type Reacting = Pick<DistributionServices, 'journal' | 'clock' | 'policy'>;

function keeping({ policy }: DistributionServices, actor: Actor, authority: AuthorityId): EntryActor {
  const acting = findActing(policy, actor, 'decision-list', 'keep', { authority });
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}

/**
 * Draws up the list of a period: what was decided by that route in it, and what is older and was never reported. From
 * then on it stays as it was. Throws `access.not-allowed`, `distribution.period-backwards`, `…list-empty`,
 * `…list-too-long`.
 */
export async function drawUpList(
  services: DistributionServices,
  actor: Actor,
  asked: ListAsked,
  journalNumber: string | null,
): Promise<DecisionListId> {
  const { database, clock, random, journal } = services;
  return database.transaction(actor, async (tx) => {
    const acting = keeping(services, actor, asked.authority);
    const rows = await readListed(tx, services, actor, asked);
    if (rows.length === 0) throw problem('distribution.list-empty');
    const at = clock.now();
    const id = newId<DecisionListId>(at, random);
    const decisions = rows.map(({ id: decision }) => decision);
    await insertDecisionList(
      tx,
      { ...asked, id, journalNumber, decisions, drawnUpAt: at, reported: null },
      actor.person,
    );
    await journal.record(tx, [
      {
        type: 'decision-list.drawn-up',
        subject: { kind: DECISION_LIST, id },
        actor: acting,
        authority: asked.authority,
        facts: { route: asked.route, from: asked.from, to: asked.to, decisions: decisions.length, journalNumber },
      },
    ]);
    return id;
  });
}

/** By which a list was reported: a clause of the committee's minutes, or the day a head was told. */
export interface ListReported {
  readonly clause: ClauseId | null;
  readonly on: LocalDate | null;
  readonly journalNumber: string | null;
}

/**
 * Marks a list and every decision on it as reported. Throws `distribution.list-unknown`, `access.not-allowed`,
 * `distribution.reported-already`, `…nothing-to-report`, `…clause-unknown`, `…day-missing`, and what reporting decisions
 * throws.
 */
export async function reportList(
  services: DistributionServices,
  actor: Actor,
  id: DecisionListId,
  said: ListReported,
): Promise<void> {
  const { database, policy, clock } = services;
  await database.transaction(actor, async (tx) => {
    const seen = visibleList(policy, actor, today(clock));
    const [list] = await listDecisionLists(tx, sql`list_id = ${id} and ${seen}`, { isHeld: true });
    if (list === undefined) throw problem('distribution.list-unknown');
    const acting = keeping(services, actor, list.authority);
    if (list.reported !== null) throw problem('distribution.reported-already');
    if (list.route === 'execution') throw problem('distribution.nothing-to-report');
    await markReported(tx, services, actor, acting, list, await reportedBy(tx, list, said));
  });
}

async function reportedBy(tx: Tx, { authority }: DecisionList, { clause, on, journalNumber }: ListReported) {
  if (clause === null) {
    if (on === null) throw problem('distribution.day-missing');
    return { on, clause: null, journalNumber };
  }
  const [found] = await findClauses(tx, { ids: [clause], kind: 'own', authorities: [authority] });
  if (found?.meetingDate == null) throw problem('distribution.clause-unknown');
  return { on: found.meetingDate, clause, journalNumber: found.dnr[0] ?? journalNumber };
}

async function markReported(
  tx: Tx,
  services: Reacting,
  doer: Parameters<typeof reportDecisionsIn>[2],
  acting: EntryActor,
  list: DecisionList,
  reported: NonNullable<DecisionList['reported']>,
): Promise<void> {
  const decisions = await unreportedAmong(tx, list.decisions);
  await saveListReported(tx, list.id, reported);
  if (decisions.length > 0)
    await reportDecisionsIn(tx, services, doer, {
      decisions,
      reportedOn: reported.on,
      ...(reported.journalNumber === null ? {} : { journalNumber: reported.journalNumber }),
    });
  await services.journal.record(tx, [
    {
      type: 'decision-list.reported',
      subject: { kind: DECISION_LIST, id: list.id },
      actor: acting,
      authority: list.authority,
      effectiveOn: reported.on,
      facts: { clause: reported.clause, journalNumber: reported.journalNumber, decisions: list.decisions.length },
    },
  ]);
}

/**
 * When a committee's minutes are confirmed, the lists that went before it under the journal number of one of their matters
 * are marked as reported by that matter's own decision.
 */
export function listsReaction(services: () => Reacting): Reaction {
  return {
    name: 'decision lists',
    on: ['minutes.confirmed'],
    async run(tx, entries) {
      for (const entry of entries) await confirmLists(tx, services(), entry);
    },
  };
}

async function confirmLists(tx: Tx, services: Reacting, entry: Entry): Promise<void> {
  const { subject, authority } = entry;
  if (authority === undefined) return;
  const waiting = await listDecisionLists(
    tx,
    sql`authority_id = ${authority} and route = 'committee' and reported_on is null and journal_number is not null`,
    { isHeld: true },
  );
  if (waiting.length === 0) return;
  const clauses = await findClauses(tx, { minutes: subject.id as MinutesId, kind: 'own' });
  for (const list of waiting) {
    const clause = clauses.find(({ dnr }) => list.journalNumber !== null && dnr.includes(list.journalNumber));
    // A meeting before the last decision on it cannot have been told of it.
    if (clause?.meetingDate == null || clause.meetingDate < list.to) continue;
    const reported = { on: clause.meetingDate, clause: clause.id, journalNumber: list.journalNumber };
    await markReported(tx, services, { system: true }, entry.actor, list, reported);
  }
}
