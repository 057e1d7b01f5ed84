import { sql } from 'kysely';
import { today } from '../../kernel/clock.ts';
import type { EmployerId, PersonId } from '../../kernel/ids.ts';
import { type EquipmentServices, type LoanId, lend, takeBack, tellAllDueBack } from '../../modules/equipment/index.ts';
import { actorOf, holding, personOf } from './acting.ts';
import type { DemoLoan, loanEventsOf } from './loans.ts';
import { findCase } from './write-agreements.ts';
import type { OccupationServices } from './write-occupations.ts';

/** Lends, or takes back, as the nearest manager did then. What lies there from a start that was broken off stays. */
export async function writeLoan(
  services: OccupationServices & EquipmentServices,
  employer: EmployerId,
  loan: DemoLoan,
  does: ReturnType<typeof loanEventsOf>[number]['does'],
): Promise<void> {
  if (does === 'look') return void (await tellAllDueBack(services, employer));
  const person = await personOf(services, employer, loan.who.employeeId);
  if (person === undefined) return;
  const there = await findLoan(services, employer, person, loan.number);
  if ((does === 'lend') !== (there === undefined) || there?.isBack === true) return;
  const manager = await actorOf(services, employer, await holding(services, employer, person, 'nearest-manager', 0));
  const on = today(services.clock);
  if (there !== undefined) return takeBack(services, manager, there.id, { on, state: null });
  const agreement = await findCase(services, employer, person, 'remote-work');
  const { what, number, dueBackOn = null } = loan;
  const to = { person, ...(agreement === undefined || dueBackOn !== null ? {} : { agreement }) };
  await lend(services, manager, to, { what, number, isMarked: true, lentOn: on, dueBackOn });
}

async function findLoan(
  { database }: Pick<OccupationServices, 'database'>,
  employer: EmployerId,
  person: PersonId,
  number: string,
): Promise<{ readonly id: LoanId; readonly isBack: boolean } | undefined> {
  const [row] = await database.query<{ id: LoanId; isBack: boolean }>(
    { employer },
    sql`select loan_id as id, returned_on is not null as "isBack" from equipment_loan
      where person_id = ${person} and number = ${number}`,
  );
  return row;
}
