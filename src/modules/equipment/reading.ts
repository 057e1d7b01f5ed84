import { sql } from 'kysely';
import { type Actor, may, recordLooks } from '../../access/index.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { nowOf, type Tx } from '../../platform/database/index.ts';
import { listNames, organisationAt, pathOf, treeOf } from '../organisation/index.ts';
import type { LoanList, LoansAsked, LoanView } from './api.ts';
import { dueBackUnder, EQUIPMENT, type Loan, type LoanId, standingOf } from './loan.ts';
import { findBorrower } from './loans/lend-to.ts';
import { listLoans, stands, visibleLoan } from './loans/store.ts';
import { problem } from './problems.ts';
import type { EquipmentServices } from './services.ts';

/** The loans that the reader may see and asks for, a page of them, the looks logged. */
export async function readLoans(
  tx: Tx,
  services: EquipmentServices,
  actor: Actor,
  asked: LoansAsked,
  { limit, page }: { readonly limit: number; readonly page: number },
): Promise<LoanList> {
  const { policy, clock } = services;
  const units = await organisationAt(tx, nowOf(clock)).listUnits();
  const top = units.filter(({ parent }) => parent === null).map(({ id }) => id);
  const { items, total } = await viewsOf(tx, services, actor, asked, { limit, skip: (page - 1) * limit });
  return {
    items: [...items],
    total,
    counts: await countsOf(tx, services, actor),
    lendTo: await lendToOf(tx, services, actor, asked),
    mayImport: may(policy, actor, EQUIPMENT, 'import', { unitPath: top }),
  };
}

/** One loan, the look logged. Throws `equipment.unknown`. */
export async function readLoan(tx: Tx, services: EquipmentServices, actor: Actor, id: LoanId): Promise<LoanView> {
  const { policy, clock } = services;
  const times = nowOf(clock);
  const which = sql`equipment_loan.loan_id = ${id} and ${visibleLoan(policy, actor, times.on)}`;
  const [view] = await tellLoans(tx, services, actor, (await listLoans(tx, times, which)).loans);
  if (view === undefined) throw problem('equipment.unknown');
  return view;
}

/** The rows of a page or of a file. */
export async function viewsOf(
  tx: Tx,
  services: EquipmentServices,
  actor: Actor,
  { standing, personId, agreementId, sort }: LoansAsked,
  { limit, skip }: { readonly limit: number | null; readonly skip: number },
): Promise<{ readonly items: readonly LoanView[]; readonly total: number }> {
  const { policy, clock } = services;
  const times = nowOf(clock);
  const which = sql.join(
    [
      visibleLoan(policy, actor, times.on),
      ...(standing === undefined ? [] : [stands(standing, times.on)]),
      ...(personId === undefined ? [] : [sql`equipment_loan.person_id = ${personId}`]),
      ...(agreementId === undefined ? [] : [sql`equipment_loan.agreement_id = ${agreementId}`]),
    ],
    sql` and `,
  );
  const { loans, total } = await listLoans(tx, times, which, { order: sort, limit, skip });
  return { items: await tellLoans(tx, services, actor, loans), total };
}

async function tellLoans(
  tx: Tx,
  { policy, clock, journal }: EquipmentServices,
  actor: Actor,
  loans: readonly Loan[],
): Promise<LoanView[]> {
  const times = nowOf(clock);
  const persons = [...new Set(loans.map(({ person }) => person))];
  const others = persons.filter((person) => person !== actor.person);
  await recordLooks(tx, journal, actor, { resource: EQUIPMENT, persons: others });
  const names = await listNames(tx, clock.now(), persons);
  const tree = treeOf(await organisationAt(tx, times).listUnits());
  return loans.map((loan) => {
    const { id, person, unit, what, number, isMarked, agreement, lentOn, dueBackOn, returnedOn, state, source } = loan;
    const unitPath = unit === null ? [] : pathOf(tree, unit).map((one) => one.id);
    const isMine = person === actor.person;
    const mayKeep = !isMine && may(policy, actor, EQUIPMENT, 'keep', { person, unitPath });
    return {
      ...{ id, what, number, isMarked, lentOn, dueBackOn, returnedOn, state, source, isMine },
      person: { id: person, name: names.get(person) ?? '' },
      unit: unit === null ? null : (tree.get(unit)?.name ?? null),
      agreementId: agreement,
      standing: standingOf(loan, times.on),
      mayTakeBack: returnedOn === null && mayKeep,
    };
  });
}

async function countsOf(tx: Tx, { policy, clock }: EquipmentServices, actor: Actor): Promise<LoanList['counts']> {
  const times = nowOf(clock);
  const count = async (standing: 'out' | 'due' | 'returned') => {
    const which = sql`${visibleLoan(policy, actor, times.on)} and ${stands(standing, times.on)}`;
    return (await listLoans(tx, times, which, { limit: 1 })).total;
  };
  return { out: await count('out'), due: await count('due'), returned: await count('returned') };
}

/** Whoever was asked about, when the reader can lend them something; not so is no error of a list. */
async function lendToOf(
  tx: Tx,
  services: EquipmentServices,
  actor: Actor,
  { personId, agreementId }: LoansAsked,
): Promise<LoanList['lendTo']> {
  if (personId === undefined && agreementId === undefined) return null;
  const to = {
    ...(personId === undefined ? {} : { person: personId as PersonId }),
    ...(agreementId === undefined ? {} : { agreement: agreementId }),
  };
  const found = await findBorrower(tx, services, actor, to).catch(() => undefined);
  if (found === undefined) return null;
  const { person, agreement } = found;
  const names = await listNames(tx, services.clock.now(), [person]);
  return {
    id: person,
    name: names.get(person) ?? '',
    agreementId: agreement?.id ?? null,
    lastDay: agreement === null ? null : dueBackUnder(agreement, nowOf(services.clock).on),
  };
}
