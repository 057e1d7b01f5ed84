import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DocumentId } from '../../documents/index.ts';
import type { CaseId } from '../case.ts';
import type { Certificate } from './certificate.ts';

/** The certificate of a case; undefined when nothing has been put down of one. */
export async function findCertificate(tx: Tx, of: CaseId): Promise<Certificate | undefined> {
  const { rows } = await sql<{
    applied_on: LocalDate | null;
    reference: string | null;
    issued_on: LocalDate | null;
    valid_from: LocalDate | null;
    valid_to: LocalDate | null;
    document_id: DocumentId | null;
  }>`select * from case_certificate where case_id = ${of}`.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { applied_on: applied, reference, issued_on: issued, valid_from: from, valid_to: to } = row;
  return {
    applied: applied === null ? null : { on: applied, reference },
    issued:
      issued === null || from === null || to === null
        ? null
        : { on: issued, valid: { from, to }, document: row.document_id },
  };
}

/** Puts down that it has been applied for; anew takes the place of before, and the journal has both. */
export async function keepApplied(tx: Tx, of: CaseId, { on, reference }: NonNullable<Certificate['applied']>) {
  await sql`
    insert into case_certificate (case_id, applied_on, reference) values (${of}, ${on}, ${reference})
    on conflict (employer_id, case_id) do update set applied_on = excluded.applied_on, reference = excluded.reference
  `.execute(tx);
}

/** Puts down that it has been issued, and for which days. */
export async function keepIssued(tx: Tx, of: CaseId, { on, valid, document }: NonNullable<Certificate['issued']>) {
  await sql`
    insert into case_certificate (case_id, issued_on, valid_from, valid_to, document_id)
    values (${of}, ${on}, ${valid.from}, ${valid.to}, ${document})
    on conflict (employer_id, case_id) do update set issued_on = excluded.issued_on,
      valid_from = excluded.valid_from, valid_to = excluded.valid_to, document_id = excluded.document_id
  `.execute(tx);
}

/** Whether a document is one of the case's own papers. */
export async function isPaperOf(tx: Tx, of: CaseId, document: DocumentId): Promise<boolean> {
  const { rows } = await sql`
    select from document where document_id = ${document} and subject_kind = 'case' and subject_id = ${of}`.execute(tx);
  return rows.length > 0;
}
