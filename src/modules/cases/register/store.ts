import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseId } from '../case.ts';
import { type RegisterMapping, registerMapping } from './mapping.ts';
import { NO_PLACE } from './report-shape.ts';
import type { RegisterRow } from './row.ts';

/** A row as it was read in before, and whether its case has been handled here since. */
export interface StoredRow {
  readonly case: CaseId;
  readonly person: PersonId;
  readonly cells: RegisterRow;
  readonly isHandled: boolean;
  readonly documentHash: string | null;
}

/** A row about to be kept with its case as it now stands. */
export interface KeptRow {
  readonly case: CaseId;
  readonly cells: RegisterRow;
  readonly documentHash: string | null;
}

/** One reading in at a time for each employer; held until the transaction ends. */
export async function lockRegister(tx: Tx, employer: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`register:${employer}`}, 0))`.execute(tx);
}

/** What was read in before, by the number in the register. */
export async function readStored(tx: Tx, sourceIds: readonly string[]): Promise<ReadonlyMap<string, StoredRow>> {
  const { rows } = await sql<{
    source_id: string;
    case_id: CaseId;
    person_id: PersonId;
    cells: RegisterRow;
    is_handled: boolean;
    document_hash: string | null;
  }>`
    select register_row.source_id, case_id, person_id, cells, document_hash,
      register_row.case_revision <> case_file.revision as is_handled
    from register_row join case_file using (employer_id, case_id)
    where register_row.source_id = any(${sourceIds}::text[])`.execute(tx);
  return new Map(
    rows.map(({ source_id, case_id, person_id, cells, is_handled, document_hash }) => [
      source_id,
      { case: case_id, person: person_id, cells, isHandled: is_handled, documentHash: document_hash },
    ]),
  );
}

/** Keeps what the rows said, beside the revision that their cases now have. */
export async function keepRows(tx: Tx, rows: readonly KeptRow[], at: Instant): Promise<void> {
  if (rows.length === 0) return;
  const kept = rows.map(({ case: id, cells, documentHash }) => ({
    source_id: cells.caseId,
    case_id: id,
    cells,
    document_hash: documentHash,
  }));
  await sql`
    insert into register_row (source_id, case_id, cells, document_hash, case_revision, read_in_at)
    select kept.source_id, kept.case_id, kept.cells, kept.document_hash, case_file.revision, ${at}
    from json_populate_recordset(null::register_row, ${JSON.stringify(kept)}) kept join case_file using (case_id)
    on conflict (employer_id, source_id) do update set cells = excluded.cells, document_hash = excluded.document_hash,
      case_revision = excluded.case_revision, read_in_at = excluded.read_in_at`.execute(tx);
}

/** What the register said of where somebody is goes from what was kept of its rows. */
export async function forgetPlaces(tx: Tx, cases: readonly CaseId[]): Promise<void> {
  if (cases.length === 0) return;
  await sql`
    update register_row set cells = cells || ${JSON.stringify(NO_PLACE)}::jsonb
    where case_id = any(${cases}::uuid[])`.execute(tx);
}

/** How the employer's list was read last. */
export async function findMapping(tx: Tx): Promise<RegisterMapping | undefined> {
  const { rows } = await sql<{ mapping: unknown }>`select mapping from register_mapping`.execute(tx);
  return rows[0] && registerMapping.parse(rows[0].mapping);
}

/** Keeps how the employer's list is read, for next time. */
export async function saveMapping(tx: Tx, mapping: RegisterMapping, at: Instant): Promise<void> {
  await sql`
    insert into register_mapping (mapping, saved_at) values (${JSON.stringify(mapping)}, ${at})
    on conflict (employer_id) do update set mapping = excluded.mapping, saved_at = excluded.saved_at`.execute(tx);
}
