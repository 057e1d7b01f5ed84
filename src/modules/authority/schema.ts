import { z } from 'zod';

/**
 * The levels that an order can name, from the bottom of the line to the top of the committee track; each one's next is
 * the one that takes over when it cannot decide. The board decides as a body.
 */
export const LEVELS = ['nearest-manager', 'next-manager', 'administration-head', 'director', 'chair', 'board'] as const;
export const level = z.enum([...LEVELS, 'hr-head']);
export type Level = z.output<typeof level>;

/** `case-kind.verb`, what is decided: open text, since the order is the employer's and no engine names a case kind. */
export const decisionType = z.string().regex(/^[a-z-]+\.[a-z-]+$/);

const itemNumber = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 .:-]{0,19}$/);

/** An answer of the case that the item asks for; a limit counts in the unit that the fact has (days, percent). */
const itemCondition = z.union([
  z.strictObject({ fact: z.string().min(1), is: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1) }),
  z.strictObject({ fact: z.string().min(1), atMost: z.number() }),
  z.strictObject({ fact: z.string().min(1), moreThan: z.number() }),
]);
export type ItemCondition = z.output<typeof itemCondition>;

/** One item of a delegation order (punkt i delegationsordningen). */
export const delegationItem = z.strictObject({
  number: itemNumber,
  decides: z.array(decisionType).min(1),
  text: z.string().min(1),
  when: z.array(itemCondition).default([]),
  level,
  /** Delegation is the committee's decision made for it; execution (verkställighet) is the organisation's own. */
  kind: z.enum(['delegation', 'execution']),
  /** To whom a decision is reported: the committee's next meeting, the head who sub-delegated, or nobody. */
  reportedTo: z.enum(['committee', 'head', 'nobody']),
  /** Whether the committee has allowed the administration head to delegate it one step further (KL 7:6). */
  maySubDelegate: z.boolean().default(false),
});
export type DelegationItem = z.output<typeof delegationItem>;

/** What one committee's order says from a day on. */
export const orderContent = z
  .strictObject({
    title: z.string().min(1),
    journalNumber: z.string().min(1),
    items: z.array(delegationItem).min(1),
  })
  .refine(({ items }) => new Set(items.map((item) => item.number)).size === items.length, {
    path: ['items'],
    params: { sv: 'Två punkter har samma nummer.', en: 'Two items have the same number.' },
  });
export type OrderContent = z.output<typeof orderContent>;
