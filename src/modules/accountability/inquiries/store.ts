import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Policy, visible } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, Id, PersonId } from '../../../kernel/ids.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Cause, Hearing } from '../chain/duty.ts';
import type { ItemForm } from './schema.ts';

export type InquiryId = Id<'InquiryId'>;
export type ItemId = Id<'InquiryItemId'>;
export type HearingId = Id<'HearingId'>;

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
}

/** What was registered, and when. */
export interface Item {
  readonly id: ItemId;
  readonly content: ItemForm;
  readonly recordedAt: Instant;
}

/** A hearing as it is kept. */
export interface KeptHearing extends Hearing {
  readonly id: HearingId;
  readonly inquiry: InquiryId;
  readonly text: string | null;
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
  }));
}

export async function insertInquiry(tx: Tx, { id, authority, title, openedAt }: Inquiry): Promise<void> {
  await sql`insert into inquiry (inquiry_id, authority_id, title, opened_at)
    values (${id}, ${authority}, ${title}, ${openedAt})`.execute(tx);
}

export async function insertOwner(
  tx: Tx,
  { id, owner, appointedBy }: Pick<Inquiry, 'id' | 'owner' | 'appointedBy'>,
  at: Instant,
): Promise<void> {
  await sql`insert into inquiry_owner (inquiry_id, owner_id, appointed_by, appointed_at)
    values (${id}, ${owner}, ${appointedBy}, ${at})`.execute(tx);
}

export async function insertItem(tx: Tx, inquiry: InquiryId, { id, content, recordedAt }: Item): Promise<void> {
  await sql`insert into inquiry_item (item_id, inquiry_id, content, recorded_at)
    values (${id}, ${inquiry}, ${JSON.stringify(content)}, ${recordedAt})`.execute(tx);
}

/** What had been registered by a moment, in the order it was. */
export async function listItems(tx: Tx, inquiry: string, knownAt: Instant): Promise<readonly Item[]> {
  const { rows } = await sql<{ item_id: ItemId; content: ItemForm; recorded_at: Instant }>`
    select item_id, content, recorded_at from inquiry_item
    where inquiry_id = ${inquiry} and recorded_at <= ${knownAt}::timestamptz order by recorded_at, item_id`.execute(tx);
  return rows.map((row) => ({ id: row.item_id, content: row.content, recordedAt: row.recorded_at }));
}

interface HearingRow {
  readonly hearing_id: HearingId;
  readonly inquiry_id: InquiryId;
  readonly item_id: ItemId;
  readonly person_id: PersonId;
  readonly asked_at: Instant;
  readonly answer_by: LocalDate;
  readonly cause: Cause | null;
  readonly answered_at: Instant | null;
  readonly own_cause: Cause | null;
  readonly answer_text: string | null;
}

/** Who had been heard by a moment, and what they had answered by then. */
export async function listHearings(tx: Tx, inquiry: string, knownAt: Instant): Promise<readonly KeptHearing[]> {
  const { rows } = await sql<HearingRow>`select * from hearing
    where inquiry_id = ${inquiry} and asked_at <= ${knownAt}::timestamptz order by asked_at, hearing_id`.execute(tx);
  return rows.map((row) => {
    const { answered_at: at, own_cause, answer_text, ...asked } = row;
    const isAnswered = at !== null && at <= knownAt;
    const answer = isAnswered ? { answered_at: at, own_cause, answer_text } : NO_ANSWER;
    return hearingFrom({ ...asked, ...answer });
  });
}

const NO_ANSWER = { answered_at: null, own_cause: null, answer_text: null } as const;

/** A hearing, locked, for the one who is heard; undefined for anybody else. */
export async function lockHearing(tx: Tx, id: HearingId, person: PersonId): Promise<KeptHearing | undefined> {
  const { rows } = await sql<HearingRow>`
    select * from hearing where hearing_id = ${id} and person_id = ${person} for update`.execute(tx);
  return rows[0] === undefined ? undefined : hearingFrom(rows[0]);
}

function hearingFrom(row: HearingRow): KeptHearing {
  return {
    id: row.hearing_id,
    inquiry: row.inquiry_id,
    duty: row.item_id,
    person: row.person_id,
    askedOn: localDateOf(row.asked_at),
    answerBy: row.answer_by,
    answeredOn: row.answered_at === null ? null : localDateOf(row.answered_at),
    cause: row.cause,
    ownCause: row.own_cause,
    text: row.answer_text,
  };
}

/** Keeps that somebody is heard; false when they are already, about the same. */
export async function insertHearing(
  tx: Tx,
  { id, inquiry, duty, person, answerBy, cause }: Omit<KeptHearing, 'askedOn' | 'answeredOn' | 'ownCause' | 'text'>,
  at: Instant,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into hearing (hearing_id, inquiry_id, item_id, person_id, asked_at, answer_by, cause)
    values (${id}, ${inquiry}, ${duty}, ${person}, ${at}, ${answerBy}, ${cause}) on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

export async function saveReply(
  tx: Tx,
  id: HearingId,
  { text, cause, at }: { readonly text: string | null; readonly cause: Cause | null; readonly at: Instant },
): Promise<void> {
  await sql`update hearing set answered_at = ${at}, own_cause = ${cause}, answer_text = ${text}
    where hearing_id = ${id}`.execute(tx);
}
