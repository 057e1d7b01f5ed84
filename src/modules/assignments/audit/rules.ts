import type { LocalDate } from '../../../kernel/local-date.ts';
import type { AuditReport, Recommendation, Verification } from './report.ts';

/** Characters of a report that are taken in: some four hundred pages, which one call to the API holds. */
export const REPORT_LENGTH = 800_000;

/** How a report stands. */
export const REPORT_STATES = ['draft', 'to-answer', 'answered'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** A draft until it is confirmed, to be answered until the committee has decided its answer. */
export function reportStateOf({ confirmedOn, answered }: Pick<AuditReport, 'confirmedOn' | 'answered'>): ReportState {
  if (confirmedOn === null) return 'draft';
  return answered === null ? 'to-answer' : 'answered';
}

/** Whether the day for the answer has gone by without one. */
export function isAnswerLate(report: AuditReport, today: LocalDate): boolean {
  return reportStateOf(report) !== 'answered' && report.answerBy !== null && report.answerBy < today;
}

/** How far a recommendation has come. */
export const RECOMMENDATION_STATES = [
  'unanswered',
  'no-measure',
  'rejected',
  'under-way',
  'to-verify',
  'verified-done',
  'verified-lacking',
] as const;
export type RecommendationState = (typeof RECOMMENDATION_STATES)[number];

/** What is asked of a measure here. */
export interface MeasureStanding {
  readonly state: 'open' | 'in-progress' | 'reported' | 'carried-out' | 'not-carried-out' | 'with-whole';
}

/**
 * How far a recommendation has come: answered, measures decided, all of them reported back, and found done by somebody
 * independent. What was found counts before everything else; whoever carries a measure cannot say that it is done.
 */
export function recommendationStateOf(
  { stance }: Pick<Recommendation, 'stance'>,
  measures: readonly MeasureStanding[],
  last: Pick<Verification, 'found'> | undefined,
): RecommendationState {
  if (last !== undefined) return last.found === 'done' ? 'verified-done' : 'verified-lacking';
  if (stance === null) return 'unanswered';
  if (measures.length === 0) return stance === 'rejects' ? 'rejected' : 'no-measure';
  return measures.every(({ state }) => state !== 'open' && state !== 'in-progress') ? 'to-verify' : 'under-way';
}

/** The recommendations that have no answer yet: the committee cannot decide its reply before they have. */
export function unansweredIn(recommendations: readonly Recommendation[]): readonly Recommendation[] {
  return recommendations.filter(({ answer, stance, isLeftOut }) => !isLeftOut && (answer === null || stance === null));
}

/** What the register of recommendations is narrowed to. */
export const SHOWN = ['open', 'repeated', 'to-verify', 'done', 'all'] as const;
export type Shown = (typeof SHOWN)[number];
