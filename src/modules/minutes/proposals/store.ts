import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ClauseId } from '../register/record.ts';

/** What became of a proposal: the clause that answers it, and how. */
export interface ProposalAnswer {
  readonly proposal: ClauseId;
  readonly answer: ClauseId;
  readonly outcome: 'as-proposed' | 'changed' | 'rejected' | 'passed-on';
}

/** The answers to these proposals. */
export async function listAnswers(
  tx: Tx,
  proposals: readonly ClauseId[],
): Promise<ReadonlyMap<ClauseId, ProposalAnswer>> {
  const { rows } = await sql<{ proposal_id: ClauseId; answer_id: ClauseId; outcome: ProposalAnswer['outcome'] }>`
    select proposal_id, answer_id, outcome from proposal_answer
    where proposal_id = any(${proposals}::uuid[])`.execute(tx);
  return new Map(
    rows.map(({ proposal_id: proposal, answer_id: answer, outcome }) => [proposal, { proposal, answer, outcome }]),
  );
}

/** Links a proposal to its answer; answers false when it is linked already. */
export async function insertAnswer(
  tx: Tx,
  { proposal, answer, outcome }: ProposalAnswer,
  at: Instant,
  by: PersonId | null,
): Promise<boolean> {
  const { rows } = await sql`
    insert into proposal_answer (proposal_id, answer_id, outcome, linked_at, linked_by)
    values (${proposal}, ${answer}, ${outcome}, ${at}, ${by})
    on conflict do nothing returning proposal_id`.execute(tx);
  return rows.length > 0;
}
