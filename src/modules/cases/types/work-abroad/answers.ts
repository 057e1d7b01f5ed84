import { type Answered, answersBy, type GuidelineContent } from '../../../guidelines/index.ts';
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

/** Whether the rules say that a certificate A1 has to be applied for, or that a specialist has to tell. */
export function needsA1(answers: readonly Answered[]): boolean {
  return answers.some(({ question, answer }) => question === 'social-security' && answer === 'applies');
}

function isAsked(question: string): question is Question {
  return QUESTIONS.some((known) => known === question);
}
