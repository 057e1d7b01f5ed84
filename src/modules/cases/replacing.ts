import type { CaseDecision, Replacing } from './case.ts';
import type { DecisionContent } from './decision.ts';
import type { CaseObstacle } from './kind.ts';

const TITLES = {
  'replacing.needs-because': {
    sv: 'Skriv varför beslutet ändras',
    en: 'Write why the decision is changed',
  },
  'replacing.other-outcome': {
    sv: 'En rättelse ändrar inte vad som är beslutat. Ompröva beslutet i stället',
    en: 'A correction does not change what was decided. Reconsider the decision instead',
  },
} as const;

/**
 * What stands in the way of a decision that takes the place of another: it says why, and a correction (FL 36 §) puts a
 * slip right and leaves the outcome as it was. Another outcome is the matter tried anew (FL 37 §).
 */
export function obstaclesToReplacing(
  relation: Replacing,
  { outcome, because }: Pick<DecisionContent, 'outcome' | 'because'>,
  replaced: Pick<CaseDecision, 'outcome'>,
): readonly CaseObstacle[] {
  const found = [
    because === undefined && ('replacing.needs-because' as const),
    relation === 'corrects' && outcome !== replaced.outcome && ('replacing.other-outcome' as const),
  ].filter((code) => code !== false);
  return found.map((code) => ({ code, effect: 'stops', title: TITLES[code], section: null, facts: {} }));
}
