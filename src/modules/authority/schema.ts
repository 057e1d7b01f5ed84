import { z } from 'zod';
import { wordsField } from '../../platform/fields/index.ts';

/**
 * The levels that an order can name, from the bottom of the line to the top of the committee track; each one's next is
 * the one that takes over when it cannot decide. The board decides as a body.
 */
export const LEVELS = ['nearest-manager', 'next-manager', 'administration-head', 'director', 'chair', 'board'] as const;
export const level = z.enum([...LEVELS, 'hr-head']);
export type Level = z.output<typeof level>;

/** How far down an administration head may delegate further: one step, to managers under the head. */
export const SUB_LEVELS = ['nearest-manager', 'next-manager'] as const;
export type SubLevel = (typeof SUB_LEVELS)[number];

/** `case-kind.verb`, what is decided: open text, since the order is the employer's and no engine names a case kind. */
export const decisionType = z
  .string()
  .max(80)
  .regex(/^[a-z-]+\.[a-z-]+$/);

export const itemNumber = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 .:-]{0,19}$/);

/** The name of an answer of the case, `days`. */
export const factName = z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/);
export const factValue = z.union([wordsField(100), z.number(), z.boolean()]);

/** An answer of the case that the item asks for; a limit counts in the unit that the fact has (days, percent). */
const itemCondition = z.union([
  z.strictObject({ fact: factName, is: z.array(factValue).min(1).max(50) }),
  z.strictObject({ fact: factName, atMost: z.number() }),
  z.strictObject({ fact: factName, moreThan: z.number() }),
]);
export type ItemCondition = z.output<typeof itemCondition>;

/** One item of a delegation order (punkt i delegationsordningen). */
export const delegationItem = z
  .strictObject({
    number: itemNumber,
    decides: z.array(decisionType).min(1).max(50),
    text: wordsField(2000),
    when: z.array(itemCondition).max(20).default([]),
    level,
    /** Delegation is the committee's decision made for it; execution (verkställighet) is the organisation's own. */
    kind: z.enum(['delegation', 'execution']),
    /** To whom a decision is reported: the committee's next meeting, the head who sub-delegated, or nobody. */
    reportedTo: z.enum(['committee', 'head', 'nobody']),
    /** Whether the committee has allowed the administration head to delegate it one step further (KL 7:6). */
    maySubDelegate: z.boolean().default(false),
  })
  .refine((item) => !item.maySubDelegate || item.level === 'administration-head', {
    path: ['maySubDelegate'],
    params: {
      sv: 'Bara förvaltningschefen får delegera vidare (7 kap. 6 § kommunallagen). Ta bort märkningen eller ändra nivån.',
      en: 'Only the administration head may delegate further (KL 7:6). Remove the mark or change the level.',
    },
  })
  .meta({ id: 'DelegationItem' });
export type DelegationItem = z.output<typeof delegationItem>;

/** What a code of the order is called: a decision (`kind.verb`), an answer that items ask for, or one of its values. */
const word = z.strictObject({ code: z.string().trim().min(1).max(100), sv: wordsField(200), en: wordsField(200) });
export type Word = z.output<typeof word>;

/** What one committee's order says from a day on. */
export const orderContent = z
  .strictObject({
    title: wordsField(300),
    words: z.array(word).max(500).default([]),
    items: z.array(delegationItem).min(1).max(500),
  })
  .refine(({ items }) => new Set(items.map((item) => item.number)).size === items.length, {
    path: ['items'],
    params: {
      sv: 'Två punkter har samma nummer. Ge var och en ett eget.',
      en: 'Two items have the same number. Give each its own.',
    },
  })
  .meta({ id: 'DelegationOrderContent' });
export type OrderContent = z.output<typeof orderContent>;
