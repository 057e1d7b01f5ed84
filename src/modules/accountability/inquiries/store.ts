import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Policy, visible } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, Id, PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Subject } from '../../../platform/journal/index.ts';
import type { ItemForm } from './schema.ts';

export type InquiryId = Id<'InquiryId'>;
export type ItemId = Id<'InquiryItemId'>;
export type ApprovalId = Id<'InquiryApprovalId'>;

/** The kind of matter that an inquiry is in the journal. */
export const INQUIRY = 'inquiry';

/** An inquiry (genomlysning) with who leads it and who appointed them. */
export interface Inquiry {
  readonly id: InquiryId;
  readonly authority: AuthorityId;
  readonly title: string;
  readonly openedAt: Instant;
  readonly owner: PersonId;
  readonly appointedBy: PersonId;
  /** The matter of the system whose chain it is about. */
  readonly about: Subject | null;
}

/** What was registered, and when; and that it was in error, if it was. */
export interface Item {
  readonly id: ItemId;
  readonly content: ItemForm;
  readonly recordedAt: Instant;
  readonly voided: { readonly at: Instant; readonly reason: string } | null;
}

/** That somebody outside the chain approved the report, as it was known at a moment. */
export interface Approval {
  readonly id: ApprovalId;
  readonly knownAt: Instant;
  readonly by: PersonId;
  readonly at: Instant;
}

/** SQL: the actor may see this row of `inquiry`: by the policy, as the one who leads it, or as one who is heard in it. */
function visibleInquiry(policy: Policy, actor: Actor, on: LocalDate): RawBuilder<boolean> {
  return sql<boolean>`(${visible(policy, actor, INQUIRY, { authority: 'inquiry.authority_id' }, on)}
    or owner.owner_id = ${actor.person}
    or exists (select from hearing where hearing.inquiry_id = inquiry.inquiry_id and hearing.person_id = ${actor.person}))`;
}

/** The inquiries that the actor may see, the latest first; or those of them with these ids. */
export async function listInquiries(
  tx: Tx,
  { policy, actor, on }: { readonly policy: Policy; readonly actor: Actor; readonly on: LocalDate },
  ids: readonly string[] | null = null,
): Promise<readonly Inquiry[]> {
  return readInquiries(
    tx,
    sql`(${ids}::uuid[] is null or inquiry.inquiry_id = any(${ids}::uuid[])) and ${visibleInquiry(policy, actor, on)}`,
  );
}

/** The inquiries into the chain of a matter, whoever may see them. */
export async function listInquiriesAbout(tx: Tx, { kind, id }: Subject): Promise<readonly Inquiry[]> {
  return readInquiries(tx, sql`inquiry.matter_kind = ${kind} and inquiry.matter_id = ${id}::uuid`);
}

/** An inquiry, whoever may see it. */
export async function findInquiry(tx: Tx, id: InquiryId): Promise<Inquiry | undefined> {
  return (await readInquiries(tx, sql`inquiry.inquiry_id = ${id}`))[0];
}

async function readInquiries(tx: Tx, which: RawBuilder<unknown>): Promise<Inquiry[]> {
  const { rows } = await sql<{
    inquiry_id: InquiryId;
    authority_id: AuthorityId;
    title: string;
    opened_at: Instant;
    owner_id: PersonId;
    appointed_by: PersonId;
    matter_kind: string | null;
    matter_id: string | null;
  }>`
    select inquiry.*, owner.owner_id, owner.appointed_by
    from inquiry join lateral (
      select owner_id, appointed_by from inquiry_owner where inquiry_owner.inquiry_id = inquiry.inquiry_id
      order by ordinal desc limit 1) owner on true
    where ${which} order by inquiry.opened_at desc, inquiry.inquiry_id`.execute(tx);
  return rows.map((row) => ({
    id: row.inquiry_id,
    authority: row.authority_id,
    title: row.title,
    openedAt: row.opened_at,
    owner: row.owner_id,
    appointedBy: row.appointed_by,
    about: row.matter_kind === null || row.matter_id === null ? null : { kind: row.matter_kind, id: row.matter_id },
  }));
}

export async function insertInquiry(tx: Tx, { id, authority, title, openedAt, about }: Inquiry): Promise<void> {
  await sql`insert into inquiry (inquiry_id, authority_id, title, opened_at, matter_kind, matter_id)
    values (${id}, ${authority}, ${title}, ${openedAt}, ${about?.kind ?? null}, ${about?.id ?? null})`.execute(tx);
}

export async function insertOwner(
  tx: Tx,
  { id, owner, appointedBy }: Pick<Inquiry, 'id' | 'owner' | 'appointedBy'>,
  at: Instant,
): Promise<void> {
  await sql`insert into inquiry_owner (inquiry_id, owner_id, appointed_by, appointed_at)
    values (${id}, ${owner}, ${appointedBy}, ${at})`.execute(tx);
}

export async function insertItem(
  tx: Tx,
  inquiry: InquiryId,
  { id, content, recordedAt }: Omit<Item, 'voided'>,
): Promise<void> {
  await sql`insert into inquiry_item (item_id, inquiry_id, content, recorded_at)
    values (${id}, ${inquiry}, ${JSON.stringify(content)}, ${recordedAt})`.execute(tx);
}

/** What had been registered by a moment, in the order it was, and what of it had been voided by then. */
export async function listItems(tx: Tx, inquiry: string, knownAt: Instant): Promise<readonly Item[]> {
  const { rows } = await sql<{
    item_id: ItemId;
    content: ItemForm;
    recorded_at: Instant;
    voided_at: Instant | null;
    reason: string | null;
  }>`
    select item_id, content, recorded_at, voided_at, reason from inquiry_item
      left join inquiry_void using (employer_id, item_id)
    where inquiry_id = ${inquiry} and recorded_at <= ${knownAt}::timestamptz order by recorded_at, item_id`.execute(tx);
  return rows.map(({ item_id: id, content, recorded_at: recordedAt, voided_at: at, reason }) => ({
    id,
    content,
    recordedAt,
    voided: at === null || at > knownAt ? null : { at, reason: reason ?? '' },
  }));
}

/** Keeps that something was registered in error; false when that was known already. */
export async function insertVoid(tx: Tx, item: ItemId, reason: string, at: Instant): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into inquiry_void (item_id, reason, voided_at)
    values (${item}, ${reason}, ${at}) on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

export async function insertApproval(tx: Tx, inquiry: InquiryId, { id, knownAt, by, at }: Approval): Promise<void> {
  await sql`insert into inquiry_approval (approval_id, inquiry_id, known_at, approved_by, approved_at)
    values (${id}, ${inquiry}, ${knownAt}, ${by}, ${at})`.execute(tx);
}

/** The versions of the report that were approved, the latest first. */
export async function listApprovals(tx: Tx, inquiry: string): Promise<readonly Approval[]> {
  const { rows } = await sql<{
    approval_id: ApprovalId;
    known_at: Instant;
    approved_by: PersonId;
    approved_at: Instant;
  }>`
    select approval_id, known_at, approved_by, approved_at from inquiry_approval
    where inquiry_id = ${inquiry} order by approved_at desc, approval_id`.execute(tx);
  return rows.map((row) => ({
    id: row.approval_id,
    knownAt: row.known_at,
    by: row.approved_by,
    at: row.approved_at,
  }));
}
