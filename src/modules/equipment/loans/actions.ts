import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { nowOf } from '../../../platform/database/index.ts';
import { authorityOn, organisationAt } from '../../organisation/index.ts';
import { tellDueBack } from '../due-back.ts';
import { loanEntry } from '../entries.ts';
import { dueBackUnder, EQUIPMENT, type LoanId } from '../loan.ts';
import { problem } from '../problems.ts';
import type { EquipmentServices } from '../services.ts';
import { findBorrower, type LendTo } from './lend-to.ts';
import { insertLoans, lockLoan, saveReturned, visibleLoan } from './store.ts';

/** What is lent, as whoever lends it says. */
export interface Lent {
  readonly what: string;
  readonly number: string | null;
  readonly isMarked: boolean;
  readonly lentOn: LocalDate;
  /** The last day that it may be kept; that of the agreement unless said. */
  readonly dueBackOn: LocalDate | null;
}

/**
 * Lends something to somebody. Throws as `findBorrower`, `equipment.day-to-come`, `…due-first` or `…lent-already`.
 */
export async function lend(services: EquipmentServices, actor: Actor, to: LendTo, given: Lent): Promise<LoanId> {
  const { database, clock, random, journal } = services;
  if (given.lentOn > today(clock)) throw problem('equipment.day-to-come');
  if (given.dueBackOn !== null && given.dueBackOn < given.lentOn) throw problem('equipment.due-first');
  return database.transaction(actor, async (tx) => {
    const { person, employment, unit, agreement, acting } = await findBorrower(tx, services, actor, to);
    const at = clock.now();
    const id = newId<LoanId>(at, random);
    const under = agreement === null ? null : dueBackUnder(agreement, today(clock));
    const dueBackOn = given.dueBackOn ?? under;
    const loan = {
      ...given,
      id,
      employment,
      person,
      agreement: agreement?.id ?? null,
      dueBackOn,
      returnedOn: null,
      source: 'lent' as const,
    };
    const kept = await insertLoans(tx, [loan], { at, by: actor.person });
    if (kept.size === 0) throw problem('equipment.lent-already');
    const path = await organisationAt(tx, nowOf(clock)).pathOf(unit);
    const { what, number, isMarked, lentOn } = given;
    const facts = { person, what, number, isMarked, agreement: loan.agreement, dueBackOn };
    const told = { actor: acting, authority: authorityOn(path), effectiveOn: lentOn, facts };
    await journal.record(tx, [loanEntry('equipment.lent', id, told)]);
    await tellDueBack(tx, services, [id]);
    return id;
  });
}

/**
 * Takes back what was lent. Throws `equipment.unknown`, `…own`, `…returned-already`, `…day-to-come`, `…returned-first` or
 * `access.not-allowed`.
 */
export async function takeBack(
  services: EquipmentServices,
  actor: Actor,
  id: LoanId,
  { on, state }: { readonly on: LocalDate; readonly state: string | null },
): Promise<void> {
  const { database, clock, policy, journal } = services;
  if (on > today(clock)) throw problem('equipment.day-to-come');
  await database.transaction(actor, async (tx) => {
    const times = nowOf(clock);
    const loan = await lockLoan(tx, times, id, visibleLoan(policy, actor, times.on));
    if (loan === undefined) throw problem('equipment.unknown');
    if (loan.person === actor.person) throw problem('equipment.own');
    const path = loan.unit === null ? [] : await organisationAt(tx, times).pathOf(loan.unit);
    const facts = { person: loan.person, unitPath: path.map((unit) => unit.id) };
    const acting = findActing(policy, actor, EQUIPMENT, 'keep', facts);
    if (acting === undefined) throw accessProblem('access.not-allowed');
    if (loan.returnedOn !== null) throw problem('equipment.returned-already');
    if (on < loan.lentOn) throw problem('equipment.returned-first', { lentOn: loan.lentOn });
    await saveReturned(tx, id, { on, state });
    const told = { actor: acting, authority: authorityOn(path), effectiveOn: on, facts: { state } };
    await journal.record(tx, [loanEntry('equipment.returned', id, told)]);
  });
}
