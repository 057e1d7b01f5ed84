import type { DelegationItem, ItemCondition } from './schema.ts';

/** The answers of a case that items ask for: `{ days: 12, country: 'ES' }`. */
export type DecisionFacts = Readonly<Record<string, string | number | boolean | null>>;

/**
 * The item that a decision is made under: of those whose conditions all hold, the one that asks for most; among equals
 * the first in the order. Undefined when the committee has not delegated it: then it decides itself.
 */
export function findItem(
  items: readonly DelegationItem[],
  decision: string,
  facts: DecisionFacts,
): DelegationItem | undefined {
  const matching = items.filter(
    (item) => item.decides.includes(decision) && item.when.every((condition) => holds(condition, facts)),
  );
  return matching.reduce<DelegationItem | undefined>(
    (best, item) => (best !== undefined && best.when.length >= item.when.length ? best : item),
    undefined,
  );
}

/** A limit on an answer that nobody has given does not hold: unknown is never within. */
function holds(condition: ItemCondition, facts: DecisionFacts): boolean {
  const value = facts[condition.fact] ?? null;
  if ('is' in condition) return condition.is.some((wanted) => wanted === value);
  if (typeof value !== 'number') return false;
  return 'atMost' in condition ? value <= condition.atMost : value > condition.moreThan;
}
