import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { EntryId, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { FileHash } from '../../../platform/files/index.ts';
import type { DocumentId } from '../document.ts';

/** In the product after step-up, or elsewhere and brought in. */
export type SignatureMethod = 'in-product' | 'external';

/** That somebody signed a version, by the hash of its bytes. */
export interface Signature {
  readonly version: number;
  /** Whose signature it is. */
  readonly signatory: PersonId;
  /** Who signed: the same, or whoever stood in. */
  readonly signedBy: PersonId;
  readonly role: string;
  readonly method: SignatureMethod;
  readonly hash: FileHash;
  /** When it was recorded. */
  readonly signedAt: Instant;
  /** The day it was signed; of an external one as the paper says. */
  readonly signedOn: LocalDate;
  readonly acr: string | null;
  readonly entry: EntryId;
}

interface SignatureRow {
  readonly document_id: DocumentId;
  readonly version: number;
  readonly signatory_id: PersonId;
  readonly signed_by: PersonId;
  readonly role: string;
  readonly method: SignatureMethod;
  readonly file_hash: FileHash;
  readonly signed_at: Instant;
  readonly signed_on: LocalDate;
  readonly acr: string | null;
  readonly entry_id: EntryId;
}

export async function insertSignature(tx: Tx, document: DocumentId, signature: Signature): Promise<void> {
  const { version, signatory, signedBy, role, method, hash, signedAt, signedOn, acr, entry } = signature;
  await sql`
    insert into document_signature (document_id, version, signatory_id, signed_by, role, method, file_hash, signed_at,
      signed_on, acr, entry_id)
    values (${document}, ${version}, ${signatory}, ${signedBy}, ${role}, ${method}, ${hash}, ${signedAt}, ${signedOn},
      ${acr}, ${entry})`.execute(tx);
}

/** The signatures of these documents, of every version, in the order they were given. */
export async function listSignatures(
  tx: Tx,
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, readonly Signature[]>> {
  const { rows } = await sql<SignatureRow>`
    select signature.document_id, version, signatory_id, signed_by, signature.role, method, file_hash, signed_at,
      signed_on, acr, entry_id
    from document_signature signature join document_signatory signatory
      on signatory.employer_id = signature.employer_id and signatory.document_id = signature.document_id
        and signatory.person_id = signature.signatory_id
    where signature.document_id = any(${documents}::uuid[]) order by signed_at, place`.execute(tx);
  return new Map(
    [...Map.groupBy(rows, ({ document_id }) => document_id)].map(([id, of]) => [id, of.map(signatureFrom)]),
  );
}

function signatureFrom(row: SignatureRow): Signature {
  return {
    version: row.version,
    signatory: row.signatory_id,
    signedBy: row.signed_by,
    role: row.role,
    method: row.method,
    hash: row.file_hash,
    signedAt: row.signed_at,
    signedOn: row.signed_on,
    acr: row.acr,
    entry: row.entry_id,
  };
}
