import type { DecisionContent } from '../../decision.ts';
import type { CaseObstacle } from '../../kind.ts';
import { OBSTACLE_TITLES } from './texts.ts';

/** What stands in the way of this decision, whatever the guideline says: a no gives its reasons, conditions are written. */
export function obstaclesTo({ outcome, reasons, conditions }: DecisionContent): CaseObstacle[] {
  const found = [
    outcome === 'refused' && reasons === undefined && ('outcome.needs-reasons' as const),
    outcome === 'agreed-with-conditions' && conditions.length === 0 && ('outcome.needs-conditions' as const),
  ].filter((code) => code !== false);
  return found.map((code) => ({ code, effect: 'stops', title: OBSTACLE_TITLES[code], section: null, facts: {} }));
}
