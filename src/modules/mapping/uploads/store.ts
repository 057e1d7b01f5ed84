import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { RunId } from '../runs/run.ts';
import { kindAt, type Upload, type UploadKind, type UploadPlace } from './upload.ts';

/** The files of a run, by name. */
export async function listUploads(tx: Tx, run: RunId): Promise<readonly Upload[]> {
  const { rows } = await sql<{
    readonly file: UploadPlace;
    readonly file_name: string;
    readonly is_parquet: boolean;
    readonly bytes: number;
    readonly received: number;
    readonly columns: Readonly<Record<string, string>>;
    readonly settings: Upload['settings'];
  }>`
    select file, file_name, is_parquet, bytes::double precision as bytes, received::double precision as received, columns,
      settings
    from mapping_upload where run_id = ${run} order by file`.execute(tx);
  return rows.map((row) => ({
    file: row.file,
    kind: kindAt(row.file),
    fileName: row.file_name,
    isParquet: row.is_parquet,
    bytes: row.bytes,
    received: row.received,
    columns: row.columns,
    settings: row.settings,
  }));
}

/** Begins a file, in place of one of that name that came before. */
export async function insertUpload(tx: Tx, run: RunId, of: Upload): Promise<void> {
  await deleteUpload(tx, run, of.file);
  await sql`
    insert into mapping_upload (run_id, file, file_name, is_parquet, bytes, received, columns, settings)
    values (${run}, ${of.file}, ${of.fileName}, ${of.isParquet}, ${of.bytes}, ${of.received},
      ${JSON.stringify(of.columns)}::jsonb, ${JSON.stringify(of.settings)}::jsonb)`.execute(tx);
}

/** Counts a part that has come, if the file still stood where the part began; answers whether it did. */
export async function countPart(
  tx: Tx,
  run: RunId,
  file: UploadPlace,
  { from, bytes }: { readonly from: number; readonly bytes: number },
): Promise<boolean> {
  const { rows } = await sql`
    update mapping_upload set received = ${from + bytes}
    where run_id = ${run} and file = ${file} and received = ${from} returning file`.execute(tx);
  return rows.length > 0;
}

/** What the file calls our columns. */
export async function saveColumns(tx: Tx, run: RunId, { file, columns }: Pick<Upload, 'file' | 'columns'>) {
  await sql`
    update mapping_upload set columns = ${JSON.stringify(columns)}::jsonb
    where run_id = ${run} and file = ${file}`.execute(tx);
}

/** Takes a file away. */
export async function deleteUpload(tx: Tx, run: RunId, file: UploadPlace): Promise<void> {
  await sql`delete from mapping_upload where run_id = ${run} and file = ${file}`.execute(tx);
}

/** What the files of that kind were said to call our columns last; empty when nobody has said. */
export async function findLayout(tx: Tx, kind: UploadKind): Promise<Upload['columns']> {
  const { rows } = await sql<{ columns: Upload['columns'] }>`
    select columns from mapping_layout where file = ${kind}`.execute(tx);
  return rows[0]?.columns ?? {};
}

/** Remembers it for the next run. */
export async function saveLayout(tx: Tx, { kind, columns }: Pick<Upload, 'kind' | 'columns'>, at: Instant) {
  await sql`
    insert into mapping_layout (file, columns, saved_at) values (${kind}, ${JSON.stringify(columns)}::jsonb, ${at})
    on conflict (employer_id, file) do update set columns = excluded.columns, saved_at = excluded.saved_at`.execute(tx);
}
