import { useTexts } from '../../../platform/ui/index.ts';
import { OMISSIONS, type Omission, OUTCOMES, type Outcome, STEPS, type StepKind } from '../followups/followup.ts';
import { chainTexts } from './texts.ts';

/** What omissions, steps and outcomes are called. */
export function useFollowupWords() {
  const t = useTexts(chainTexts);
  const named = <Name extends string>(names: readonly Name[], of: (name: Name) => string) =>
    Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, string>;
  return {
    omissions: named<Omission>(OMISSIONS, (one) => t(`accountability.omission.${one}`)),
    steps: named<StepKind>(STEPS, (one) => t(`accountability.step.${one}`)),
    outcomes: named<Outcome>(OUTCOMES, (one) =>
      one === 'no-action' ? t('accountability.outcome.no-action') : t(`accountability.step.${one}`),
    ),
  };
}
