import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AmnestyPeriod, AmnestyPeriodId } from './amnesty.ts';

interface Row {
  readonly period_id: AmnestyPeriodId;
  readonly kinds: readonly string[];
  readonly from_day: LocalDate;
  readonly to_day: LocalDate;
  readonly words_sv: string;
  readonly words_en: string;
  readonly journal_number: string;
  readonly decided_by: string;
  readonly decided_on: LocalDate;
  readonly recorded_by: PersonId | null;
  readonly ended_under: string | null;
}

/** All periods there have been, the latest first. */
export async function listAmnestyPeriods(tx: Tx): Promise<readonly AmnestyPeriod[]> {
  const { rows } = await sql<Row>`
    select amnesty_period.*, least(amnesty_period.to_day, ending.to_day) as to_day,
      ending.journal_number as ended_under
    from amnesty_period left join amnesty_period_end ending using (employer_id, period_id)
    order by from_day desc, period_id desc`.execute(tx);
  return rows.map((row) => ({
    id: row.period_id,
    kinds: row.kinds,
    period: { from: row.from_day, to: row.to_day },
    words: { sv: row.words_sv, en: row.words_en },
    journalNumber: row.journal_number,
    decidedBy: row.decided_by,
    decidedOn: row.decided_on,
    recordedBy: row.recorded_by,
    endedUnder: row.ended_under,
  }));
}

export async function insertAmnestyPeriod(tx: Tx, of: Omit<AmnestyPeriod, 'endedUnder'>, at: Instant): Promise<void> {
  const { id, kinds, period, words, journalNumber, decidedBy, decidedOn, recordedBy } = of;
  await sql`
    insert into amnesty_period (period_id, kinds, from_day, to_day, words_sv, words_en, journal_number, decided_by,
      decided_on, recorded_at, recorded_by)
    values (${id}, ${kinds}::text[], ${period.from}, ${period.to}, ${words.sv}, ${words.en}, ${journalNumber}, ${decidedBy},
      ${decidedOn}, ${at}, ${recordedBy})`.execute(tx);
}

/** From `to` on nothing is reported in it any more. */
export async function insertAmnestyEnd(
  tx: Tx,
  id: AmnestyPeriodId,
  { to, journalNumber, at, by }: { to: LocalDate; journalNumber: string; at: Instant; by: PersonId | null },
): Promise<void> {
  await sql`
    insert into amnesty_period_end (period_id, to_day, journal_number, recorded_at, recorded_by)
    values (${id}, ${to}, ${journalNumber}, ${at}, ${by})`.execute(tx);
}

/** One at a time decides on periods; held until the transaction ends. */
export async function lockAmnesty(tx: Tx, employer: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`amnesty:${employer}`}, 0))`.execute(tx);
}

/** SQL: whether `case_file` was reported in a period; the same as `findAmnestyOf`. */
export const IN_AMNESTY: RawBuilder<boolean> = sql<boolean>`(case_file.origin <> 'read-in' and exists (
  select from amnesty_period period left join amnesty_period_end ending using (employer_id, period_id)
  where case_file.kind = any(period.kinds) and period.from_day <= case_file.reported_on
    and case_file.reported_on < least(period.to_day, ending.to_day)))`;
