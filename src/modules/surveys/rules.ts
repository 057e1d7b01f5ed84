import type { LocalDate } from '../../kernel/local-date.ts';
import type { SurveyContent, SurveyStatus } from './survey.ts';

/** What can be done with a survey. */
export const SURVEY_STEPS = ['change', 'decide', 'send', 'cancel', 'close'] as const;
export type SurveyStep = (typeof SURVEY_STEPS)[number];

/** The one table of what may happen when; the page's buttons and the server's guard ask it. */
const STEPS = {
  prepared: ['change', 'decide', 'cancel'],
  decided: ['send', 'cancel'],
  sent: ['close'],
  closed: [],
  cancelled: [],
} as const satisfies Record<SurveyStatus, readonly SurveyStep[]>;

/** Whether a step may be taken while the survey stands so. */
export function maySurveyStep(status: SurveyStatus, step: SurveyStep): boolean {
  return (STEPS[status] as readonly SurveyStep[]).includes(step);
}

/** Whether an answer is taken on that day: from when it was sent until its last day, and never once it is closed. */
export function isTaken(status: SurveyStatus, { lastDay }: Pick<SurveyContent, 'lastDay'>, today: LocalDate): boolean {
  return status === 'sent' && today <= lastDay;
}

/** Why a survey cannot be decided on that day. */
export function surveyObstacles(
  { populationOn, lastDay }: Pick<SurveyContent, 'populationOn' | 'lastDay'>,
  today: LocalDate,
): readonly ('population-to-come' | 'last-day-past')[] {
  return [
    ...(populationOn > today ? (['population-to-come'] as const) : []),
    ...(lastDay < today ? (['last-day-past'] as const) : []),
  ];
}

/** Who somebody is, for telling two apart: an account may have no person, a person more than one account. */
interface Someone {
  readonly person: string | null;
  readonly account: string;
}

/** Whether two are one and the same. */
export function isSameOne(one: Someone, other: Someone): boolean {
  return one.account === other.account || (one.person !== null && one.person === other.person);
}
