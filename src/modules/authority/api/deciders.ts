import { z } from 'zod';
import { decisionType } from '../schema.ts';
import { day, decider, id, kind, moment, named, reason, reportedTo, somebody, timesQuery } from './parts.ts';

/** Who decides, by which item of which version, and the reasons walked through. */
export const deciderAnswer = z
  .object({
    on: day,
    knownAt: moment,
    decision: z.string(),
    subject: z.object({ person: somebody.nullable(), unit: named.nullable() }),
    /** Null for a unit that is under no committee. */
    authority: named.nullable(),
    decider,
    item: z.object({ number: z.string(), text: z.string() }).nullable(),
    kind,
    reportedTo,
    version: z.object({ id, number: z.int(), title: z.string() }).nullable(),
    isSuggestion: z.boolean(),
    reasons: z.array(reason),
  })
  .meta({ id: 'WhoDecides' });

export type DeciderAnswer = z.output<typeof deciderAnswer>;

const factGiven = z
  .string()
  .max(150)
  .regex(/^[a-z][A-Za-z0-9-]{0,39}:.+$/, {
    error: 'facts',
  });

/** A decision in a person's case, or in that of anybody at a unit. `facts` are answers of the case, `days:12`. */
export const deciderQuery = timesQuery.extend({
  decision: decisionType.meta({ example: 'secondary-occupation.forbidden' }),
  personId: id.optional(),
  unitId: id.optional(),
  facts: z
    .union([factGiven.transform((one) => [one]), z.array(factGiven).max(20)])
    .optional()
    .meta({ example: 'days:12' }),
});

/** What can be asked: the decisions that the orders speak of, and the answers their items ask for. */
export const questionList = z
  .object({
    decisions: z.array(
      z.object({
        decision: z.string(),
        name: z.object({ sv: z.string(), en: z.string() }),
        facts: z.array(
          z.object({
            fact: z.string(),
            name: z.object({ sv: z.string(), en: z.string() }),
            kind: z.enum(['number', 'choice', 'flag']),
            values: z.array(z.object({ value: z.string(), sv: z.string(), en: z.string() })),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'DecisionQuestions' });

export type QuestionList = z.output<typeof questionList>;
