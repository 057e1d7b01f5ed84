import { z } from 'zod';
import { canonicalText } from '../../../platform/journal/index.ts';
import { type DelegationItem, delegationItem, type OrderContent } from '../schema.ts';

/** What reads otherwise in one version of an order than in another. */
export const orderDifference = z
  .object({
    title: z.object({ from: z.string(), to: z.string() }).nullable(),
    added: z.array(delegationItem),
    removed: z.array(delegationItem),
    /** Items of the same number, and which of their fields read otherwise. */
    changed: z.array(
      z.object({ number: z.string(), fields: z.array(z.string()), from: delegationItem, to: delegationItem }),
    ),
    /** That items both have stand in another order, which decides between equals. */
    isReordered: z.boolean(),
  })
  .meta({ id: 'DelegationOrderDifference' });
export type OrderDifference = z.output<typeof orderDifference>;

/** The difference from one version to another, item by item; two that say the same give an empty one. */
export function differenceOf(from: OrderContent, to: OrderContent): OrderDifference {
  const before = new Map(from.items.map((item) => [item.number, item]));
  const after = new Map(to.items.map((item) => [item.number, item]));
  const kept = to.items.filter(({ number }) => before.has(number));
  return {
    title: from.title === to.title ? null : { from: from.title, to: to.title },
    added: to.items.filter(({ number }) => !before.has(number)),
    removed: from.items.filter(({ number }) => !after.has(number)),
    changed: kept.flatMap((item) => {
      const old = before.get(item.number) ?? item;
      const fields = fieldsThatDiffer(old, item);
      return fields.length === 0 ? [] : [{ number: item.number, fields, from: old, to: item }];
    }),
    isReordered:
      kept.map(({ number }) => number).join('\n') !==
      from.items
        .filter(({ number }) => after.has(number))
        .map(({ number }) => number)
        .join('\n'),
  };
}

function fieldsThatDiffer(from: DelegationItem, to: DelegationItem): string[] {
  return (Object.keys(to) as (keyof DelegationItem)[]).filter(
    (field) => canonicalText(from[field]) !== canonicalText(to[field]),
  );
}
