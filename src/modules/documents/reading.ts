import { type RawBuilder, sql } from 'kysely';
import { type Actor, recordLooks, unprotectedFor, visible } from '../../access/index.ts';
import { today } from '../../kernel/clock.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Subject } from '../../platform/journal/index.ts';
import type { Document, DocumentId, Version } from './document.ts';
import { problem } from './problems.ts';
import type { DocumentServices } from './services.ts';
import { listVersions, readDocuments } from './store/documents.ts';

export type ReadingServices = Pick<DocumentServices, 'policy' | 'clock' | 'journal' | 'subjects'>;

/**
 * SQL over `document`: the actor may see it, by the policy and one of its units, as one of those who are to sign, or
 * since they may read the matter it belongs to. A protected person's documents are there only for themselves and their
 * named handlers.
 */
export function readable({ policy, clock, subjects }: ReadingServices, actor: Actor): RawBuilder<boolean> {
  const on = today(clock);
  const columns = { person: 'document.person_id', unit: 'unit.unit_id', authority: 'document.authority_id' };
  const ways = [
    sql`exists (select from document_unit unit where unit.document_id = document.document_id
      and ${visible(policy, actor, 'document', columns, on)})`,
    sql`exists (select from document_signatory signatory
      where signatory.document_id = document.document_id and signatory.person_id = ${actor.person})`,
    ...subjects.map(
      ({ kind, readable: matter }) =>
        sql`(document.subject_kind = ${kind} and ${matter(actor, 'document.subject_id', on)})`,
    ),
  ];
  return sql<boolean>`((${sql.join(ways, sql` or `)}) and ${unprotectedFor(actor, 'document.person_id')})`;
}

/** The documents of a subject that the actor may see, the oldest first; that they looked is logged. */
export async function listDocuments(
  tx: Tx,
  services: ReadingServices,
  actor: Actor,
  subject: Subject,
): Promise<readonly Document[]> {
  const found = await readDocuments(
    tx,
    sql`document.subject_kind = ${subject.kind} and document.subject_id = ${subject.id}
      and ${readable(services, actor)}`,
  );
  await lookAt(tx, services, actor, found, 'document');
  return found;
}

/** A document for somebody who may see it; the look is logged. Throws `documents.unknown` for everyone else. */
export async function getDocument(tx: Tx, services: ReadingServices, actor: Actor, id: DocumentId): Promise<Document> {
  const [found] = await readDocuments(tx, sql`document.document_id = ${id} and ${readable(services, actor)}`);
  if (found === undefined) throw problem('documents.unknown');
  await lookAt(tx, services, actor, [found], 'document');
  return found;
}

/** One version of a document, about to be fetched: that is a look of its own. Throws `documents.unknown`. */
export async function getVersion(
  tx: Tx,
  services: ReadingServices,
  actor: Actor,
  id: DocumentId,
  number: number | 'latest',
): Promise<{ readonly document: Document; readonly version: Version }> {
  const [document] = await readDocuments(tx, sql`document.document_id = ${id} and ${readable(services, actor)}`);
  const version =
    document && number !== 'latest' && number !== document.latest.number
      ? (await listVersions(tx, id)).find((one) => one.number === number)
      : document?.latest;
  if (document === undefined || version === undefined) throw problem('documents.unknown');
  await lookAt(tx, services, actor, [document], 'document-content');
  return { document, version };
}

async function lookAt(
  tx: Tx,
  { journal }: ReadingServices,
  actor: Actor,
  documents: readonly Document[],
  resource: string,
): Promise<void> {
  const others = documents.flatMap(({ person }) => (person === null || person === actor.person ? [] : [person]));
  await recordLooks(tx, journal, actor, { resource, persons: [...new Set(others)] });
}
