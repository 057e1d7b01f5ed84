import { z } from 'zod';
import type { Instant } from '../../kernel/clock.ts';
import type { AuthorityId, EmploymentId, Id, PersonId, UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { dayField } from '../../platform/fields/index.ts';

export type SurveyId = Id<'SurveyId'>;
export type SheetId = Id<'SurveySheetId'>;

/** The subject kinds in the journal: the survey, and what one respondent is asked to fill in. */
export const SURVEY = 'survey';
export const SHEET = 'survey-sheet';

/** What both sides are asked about. */
export const TOPICS = ['secondary-occupation', 'remote-work', 'work-abroad'] as const;
export type Topic = (typeof TOPICS)[number];

/** The two sides of an agreement. */
export const SIDES = ['employee', 'manager'] as const;
export type Side = (typeof SIDES)[number];

/** What a side can say has been agreed. */
export const ANSWERS = ['oral', 'written', 'none'] as const;
export type Answer = (typeof ANSWERS)[number];

export const SURVEY_STATUSES = ['prepared', 'decided', 'sent', 'closed', 'cancelled'] as const;
export type SurveyStatus = (typeof SURVEY_STATUSES)[number];

/** What a survey is decided on. */
export const surveyContent = z
  .strictObject({
    title: z.string().trim().min(1).max(300),
    purpose: z.string().trim().min(1).max(4_000),
    /** GDPR article 6.1 c or e: never consent. */
    legalBasis: z.enum(['gdpr-6-1-c', 'gdpr-6-1-e']),
    topics: z.array(z.enum(TOPICS)).min(1).max(TOPICS.length),
    /** Those employed that day are asked, and the managers they had then. */
    populationOn: dayField,
    /** The last day to answer. */
    lastDay: dayField,
  })
  .refine(({ topics }) => new Set(topics).size === topics.length, {
    path: ['topics'],
    params: { sv: 'Välj varje fråga en gång.', en: 'Choose each question once.' },
  })
  .refine(({ populationOn, lastDay }) => populationOn <= lastDay, {
    path: ['lastDay'],
    params: { sv: 'Sista dagen ligger före befolkningsdagen.', en: 'The last day lies before the population’s day.' },
  })
  .meta({
    id: 'SurveyContent',
    example: {
      title: 'Muntliga överenskommelser 2026',
      purpose: 'Få veta vad chefer och medarbetare har kommit överens om, efter revisionens granskning.',
      legalBasis: 'gdpr-6-1-e',
      topics: [...TOPICS],
      populationOn: '2026-11-01',
      lastDay: '2026-12-15',
    },
  });
export type SurveyContent = z.output<typeof surveyContent>;

/** A survey (enkät). */
export interface Survey {
  readonly id: SurveyId;
  readonly unit: UnitId;
  readonly authority: AuthorityId | null;
  readonly status: SurveyStatus;
  readonly content: SurveyContent;
  readonly prepared: { readonly at: Instant; readonly by: PersonId | null; readonly account: string };
  readonly decision: {
    readonly journalNumber: string;
    readonly at: Instant;
    readonly by: PersonId | null;
    readonly account: string;
  } | null;
  readonly sentAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly revision: number;
}

/** Somebody whom a survey is about, and which sheets ask about them. */
export interface Surveyed {
  readonly person: PersonId;
  readonly employment: EmploymentId;
  readonly unit: UnitId;
  readonly isAway: boolean;
  readonly employeeSheet: SheetId;
  readonly managerSheet: SheetId | null;
}

/** What somebody is asked to fill in. */
export interface Sheet {
  readonly id: SheetId;
  readonly survey: SurveyId;
  readonly side: Side;
  readonly respondent: PersonId;
  readonly answeredAt: Instant | null;
}

/** What one side says about one person and topic. */
export interface GivenAnswer {
  readonly person: PersonId;
  readonly topic: Topic;
  readonly side: Side;
  readonly answer: Answer;
  readonly since: LocalDate | null;
}
