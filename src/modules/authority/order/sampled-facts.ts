import type { DecisionFacts } from '../items.ts';
import type { DelegationItem, ItemCondition } from '../schema.ts';

/** Worked out from the subject, never given. */
const COMPUTED = new Set(['position']);
const MOST = 48;

/** The facts that the items which decide this ask for, each with the values at which an answer can turn. */
export function factsAskedBy(
  items: readonly DelegationItem[],
  decision: string,
): ReadonlyMap<string, readonly (string | number | boolean)[]> {
  const asked = new Map<string, Set<string | number | boolean>>();
  const conditions = items.filter((item) => item.decides.includes(decision)).flatMap((item) => item.when);
  for (const condition of conditions) {
    if (COMPUTED.has(condition.fact)) continue;
    const values = asked.get(condition.fact) ?? new Set();
    for (const value of turningPoints(condition)) values.add(value);
    asked.set(condition.fact, values);
  }
  return new Map([...asked].map(([fact, values]) => [fact, [...values]]));
}

/** On both sides of a limit; each value that is named. */
function turningPoints(condition: ItemCondition): (string | number | boolean)[] {
  if ('is' in condition) return condition.is;
  const limit = 'atMost' in condition ? condition.atMost : condition.moreThan;
  return [limit, Math.floor(limit) + 1];
}

/**
 * The answers to try a decision with: none at all, and every combination of the values at which an answer can turn, so
 * that no change between two orders lies between the samples. Of very many combinations the first are tried.
 */
export function sampledFacts(items: readonly DelegationItem[], decision: string): readonly DecisionFacts[] {
  let samples: DecisionFacts[] = [{}];
  for (const [fact, values] of factsAskedBy(items, decision))
    samples = samples
      .flatMap((sample) => [sample, ...values.map((value) => ({ ...sample, [fact]: value }))])
      .slice(0, MOST);
  return samples;
}
