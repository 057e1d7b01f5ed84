import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Policy, visible } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Adjuster, DocumentType, Warning } from '../schema.ts';
import type { ReadMatter } from './matters.ts';
import type { MatterRecord, MinutesHead, MinutesId, MinutesRecord, ReviewedMatter } from './record.ts';

interface Row {
  readonly minutes_id: MinutesId;
  readonly authority_id: AuthorityId;
  readonly file_hash: string;
  readonly file_name: string;
  readonly document_type: DocumentType;
  readonly organ: string | null;
  readonly meeting_date: LocalDate | null;
  readonly front: string;
  readonly warnings: readonly Warning[];
  readonly adjusters: readonly Adjuster[];
  readonly revision: number;
  readonly uploaded_at: Instant;
  readonly confirmed_at: Instant | null;
  readonly confirmed_by: PersonId | null;
}

/** SQL: the actor may see this row of `minutes`: what is confirmed, and of those they keep the drafts too. */
export function visibleMinutes(policy: Policy, actor: Actor, on: LocalDate): RawBuilder<boolean> {
  const columns = { authority: 'minutes.authority_id' };
  const read = visible(policy, actor, 'minutes', columns, on);
  const keep = visible(policy, actor, 'minutes', columns, on, { action: 'keep' });
  return sql<boolean>`(minutes.discarded_at is null and (${keep} or (minutes.confirmed_at is not null and ${read})))`;
}

/** The minutes that `which` lets through, the newest first, one page of them. It answers the system. */
export async function listMinutes(
  tx: Tx,
  which: RawBuilder<unknown>,
  { limit = 50, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): Promise<readonly MinutesRecord[]> {
  const { rows } = await sql<Row>`
    select * from minutes where ${which}
    order by minutes.uploaded_at desc, minutes.minutes_id desc limit ${limit} offset ${offset}`.execute(tx);
  return rows.map(recordFrom);
}

/** How many `which` lets through. */
export async function countMinutes(tx: Tx, which: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from minutes where ${which}`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

/** Minutes that `which` lets through, held until the transaction ends. */
export async function lockMinutes(
  tx: Tx,
  id: MinutesId,
  which: RawBuilder<unknown>,
): Promise<MinutesRecord | undefined> {
  const { rows } = await sql<Row>`
    select * from minutes where minutes_id = ${id} and ${which} for update`.execute(tx);
  return rows[0] && recordFrom(rows[0]);
}

/** Keeps what was read; answers false when the authority has the same file already. */
export async function insertMinutes(
  tx: Tx,
  minutes: MinutesRecord,
  matters: readonly ReadMatter[],
  by: PersonId | null,
): Promise<boolean> {
  const { rows } = await sql`
    insert into minutes (minutes_id, authority_id, file_hash, file_name, document_type, organ, meeting_date, front,
      warnings, adjusters, uploaded_at, uploaded_by)
    values (${minutes.id}, ${minutes.authority}, ${minutes.fileHash}, ${minutes.fileName}, ${minutes.documentType},
      ${minutes.organ}, ${minutes.meetingDate}, ${minutes.front}, ${JSON.stringify(minutes.warnings)}::jsonb,
      ${JSON.stringify(minutes.adjusters)}::jsonb, ${minutes.uploadedAt}, ${by})
    on conflict (employer_id, authority_id, file_hash) where discarded_at is null do nothing
    returning minutes_id`.execute(tx);
  if (rows.length === 0) return false;
  const given = matters.map(({ text, content }, position) => ({ position, text, content }));
  await sql`
    insert into minutes_matter (minutes_id, position, text, as_read, content)
    select ${minutes.id}, position, text, content, content
    from json_to_recordset(${JSON.stringify(given)}) as given (position integer, text text, content jsonb)`.execute(tx);
  return true;
}

/** Keeps the head as the registrar put it right. */
export async function saveHead(tx: Tx, id: MinutesId, head: MinutesHead): Promise<void> {
  await sql`
    update minutes set document_type = ${head.documentType}, organ = ${head.organ}, meeting_date = ${head.meetingDate},
      revision = revision + 1
    where minutes_id = ${id}`.execute(tx);
}

/** Puts a draft away; the same file can be read in anew. */
export async function saveDiscarded(tx: Tx, id: MinutesId, at: Instant): Promise<void> {
  await sql`update minutes set discarded_at = ${at}, revision = revision + 1 where minutes_id = ${id}`.execute(tx);
}

/** The registrar has confirmed: from now on nothing of it changes. */
export async function saveConfirmed(tx: Tx, id: MinutesId, at: Instant, by: PersonId | null): Promise<void> {
  await sql`
    update minutes set confirmed_at = ${at}, confirmed_by = ${by}, revision = revision + 1
    where minutes_id = ${id}`.execute(tx);
}

interface MatterRow {
  readonly position: number;
  readonly text: string;
  readonly as_read: ReviewedMatter;
  readonly content: ReviewedMatter;
  readonly is_left_out: boolean;
  readonly checked_at: Instant | null;
}

/** The matters of minutes in their order. */
export async function listMatters(tx: Tx, id: MinutesId): Promise<readonly MatterRecord[]> {
  const { rows } = await sql<MatterRow>`
    select * from minutes_matter where minutes_id = ${id} order by position`.execute(tx);
  return rows.map(matterFrom);
}

/** One of them. */
export async function findMatter(tx: Tx, id: MinutesId, position: number): Promise<MatterRecord | undefined> {
  const { rows } = await sql<MatterRow>`
    select * from minutes_matter where minutes_id = ${id} and position = ${position}`.execute(tx);
  return rows[0] && matterFrom(rows[0]);
}

/** Keeps a matter as the registrar put it right, and that they have gone through it. */
export async function saveMatter(
  tx: Tx,
  id: MinutesId,
  { position, content, isLeftOut }: Pick<MatterRecord, 'position' | 'content' | 'isLeftOut'>,
  at: Instant,
  by: PersonId | null,
): Promise<void> {
  await sql`
    update minutes_matter set content = ${JSON.stringify(content)}::jsonb, is_left_out = ${isLeftOut},
      checked_at = ${at}, checked_by = ${by}
    where minutes_id = ${id} and position = ${position}`.execute(tx);
  await sql`update minutes set revision = revision + 1 where minutes_id = ${id}`.execute(tx);
}

function recordFrom(row: Row): MinutesRecord {
  return {
    id: row.minutes_id,
    authority: row.authority_id,
    fileHash: row.file_hash,
    fileName: row.file_name,
    documentType: row.document_type,
    organ: row.organ,
    meetingDate: row.meeting_date,
    front: row.front,
    warnings: row.warnings,
    adjusters: row.adjusters,
    revision: row.revision,
    uploadedAt: row.uploaded_at,
    confirmed: row.confirmed_at === null ? null : { at: row.confirmed_at, by: row.confirmed_by },
  };
}

function matterFrom(row: MatterRow): MatterRecord {
  return {
    position: row.position,
    text: row.text,
    asRead: row.as_read,
    content: row.content,
    isLeftOut: row.is_left_out,
    isChecked: row.checked_at !== null,
  };
}
