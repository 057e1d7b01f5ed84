import { sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { problem } from '../problems.ts';
import { listClauses } from '../register/clauses.ts';
import { actingFor } from '../register/hold.ts';
import { CLAUSE } from '../register/record.ts';
import { canAnswer } from '../register/rules.ts';
import { visibleMinutes } from '../register/store.ts';
import type { MinutesServices } from '../services.ts';
import { insertAnswer, type ProposalAnswer } from './store.ts';

/**
 * Links a proposal to what the body that it went to said of it, in confirmed minutes. Until then it is a proposal and
 * nothing more. Throws `minutes.proposal-unknown`, `…answer-unfit`, `…proposal-answered`, `access.not-allowed`.
 */
export async function answerProposal(
  services: MinutesServices,
  actor: Actor,
  { proposal: id, answer: answerId, outcome }: ProposalAnswer,
): Promise<void> {
  const { database, policy, clock, journal } = services;
  await database.transaction(actor, async (tx) => {
    const seen = visibleMinutes(policy, actor, today(clock));
    const found = await listClauses(tx, sql`minutes_clause.clause_id in (${id}, ${answerId}) and ${seen}`);
    const proposal = found.find((one) => one.id === id && one.kind === 'proposal');
    if (proposal === undefined) throw problem('minutes.proposal-unknown');
    const acting = actingFor(services, actor, proposal.authority);
    const answer = found.find((one) => one.id === answerId);
    const isFit = answer !== undefined && canAnswer(proposal, answer);
    // What is only passed on is a proposal still; what decides is not.
    if (!isFit || (answer.kind === 'proposal') !== (outcome === 'passed-on')) throw problem('minutes.answer-unfit');
    const linked = await insertAnswer(tx, { proposal: id, answer: answerId, outcome }, clock.now(), actor.person);
    if (!linked) throw problem('minutes.proposal-answered');
    await journal.record(tx, [
      {
        type: 'proposal.answered',
        subject: { kind: CLAUSE, id },
        actor: acting,
        authority: proposal.authority,
        ...(answer.meetingDate === null ? {} : { effectiveOn: answer.meetingDate }),
        facts: { answer: answerId, outcome },
      },
    ]);
  });
}
