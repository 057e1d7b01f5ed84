import { sql } from 'kysely';
import type { Actor } from '../../../../access/index.ts';
import { today } from '../../../../kernel/clock.ts';
import { type AuthorityId, newId } from '../../../../kernel/ids.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { type ClauseId, findClauses } from '../../../minutes/index.ts';
import { problem } from '../../problems.ts';
import type { AssignmentServices } from '../../services.ts';
import { recommendationEntry, reportEntry } from '../entries.ts';
import { readReply } from '../read-reply.ts';
import type { AuditReport, Recommendation, RecommendationId, ReportId } from '../report.ts';
import { unansweredIn } from '../rules.ts';
import {
  insertRecommendations,
  insertReport,
  listRecommendations,
  listReports,
  saveAnswered,
  saveConfirmed,
  saveRecommendation,
  saveTouched,
} from '../store.ts';
import { type AimedReport, actingFor, holdRecommendation, holdReport } from './hold.ts';

/** A report as it comes in. */
export interface NewReport {
  readonly authority: AuthorityId;
  readonly title: string;
  readonly journalNumber: string | null;
  readonly reportedOn: LocalDate;
  readonly answerBy: LocalDate | null;
  /** Of the report, or of a reply that has been given to it; null = its recommendations are written by hand. */
  readonly text: string | null;
}

/** As many as anybody goes through. */
const MOST = 200;

/**
 * Takes in an audit report as a draft. What its text says is read into recommendations, each with its answer when the
 * text has one, to be put right and confirmed. Throws `access.not-allowed`, `assignments.day-to-come`,
 * `assignments.answer-before-report`.
 */
export async function registerReport(
  services: AssignmentServices,
  actor: Actor,
  { text, ...given }: NewReport,
): Promise<ReportId> {
  const { database, clock, random } = services;
  actingFor(services, actor, 'keep', given.authority);
  if (given.reportedOn > today(clock)) throw problem('assignments.day-to-come');
  if (given.answerBy !== null && given.answerBy < given.reportedOn) throw problem('assignments.answer-before-report');
  const at = clock.now();
  const id = newId<ReportId>(at, random);
  const report: AuditReport = {
    ...given,
    id,
    text,
    revision: 1,
    registeredAt: at,
    confirmedOn: null,
    answered: null,
  };
  await database.transaction(actor, async (tx) => {
    await insertReport(tx, report, actor.person);
    const read = text === null ? [] : readReply(text).slice(0, MOST);
    const made = read.map(({ heading, recommendation, answer, start, end }) => ({
      id: newId<RecommendationId>(at, random),
      heading,
      words: recommendation,
      answer,
      stance: null,
      repeats: null,
      place: { start, end },
    }));
    await insertRecommendations(tx, id, made);
  });
  return id;
}

/** What the registrar writes of one recommendation. */
export type Written = Pick<Recommendation, 'heading' | 'words' | 'answer' | 'stance' | 'repeats' | 'isLeftOut'>;

/**
 * Puts a recommendation right, or answers it; its words stay once they are confirmed. Throws what `holdRecommendation`
 * throws, `assignments.repeats-itself`, `…recommendation-confirmed`.
 */
export async function writeRecommendation(
  services: AssignmentServices,
  actor: Actor,
  aimed: { readonly id: RecommendationId; readonly revision: number },
  written: Written,
): Promise<void> {
  await services.database.transaction(actor, async (tx) => {
    const states = ['draft', 'to-answer'] as const;
    const { report, recommendation } = await holdRecommendation(tx, services, actor, aimed, { states });
    const { words, heading, isLeftOut } = recommendation;
    const isAsBefore = words === written.words && heading === written.heading && isLeftOut === written.isLeftOut;
    if (report.confirmedOn !== null && !isAsBefore) throw problem('assignments.recommendation-confirmed');
    await checkRepeats(tx, report, written.repeats);
    await saveRecommendation(tx, { ...recommendation, ...written });
    await saveTouched(tx, report.id);
  });
}

/** What is repeated stands in an earlier report to the same committee. */
async function checkRepeats(tx: Tx, report: AuditReport, repeats: RecommendationId | null): Promise<void> {
  if (repeats === null) return;
  const found = await listReports(
    tx,
    sql`authority_id = ${report.authority} and reported_on < ${report.reportedOn}::date and confirmed_on is not null
      and report_id in (select report_id from audit_recommendation where recommendation_id = ${repeats})`,
  );
  if (found.length === 0) throw problem('assignments.repeats-unknown');
}

