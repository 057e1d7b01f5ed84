import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { EntryId, Id, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DocumentId } from '../document.ts';

export type DeliveryId = Id<'DeliveryId'>;

/** How a document reached the person: in the product, or some other way that somebody records. */
export const CHANNELS = ['in-product', 'handed-over', 'post', 'registered-post', 'digital-mail'] as const;
export type Channel = (typeof CHANNELS)[number];

/** That a version was delivered (delgiven), and whether the person says so. */
export interface Delivery {
  readonly id: DeliveryId;
  readonly document: DocumentId;
  readonly version: number;
  readonly person: PersonId;
  readonly channel: Channel;
  readonly deliveredOn: LocalDate;
  readonly evidence: string | null;
  readonly recordedAt: Instant;
  readonly recordedBy: PersonId | null;
  readonly entry: EntryId;
  readonly acknowledgedAt: Instant | null;
}

export async function insertDelivery(tx: Tx, delivery: Omit<Delivery, 'acknowledgedAt'>): Promise<void> {
  const { id, document, version, person, channel, deliveredOn, evidence, recordedAt, recordedBy, entry } = delivery;
  await sql`
    insert into document_delivery (delivery_id, document_id, version, person_id, channel, delivered_on, evidence,
      recorded_at, recorded_by, entry_id)
    values (${id}, ${document}, ${version}, ${person}, ${channel}, ${deliveredOn}, ${evidence}, ${recordedAt},
      ${recordedBy}, ${entry})`.execute(tx);
}

/** Writes that the person has confirmed every delivery of this version that they had not. */
export async function acknowledgeDeliveries(tx: Tx, document: DocumentId, version: number, at: Instant): Promise<void> {
  await sql`
    update document_delivery set acknowledged_at = ${at}
    where document_id = ${document} and version = ${version} and acknowledged_at is null`.execute(tx);
}

/** The deliveries of these documents, the oldest first. */
export async function listDeliveries(
  tx: Tx,
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, readonly Delivery[]>> {
  const { rows } = await sql<Delivery>`
    select delivery_id as id, document_id as document, version, person_id as person, channel,
      delivered_on as "deliveredOn", evidence, recorded_at as "recordedAt", recorded_by as "recordedBy",
      entry_id as entry, acknowledged_at as "acknowledgedAt"
    from document_delivery where document_id = any(${documents}::uuid[]) order by recorded_at, delivery_id`.execute(tx);
  return Map.groupBy(rows, ({ document }) => document);
}
