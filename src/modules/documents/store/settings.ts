import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

/** What an employer has chosen about documents. */
export interface DocumentSettings {
  /** The largest attachment. */
  readonly attachmentMegabytes: number;
}

/** Until the employer chooses: a scanned agreement of twenty pages. */
const DEFAULTS: DocumentSettings = { attachmentMegabytes: 20 };

/** What has been chosen, or what holds until something is. */
export async function readSettings(tx: Tx): Promise<DocumentSettings> {
  const { rows } = await sql<DocumentSettings>`
    select attachment_megabytes as "attachmentMegabytes" from document_settings`.execute(tx);
  return rows[0] ?? DEFAULTS;
}

export async function writeSettings(tx: Tx, { attachmentMegabytes }: DocumentSettings): Promise<void> {
  await sql`
    insert into document_settings (attachment_megabytes) values (${attachmentMegabytes})
    on conflict (employer_id) do update set attachment_megabytes = excluded.attachment_megabytes`.execute(tx);
}