/** Adds a recommendation by hand to a draft. Throws what `holdReport` throws. */
export async function addRecommendation(
  services: AssignmentServices,
  actor: Actor,
  aimed: AimedReport,
  written: Pick<Written, 'heading' | 'words' | 'answer'>,
): Promise<RecommendationId> {
  const { database, clock, random } = services;
  return database.transaction(actor, async (tx) => {
    const { report } = await holdReport(tx, services, actor, aimed, { states: ['draft'] });
    const id = newId<RecommendationId>(clock.now(), random);
    await insertRecommendations(tx, report.id, [{ ...written, id, stance: null, repeats: null, place: null }]);
    await saveTouched(tx, report.id);
    return id;
  });
}

/**
 * The registrar confirms what was read and put right: only now is the report there for others, and its answer due. Throws
 * what `holdReport` throws, `assignments.audit-empty`.
 */
export async function confirmReport(services: AssignmentServices, actor: Actor, aimed: AimedReport): Promise<void> {
  const { database, clock, journal } = services;
  await database.transaction(actor, async (tx) => {
    const { report, acting } = await holdReport(tx, services, actor, aimed, { states: ['draft'] });
    const kept = await keptOf(tx, report);
    if (kept.length === 0) throw problem('assignments.audit-empty');
    await saveConfirmed(tx, report.id, today(clock));
    const facts = { recommendations: kept.length, journalNumber: report.journalNumber };
    await journal.record(tx, [
      reportEntry('registered', report, { actor: acting, effectiveOn: report.reportedOn, facts }),
    ]);
  });
}

/** By which the committee has answered: a clause of its minutes, or its day and journal number. */
export type AnswerDecided = NonNullable<AuditReport['answered']>;

/**
 * The committee has decided its answer, which from then on stands. Throws what `holdReport` throws,
 * `assignments.unanswered` with how many, `…clause-unknown`, `…clause-is-proposal`, `…day-to-come`,
 * `…answer-before-report`.
 */
export async function decideAnswer(
  services: AssignmentServices,
  actor: Actor,
  aimed: AimedReport,
  said: AnswerDecided,
): Promise<void> {
  const { database, clock, journal } = services;
  await database.transaction(actor, async (tx) => {
    const { report, acting } = await holdReport(tx, services, actor, aimed, { states: ['to-answer'] });
    const kept = await keptOf(tx, report);
    const unanswered = unansweredIn(kept).length;
    if (unanswered > 0) throw problem('assignments.unanswered', { unanswered });
    const decided = await decidedBy(tx, report, said);
    if (decided.on > today(clock)) throw problem('assignments.day-to-come');
    if (decided.on < report.reportedOn) throw problem('assignments.answer-before-report');
    await saveAnswered(tx, report.id, decided);
    const told = { actor: acting, effectiveOn: decided.on };
    const facts = { clause: decided.clause, journalNumber: decided.journalNumber };
    await journal.record(tx, [
      reportEntry('answered', report, { ...told, facts }),
      ...kept.map(({ id, stance, repeats }) =>
        recommendationEntry('answered', id, report, { ...told, facts: { stance, isRepeated: repeats !== null } }),
      ),
    ]);
  });
}

async function keptOf(tx: Tx, { id }: AuditReport): Promise<readonly Recommendation[]> {
  return listRecommendations(tx, sql`audit_report.report_id = ${id} and not is_left_out`);
}

/** The day of a decision that is read in is that of its meeting. */
async function decidedBy(tx: Tx, { authority }: AuditReport, said: AnswerDecided): Promise<AnswerDecided> {
  if (said.clause === null) return said;
  const [clause] = await findClauses(tx, { ids: [said.clause], authorities: [authority] });
  if (clause === undefined || clause.meetingDate === null) throw problem('assignments.clause-unknown');
  if (clause.kind === 'proposal') throw problem('assignments.clause-is-proposal');
  return { on: clause.meetingDate, clause: clause.id as ClauseId, journalNumber: clause.dnr[0] ?? said.journalNumber };
}
