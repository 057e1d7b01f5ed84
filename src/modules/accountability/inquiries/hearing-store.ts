import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { Id, PersonId } from '../../../kernel/ids.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Cause } from '../chain/duty.ts';
import type { Correction, ToldHearing } from '../reading/matter.ts';
import type { InquiryId } from './store.ts';

export type HearingId = Id<'HearingId'>;

/** The kind of matter that a hearing is in the journal. */
export const HEARING = 'hearing';

/** A hearing as it is kept. */
export interface KeptHearing extends ToldHearing {
  readonly id: HearingId;
  readonly inquiry: InquiryId;
  /** The registered letter by which they are asked, of somebody who has left. */
  readonly letterNumber: string | null;
  /** The letter that their reply came by. */
  readonly received: { readonly on: LocalDate; readonly number: string } | null;
}

interface HearingRow {
  readonly hearing_id: HearingId;
  readonly inquiry_id: InquiryId;
  readonly duty_id: string;
  readonly person_id: PersonId;
  readonly asked_at: Instant;
  readonly answer_by: LocalDate;
  readonly message: string | null;
  readonly cause: Cause | null;
  readonly answered_at: Instant | null;
  readonly own_cause: Cause | null;
  readonly answer_text: string | null;
  readonly wrong: string | null;
  readonly is_agreed: boolean | null;
  readonly words: string | null;
  readonly settled_at: Instant | null;
  readonly letter_number: string | null;
  readonly reply_number: string | null;
  readonly reply_received_on: LocalDate | null;
}

/** Who had been heard in these inquiries by a moment, and what they had answered by then. */
export async function listHearings(
  tx: Tx,
  inquiries: readonly string[],
  knownAt: Instant,
): Promise<readonly KeptHearing[]> {
  const rows = await readRows(
    tx,
    sql`inquiry_id = any(${inquiries}::uuid[]) and hearing.asked_at <= ${knownAt}::timestamptz order by hearing.asked_at, hearing_id`,
  );
  return rows.map((row) => hearingFrom(knownBy(row, knownAt)));
}

/** These hearings, whoever they are about. */
export async function listHearingsById(tx: Tx, ids: readonly string[]): Promise<readonly KeptHearing[]> {
  return (await readRows(tx, sql`hearing_id = any(${ids}::uuid[])`)).map(hearingFrom);
}

/** What somebody is heard about, the latest last. */
export async function listHearingsOf(tx: Tx, person: PersonId): Promise<readonly KeptHearing[]> {
  return (await readRows(tx, sql`person_id = ${person} order by hearing.asked_at, hearing_id`)).map(hearingFrom);
}

/** A hearing, locked; undefined when it is not there. */
export async function lockHearing(tx: Tx, id: HearingId): Promise<KeptHearing | undefined> {
  await sql`select from hearing where hearing_id = ${id} for update`.execute(tx);
  return (await listHearingsById(tx, [id]))[0];
}

async function readRows(tx: Tx, which: RawBuilder<unknown>): Promise<readonly HearingRow[]> {
  const { rows } = await sql<HearingRow>`
    select hearing.*, wrong, is_agreed, words, settled_at
    from hearing left join hearing_correction using (employer_id, hearing_id) where ${which}`.execute(tx);
  return rows;
}

/** What of it was known at a moment: not what was answered or put right later. */
function knownBy(row: HearingRow, at: Instant): HearingRow {
  const { answered_at, settled_at } = row;
  if (answered_at === null || answered_at > at) return { ...row, ...NO_ANSWER };
  return settled_at !== null && settled_at > at ? { ...row, ...NOT_SETTLED } : row;
}

const NOT_SETTLED = { is_agreed: null, words: null, settled_at: null } as const;
const NO_ANSWER = {
  answered_at: null,
  own_cause: null,
  answer_text: null,
  wrong: null,
  reply_number: null,
  reply_received_on: null,
  ...NOT_SETTLED,
} as const;

function hearingFrom(row: HearingRow): KeptHearing {
  return {
    id: row.hearing_id,
    inquiry: row.inquiry_id,
    duty: row.duty_id,
    person: row.person_id,
    askedOn: localDateOf(row.asked_at),
    answerBy: row.answer_by,
    answeredOn: row.answered_at === null ? null : localDateOf(row.answered_at),
    cause: row.cause,
    ownCause: row.own_cause,
    message: row.message,
    text: row.answer_text,
    correction: correctionFrom(row),
    letterNumber: row.letter_number,
    received: receivedFrom(row),
  };
}

function receivedFrom({ reply_number: number, reply_received_on: on }: HearingRow): KeptHearing['received'] {
  return number === null || on === null ? null : { on, number };
}

function correctionFrom({ wrong, is_agreed, words, settled_at }: HearingRow): Correction | null {
  if (wrong === null) return null;
  const settled =
    settled_at === null || is_agreed === null
      ? null
      : { on: localDateOf(settled_at), isAgreed: is_agreed, words: words ?? '' };
  return { wrong, settled };
}

/** Keeps that somebody is heard; false when they are already, about the same. */
export async function insertHearing(
  tx: Tx,
  one: Pick<KeptHearing, 'id' | 'inquiry' | 'duty' | 'person' | 'answerBy' | 'cause' | 'message' | 'letterNumber'>,
  at: Instant,
): Promise<boolean> {
  const { id, inquiry, duty, person, answerBy, cause, message, letterNumber } = one;
  const { numAffectedRows } = await sql`
    insert into hearing (hearing_id, inquiry_id, duty_id, person_id, asked_at, answer_by, cause, message, letter_number)
    values (${id}, ${inquiry}, ${duty}, ${person}, ${at}, ${answerBy}, ${cause}, ${message}, ${letterNumber})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

export async function saveReply(
  tx: Tx,
  id: HearingId,
  of: {
    readonly text: string | null;
    readonly cause: Cause | null;
    readonly wrong: string | null;
    readonly received: KeptHearing['received'];
    readonly at: Instant;
  },
): Promise<void> {
  const { text, cause, wrong, received, at } = of;
  await sql`update hearing set answered_at = ${at}, own_cause = ${cause}, answer_text = ${text},
      reply_number = ${received?.number ?? null}, reply_received_on = ${received?.on ?? null}
    where hearing_id = ${id}`.execute(tx);
  if (wrong !== null)
    await sql`insert into hearing_correction (hearing_id, wrong, asked_at) values (${id}, ${wrong}, ${at})`.execute(tx);
}

export async function saveCause(tx: Tx, id: HearingId, cause: Cause | null): Promise<void> {
  await sql`update hearing set cause = ${cause} where hearing_id = ${id}`.execute(tx);
}

export async function saveSettlement(
  tx: Tx,
  id: HearingId,
  { isAgreed, words, at }: { readonly isAgreed: boolean; readonly words: string; readonly at: Instant },
): Promise<void> {
  await sql`update hearing_correction set is_agreed = ${isAgreed}, words = ${words}, settled_at = ${at}
    where hearing_id = ${id}`.execute(tx);
}
