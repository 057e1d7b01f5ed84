import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, EntryId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { FileHash, FileType } from '../../../platform/files/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { Document, DocumentId, Origin, Signatory, Version } from '../document.ts';
import type { SecrecyMark } from '../secrecy.ts';

interface VersionRow {
  readonly version: number;
  readonly file_hash: FileHash;
  readonly file_size: number;
  readonly file_type: FileType;
  readonly file_name: string;
  readonly origin: Origin;
  readonly made_at: Instant;
  readonly made_by: PersonId | null;
  readonly entry_id: EntryId;
}

interface DocumentRow extends VersionRow {
  readonly document_id: DocumentId;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly authority_id: AuthorityId | null;
  readonly person_id: PersonId | null;
  readonly kind: string;
  readonly title: string;
  readonly language: Language;
  readonly journal_number: string | null;
  readonly secrecy: readonly SecrecyMark[];
  readonly units: readonly UnitId[];
  readonly signatories: readonly Signatory[];
}

/** Inserts a document with its first version. */
export async function insertDocument(tx: Tx, document: Document): Promise<void> {
  const { id, subject, authority, person, kind, title, language, journalNumber, secrecy, latest } = document;
  await sql`
    insert into document (document_id, subject_kind, subject_id, authority_id, person_id, kind, title, language,
      journal_number, secrecy, latest_version)
    values (${id}, ${subject.kind}, ${subject.id}, ${authority}, ${person}, ${kind}, ${title}, ${language},
      ${journalNumber}, ${JSON.stringify(secrecy)}, ${latest.number})`.execute(tx);
  await sql`
    insert into document_unit (document_id, unit_id)
    select ${id}::uuid, unit_id from unnest(${document.units}::uuid[]) as unit_id group by unit_id`.execute(tx);
  await insertVersion(tx, id, latest);
  if (document.signatories.length === 0) return;
  await sql`
    insert into document_signatory (document_id, person_id, role, place)
    select ${id}::uuid, (one->>'person')::uuid, one->>'role', place
    from json_array_elements(${JSON.stringify(document.signatories)}::json) with ordinality as given (one, place)`.execute(
    tx,
  );
}

/** Makes this the latest version. */
export async function addVersion(tx: Tx, id: DocumentId, version: Version): Promise<void> {
  await insertVersion(tx, id, version);
  await sql`update document set latest_version = ${version.number} where document_id = ${id}`.execute(tx);
}

async function insertVersion(tx: Tx, id: DocumentId, version: Version): Promise<void> {
  const { number, hash, size, type, name, origin, madeAt, madeBy, entry } = version;
  await sql`
    insert into document_version (document_id, version, file_hash, file_size, file_type, file_name, origin, made_at,
      made_by, entry_id)
    values (${id}, ${number}, ${hash}, ${size}, ${type}, ${name}, ${origin}, ${madeAt}, ${madeBy}, ${entry})`.execute(
    tx,
  );
}

/** The documents that `which` lets through, the oldest first; it speaks of `document`. */
export async function readDocuments(tx: Tx, which: RawBuilder<unknown>): Promise<readonly Document[]> {
  const { rows } = await sql<DocumentRow>`
    select document.document_id, subject_kind, subject_id, authority_id, person_id, kind, title, language,
      journal_number, secrecy, version.version, version.file_hash, version.file_size, version.file_type,
      version.file_name, version.origin, version.made_at, version.made_by, version.entry_id,
      (select json_agg(unit_id order by unit_id) from document_unit unit
        where unit.document_id = document.document_id) as units,
      coalesce((select json_agg(json_build_object('person', person_id, 'role', role) order by place)
        from document_signatory signatory where signatory.document_id = document.document_id), '[]') as signatories
    from document join document_version version on version.employer_id = document.employer_id
      and version.document_id = document.document_id and version.version = document.latest_version
    where ${which}
    order by document.document_id`.execute(tx);
  return rows.map(documentFrom);
}

/** A document, held against others who would change or sign it until the transaction ends. */
export async function lockDocument(tx: Tx, id: DocumentId): Promise<Document | undefined> {
  await sql`select from document where document_id = ${id} for update`.execute(tx);
  const [document] = await readDocuments(tx, sql`document.document_id = ${id}`);
  return document;
}

/** All that a document has said, the oldest first. */
export async function listVersions(tx: Tx, id: DocumentId): Promise<readonly Version[]> {
  const { rows } = await sql<VersionRow>`
    select version, file_hash, file_size, file_type, file_name, origin, made_at, made_by, entry_id
    from document_version where document_id = ${id} order by version`.execute(tx);
  return rows.map(versionFrom);
}

function documentFrom(row: DocumentRow): Document {
  return {
    id: row.document_id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    authority: row.authority_id,
    units: row.units,
    person: row.person_id,
    kind: row.kind,
    title: row.title,
    language: row.language,
    journalNumber: row.journal_number,
    secrecy: row.secrecy,
    signatories: row.signatories,
    latest: versionFrom(row),
  };
}

function versionFrom(row: VersionRow): Version {
  return {
    number: row.version,
    hash: row.file_hash,
    size: Number(row.file_size),
    type: row.file_type,
    name: row.file_name,
    origin: row.origin,
    madeAt: row.made_at,
    madeBy: row.made_by,
    entry: row.entry_id,
  };
}
