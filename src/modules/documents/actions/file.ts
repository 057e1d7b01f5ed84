import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { newId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { authorise, demandKnowable } from '../authorise.ts';
import type { Document, DocumentId } from '../document.ts';
import { problem } from '../problems.ts';
import type { DocumentServices } from '../services.ts';
import { lockDocument } from '../store/documents.ts';
import {
  insertItem,
  lockItem,
  type OutboxItem,
  type OutboxItemId,
  writeAttempt,
  writeReceipt,
} from '../store/outbox.ts';
import { stateOf } from './sign.ts';
import { entryOf } from './store-document.ts';

type FilingServices = Pick<DocumentServices, 'journal' | 'clock' | 'random' | 'policy'>;

/**
 * Lays the latest version, signed by all, in the outbox to the personal file (personalakt), with the entry
 * `document.queued`. A version goes there once. The caller knows that the actor may. Throws `documents.unknown` and
 * `documents.unsigned`.
 */
export async function sendToPersonalFile(
  tx: Tx,
  services: Pick<FilingServices, 'journal' | 'random'>,
  actor: EntryActor,
  id: DocumentId,
): Promise<void> {
  const document = await lockDocument(tx, id);
  if (document === undefined) throw problem('documents.unknown');
  if ((await stateOf(tx, document)).remaining.length > 0) throw problem('documents.unsigned');
  const known = services.journal.moment();
  const item = newId<OutboxItemId>(known.at, services.random);
  const isNew = await insertItem(tx, { id: item, document: id, version: document.latest.number, queuedAt: known.at });
  if (isNew) await services.journal.record(tx, [entryOf('document.queued', document, actor, { item }, known)]);
}

/**
 * Records where a document was filed (arkiverad) and when, with the entry `document.filed` from that day. Throws
 * `documents.outbox-unknown`, `access.not-allowed`, `documents.filed-already` and `documents.delivered-ahead`.
 */
export async function recordFiling(
  tx: Tx,
  services: FilingServices,
  actor: Actor,
  id: OutboxItemId,
  { where, on }: { readonly where: string; readonly on: LocalDate },
): Promise<void> {
  const { item, document, acting } = await lockForFiling(tx, services, actor, id);
  if (on > today(services.clock)) throw problem('documents.delivered-ahead');
  const known = services.journal.moment();
  await writeReceipt(tx, id, { on, where, by: actor.person, at: known.at });
  const facts = { item: item.id, where };
  await services.journal.record(tx, [
    { ...entryOf('document.filed', document, acting, facts, known), effectiveOn: on },
  ]);
}

/** Has an item sent again, soon. Throws as `recordFiling` does. */
export async function retryFiling(tx: Tx, services: FilingServices, actor: Actor, id: OutboxItemId): Promise<void> {
  const { item } = await lockForFiling(tx, services, actor, id);
  await writeAttempt(tx, { ...item, attempts: 0, tryAt: services.clock.now(), fault: null, sentAt: null });
}

async function lockForFiling(
  tx: Tx,
  services: FilingServices,
  actor: Actor,
  id: OutboxItemId,
): Promise<{ readonly item: OutboxItem; readonly document: Document; readonly acting: EntryActor }> {
  const item = await lockItem(tx, id);
  const document = item && (await lockDocument(tx, item.document));
  if (item === undefined || document === undefined) throw problem('documents.outbox-unknown');
  await demandKnowable(tx, actor, document);
  const acting = await authorise(tx, services, actor, 'file', document);
  if (item.filedAt !== null) throw problem('documents.filed-already');
  return { item, document, acting };
}
