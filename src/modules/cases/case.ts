import type { Instant } from '../../kernel/clock.ts';
import type { AuthorityId, EmploymentId, EntryId, Id, PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Period } from '../../kernel/period.ts';
import type { Level, OrderVersionId } from '../authority/index.ts';
import type { VersionId } from '../guidelines/index.ts';
import type { DecisionContent } from './decision.ts';
import type { Status } from './lifecycle.ts';
import type { RuleAnswers } from './rule-answers.ts';

export type CaseId = Id<'CaseId'>;
export type CaseDecisionId = Id<'CaseDecisionId'>;

/** How a case came to be here. */
export const ORIGINS = ['reported', 'on-behalf', 'read-in'] as const;
export type Origin = (typeof ORIGINS)[number];

/** An employment that a case concerns. The one that leads decides; the manager of every other owes an opinion. */
export interface ConcernedEmployment {
  readonly employment: EmploymentId;
  readonly leads: boolean;
}

/** A case (ärende) as it reads now. What it read earlier, and what was done, stands in the journal. */
export interface CaseFile {
  readonly id: CaseId;
  readonly kind: string;
  readonly authority: AuthorityId;
  readonly person: PersonId;
  readonly employments: readonly ConcernedEmployment[];
  readonly status: Status;
  readonly outcome: string | null;
  readonly origin: Origin;
  /** What was reported, in the shape of its kind. */
  readonly content: unknown;
  readonly reportedOn: LocalDate;
  /** How long what was reported goes on. */
  readonly period: Period;
  readonly reviewOn: LocalDate | null;
  readonly journalNumber: string | null;
  /** The case that it goes on from: what ran out is assessed anew. */
  readonly renews: CaseId | null;
  readonly revision: number;
}

/** A request for facts (LOA 7 b §). */
export interface Question {
  readonly id: Id<'CaseQuestionId'>;
  readonly askedBy: PersonId | null;
  readonly askedAt: Instant;
  readonly text: string;
  readonly answerBy: LocalDate;
  readonly answer: { readonly at: Instant; readonly text: string } | null;
}

/** What the manager of another employment of the person thinks: asked for, and given or not yet. */
export interface Opinion {
  readonly id: Id<'CaseOpinionId'>;
  readonly employment: EmploymentId;
  readonly given: {
    readonly by: PersonId | null;
    readonly at: Instant;
    readonly objects: boolean;
    readonly text: string;
  } | null;
}

/** What a decision does to the one before it: puts a slip right, or tries the matter anew. */
export const REPLACINGS = ['corrects', 'reconsiders'] as const;
export type Replacing = (typeof REPLACINGS)[number];

/** A decision as it was made; it never changes. */
export interface CaseDecision {
  readonly id: CaseDecisionId;
  readonly outcome: string;
  readonly decidedAt: Instant;
  readonly effectiveOn: LocalDate;
  readonly content: DecisionContent;
  /** What was reported, as it read then; without where the person is, once that is protected. */
  readonly report: unknown;
  /** What the rule pack came to then; null for a kind that has none. */
  readonly ruleAnswers: RuleAnswers | null;
  readonly guidelineVersion: VersionId | null;
  readonly orderVersion: OrderVersionId | null;
  readonly item: string | null;
  /** `elsewhere`: before the case came here. */
  readonly level: Level | 'elsewhere';
  readonly decidedBy: PersonId | null;
  readonly actingFor: PersonId | null;
  readonly replaces: { readonly decision: CaseDecisionId; readonly relation: Replacing } | null;
  readonly entry: EntryId;
}
