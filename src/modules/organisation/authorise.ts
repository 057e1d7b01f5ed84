import { problem as accessProblem, findActing, type Policy, type RecordFacts } from '../../access/index.ts';
import type { EntryActor } from '../../platform/journal/index.ts';
import type { Doer } from './services.ts';

/** As whom the doer does it, for the journal. Throws `access.not-allowed` when the policy has no line for it. */
export function authorise(
  policy: Policy,
  doer: Doer,
  resource: string,
  action: string,
  facts: RecordFacts = {},
): EntryActor {
  if ('system' in doer) return { kind: 'system' };
  const acting = findActing(policy, doer, resource, action, facts);
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}
