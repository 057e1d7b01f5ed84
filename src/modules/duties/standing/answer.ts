import type { Actor } from '../../../access/index.ts';
import { ANSWERED } from '../../guidelines/index.ts';
import { factsOf, getOwnDuty } from '../authorise.ts';
import type { DutyRef } from '../duty.ts';
import { problem } from '../problems.ts';
import type { DutyServices } from '../services.ts';

/** What the holder of a standing responsibility shows when asked; that there is nothing to show is an answer too. */
export type Answer =
  | { readonly kind: 'evidence'; readonly text: string; readonly reference: string | null }
  | { readonly kind: 'nothing-to-show'; readonly text: string | null };

/**
 * Answers the yearly question about a standing responsibility. Throws `duties.unknown`, `duties.not-open`,
 * `duties.no-question`.
 */
export async function answerQuestion(
  services: DutyServices,
  actor: Actor,
  { duty: ref, answer }: { readonly duty: DutyRef; readonly answer: Answer },
): Promise<void> {
  await services.database.transaction({ employer: actor.employer }, async (tx) => {
    const { duty, acting } = await getOwnDuty(tx, services, actor, 'answer', ref);
    if (!duty.frozen.acceptedBy.includes(ANSWERED)) throw problem('duties.no-question');
    const facts = { ...factsOf(duty), answer: { ...answer } };
    await services.journal.record(tx, [{ type: ANSWERED, subject: duty.subject, actor: acting, facts }]);
  });
}
