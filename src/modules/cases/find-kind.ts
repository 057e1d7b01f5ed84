import type { CaseKind, Outcome } from './kind.ts';
import { problem } from './problems.ts';

/** The kind by its name. Throws `cases.kind-unknown`. */
export function getKind(kinds: readonly CaseKind[], name: string): CaseKind {
  const kind = kinds.find((one) => one.kind === name);
  if (kind === undefined) throw problem('cases.kind-unknown', { kind: name });
  return kind;
}

/** An outcome of a kind. Throws `cases.outcome-unknown`. */
export function getOutcome({ outcomes }: CaseKind, id: string): Outcome {
  const outcome = outcomes.find((one) => one.id === id);
  if (outcome === undefined) throw problem('cases.outcome-unknown', { outcome: id });
  return outcome;
}
