import type { EntryId, PersonId } from '../../../kernel/ids.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { FileType, StoredFile } from '../../../platform/files/index.ts';
import type { EntryActor, Facts } from '../../../platform/journal/index.ts';
import type { Document, DocumentId, DocumentPlace, Origin, Version } from '../document.ts';
import { fileName } from '../file-name.ts';
import type { DocumentServices } from '../services.ts';
import { addVersion, insertDocument } from '../store/documents.ts';

export type StoreServices = Pick<DocumentServices, 'files' | 'journal' | 'clock' | 'random'>;

/** What a document is, before it has been stored. */
export interface NewDocument
  extends DocumentPlace,
    Pick<Document, 'kind' | 'title' | 'language' | 'journalNumber' | 'secrecy' | 'signatories'> {
  /** Who stores it, as whoever calls has found that they may. */
  readonly actor: EntryActor;
}

/** A file that lies in the store, and what it is to be called. */
export interface NamedFile {
  readonly file: StoredFile;
  readonly name: string;
  readonly origin: Origin;
}

/**
 * Stores a document whose file is in place, with the entry `document.stored` on its subject. The caller has locked the
 * subject and knows that the actor may.
 */
export async function storeDocument(
  tx: Tx,
  services: StoreServices,
  { actor, ...document }: NewDocument,
  given: NamedFile,
): Promise<Document> {
  if (document.units.length === 0) throw new RangeError('a document is reached by at least one unit');
  const known = services.journal.moment();
  const id = newId<DocumentId>(known.at, services.random);
  const latest = versionOf(given, 1, actor, known);
  const stored = { ...document, id, latest };
  await insertDocument(tx, stored);
  await services.journal.record(tx, [entryOf('document.stored', stored, actor, { origin: given.origin }, known)]);
  return stored;
}

/** Lays a new version over a document that the caller has locked; what was signed is the version before. */
export async function storeVersion(
  tx: Tx,
  services: StoreServices,
  document: Document,
  given: NamedFile,
  actor: EntryActor,
): Promise<Document> {
  const known = services.journal.moment();
  const latest = versionOf(given, document.latest.number + 1, actor, known);
  await addVersion(tx, document.id, latest);
  const stored = { ...document, latest };
  await services.journal.record(tx, [entryOf('document.stored', stored, actor, { origin: given.origin }, known)]);
  return stored;
}

/** An entry about a document: on the document's subject, so that it discharges duties there and stands in its timeline. */
export function entryOf(
  type: string,
  document: Document,
  actor: EntryActor,
  facts: Facts,
  known?: ReturnType<StoreServices['journal']['moment']>,
) {
  const { id, subject, authority, kind, title, journalNumber, latest } = document;
  return {
    type,
    subject,
    actor,
    facts: {
      document: id,
      documentKind: kind,
      title,
      journalNumber,
      version: latest.number,
      hash: latest.hash,
      ...facts,
    },
    ...(authority === null ? {} : { authority }),
    ...(known === undefined ? {} : { known }),
  };
}

function versionOf(
  { file, name, origin }: NamedFile,
  number: number,
  actor: EntryActor,
  { at, by }: { readonly at: Version['madeAt']; readonly by: EntryId },
): Version {
  const { hash, size, type } = file;
  const ending = endingOf(type);
  return {
    number,
    hash,
    size,
    type,
    name: fileName(name, ending),
    origin,
    madeAt: at,
    madeBy: personOf(actor),
    entry: by,
  };
}

function endingOf(type: FileType): string {
  return type === 'jpeg' ? 'jpg' : type;
}

function personOf(actor: EntryActor): PersonId | null {
  return actor.kind === 'person' ? actor.person : null;
}
