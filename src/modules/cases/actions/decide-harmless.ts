import type { Actor } from '../../../access/index.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Assessment, getAssessment } from '../assessment.ts';
import { type Aimed, holdFor } from '../authorise.ts';
import type { CaseFile, CaseId } from '../case.ts';
import { type DecisionContent, decisionContent } from '../decision.ts';
import { isNo } from '../kind.ts';
import { problem } from '../problems.ts';
import type { CaseServices } from '../services.ts';
import { decideIn } from './decide.ts';

/** What came of each: decided, or left with the reason why. */
export interface HarmlessDone {
  readonly decided: readonly CaseId[];
  readonly left: readonly { readonly case: CaseId; readonly because: Problem }[];
}

/**
 * "Ta alla utan anmärkning": decides that several are not forbidden, under one step-up. Each is held, tried and decided
 * by itself, as it would be alone; one that is not harmless, or has changed since it was seen, is left and told.
 */
export async function decideHarmless(
  services: CaseServices,
  actor: Actor,
  aimed: readonly Aimed[],
): Promise<HarmlessDone> {
  services.requireStepUp(actor);
  const decided: CaseId[] = [];
  const left: { case: CaseId; because: Problem }[] = [];
  for (const one of aimed)
    try {
      await services.database.transaction(actor, async (tx) => {
        const { file } = await holdFor(tx, services, actor, one, 'decide', 'decide');
        const content = isAnew(file) ? undefined : harmlessDecision(await getAssessment(tx, services, file));
        if (content === undefined) throw problem('cases.not-harmless');
        await decideIn(tx, services, actor, one, { content });
      });
      decided.push(one.case);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      left.push({ case: one.case, because: error });
    }
  return { decided, left };
}

/** It was decided before, and something has changed since: that is looked at by itself. */
export function isAnew({ outcome }: Pick<CaseFile, 'outcome'>): boolean {
  return outcome !== null;
}

/**
 * The decision that a harmless case gets: no flag is up, and for every ground there is a standard reason of the
 * guideline why it is not met. Undefined for a case that asks for words of one's own.
 */
export function harmlessDecision({ kind, report, guideline, circumstances }: Assessment): DecisionContent | undefined {
  const outcome = kind.outcomes.find((one) => !isNo(one));
  const reason = guideline.content.reasons.find(
    ({ outcomes }) => outcome !== undefined && outcomes.includes(outcome.id),
  );
  if (outcome === undefined || reason === undefined || kind.flagsOf(report, circumstances).length > 0) return undefined;
  return decisionContent.parse({
    outcome: outcome.id,
    grounds: kind.groundsFor(report, circumstances).map(({ id }) => ({ ground: id, met: false, reason: reason.id })),
  });
}
