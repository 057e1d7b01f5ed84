import { sql } from 'kysely';
import { type Actor, may } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { findClauses } from '../../minutes/index.ts';
import { listAuthorities, listKnowableNames, organisationAt } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import { clauseLink } from '../reading/one.ts';
import { rowsOf } from '../reading/rows.ts';
import type { AssignmentServices } from '../services.ts';
import { listAssignments, listNotes } from '../store.ts';
import type { Elsewhere, RecommendationList, RecommendationView, ReportList, ReportRow, ReportView } from './api.ts';
import { likeness, seemsToRepeat } from './likeness.ts';
import type { AuditReport, Recommendation, ReportId } from './report.ts';
import { isAnswerLate, recommendationStateOf, reportStateOf, type Shown } from './rules.ts';
import { listRecommendations, listReports, listVerifications, visibleReport } from './store.ts';

type Paged = { readonly page: number; readonly limit: number };

const paged = <T>(all: readonly T[], { page, limit }: Paged) => all.slice((page - 1) * limit, page * limit);

/** One page of the reports that the reader sees, the newest first. */
export async function readReports(
  tx: Tx,
  services: AssignmentServices,
  actor: Actor,
  view: Paged,
): Promise<ReportList> {
  const { policy, clock } = services;
  const found = await listReports(tx, visibleReport(policy, actor, today(clock)));
  const authorities = await listAuthorities(tx, nowOf(clock));
  return {
    items: await reportRows(tx, services, paged(found, view)),
    total: found.length,
    keeps: authorities
      .filter(({ id }) => may(policy, actor, 'audit', 'keep', { authority: id }))
      .map(({ id, name }) => ({ id, name })),
  };
}

async function reportRows(tx: Tx, services: AssignmentServices, reports: readonly AuditReport[]): Promise<ReportRow[]> {
  const ids = reports.map(({ id }) => id);
  const all = await listRecommendations(tx, sql`report_id = any(${ids}::uuid[]) and not is_left_out`);
  const found = await listVerifications(
    tx,
    all.map(({ id }) => id),
  );
  const names = await authorityNames(tx, services);
  return reports.map((report) => {
    const own = all.filter((one) => one.report === report.id);
    return {
      id: report.id,
      title: report.title,
      authority: { id: report.authority, name: names.get(report.authority) ?? '' },
      journalNumber: report.journalNumber,
      reportedOn: report.reportedOn,
      answerBy: report.answerBy,
      answeredOn: report.answered?.on ?? null,
      state: reportStateOf(report),
      isLate: isAnswerLate(report, today(services.clock)),
      recommendations: own.length,
      verifiedDone: own.filter(({ id }) => found.findLast((one) => one.recommendation === id)?.found === 'done').length,
      repeated: own.filter(({ repeats }) => repeats !== null).length,
    };
  });
}

async function authorityNames(tx: Tx, { clock }: AssignmentServices): Promise<ReadonlyMap<AuthorityId, string>> {
  return new Map((await listAuthorities(tx, nowOf(clock))).map(({ id, name }) => [id, name]));
}

/** A report with all that became of its recommendations. Throws `assignments.audit-unknown`. */
export async function readReport(
  tx: Tx,
  services: AssignmentServices,
  actor: Actor,
  id: ReportId,
): Promise<ReportView> {
  const { policy, clock } = services;
  const [report] = await listReports(tx, sql`report_id = ${id} and ${visibleReport(policy, actor, today(clock))}`);
  const [row] = report === undefined ? [] : await reportRows(tx, services, [report]);
  if (report === undefined || row === undefined) throw problem('assignments.audit-unknown');
  const at = { authority: report.authority };
  const mayKeep = may(policy, actor, 'audit', 'keep', at);
  const all = await listRecommendations(tx, sql`report_id = ${id}`);
  const shown = mayKeep ? all : all.filter(({ isLeftOut }) => !isLeftOut);
  const earlier = mayKeep && report.answered === null ? await earlierThan(tx, report) : [];
  const items = await recommendationViews(tx, services, actor, shown);
  const { answered } = report;
  const isToAnswer = mayKeep && row.state === 'to-answer';
  const decisions = isToAnswer ? await laterDecisions(tx, report) : [];
  const [answer] = answered?.clause == null ? [] : await findClauses(tx, { ids: [answered.clause] });
  return {
    ...row,
    revision: report.revision,
    text: report.text,
    confirmedOn: report.confirmedOn,
    answerClause: answer === undefined ? null : clauseLink(answer),
    answerJournalNumber: answered?.journalNumber ?? null,
    items: items.map((one) => ({ ...one, likely: likelyFor(one, earlier) })),
    mayKeep,
    mayVerify: row.state !== 'draft' && may(policy, actor, 'audit', 'verify', at),
    units: mayKeep
      ? (await organisationAt(tx, nowOf(clock)).listUnits()).map(({ id: unit, name }) => ({ id: unit, name }))
      : [],
    decisions,
  };
}

const MOST_LIKELY = 3;
const MOST_DECISIONS = 25;

async function earlierThan(tx: Tx, { authority, reportedOn }: AuditReport): Promise<readonly Elsewhere[]> {
  const found = await listRecommendations(
    tx,
    sql`audit_report.authority_id = ${authority} and audit_report.reported_on < ${reportedOn}::date
      and audit_report.confirmed_on is not null and not is_left_out`,
  );
  return elsewhereOf(tx, found);
}

