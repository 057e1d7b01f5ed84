import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Policy, visible } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import { EQUIPMENT, type Loan, type LoanId } from '../loan.ts';

/** What of a loan is kept when it is lent. */
export type NewLoan = Omit<Loan, 'isTold' | 'unit' | 'state'> & { readonly state?: string | null };

interface Row {
  readonly loan_id: LoanId;
  readonly employment_id: EmploymentId;
  readonly person_id: PersonId;
  readonly what: string;
  readonly number: string | null;
  readonly is_marked: boolean;
  readonly agreement_id: string | null;
  readonly lent_on: LocalDate;
  readonly due_back_on: LocalDate | null;
  readonly told_at: Instant | null;
  readonly returned_on: LocalDate | null;
  readonly state: string | null;
  readonly source: Loan['source'];
  readonly unit_id: UnitId | null;
  readonly total: number;
}

/** SQL: the actor may see this row of `equipment_loan`, beside where its employment is `placed` today. */
export function visibleLoan(policy: Policy, actor: Actor, on: LocalDate, action = 'read'): RawBuilder<boolean> {
  const columns = { person: 'equipment_loan.person_id', unit: 'placed.unit_id' };
  return visible(policy, actor, EQUIPMENT, columns, on, { action });
}

/** SQL: it stands so on a day; a test holds it together with `standingOf`. */
export function stands(standing: 'out' | 'due' | 'returned', on: LocalDate): RawBuilder<boolean> {
  const isDue = sql<boolean>`coalesce(equipment_loan.due_back_on < ${on}::date, false)`;
  if (standing === 'returned') return sql<boolean>`equipment_loan.returned_on is not null`;
  return sql<boolean>`(equipment_loan.returned_on is null and ${standing === 'due' ? isDue : sql`not ${isDue}`})`;
}

const ORDERS = {
  // What is out before what is back.
  due: sql`(returned_on is not null), due_back_on asc nulls last, loan_id`,
  '-due': sql`due_back_on desc nulls last, loan_id`,
  lent: sql`lent_on asc, loan_id`,
  '-lent': sql`lent_on desc, loan_id`,
} as const;
export type Order = keyof typeof ORDERS;

/** The loans that `which` lets through, a page of them, and how many there are in all. It answers the system. */
export async function listLoans(
  tx: Tx,
  times: TwoTimes,
  which: RawBuilder<unknown>,
  { order = 'due', limit = null, skip = 0 }: { order?: Order; limit?: number | null; skip?: number } = {},
): Promise<{ readonly loans: readonly Loan[]; readonly total: number }> {
  const { rows } = await sql<Row>`
    select equipment_loan.*, placed.unit_id, (count(*) over ())::integer as total
    from equipment_loan left join employment_state placed
      on placed.employment_id = equipment_loan.employment_id and ${held('placed', times)}
    where ${which} order by ${ORDERS[order]} limit ${limit} offset ${skip}`.execute(tx);
  return { loans: rows.map(loanOf), total: rows[0]?.total ?? 0 };
}

/** One loan, held until the transaction ends. */
export async function lockLoan(
  tx: Tx,
  times: TwoTimes,
  id: LoanId,
  which: RawBuilder<unknown>,
): Promise<Loan | undefined> {
  await sql`select from equipment_loan where loan_id = ${id} for update`.execute(tx);
  return (await listLoans(tx, times, sql`equipment_loan.loan_id = ${id} and ${which}`)).loans[0];
}

/** Keeps loans; answers those whose inventory number was not out already. */
export async function insertLoans(
  tx: Tx,
  loans: readonly NewLoan[],
  { at, by }: { readonly at: Instant; readonly by: PersonId | null },
): Promise<ReadonlySet<LoanId>> {
  if (loans.length === 0) return new Set();
  const rows = loans.map((one) => ({
    loan_id: one.id,
    employment_id: one.employment,
    person_id: one.person,
    what: one.what,
    number: one.number,
    is_marked: one.isMarked,
    agreement_id: one.agreement,
    lent_on: one.lentOn,
    due_back_on: one.dueBackOn,
    returned_on: one.returnedOn,
    source: one.source,
    recorded_at: at,
    recorded_by: by,
  }));
  const columns = sql.raw(
    'loan_id, employment_id, person_id, what, number, is_marked, agreement_id, lent_on, due_back_on, returned_on, source, recorded_at, recorded_by',
  );
  const { rows: kept } = await sql<{ loan_id: LoanId }>`
    insert into equipment_loan (${columns})
    select ${columns} from json_populate_recordset(null::equipment_loan, ${JSON.stringify(rows)})
    on conflict do nothing returning loan_id`.execute(tx);
  return new Set(kept.map((row) => row.loan_id));
}

/** Puts down that it is back. */
export async function saveReturned(
  tx: Tx,
  id: LoanId,
  { on, state }: { readonly on: LocalDate; readonly state: string | null },
): Promise<void> {
  await sql`update equipment_loan set returned_on = ${on}, state = ${state} where loan_id = ${id}`.execute(tx);
}

/** Puts down for which agreement it is kept now, until when, and whether it has been said that it is due. */
export async function saveDue(
  tx: Tx,
  id: LoanId,
  of: { readonly agreement: string | null; readonly dueBackOn: LocalDate | null; readonly toldAt: Instant | null },
): Promise<void> {
  const { agreement, dueBackOn, toldAt } = of;
  await sql`
    update equipment_loan set agreement_id = ${agreement}, due_back_on = ${dueBackOn}, told_at = ${toldAt}
    where loan_id = ${id}`.execute(tx);
}

function loanOf(row: Row): Loan {
  return {
    id: row.loan_id,
    employment: row.employment_id,
    person: row.person_id,
    what: row.what,
    number: row.number,
    isMarked: row.is_marked,
    agreement: row.agreement_id,
    lentOn: row.lent_on,
    dueBackOn: row.due_back_on,
    isTold: row.told_at !== null,
    returnedOn: row.returned_on,
    state: row.state,
    source: row.source,
    unit: row.unit_id,
  };
}
