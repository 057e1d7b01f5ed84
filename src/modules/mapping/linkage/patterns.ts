import { type Agreement, BORN_LEVELS, type FieldName, NAME_LEVELS, ORDER_LEVELS } from './compare.ts';
import { type RatesByField, weightOf } from './weights.ts';

/** Every way in which two persons may agree; a pair is kept as the place of its way in this list. */
export const PATTERNS: readonly Agreement[] = NAME_LEVELS.flatMap((given) =>
  NAME_LEVELS.flatMap((family) =>
    BORN_LEVELS.flatMap((born) => ORDER_LEVELS.map((order) => ({ given, family, born, order }))),
  ),
);

export function patternOf({ given, family, born, order }: Agreement): number {
  const names = NAME_LEVELS.indexOf(given) * NAME_LEVELS.length + NAME_LEVELS.indexOf(family);
  return (names * BORN_LEVELS.length + BORN_LEVELS.indexOf(born)) * ORDER_LEVELS.length + ORDER_LEVELS.indexOf(order);
}

/** Whether `u` of this outcome is counted by the value, not by the outcome. */
export function isByValue(field: FieldName, level: string): boolean {
  return level === 'same' && field !== 'order';
}

/** What an outcome weighs, in bits, but for what the value itself adds where it is counted by value. */
export function weightAside(rates: RatesByField, field: FieldName, level: string): number {
  const rate = rates[field][level];
  if (rate === undefined) return 0;
  return isByValue(field, level) ? Math.log2(rate.m) : weightOf(rate);
}

/** What each pattern weighs, but for what values add. */
export function weightsAside(rates: RatesByField): Float64Array {
  return Float64Array.from(PATTERNS, (pattern) =>
    (['given', 'family', 'born', 'order'] as const).reduce(
      (sum, field) => sum + weightAside(rates, field, pattern[field]),
      0,
    ),
  );
}
