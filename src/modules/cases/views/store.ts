import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type ViewFilter, viewFilter } from './api.ts';

export type ViewId = Id<'CaseViewId'>;

/** A saved view of the register: its owner's alone. */
export interface SavedView {
  readonly id: ViewId;
  readonly name: string;
  readonly filter: ViewFilter;
}

/** An account's views, by name. */
export async function listViews(tx: Tx, account: string): Promise<readonly SavedView[]> {
  const { rows } = await sql<{ view_id: ViewId; name: string; filter: unknown }>`
    select view_id, name, filter from case_view where account = ${account} order by lower(name)`.execute(tx);
  // What a later version no longer narrows by is left out, so that an old view still opens.
  return rows.flatMap(({ view_id, name, filter }) => {
    const read = viewFilter.safeParse(filter);
    return read.success ? [{ id: view_id, name, filter: read.data }] : [];
  });
}

/** Saves a view over that of the same name; answers its id. */
export async function writeView(tx: Tx, account: string, { id, name, filter }: SavedView): Promise<ViewId> {
  const { rows } = await sql<{ view_id: ViewId }>`
    insert into case_view (view_id, account, name, filter)
    values (${id}, ${account}, ${name}, ${JSON.stringify(filter)})
    on conflict (employer_id, account, lower(name)) do update set name = excluded.name, filter = excluded.filter
    returning view_id`.execute(tx);
  return rows[0]?.view_id ?? id;
}

/** Takes a view away; whether there was one. */
export async function deleteView(tx: Tx, account: string, id: ViewId): Promise<boolean> {
  const { rows } = await sql`
    delete from case_view where account = ${account} and view_id = ${id} returning view_id`.execute(tx);
  return rows.length === 1;
}
