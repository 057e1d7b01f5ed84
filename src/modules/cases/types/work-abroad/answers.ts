import { type Answered, answersBy, type GuidelineContent } from '../../../guidelines/index.ts';
import { groupOf } from './countries.ts';
import { type About, factsOf } from './facts.ts';
import type { WorkAbroad } from './schema.ts';

/** What is asked about every case, in this order; a guideline may ask more (DOMAIN 19). */
export const QUESTIONS = [
  'country-group',
  'days',
  'right-to-work',
  'social-security',
  'tax',
  'insurance',
  'work-environment',
  'data-abroad',
  'patient-data',
  'public-authority',
  'equipment-export',
  'security-class',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** What every question comes to by the rule pack of the guideline. What its rules do not answer is for a specialist. */
export function answersFor(
  report: WorkAbroad,
  about: About,
  { rules }: Pick<GuidelineContent, 'rules'>,
): readonly Answered[] {
  const more = rules.map(({ question }) => question).filter((question) => !isAsked(question));
  return answersBy(rules, [...QUESTIONS, ...new Set(more)], factsOf(report, about));
}

/**
 * Whether a certificate A1 has to be applied for: the rules say so, or nobody can tell and the country may be one where the
 * certificate counts. Unknown is never “not needed”.
 */
export function needsA1({ country }: Pick<WorkAbroad, 'country'>, answers: readonly Told[]): boolean {
  return answers.some(
    ({ question, answer }) =>
      question === 'social-security' &&
      (answer === 'applies' || (answer === 'needs-specialist' && groupOf(country) !== 'third')),
  );
}

type Told = Pick<Answered, 'question' | 'answer'>;

function isAsked(question: string): question is Question {
  return QUESTIONS.some((known) => known === question);
}
