import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../kernel/clock.ts';
import type { AuthorityId, PersonId, UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { DocumentContent, GoverningDocument, GoverningDocumentId, Told } from './document.ts';

interface Row {
  readonly document_id: GoverningDocumentId;
  readonly authority_id: AuthorityId;
  readonly kind: DocumentContent['kind'];
  readonly title: string;
  readonly owner_role: NonNullable<DocumentContent['owner']>['role'] | null;
  readonly owner_unit_id: UnitId | null;
  readonly decided_on: LocalDate;
  readonly journal_number: string | null;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate | null;
  readonly review_on: LocalDate | null;
  readonly subjects: readonly string[];
  readonly asks: DocumentContent['asks'];
  readonly heard: DocumentContent['heard'];
  readonly revision: number;
  readonly registered_at: Instant;
  readonly reviewed_on: LocalDate | null;
  readonly withdrawn_on: LocalDate | null;
}

/** The documents that `which` lets through, by title. It answers the system. */
export async function listDocuments(
  tx: Tx,
  which: RawBuilder<unknown>,
  { isHeld = false }: { readonly isHeld?: boolean } = {},
): Promise<readonly GoverningDocument[]> {
  const { rows } = await sql<Row>`
    select * from governing_document where ${which}
    order by title, document_id limit 5000 ${isHeld ? sql`for update` : sql``}`.execute(tx);
  return rows.map((row) => ({
    id: row.document_id,
    authority: row.authority_id,
    kind: row.kind,
    title: row.title,
    owner:
      row.owner_role === null || row.owner_unit_id === null ? null : { role: row.owner_role, unit: row.owner_unit_id },
    decidedOn: row.decided_on,
    journalNumber: row.journal_number,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    reviewOn: row.review_on,
    subjects: row.subjects,
    asks: row.asks,
    heard: row.heard,
    revision: row.revision,
    registeredAt: row.registered_at,
    reviewedOn: row.reviewed_on,
    withdrawnOn: row.withdrawn_on,
  }));
}

export async function insertDocument(tx: Tx, one: GoverningDocument, by: PersonId | null): Promise<void> {
  await sql`
    insert into governing_document (document_id, authority_id, kind, title, owner_role, owner_unit_id, decided_on,
      journal_number, valid_from, valid_to, review_on, subjects, asks, heard, registered_at, registered_by)
    values (${one.id}, ${one.authority}, ${one.kind}, ${one.title}, ${one.owner?.role ?? null},
      ${one.owner?.unit ?? null}, ${one.decidedOn}, ${one.journalNumber}, ${one.validFrom}, ${one.validTo},
      ${one.reviewOn}, ${one.subjects}::text[], ${JSON.stringify(one.asks)}::jsonb, ${JSON.stringify(one.heard)}::jsonb,
      ${one.registeredAt}, ${by})`.execute(tx);
}

export async function saveDocument(tx: Tx, id: GoverningDocumentId, one: DocumentContent): Promise<void> {
  await sql`
    update governing_document set kind = ${one.kind}, title = ${one.title}, owner_role = ${one.owner?.role ?? null},
      owner_unit_id = ${one.owner?.unit ?? null}, decided_on = ${one.decidedOn}, journal_number = ${one.journalNumber},
      valid_from = ${one.validFrom}, valid_to = ${one.validTo}, review_on = ${one.reviewOn},
      subjects = ${one.subjects}::text[], asks = ${JSON.stringify(one.asks)}::jsonb,
      heard = ${JSON.stringify(one.heard)}::jsonb, revision = revision + 1
    where document_id = ${id}`.execute(tx);
}

export async function saveReviewed(
  tx: Tx,
  id: GoverningDocumentId,
  on: LocalDate,
  next: LocalDate | null,
): Promise<void> {
  await sql`
    update governing_document set reviewed_on = ${on}, review_on = ${next}, revision = revision + 1
    where document_id = ${id}`.execute(tx);
}

export async function saveWithdrawn(tx: Tx, id: GoverningDocumentId, on: LocalDate): Promise<void> {
  await sql`
    update governing_document set withdrawn_on = ${on}, revision = revision + 1 where document_id = ${id}`.execute(tx);
}

export async function insertTold(tx: Tx, one: Told, at: Instant, by: PersonId | null): Promise<void> {
  await sql`
    insert into governing_document_told (told_id, document_id, unit_id, to_whom, on_day, how, recorded_at, recorded_by)
    values (${one.id}, ${one.document}, ${one.unit}, ${one.toWhom}, ${one.on}, ${one.how}, ${at}, ${by})`.execute(tx);
}

/** Whom these were told to, the newest first. */
export async function listTold(tx: Tx, ids: readonly GoverningDocumentId[]): Promise<readonly Told[]> {
  const { rows } = await sql<{
    told_id: Told['id'];
    document_id: GoverningDocumentId;
    unit_id: UnitId | null;
    to_whom: string;
    on_day: LocalDate;
    how: string;
  }>`select * from governing_document_told where document_id = any(${ids}::uuid[])
     order by on_day desc, told_id desc`.execute(tx);
  return rows.map((row) => ({
    id: row.told_id,
    document: row.document_id,
    unit: row.unit_id,
    toWhom: row.to_whom,
    on: row.on_day,
    how: row.how,
  }));
}
