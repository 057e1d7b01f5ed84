import { sql } from 'kysely';
import type { EmploymentId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** Municipalities of an employment to be written; null = to be taken away. */
export interface PlaceToWrite {
  readonly employment: EmploymentId;
  readonly place: { readonly home: string | null; readonly workplace: string | null } | null;
}

/** Writes where people live and work; it is kept in one time only, so that it can be cleaned. */
export async function writePlaces(tx: Tx, places: readonly PlaceToWrite[]): Promise<void> {
  const gone = places.filter(({ place }) => place === null).map(({ employment }) => employment);
  const kept = places.flatMap(({ employment, place }) =>
    place === null
      ? []
      : { employment_id: employment, home_municipality: place.home, workplace_municipality: place.workplace },
  );
  if (gone.length > 0) await sql`delete from employment_place where employment_id = any(${gone}::uuid[])`.execute(tx);
  if (kept.length === 0) return;
  await sql`
    insert into employment_place (employment_id, home_municipality, workplace_municipality)
    select employment_id, home_municipality, workplace_municipality
    from json_populate_recordset(null::employment_place, ${JSON.stringify(kept)})
    on conflict (employer_id, employment_id) do update
      set home_municipality = excluded.home_municipality, workplace_municipality = excluded.workplace_municipality`.execute(
    tx,
  );
}

/** Takes away where the persons live and work, for all their employments. */
export async function cleanPlaces(tx: Tx, persons: readonly string[]): Promise<void> {
  await sql`
    delete from employment_place where employment_id in (
      select employment_id from employment where person_id = any(${persons}::uuid[]))`.execute(tx);
}
