import type { ComponentType, ReactNode } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { DraftStore } from '../../../platform/ui/index.ts';
import type { CaseViewAnswer } from '../api.ts';
import type { DecisionContent } from '../decision.ts';
import type { CaseObstacle } from '../kind.ts';
import { remoteWorkPages } from '../types/remote-work/ui/index.ts';
import { secondaryOccupationPages } from '../types/secondary-occupation/ui/index.ts';
import { workAbroadPages } from '../types/work-abroad/ui/index.ts';
import type { ReportFormShown } from './queries.ts';

/** What has been answered of a report so far, by the fields of its schema. */
export type Answers = Readonly<Record<string, unknown>>;

export interface StepProps {
  /** What was answered before. */
  readonly answers: Answers;
  /** About whom, and what the guideline will hold against the answers. */
  readonly form: ReportFormShown;
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
  /** Whether it is asked at all, after what was answered; absent = always. */
  isAsked?(answers: Answers, form: ReportFormShown): boolean;
}

export interface FactsProps {
  readonly report: Answers;
  /** A link to the step where an answer is changed. */
  change?(step: string, text: ReactNode): ReactNode;
}

export interface ToldProps {
  readonly answers: Answers;
  readonly form: ReportFormShown;
}

/** Why something cannot be sent as it is, and where to change it. */
export interface Stop {
  readonly step: string;
  readonly text: string;
}

type Review = NonNullable<CaseViewAnswer['review']>;

/** The steps that are asked, after what was answered. */
export function stepsAsked({ steps }: KindPages, answers: Answers, form: ReportFormShown): readonly ReportStep[] {
  return steps.filter(({ isAsked }) => isAsked === undefined || isAsked(answers, form));
}

/** What a kind of case adds to the pages: its questions, its facts, and its rules of deciding. */
export interface KindPages {
  readonly kind: string;
  readonly steps: readonly ReportStep[];
  readonly Facts: ComponentType<FactsProps>;
  /** What is told of the answers before they are sent, under them; absent = nothing. */
  readonly Told?: ComponentType<ToldProps>;
  /** Its outcomes by id, for those who look for one. */
  readonly outcomes: Readonly<Record<string, Readonly<Record<'sv' | 'en', string>>>>;
  /** What the kind is called. */
  readonly title: Readonly<Record<'sv' | 'en', string>>;
  /** How it is asked for: the verb, and what it is, before the form. */
  readonly asking: {
    readonly verb: Readonly<Record<'sv' | 'en', string>>;
    readonly lead: Readonly<Record<'sv' | 'en', string>>;
    /** Several can be sent at once. */
    readonly several: boolean;
  };
  /** Things are lent for it (hemlånat material). */
  readonly lends?: true;
  /** What one is called in a list of several. */
  titleOf(report: Answers, language: 'sv' | 'en'): string;
  /** The steps that still lack an answer. */
  unanswered(report: Answers, form: ReportFormShown): readonly string[];
  /** What the guideline stops, told before anything is sent: each in a sentence, with the step where it is changed. */
  stopsSending?(answers: Answers, form: ReportFormShown, language: 'sv' | 'en'): readonly Stop[];
  /** The report as the API takes it. */
  reportOf(answers: Answers): Answers;
  /** The answers that a report comes from. */
  answersOf(report: Answers): Answers;
  /** What is asked anew when a case goes on from another: the answers without it. Absent: nothing goes on. */
  renewedFrom?(answers: Answers): Answers;
  /** How its grounds are tried, in the review: what is enough, and what a yes leads to. Absent: it has no grounds. */
  readonly groundWords?: Readonly<Record<'how' | 'must' | 'may', Readonly<Record<'sv' | 'en', string>>>>;
  /** What stands in the way of a decision, as far as the page knows; the server asks the same and more. */
  obstaclesTo(decision: DecisionContent, review: Review, today: LocalDate): readonly CaseObstacle[];
}

/** The pages of every kind: one line each. */
export const KIND_PAGES: readonly KindPages[] = [secondaryOccupationPages, remoteWorkPages, workAbroadPages];

/** The pages of a kind; undefined for a kind that has none. */
export function findKindPages(kind: string): KindPages | undefined {
  return KIND_PAGES.find((one) => one.kind === kind);
}
