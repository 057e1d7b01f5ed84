import { z } from 'zod';
import { condition } from './condition.ts';
import { bilingual, part, slug, strength } from './words.ts';

const item = z.strictObject({ id: slug, text: bilingual });
const items = z.array(item).min(1).max(100);

/** What something has to hold or go through: the contents of an agreement. Each item by itself `ska` or `bör`. */
export const checklist = z.strictObject({
  ...part,
  items: z
    .array(z.strictObject({ ...item.shape, strength }))
    .min(1)
    .max(100),
});
export type Checklist = z.output<typeof checklist>;

/** What need not be reported at all, by the employer's choice: honorary posts. */
export const exemption = z.strictObject({ ...part, items });
export type Exemption = z.output<typeof exemption>;

/** What is to be tried before what: the employer's own workplaces, then rented premises, then the home. */
export const preference = z.strictObject({ ...part, strength, items });
export type Preference = z.output<typeof preference>;

/** A reason ready to choose, for the outcomes of a review that do not ask for words of one's own. */
export const standardReason = z.strictObject({ ...part, outcomes: z.array(slug).min(1).max(20) });
export type StandardReason = z.output<typeof standardReason>;

/**
 * A ground on which something is tested by itself. Where it is met the employer `must` or `may` refuse. The law it
 * rests on is the section it cites. A ground may hold for some engagements or some employers only, as the law does:
 * `when` says which; none = it is always tried.
 */
export const ground = z.strictObject({
  ...part,
  question: bilingual,
  refusal: z.enum(['must', 'may']),
  when: z.array(condition).max(10).default([]),
});
export type Ground = z.output<typeof ground>;