function likelyFor({ words, repeats }: RecommendationView, earlier: readonly Elsewhere[]): Elsewhere[] {
  const likely = earlier
    .filter((one) => seemsToRepeat(one.words, words))
    .toSorted((a, b) => likeness(b.words, words) - likeness(a.words, words))
    .slice(0, MOST_LIKELY);
  // What was chosen stays to be chosen.
  return repeats === null || likely.some(({ id }) => id === repeats.id) ? likely : [...likely, repeats];
}

async function elsewhereOf(tx: Tx, all: readonly Recommendation[]): Promise<readonly Elsewhere[]> {
  const reports = await listReports(tx, sql`report_id = any(${all.map(({ report }) => report)}::uuid[])`);
  const byId = new Map(reports.map((one) => [one.id, one]));
  return all.flatMap(({ id, report, words }) => {
    const found = byId.get(report);
    return found === undefined
      ? []
      : [{ id, reportId: report, title: found.title, reportedOn: found.reportedOn, words }];
  });
}

async function laterDecisions(tx: Tx, { authority, reportedOn, journalNumber }: AuditReport) {
  const found = await findClauses(tx, { kind: 'own', authorities: [authority], since: reportedOn });
  const isOfMatter = ({ dnr }: (typeof found)[number]) => journalNumber !== null && dnr.includes(journalNumber);
  return found
    .toSorted((a, b) => Number(isOfMatter(b)) - Number(isOfMatter(a)))
    .slice(0, MOST_DECISIONS)
    .map(clauseLink);
}

async function recommendationViews(
  tx: Tx,
  services: AssignmentServices,
  actor: Actor,
  all: readonly Recommendation[],
): Promise<readonly RecommendationView[]> {
  const { policy, clock } = services;
  const ids = all.map(({ id }) => id);
  const measures = await listAssignments(tx, sql`recommendation_id = any(${ids}::uuid[])`);
  const rows = await rowsOf(tx, services, actor, measures);
  const notes = await listNotes(
    tx,
    measures.map(({ id }) => id),
  );
  const verifications = await listVerifications(tx, ids);
  const names = await listKnowableNames(
    tx,
    { actor, policy, times: nowOf(clock) },
    verifications.flatMap(({ by }) => by ?? []),
  );
  const repeated = all.flatMap(({ repeats }) => repeats ?? []);
  const earlier = await elsewhereOf(
    tx,
    await listRecommendations(tx, sql`recommendation_id = any(${repeated}::uuid[])`),
  );
  return all.map((one) => {
    const own = measures.flatMap((measure, at) => {
      const row = rows[at];
      return measure.recommendation === one.id && row !== undefined ? [row] : [];
    });
    const found = verifications.filter(({ recommendation }) => recommendation === one.id);
    return {
      id: one.id,
      reportId: one.report,
      heading: one.heading,
      words: one.words,
      answer: one.answer,
      stance: one.stance,
      state: recommendationStateOf(one, own, found.at(-1)),
      isLeftOut: one.isLeftOut,
      place: one.place,
      repeats: earlier.find(({ id }) => id === one.repeats) ?? null,
      measures: own.map(({ id, words, owner, dueOn, receivedOn, state, isOverdue }) => ({
        id,
        words,
        owner,
        dueOn,
        receivedOn,
        state,
        isOverdue,
        evidence: notes.filter(({ assignment }) => assignment === id).length,
      })),
      verifications: found.map(({ id, found: what, on, words, journalNumber, by }) => ({
        id,
        found: what,
        on,
        words,
        journalNumber,
        by: by === null ? null : (names.get(by) ?? null),
      })),
    };
  });
}

/** One page of the register of recommendations, those of the newest report first. */
export async function readRecommendations(
  tx: Tx,
  services: AssignmentServices,
  actor: Actor,
  { show, ...view }: Paged & { readonly show: Shown },
): Promise<RecommendationList> {
  const { policy, clock } = services;
  const seen = visibleReport(policy, actor, today(clock));
  const all = await listRecommendations(tx, sql`${seen} and audit_report.confirmed_on is not null and not is_left_out`);
  const items = (await recommendationViews(tx, services, actor, all)).filter((one) => isShown(one, show));
  const page = paged(items, view);
  const reports = await listReports(tx, sql`report_id = any(${page.map(({ reportId }) => reportId)}::uuid[])`);
  const byId = new Map<string, AuditReport>(reports.map((one) => [one.id, one]));
  const names = await authorityNames(tx, services);
  return {
    items: page.flatMap((one) => {
      const report = byId.get(one.reportId);
      if (report === undefined) return [];
      const authority = { id: report.authority, name: names.get(report.authority) ?? '' };
      return [{ ...one, title: report.title, authority, reportedOn: report.reportedOn }];
    }),
    total: items.length,
  };
}

function isShown({ state, repeats }: RecommendationView, show: Shown): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'repeated':
      return repeats !== null;
    case 'to-verify':
      return state === 'to-verify' || state === 'verified-lacking';
    case 'done':
      return state === 'verified-done' || state === 'rejected';
    case 'open':
      return state !== 'verified-done' && state !== 'rejected';
  }
}
