import { sql } from 'kysely';
import type { Actor } from '../../../../access/index.ts';
import { today } from '../../../../kernel/clock.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { giveIn, type Terms } from '../../actions/give.ts';
import { answeringFor } from '../../actions/hold.ts';
import type { Assignment, AssignmentId } from '../../assignment.ts';
import { assignmentEntry } from '../../entries.ts';
import { problem } from '../../problems.ts';
import type { AssignmentServices } from '../../services.ts';
import { listAssignments, listNotes, saveClosed } from '../../store.ts';
import { recommendationEntry } from '../entries.ts';
import type { RecommendationId, Verification } from '../report.ts';
import { insertVerification, saveTouched } from '../store.ts';
import { holdRecommendation } from './hold.ts';

/** A measure that is decided on a recommendation. */
export interface NewMeasure {
  readonly words: string;
  readonly decidedOn: LocalDate;
  readonly journalNumber: string | null;
}

/**
 * A measure on a recommendation: an assignment of the committee, with its holder and its day. Throws what
 * `holdRecommendation` and `giveAssignment` throw, `assignments.audit-not-now` for a draft.
 */
export async function decideMeasure(
  services: AssignmentServices,
  actor: Actor,
  id: RecommendationId,
  { words, decidedOn, journalNumber }: NewMeasure,
  terms: Terms,
): Promise<AssignmentId> {
  return services.database.transaction(actor, async (tx) => {
    const states = ['to-answer', 'answered'] as const;
    const { report, acting } = await holdRecommendation(tx, services, actor, { id, revision: null }, { states });
    if (decidedOn < report.reportedOn) throw problem('assignments.answer-before-report');
    const { authority, title } = report;
    const decided = { clause: null, authority, title, words, journalNumber, givenOn: decidedOn, recommendation: id };
    const measure = await giveIn(tx, services, actor, decided, terms);
    await saveTouched(tx, report.id);
    const facts = { measure, ownerRole: terms.role, dueOn: terms.dueOn };
    await services.journal.record(tx, [
      recommendationEntry('measure-decided', id, report, { actor: acting, effectiveOn: decidedOn, facts }),
    ]);
    return measure;
  });
}

/** What somebody independent found. */
export type Found = Pick<Verification, 'found' | 'on' | 'words' | 'journalNumber'>;

/**
 * Somebody independent has looked at whether a recommendation was carried out. What is found done ends its measures as
 * carried out. Throws what `holdRecommendation` throws, `assignments.not-independent` for whoever holds a measure or has
 * written in one, `…day-to-come`, `…day-before-given`.
 */
export async function verifyRecommendation(
  services: AssignmentServices,
  actor: Actor,
  id: RecommendationId,
  found: Found,
): Promise<void> {
  const { database, clock, random, journal } = services;
  await database.transaction(actor, async (tx) => {
    const asked = { action: 'verify', states: ['to-answer', 'answered'] } as const;
    const { report, acting } = await holdRecommendation(tx, services, actor, { id, revision: null }, asked);
    if (found.on > today(clock)) throw problem('assignments.day-to-come');
    if (found.on < report.reportedOn) throw problem('assignments.day-before-given');
    const measures = await measuresOf(tx, id);
    if (await hasCarried(tx, services, actor, measures)) throw problem('assignments.not-independent');
    const at = clock.now();
    await insertVerification(tx, {
      ...found,
      id: newId<Verification['id']>(at, random),
      recommendation: id,
      recordedAt: at,
      by: actor.person,
    });
    await saveTouched(tx, report.id);
    const ended = found.found === 'done' ? measures.filter(({ closed }) => closed === null) : [];
    const closing = { as: 'carried-out', words: found.words, clause: null } as const;
    const told = { actor: acting, effectiveOn: found.on };
    await journal.record(tx, [recommendationEntry('verified', id, report, { ...told, facts: { found: found.found } })]);
    for (const measure of ended) {
      const on = measure.givenOn > found.on ? measure.givenOn : found.on;
      const isPart = measure.parent !== null;
      await saveClosed(tx, [measure.id], { ...closing, ...(isPart ? { as: 'with-whole', words: null } : {}), on });
      const event = isPart ? 'ended-with-whole' : 'closed';
      await journal.record(tx, [
        assignmentEntry(event, measure, { actor: acting, on, facts: { as: isPart ? 'with-whole' : 'carried-out' } }),
      ]);
    }
  });
}

/** The measures on a recommendation and all parts of them, held until the transaction ends. */
async function measuresOf(tx: Tx, id: RecommendationId): Promise<readonly Assignment[]> {
  await sql`select from assignment where recommendation_id = ${id} for update`.execute(tx);
  return listAssignments(
    tx,
    sql`root_id in (select assignment_id from assignment measure where measure.recommendation_id = ${id})`,
  );
}

/** Whether the actor answers today for any of these, has received one, or has written in it. */
async function hasCarried(
  tx: Tx,
  services: AssignmentServices,
  { person }: Actor,
  measures: readonly Assignment[],
): Promise<boolean> {
  const notes = await listNotes(
    tx,
    measures.map(({ id }) => id),
  );
  if (notes.some(({ by }) => by === person)) return true;
  for (const measure of measures) {
    if (measure.received?.by === person) return true;
    if ((await answeringFor(tx, services, measure)).some((one) => one.person === person)) return true;
  }
  return false;
}
