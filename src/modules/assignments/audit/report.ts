import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, Id, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { ClauseId } from '../../minutes/index.ts';

export type ReportId = Id<'AuditReportId'>;
export type RecommendationId = Id<'RecommendationId'>;

/** The subject kinds of audit in the journal. */
export const AUDIT_REPORT = 'audit-report';
export const RECOMMENDATION = 'recommendation';

/** What the audited committee says to a recommendation. */
export const STANCES = ['accepts', 'partly', 'rejects'] as const;
export type Stance = (typeof STANCES)[number];

/** What somebody independent found. */
export const FINDINGS = ['done', 'partly-done', 'not-done'] as const;
export type Finding = (typeof FINDINGS)[number];

/** A report of the auditors (revisionsrapport) to one committee. */
export interface AuditReport {
  readonly id: ReportId;
  readonly authority: AuthorityId;
  readonly title: string;
  readonly journalNumber: string | null;
  readonly reportedOn: LocalDate;
  readonly answerBy: LocalDate | null;
  /** What the recommendations were read from. */
  readonly text: string | null;
  readonly revision: number;
  readonly registeredAt: Instant;
  /** The day the registrar confirmed what was read; null = a draft. */
  readonly confirmedOn: LocalDate | null;
  /** The decision by which the committee answered. */
  readonly answered: {
    readonly on: LocalDate;
    readonly clause: ClauseId | null;
    readonly journalNumber: string | null;
  } | null;
}

/** One recommendation of it, with the committee's answer. */
export interface Recommendation {
  readonly id: RecommendationId;
  readonly report: ReportId;
  readonly position: number;
  readonly heading: string | null;
  readonly words: string;
  readonly answer: string | null;
  readonly stance: Stance | null;
  readonly repeats: RecommendationId | null;
  readonly place: { readonly start: number; readonly end: number } | null;
  readonly isLeftOut: boolean;
}

/** What somebody independent found, on a day. */
export interface Verification {
  readonly id: Id<'VerificationId'>;
  readonly recommendation: RecommendationId;
  readonly found: Finding;
  readonly on: LocalDate;
  readonly words: string;
  readonly journalNumber: string | null;
  readonly recordedAt: Instant;
  readonly by: PersonId | null;
}
