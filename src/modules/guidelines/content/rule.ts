import { z } from 'zod';
import { condition } from './condition.ts';
import { bilingual, day, part, slug } from './words.ts';

const factName = condition.shape.fact;

/** A condition on a fact: it is one of these, or a number that is at most so much or more than so much. */
export const ruleCondition = z.union([
  condition,
  z.strictObject({ fact: factName, atMost: z.number() }),
  z.strictObject({ fact: factName, moreThan: z.number() }),
]);
export type RuleCondition = z.output<typeof ruleCondition>;

/** What a question comes to: it matters here, it does not, or somebody who knows the field has to look. */
export const ruleAnswer = z.enum(['applies', 'not-applicable', 'needs-specialist']);
export type RuleAnswer = z.output<typeof ruleAnswer>;

/**
 * A rule of a rule pack: what a question comes to under some facts, and why. The rules of a question are tried in their
 * order. The section it cites is its source, whose words somebody verifies or has not; `sourceDate` is the day of the source as
 * it is retold, null = nobody has said.
 */
export const rule = z
  .strictObject({
    ...part,
    question: slug,
    answer: ruleAnswer,
    when: z.array(ruleCondition).max(20).default([]),
    reason: bilingual,
    sourceDate: day.nullable().default(null),
  })
  .refine(({ answer, when }) => answer !== 'not-applicable' || when.length > 0, {
    path: ['when'],
    params: {
      sv: 'Att något inte gäller måste bero på något: skriv minst ett villkor.',
      en: 'That something does not apply must depend on something: write at least one condition.',
    },
  });
export type Rule = z.output<typeof rule>;
