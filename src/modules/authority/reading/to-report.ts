import { sql } from 'kysely';
import { type Actor, protectedIdentity, visible } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { RegisteredAnswer } from '../api.ts';
import type { DecisionId, RegisteredDecision } from '../register/decision.ts';
import { countDecisions, readDecisions } from '../register/store.ts';
import type { AuthorityServices } from '../services.ts';
import { type RegisterFilters, teller, wanted } from './register.ts';

/** Which decisions go on a list. Nothing here asks about a person: that would tell who is there. */
export type ToReport = Pick<RegisterFilters, 'authority' | 'route' | 'from' | 'to' | 'reported' | 'ids'>;

/** A decision as it may stand in published minutes. */
export type DecisionToReport = Omit<RegisteredAnswer, 'id' | 'about' | 'person' | 'recordedAt'> & {
  readonly id: DecisionId;
  /** About somebody with protected identity, or decided by one: who, where and how it ended is left out. */
  readonly isProtected: boolean;
};

/**
 * The decisions that a list before a committee is made of, the newest first. A committee is to be told of all that was
 * decided on its behalf (KL 6:40, 7:8), so those that concern somebody with protected identity are among them, whoever
 * reads: by their day, item and number, and nothing that tells who or where.
 */
export async function readToReport(
  tx: Tx,
  services: AuthorityServices,
  actor: Actor,
  asked: ToReport,
  limit: number,
): Promise<{ readonly items: readonly DecisionToReport[]; readonly total: number }> {
  // Without the person's column: protection is answered by what is left out and not by leaving out the decision.
  const columns = { unit: 'decision.unit_id', authority: 'decision.authority_id' };
  const seen = visible(services.policy, actor, 'decision', columns, today(services.clock));
  const which = sql`${seen} and ${wanted({ ...asked, onlyFindings: false })}`;
  const [total, decisions] = await Promise.all([
    countDecisions(tx, which),
    readDecisions(tx, which, { limit, skip: 0 }),
  ]);
  const [tell, isHidden] = await Promise.all([
    teller(tx, services, actor, decisions),
    hiddenAmong(tx, decisions.flatMap(personsOf)),
  ]);
  return {
    total,
    items: decisions.map((made) => {
      const { about: _about, person: _person, recordedAt: _at, ...told } = tell.decision(made);
      const isProtected = personsOf(made).some((person) => isHidden.has(person));
      return { ...(isProtected ? withoutWhoAndWhere(told) : told), id: made.id, isProtected };
    }),
  };
}

function personsOf({ person, decided }: RegisteredDecision): PersonId[] {
  const deciding = decided.kind === 'person' ? [decided.person, decided.actingFor] : [];
  return [person, ...deciding].filter((one) => one != null);
}

function withoutWhoAndWhere<
  Told extends Pick<RegisteredAnswer, 'unit' | 'decider' | 'outcome' | 'outcomeOn' | 'finding'>,
>(told: Told): Told {
  const { decider, finding } = told;
  const nobody = { ...decider, person: null, actingFor: null };
  return {
    ...told,
    unit: null,
    decider: nobody,
    outcome: null,
    outcomeOn: null,
    finding: finding && { ...finding, shouldHave: { ...finding.shouldHave, person: null, actingFor: null } },
  };
}

async function hiddenAmong(tx: Tx, persons: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ person_id: PersonId }>`
    select distinct person_id from unnest(${[...new Set(persons)]}::uuid[]) as named (person_id)
    where ${protectedIdentity('named.person_id')}`.execute(tx);
  return new Set(rows.map(({ person_id }) => person_id));
}
