import { earlierOf, type LocalDate } from '../../../kernel/local-date.ts';
import type { Case } from '../evidence/cases.ts';
import { meets, type Span } from '../span.ts';

/** What the register says of an engagement (contract, rule 2), as summary.json lists them. */
export const ENGAGEMENT_CLASSES = [
  'known-and-decided',
  'known-undecided',
  'expired',
  'forbidden-but-ongoing',
  'unknown',
] as const;
export type EngagementClass = (typeof ENGAGEMENT_CLASSES)[number];

/** Reconciles an engagement with the person's cases of secondary occupation on the same organisation number. */
export function classOf(engagement: Span, cases: readonly Case[], cutoff: LocalDate): EngagementClass {
  const until = earlierOf(engagement.to, cutoff);
  const decided = cases.filter((one) => one.decided !== undefined);
  if (decided.some((one) => isDefied(one, engagement, decided))) return 'forbidden-but-ongoing';
  if (decided.some((one) => meets(one, engagement) && one.to >= until)) return 'known-and-decided';
  if (decided.some((one) => one.to < until)) return 'expired';
  return cases.length > decided.length ? 'known-undecided' : 'unknown';
}

/** A prohibition that still stands and that the engagement outlived. */
function isDefied(prohibition: Case, engagement: Span, decided: readonly Case[]): boolean {
  const { status, decided: on } = prohibition;
  if (status !== 'forbidden' || on === undefined) return false;
  const isOverruled = decided.some((other) => other.status !== 'forbidden' && (other.decided ?? on) > on);
  return engagement.to > on && !isOverruled;
}
