import { sql } from 'kysely';
import type { Role } from '../../../access/index.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DigestDay, DigestTime } from './schema.ts';

/** The pause of one year's summer. */
export interface SummerPause extends Period {
  readonly year: number;
}

/** The summer pauses that the employer has set, by year. */
export async function listSummerPauses(tx: Tx): Promise<readonly SummerPause[]> {
  const { rows } = await sql<{ year: number; valid_from: Period['from']; valid_to: Period['to'] }>`
    select year, valid_from, valid_to from summer_pause order by year`.execute(tx);
  return rows.map(({ year, valid_from, valid_to }) => ({ year, from: valid_from, to: valid_to }));
}

/** The times of digests that the employer has set; the others are the defaults. */
export async function listDigestTimes(tx: Tx): Promise<ReadonlyMap<Role, DigestTime>> {
  const { rows } = await sql<{ role: Role; digest_day: DigestDay; hour: number }>`
    select role, digest_day, hour from digest_time`.execute(tx);
  return new Map(rows.map(({ role, digest_day, hour }) => [role, { day: digest_day, hour }]));
}

/** Sets the pause of a year; undefined takes it away. */
export async function writeSummerPause(tx: Tx, year: number, pause: Period | undefined): Promise<void> {
  if (pause === undefined) await sql`delete from summer_pause where year = ${year}`.execute(tx);
  else
    await sql`
      insert into summer_pause (year, valid_from, valid_to) values (${year}, ${pause.from}, ${pause.to})
      on conflict (employer_id, year) do update
      set valid_from = excluded.valid_from, valid_to = excluded.valid_to`.execute(tx);
}

/** Sets when a role gets its digest. */
export async function writeDigestTime(tx: Tx, role: Role, { day, hour }: DigestTime): Promise<void> {
  await sql`
    insert into digest_time (role, digest_day, hour) values (${role}, ${day}, ${hour})
    on conflict (employer_id, role) do update
    set digest_day = excluded.digest_day, hour = excluded.hour`.execute(tx);
}
