import type { Actor } from '../../../access/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type FileType, fileTypeOfName } from '../../../platform/files/index.ts';
import type { EntryActor, Subject } from '../../../platform/journal/index.ts';
import type { Document } from '../document.ts';
import { problem } from '../problems.ts';
import type { AttachmentPlace, DocumentServices } from '../services.ts';
import { readSettings } from '../store/settings.ts';
import { storeDocument } from './store-document.ts';

/** The types that people may attach: what they write, and what they scan or photograph. */
const ATTACHMENT_TYPES: readonly FileType[] = ['pdf', 'jpeg', 'png', 'docx', 'txt'];

export interface NewAttachment {
  readonly subject: Subject;
  /** `attachment`, or `scan` for a paper that was signed before. */
  readonly kind: 'attachment' | 'scan';
  readonly title: string | undefined;
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Takes in a file as an attachment of a matter, as it streams. Throws `documents.subject-unknown` for a matter that the
 * actor may not add to, before anything is kept, and what `files.put` throws.
 */
export async function attach(services: DocumentServices, actor: Actor, given: NewAttachment): Promise<Document> {
  const { database, files } = services;
  const { megabytes } = await database.transaction(actor, async (tx) => {
    await placeOf(tx, services, actor, given.subject);
    return { megabytes: (await readSettings(tx)).attachmentMegabytes };
  });
  const limits = { megabytes, types: ATTACHMENT_TYPES, whole: true };
  const file = await files.put(actor.employer, given.content, fileTypeOfName(given.fileName), limits);
  return database.transaction(actor, async (tx) => {
    // Asked anew: the file may have been long under way.
    const { role, ...place } = await placeOf(tx, services, actor, given.subject);
    const acting: EntryActor = { kind: 'person', person: actor.person, role };
    const title = given.title ?? given.fileName.replace(/\.[^.]+$/, '').slice(0, 300);
    const document = {
      ...place,
      kind: given.kind,
      title: title.trim() === '' ? given.kind : title,
      language: 'sv' as const,
      secrecy: [],
      signatories: [],
      actor: acting,
    };
    return storeDocument(tx, services, document, { file, name: given.fileName, origin: 'uploaded' });
  });
}

async function placeOf(
  tx: Tx,
  { subjects }: DocumentServices,
  actor: Actor,
  { kind, id }: Subject,
): Promise<AttachmentPlace> {
  const place = await subjects.find((one) => one.kind === kind)?.placeFor(tx, actor, id);
  if (place === undefined) throw problem('documents.subject-unknown');
  return place;
}
