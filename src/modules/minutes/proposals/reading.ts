import { sql } from 'kysely';
import { type Actor, may } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ClauseView, ProposalList } from '../api.ts';
import { listClauses, type RegisteredClause } from '../register/clauses.ts';
import { canAnswer, likenessOf } from '../register/rules.ts';
import { visibleMinutes } from '../register/store.ts';
import type { MinutesServices } from '../services.ts';

const MOST_SUGGESTIONS = 5;

/** The proposals that wait for the minutes of the body that they went to, with what may be their answers. */
export async function readProposals(tx: Tx, { policy, clock }: MinutesServices, actor: Actor): Promise<ProposalList> {
  const seen = visibleMinutes(policy, actor, today(clock));
  const open = await listClauses(
    tx,
    sql`minutes_clause.kind = 'proposal' and ${seen} and not exists (
      select from proposal_answer answered where answered.proposal_id = minutes_clause.clause_id)`,
  );
  const numbers = [...new Set(open.flatMap(({ dnr }) => dnr))];
  const related =
    numbers.length === 0 ? [] : await listClauses(tx, sql`minutes_clause.dnr && ${numbers}::text[] and ${seen}`, 5_000);
  return {
    items: open.map((proposal) => ({
      ...clauseView(proposal),
      suggestions: related
        .filter((one) => one.id !== proposal.id && canAnswer(proposal, one))
        .map((one) => ({ ...clauseView(one), likeness: likenessOf(proposal, one) }))
        .filter(({ likeness }) => likeness > 0)
        .toSorted((a, b) => b.likeness - a.likeness)
        .slice(0, MOST_SUGGESTIONS),
      mayAnswer: may(policy, actor, 'minutes', 'keep', { authority: proposal.authority }),
    })),
  };
}

/** A registered clause as it is shown. */
export function clauseView(one: RegisteredClause): ClauseView {
  const { id, minutes, position, organ, meetingDate, number, title, text, condition, dnr, chain } = one;
  return {
    id,
    minutesId: minutes,
    position,
    organ,
    meetingDate,
    number,
    title,
    text,
    condition,
    dnr: [...dnr],
    chain: [...chain],
  };
}
