import { sql } from 'kysely';
import type { PersonId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { WorkplaceKept } from './schema.ts';

/** A workplace as it is stored. */
export interface Workplace extends WorkplaceKept {
  readonly id: string;
}

/** Every workplace, by name. */
export async function listWorkplaces(tx: Tx): Promise<readonly Workplace[]> {
  const { rows } = await sql<{
    workplace_id: string;
    name: string;
    kind: Workplace['kind'];
    municipality: string;
    desks: number[];
    is_open: boolean;
  }>`select workplace_id, name, kind, municipality, desks::integer[] as desks, is_open from workplace order by name`.execute(
    tx,
  );
  return rows.map(({ workplace_id: id, is_open: isOpen, ...row }) => ({ ...row, id, isOpen }));
}

/** Keeps workplaces as they now are. */
export async function keepRows(tx: Tx, workplaces: readonly Workplace[]): Promise<void> {
  if (workplaces.length === 0) return;
  const rows = workplaces.map(({ id, name, kind, municipality, desks, isOpen }) => ({
    workplace_id: id,
    name,
    kind,
    municipality,
    desks,
    is_open: isOpen,
  }));
  const columns = sql.raw('workplace_id, name, kind, municipality, desks, is_open');
  await sql`
    insert into workplace (${columns})
    select ${columns} from json_populate_recordset(null::workplace, ${JSON.stringify(rows)})
    on conflict (employer_id, workplace_id) do update set name = excluded.name, kind = excluded.kind,
      municipality = excluded.municipality, desks = excluded.desks, is_open = excluded.is_open`.execute(tx);
}

/** The municipality a person lives in, else works in; none of a protected person (DOMAIN 25). */
export async function findMunicipalityOf(tx: Tx, person: PersonId): Promise<string | undefined> {
  const { rows } = await sql<{ municipality: string | null }>`
    select coalesce(home_municipality, workplace_municipality) as municipality
    from employment_place join employment using (employer_id, employment_id)
    where employment.person_id = ${person}
      and not exists (select from protected_person hidden where hidden.person_id = ${person})
    order by home_municipality nulls last limit 1`.execute(tx);
  return rows[0]?.municipality ?? undefined;
}
