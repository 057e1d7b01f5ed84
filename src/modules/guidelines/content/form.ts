import { z } from 'zod';
import { bilingual, part, slug } from './words.ts';

/** One alternative of a question. */
const choice = z.strictObject({ id: slug, title: bilingual });

/** What kind of answer a question takes. `amount` is in whole kronor, `share` in per cent, `hours` a week. */
const answer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['text', 'long-text', 'yes-no', 'number', 'share', 'hours', 'amount', 'day', 'organisation-number']),
  }),
  z.strictObject({ kind: z.enum(['one-of', 'any-of']), choices: z.array(choice).min(2).max(50) }),
]);

/**
 * A warning to whoever is asked for the answer as a public record: the presumption of the law is for openness (`weak`)
 * or for secrecy (`strong`). Each request is tested by itself all the same.
 */
const secrecy = z.strictObject({ presumption: z.enum(['weak', 'strong']), section: slug });

/** A question of a form. */
export const question = z.strictObject({
  id: slug,
  text: bilingual,
  /** What helps to answer it; null = the question is enough. */
  help: bilingual.nullable().default(null),
  answer,
  required: z.boolean(),
  secrecy: secrecy.nullable().default(null),
});
export type Question = z.output<typeof question>;

/** A form: its questions in the order they are asked. */
export const form = z.strictObject({ ...part, questions: z.array(question).min(1).max(100) });
export type Form = z.output<typeof form>;
