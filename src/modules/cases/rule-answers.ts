import { z } from 'zod';
import { bilingual, ruleAnswer } from '../guidelines/index.ts';

/** One question of a guideline's rule pack: what it comes to here, why, and by which source as of which day. */
export const ruleAnswered = z.object({
  question: z.string(),
  title: bilingual,
  answer: ruleAnswer,
  reason: bilingual,
  /** The heading of the section that the rule rests on; null when no rule answers. */
  source: z.string().nullable(),
  /** The day of the source as it is retold; null = nobody has said. */
  sourceDate: z.iso.date().nullable(),
});
export type RuleAnswered = z.output<typeof ruleAnswered>;

/** What is counted for the person over all their cases of the kind: `workDaysInTwelveMonths`, in days. */
export const counted = z.object({ id: z.string(), title: bilingual, value: z.number() });

/** What a rule pack comes to for a report. Kept with the decision as it was then, and never worked out again. */
export const ruleAnswers = z.object({
  /** Which way of the guideline it goes; `other` = none of them. */
  track: z.object({ id: z.string(), title: bilingual }),
  answers: z.array(ruleAnswered),
  counted: z.array(counted),
});
export type RuleAnswers = z.output<typeof ruleAnswers>;
