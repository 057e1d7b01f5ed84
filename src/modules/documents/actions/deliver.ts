import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { demandKnowable } from '../authorise.ts';
import type { Document, DocumentId } from '../document.ts';
import { problem } from '../problems.ts';
import type { DocumentServices } from '../services.ts';
import {
  acknowledgeDeliveries,
  type Channel,
  type Delivery,
  type DeliveryId,
  insertDelivery,
  listDeliveries,
} from '../store/deliveries.ts';
import { lockDocument } from '../store/documents.ts';
import { stateOf } from './sign.ts';
import { entryOf } from './store-document.ts';

export type DeliveryServices = Pick<DocumentServices, 'journal' | 'clock' | 'random'>;

/** How a document reached the person it is for. */
export interface NewDelivery {
  readonly document: DocumentId;
  readonly channel: Channel;
  /** The day it happened. */
  readonly on: LocalDate;
  /** How one knows; asked of every way but the product's own. */
  readonly evidence: string | null;
}

/**
 * Records that the latest version was delivered (delgiven) to the person it is for, with the entry `document.delivered`
 * from that day; in the product it is `document.made-available`, and they are asked to confirm. Reminders are the duties' matter. The caller knows that the
 * actor may. Throws `documents.unknown`, `documents.no-addressee`, `documents.unsigned`, `documents.delivered-ahead` and
 * `documents.evidence-needed`.
 */
export async function deliver(
  tx: Tx,
  services: DeliveryServices,
  actor: EntryActor,
  { document: id, channel, on, evidence }: NewDelivery,
): Promise<Delivery> {
  const document = await lockDocument(tx, id);
  if (document === undefined) throw problem('documents.unknown');
  if (document.person === null) throw problem('documents.no-addressee');
  if ((await stateOf(tx, document)).remaining.length > 0) throw problem('documents.unsigned');
  if (on > today(services.clock)) throw problem('documents.delivered-ahead');
  if (channel !== 'in-product' && evidence === null) throw problem('documents.evidence-needed');
  const known = services.journal.moment();
  const delivery = {
    id: newId<DeliveryId>(known.at, services.random),
    document: id,
    version: document.latest.number,
    person: document.person,
    channel,
    deliveredOn: on,
    evidence,
    recordedAt: known.at,
    recordedBy: actor.kind === 'person' ? actor.person : null,
    entry: known.by,
  };
  await insertDelivery(tx, delivery);
  const facts = { delivery: delivery.id, channel, evidence };
  await services.journal.record(tx, [{ ...entryOf(typeOf(channel), document, actor, facts, known), effectiveOn: on }]);
  return { ...delivery, acknowledgedAt: null };
}

/** What lies ready in the product has not reached anyone until they confirm it (LOA 7 c §: proof of delivery). */
function typeOf(channel: Channel): string {
  return channel === 'in-product' ? 'document.made-available' : 'document.delivered';
}

/**
 * Confirms, by the person it is for, that the latest version has arrived, with the entry `document.acknowledged`. It says
 * nothing of whether they agree, and asks for no step-up. To confirm again changes nothing. Throws `documents.unknown`,
 * `documents.not-addressee` and `documents.not-delivered`.
 */
export async function acknowledge(
  tx: Tx,
  { journal }: Pick<DeliveryServices, 'journal'>,
  actor: Actor,
  id: DocumentId,
): Promise<Document> {
  const document = await lockDocument(tx, id);
  if (document === undefined) throw problem('documents.unknown');
  await demandKnowable(tx, actor, document);
  const { person } = actor;
  if (person === null || document.person !== person) throw problem('documents.not-addressee');
  const deliveries = (await listDeliveries(tx, [id])).get(id) ?? [];
  const latest = deliveries.filter(({ version }) => version === document.latest.number);
  if (latest.length === 0) throw problem('documents.not-delivered');
  if (latest.some(({ acknowledgedAt }) => acknowledgedAt !== null)) return document;
  const known = journal.moment();
  await acknowledgeDeliveries(tx, id, document.latest.number, known.at);
  const by: EntryActor = { kind: 'person', person, role: 'employee' };
  await journal.record(tx, [entryOf('document.acknowledged', document, by, {}, known)]);
  return document;
}
