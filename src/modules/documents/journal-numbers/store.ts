import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Subject } from '../../../platform/journal/index.ts';
import type { JournalSeries } from './series.ts';

/** A journal number and what it stands for. `ordinal` is null for one from another system. */
export interface NotedNumber {
  readonly number: string;
  readonly subject: Subject;
  readonly authority: AuthorityId | null;
  readonly year: number | null;
  readonly ordinal: number | null;
  readonly at: Instant;
}

/** The next number of the year, held against others until the transaction ends; and the series, if one was chosen. */
export async function takeNext(
  tx: Tx,
  authority: AuthorityId | null,
  year: number,
): Promise<{ readonly ordinal: number; readonly series: JournalSeries | null }> {
  const { rows } = await sql<{ latest: number; series: JournalSeries | null }>`
    insert into journal_counter (authority_id, year, latest) values (${authority}, ${year}, 1)
    on conflict (employer_id, authority_id, year) do update set latest = journal_counter.latest + 1
    returning latest, (
      select json_build_object('prefix', prefix, 'pattern', pattern) from journal_series series
      where series.authority_id is not distinct from journal_counter.authority_id) as series`.execute(tx);
  const row = rows[0];
  if (row === undefined) throw new Error('no journal number was taken');
  return { ordinal: row.latest, series: row.series };
}

/** Notes whose number it is; false when an allotted number reads the same as one before. */
export async function insertNumber(
  tx: Tx,
  { number, subject, authority, year, ordinal, at }: NotedNumber,
): Promise<boolean> {
  const { rows } = await sql`
    insert into journal_number (number, subject_kind, subject_id, authority_id, year, ordinal, noted_at)
    values (${number}, ${subject.kind}, ${subject.id}, ${authority}, ${year}, ${ordinal}, ${at})
    on conflict do nothing returning number`.execute(tx);
  return rows.length > 0;
}

/** The series that were chosen. */
export async function listSeries(
  tx: Tx,
): Promise<readonly (JournalSeries & { readonly authority: AuthorityId | null })[]> {
  const { rows } = await sql<JournalSeries & { authority: AuthorityId | null }>`
    select authority_id as authority, prefix, pattern from journal_series order by prefix`.execute(tx);
  return rows;
}

/** Chooses a series for an authority; false when the prefix is another's. */
export async function writeSeries(tx: Tx, authority: AuthorityId | null, series: JournalSeries): Promise<boolean> {
  const { rows: taken } = await sql`
    select from journal_series where prefix = ${series.prefix} and authority_id is distinct from ${authority}`.execute(
    tx,
  );
  if (taken.length > 0) return false;
  await sql`
    insert into journal_series (authority_id, prefix, pattern) values (${authority}, ${series.prefix}, ${series.pattern})
    on conflict (employer_id, authority_id)
      do update set prefix = excluded.prefix, pattern = excluded.pattern`.execute(tx);
  return true;
}

/** Has the year's numbers go on after this one, where they have not come so far; never backwards. */
export async function goOnAfter(tx: Tx, authority: AuthorityId | null, year: number, ordinal: number): Promise<void> {
  await sql`
    insert into journal_counter (authority_id, year, latest) values (${authority}, ${year}, ${ordinal})
    on conflict (employer_id, authority_id, year)
      do update set latest = greatest(journal_counter.latest, excluded.latest)`.execute(tx);
}
