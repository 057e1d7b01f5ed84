import type { Tx } from '../../platform/database/index.ts';
import { type DeciderQuestion, type FoundDecider, findDecider } from '../authority/index.ts';
import type { CaseFile } from './case.ts';
import type { CaseKind, Outcome } from './kind.ts';
import type { CaseServices } from './services.ts';
import { leadOf } from './store/cases.ts';
import { nowOf } from './times.ts';

/** What is asked of the delegation order: who decides this case with that outcome. */
export function questionOf(file: CaseFile, kind: CaseKind, outcome: Outcome): DeciderQuestion {
  return {
    authority: file.authority,
    decision: outcome.decides,
    facts: { ...kind.decisionFactsOf(file.content), outcome: outcome.id },
    subject: { person: file.person, employment: leadOf(file.employments), authority: file.authority },
    conflicts: [],
  };
}

/** Who decides a case with that outcome today, as known now, with the reasons walked through. */
export function deciderOf(
  tx: Tx,
  { clock }: Pick<CaseServices, 'clock'>,
  file: CaseFile,
  kind: CaseKind,
  outcome: Outcome,
): Promise<FoundDecider> {
  return findDecider(tx, questionOf(file, kind, outcome), nowOf(clock));
}
