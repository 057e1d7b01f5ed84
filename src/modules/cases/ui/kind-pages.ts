import type { ComponentType, ReactNode } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { DraftStore } from '../../../platform/ui/index.ts';
import type { CaseViewAnswer } from '../api.ts';
import type { DecisionContent } from '../decision.ts';
import type { CaseObstacle } from '../kind.ts';
import { secondaryOccupationPages } from '../types/secondary-occupation/ui/index.ts';

/** What has been answered of a report so far, by the fields of its schema. */
export type Answers = Readonly<Record<string, unknown>>;

export interface StepProps {
  /** What was answered before. */
  readonly answers: Answers;
  /** Keeps what is being typed. */
  readonly store: DraftStore;
  /** The verb that leads on. */
  readonly submit: string;
  onDone(answers: Answers): Promise<void>;
}

/** One small group of questions of a report, a page of its own. */
export interface ReportStep {
  readonly id: string;
  readonly title: Readonly<Record<'sv' | 'en', string>>;
  readonly Form: ComponentType<StepProps>;
}

export interface FactsProps {
  readonly report: Answers;
  /** A link to the step where an answer is changed. */
  change?(step: string, text: ReactNode): ReactNode;
}

type Review = NonNullable<CaseViewAnswer['review']>;

/** What a kind of case adds to the pages: its questions, its facts, and its rules of deciding. */
export interface KindPages {
  readonly kind: string;
  readonly steps: readonly ReportStep[];
  readonly Facts: ComponentType<FactsProps>;
  /** Its outcomes by id, for those who look for one. */
  readonly outcomes: Readonly<Record<string, Readonly<Record<'sv' | 'en', string>>>>;
  /** What the kind is called. */
  readonly title: Readonly<Record<'sv' | 'en', string>>;
  /** What one is called in a list of several. */
  titleOf(report: Answers, language: 'sv' | 'en'): string;
  /** The steps that still lack an answer. */
  unanswered(report: Answers): readonly string[];
  /** The report as the API takes it. */
  reportOf(answers: Answers): Answers;
  /** The answers that a report comes from. */
  answersOf(report: Answers): Answers;
  /** What stands in the way of a decision, as far as the page knows; the server asks the same and more. */
  obstaclesTo(decision: DecisionContent, review: Review, today: LocalDate): readonly CaseObstacle[];
}

/** The pages of every kind: one line each. */
export const KIND_PAGES: readonly KindPages[] = [secondaryOccupationPages];

/** The pages of a kind; undefined for a kind that has none. */
export function findKindPages(kind: string): KindPages | undefined {
  return KIND_PAGES.find((one) => one.kind === kind);
}
