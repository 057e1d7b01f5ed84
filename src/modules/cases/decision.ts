import { z } from 'zod';
import { dayField } from '../../platform/fields/index.ts';

const words = z.string().trim().min(1).max(5_000);
const slug = z.string().regex(/^[a-z][a-z0-9-]{0,79}$/);

/** How one ground was judged, each by itself: met or not, with a standard reason or in words. */
export const groundJudged = z
  .strictObject({
    ground: slug,
    met: z.boolean(),
    /** A standard reason of the guideline. */
    reason: slug.optional(),
    words: words.optional(),
  })
  .meta({ id: 'GroundJudged' });
export type GroundJudged = z.output<typeof groundJudged>;

/** A condition, and the day on which it is followed up. */
export const condition = z.strictObject({ text: words, followUpOn: dayField }).meta({ id: 'DecisionCondition' });

/** A `bör` of the guideline that was not kept, and why it was decided all the same. */
const deviation = z.strictObject({ limit: slug, reason: words });

/** What a decision says, whatever kind of case it is of. What its kind and outcome ask for is asked by the rules. */
export const decisionContent = z
  .strictObject({
    outcome: slug,
    grounds: z.array(groundJudged).max(20).default([]),
    /** The reasons as the letter gives them. */
    reasons: words.optional(),
    conditions: z.array(condition).max(20).default([]),
    deviations: z.array(deviation).max(20).default([]),
    /** The day by which what is forbidden has stopped. */
    stopBy: dayField.optional(),
    /** What of it is forbidden, when it is forbidden in part. */
    forbiddenPart: words.optional(),
    /** Why an earlier decision is corrected or tried anew. */
    because: words.optional(),
    /** When it is looked at again. */
    reviewOn: dayField.optional(),
  })
  .meta({ id: 'CaseDecisionContent' });
export type DecisionContent = z.output<typeof decisionContent>;
