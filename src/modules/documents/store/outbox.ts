import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { Id, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DocumentId } from '../document.ts';

export type OutboxItemId = Id<'OutboxItemId'>;

/** A version of a document on its way to the personal file, or there. */
export interface OutboxItem {
  readonly id: OutboxItemId;
  readonly document: DocumentId;
  readonly version: number;
  readonly queuedAt: Instant;
  readonly attempts: number;
  readonly tryAt: Instant;
  /** The code of what went wrong the last time. */
  readonly fault: string | null;
  readonly sentAt: Instant | null;
  readonly filedOn: LocalDate | null;
  readonly filedWhere: string | null;
  readonly filedBy: PersonId | null;
  readonly filedAt: Instant | null;
}

const COLUMNS = sql`item.item_id as id, item.document_id as document, item.version, item.queued_at as "queuedAt",
  item.attempts, item.try_at as "tryAt", item.fault, item.sent_at as "sentAt", item.filed_on as "filedOn",
  item.filed_where as "filedWhere", item.filed_by as "filedBy", item.filed_at as "filedAt"`;

/** Queues a version; false when it was queued before. */
export async function insertItem(
  tx: Tx,
  { id, document, version, queuedAt }: Pick<OutboxItem, 'id' | 'document' | 'version' | 'queuedAt'>,
): Promise<boolean> {
  const { rows } = await sql`
    insert into outbox_item (item_id, document_id, version, queued_at, try_at)
    values (${id}, ${document}, ${version}, ${queuedAt}, ${queuedAt})
    on conflict (employer_id, document_id, version) do nothing returning item_id`.execute(tx);
  return rows.length > 0;
}

/** The next item to send, held by this transaction; others pass over it. */
export async function lockDueItem(tx: Tx, now: Instant): Promise<OutboxItem | undefined> {
  const { rows } = await sql<OutboxItem>`
    select ${COLUMNS} from outbox_item item
    where item.sent_at is null and item.filed_at is null and item.try_at <= ${now}
    order by item.try_at limit 1 for update skip locked`.execute(tx);
  return rows[0];
}

export async function lockItem(tx: Tx, id: OutboxItemId): Promise<OutboxItem | undefined> {
  const { rows } = await sql<OutboxItem>`
    select ${COLUMNS} from outbox_item item where item.item_id = ${id} for update`.execute(tx);
  return rows[0];
}

/** Writes how an attempt went, or that one is to be made. */
export async function writeAttempt(
  tx: Tx,
  { id, attempts, tryAt, fault, sentAt }: Pick<OutboxItem, 'id' | 'attempts' | 'tryAt' | 'fault' | 'sentAt'>,
): Promise<void> {
  await sql`
    update outbox_item set attempts = ${attempts}, try_at = ${tryAt}, fault = ${fault}, sent_at = ${sentAt}
    where item_id = ${id}`.execute(tx);
}

/** What says that a document has been filed. */
export interface Receipt {
  readonly on: LocalDate;
  readonly where: string;
  readonly by: PersonId | null;
  readonly at: Instant;
}

export async function writeReceipt(tx: Tx, id: OutboxItemId, { on, where, by, at }: Receipt): Promise<void> {
  await sql`
    update outbox_item set filed_on = ${on}, filed_where = ${where}, filed_by = ${by}, filed_at = ${at}
    where item_id = ${id}`.execute(tx);
}

/** The items of these documents' versions. */
export async function listItemsOf(tx: Tx, documents: readonly DocumentId[]): Promise<readonly OutboxItem[]> {
  const { rows } = await sql<OutboxItem>`
    select ${COLUMNS} from outbox_item item
    where item.document_id = any(${documents}::uuid[]) order by item.version`.execute(tx);
  return rows;
}

/** An item in a list, with what the document is called. */
export interface ListedItem extends OutboxItem {
  readonly title: string;
  readonly kind: string;
  readonly journalNumber: string | null;
}

/** A page of the items among which `which` is true, the longest waiting first; it speaks of `item` and `document`. */
export async function listItems(
  tx: Tx,
  which: RawBuilder<unknown>,
  { limit, skip }: { readonly limit: number; readonly skip: number },
): Promise<{ readonly items: readonly ListedItem[]; readonly count: number }> {
  const { rows } = await sql<ListedItem & { count: number }>`
    select ${COLUMNS}, document.title, document.kind, document.journal_number as "journalNumber",
      (count(*) over ())::int as count
    from outbox_item item join document using (employer_id, document_id)
    where ${which} order by item.queued_at, item.item_id limit ${limit} offset ${skip}`.execute(tx);
  return { items: rows, count: rows[0]?.count ?? 0 };
}
