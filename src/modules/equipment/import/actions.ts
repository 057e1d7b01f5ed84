import { sql } from 'kysely';
import { problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { type EmploymentId, newId, type PersonId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor, EntryDraft } from '../../../platform/journal/index.ts';
import { type Doer, organisationAt } from '../../organisation/index.ts';
import { tellDueBack } from '../due-back.ts';
import { loanEntry } from '../entries.ts';
import { dueBackUnder, EQUIPMENT, type LendingAgreement, type Loan, type LoanId } from '../loan.ts';
import { insertLoans, listLoans, type NewLoan, saveReturned } from '../loans/store.ts';
import type { EquipmentServices } from '../services.ts';
import type { ReadEquipment, Reject, RejectReason, Said } from './read.ts';

/** What reading an asset register in did, or would do. */
export interface EquipmentRead {
  readonly counts: { readonly new: number; readonly returned: number; readonly known: number };
  readonly rejects: readonly Reject[];
}

type Planned =
  | { readonly does: 'lend'; readonly loan: NewLoan }
  | { readonly does: 'return'; readonly loan: Loan; readonly said: Said }
  | { readonly does: 'nothing' };

/**
 * Reads an asset register in, in one transaction: what is with somebody is lent to them, what is back is back; read in
 * again, nothing changes. What is lent goes with the person's agreement when they have one that runs. `isPreview` writes
 * nothing. Throws `access.not-allowed`.
 */
export async function importEquipment(
  services: EquipmentServices,
  doer: Doer,
  { said, rejects }: ReadEquipment,
  { isPreview = false } = {},
): Promise<EquipmentRead> {
  const { database, clock, journal } = services;
  return database.transaction({ employer: doer.employer }, async (tx) => {
    const acting = await actingForWhole(tx, services, doer);
    const { planned, left } = await plan(tx, services, said);
    const lent = planned.flatMap((one) => (one.does === 'lend' ? [one.loan] : []));
    const back = planned.flatMap((one) => (one.does === 'return' ? [one] : []));
    const counts = { new: lent.length, returned: back.length, known: planned.length - lent.length - back.length };
    if (!isPreview && lent.length + back.length > 0) {
      // What comes back makes room in the inventory for what is lent by the same file.
      for (const { loan, said: row } of back)
        await saveReturned(tx, loan.id, { on: row.returnedOn ?? row.lentOn, state: null });
      const kept = await insertLoans(tx, lent, { at: clock.now(), by: 'system' in doer ? null : doer.person });
      if (kept.size < lent.length) throw new Error('a loan that was planned was not kept');
      const subject = { kind: 'employer', id: doer.employer };
      const facts = { ...counts, rejected: rejects.length + left.length };
      await journal.record(tx, [
        ...lent.map((loan) => lentEntry(loan, acting)),
        ...back.map(({ loan, said: row }) =>
          loanEntry('equipment.returned', loan.id, {
            actor: acting,
            facts: { state: null },
            ...(row.returnedOn === null ? {} : { effectiveOn: row.returnedOn }),
          }),
        ),
        { type: 'equipment.imported', subject, actor: acting, facts },
      ]);
      await tellDueBack(tx, services);
    }
    return { counts, rejects: [...rejects, ...left].toSorted((a, b) => a.line - b.line) };
  });
}

function lentEntry(
  { id, person, what, number, isMarked, agreement, dueBackOn, lentOn }: NewLoan,
  actor: EntryActor,
): EntryDraft {
  const facts = { person, what, number, isMarked, agreement, dueBackOn };
  return loanEntry('equipment.lent', id, { actor, effectiveOn: lentOn, facts });
}

async function plan(tx: Tx, services: EquipmentServices, said: readonly Said[]) {
  const { clock, random } = services;
  const on = today(clock);
  const called = await employmentsCalled(tx, [...new Set(said.map(({ employee }) => employee))]);
  const numbers = [...new Set(said.map(({ number }) => number))];
  const { loans } = await listLoans(tx, nowOf(clock), sql`equipment_loan.number = any(${numbers}::text[])`);
  const known = new Set(loans.map((one) => keyOf(one)));
  const out = new Map(loans.flatMap((one) => (one.returnedOn === null ? [[one.number ?? '', one] as const] : [])));
  const persons = [...new Set([...called.values()].map(({ person }) => person))];
  const agreements = agreementsOf(await services.listAgreements(tx, { persons }), on);
  const planned: Planned[] = [];
  const left: Reject[] = [];
  const reject = (line: number, reason: RejectReason) => void left.push({ line, reason });
  // What has come back makes room for what is lent after it.
  for (const row of said.toSorted((a, b) => Number(a.returnedOn === null) - Number(b.returnedOn === null))) {
    const whose = called.get(row.employee);
    if (whose === undefined) reject(row.line, 'employee');
    else if (row.lentOn > on || (row.returnedOn ?? '') > on) reject(row.line, 'day-to-come');
    else {
      const there = out.get(row.number);
      const isSame = there?.person === whose.person;
      if (row.returnedOn !== null) {
        const isBack = isSame && there !== undefined && there.lentOn <= row.returnedOn;
        if (isBack) {
          out.delete(row.number);
          planned.push({ does: 'return', loan: there, said: row });
        } else planned.push({ does: 'nothing' });
      } else if (isSame || known.has(keyOf({ ...row, ...whose }))) planned.push({ does: 'nothing' });
      else if (there !== undefined || planned.some((one) => one.does === 'lend' && one.loan.number === row.number))
        reject(row.line, 'with-another');
      else {
        const agreement = agreements.get(whose.person);
        const { number, what, lentOn } = row;
        const id = newId<LoanId>(clock.now(), random);
        const dueBackOn = agreement === undefined ? null : dueBackUnder(agreement, on);
        const kept = { ...whose, agreement: agreement?.id ?? null, dueBackOn, returnedOn: null };
        planned.push({ does: 'lend', loan: { id, number, what, isMarked: true, lentOn, source: 'file', ...kept } });
      }
    }
  }
  return { planned, left };
}

function keyOf({ number, person, lentOn }: Pick<Loan, 'number' | 'person' | 'lentOn'>): string {
  return `${number} ${person} ${lentOn}`;
}

/** The one agreement that each person has which runs; of several it is not known which something was lent for. */
function agreementsOf(all: readonly LendingAgreement[], on: Loan['lentOn']): ReadonlyMap<PersonId, LendingAgreement> {
  const running = all.filter((one) => (dueBackUnder(one, on) ?? '9999') >= on);
  const of = Map.groupBy(running, ({ person }) => person);
  return new Map(
    [...of].flatMap(([person, [only, ...others]]) => (only && others.length === 0 ? [[person, only]] : [])),
  );
}

async function employmentsCalled(tx: Tx, names: readonly string[]) {
  const { rows } = await sql<{ employee_id: string; person_id: PersonId; employment_id: EmploymentId }>`
    select employee_id, person_id, employment_id from employment where employee_id = any(${names}::text[])`.execute(tx);
  return new Map(rows.map((row) => [row.employee_id, { person: row.person_id, employment: row.employment_id }]));
}

/** An asset register is the whole employer's: HR of a part of it does not read it in. */
async function actingForWhole(tx: Tx, { policy, clock }: EquipmentServices, doer: Doer): Promise<EntryActor> {
  if ('system' in doer) return { kind: 'system' };
  const units = await organisationAt(tx, nowOf(clock)).listUnits();
  const unitPath = units.filter(({ parent }) => parent === null).map(({ id }) => id);
  const acting = findActing(policy, doer, EQUIPMENT, 'import', { unitPath });
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}
