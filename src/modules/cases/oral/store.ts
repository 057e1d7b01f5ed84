import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Policy, unprotectedFor, visible } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { held, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { CaseId } from '../case.ts';
import type { OralAgreement, OralAgreementId, Side } from './agreement.ts';

interface Row {
  readonly agreement_id: OralAgreementId;
  readonly kind: string;
  readonly authority_id: AuthorityId;
  readonly person_id: PersonId;
  readonly employment_id: EmploymentId;
  readonly stated_by: Side;
  readonly stated_by_person: PersonId | null;
  readonly stated_at: Instant;
  readonly words: string;
  readonly agreed_on: LocalDate | null;
  readonly answered_by: PersonId | null;
  readonly answered_at: Instant | null;
  readonly agrees: boolean | null;
  readonly answer_words: string | null;
  readonly followed_at: Instant | null;
  readonly case_id: CaseId | null;
  readonly talk_on: LocalDate | null;
}

/** SQL: the actor may see this row of `oral_agreement`, beside where its employment is `placed` today. */
export function visibleAgreement(policy: Policy, actor: Actor, on: LocalDate): RawBuilder<boolean> {
  const columns = {
    person: 'oral_agreement.person_id',
    unit: 'placed.unit_id',
    authority: 'oral_agreement.authority_id',
  };
  const seen = visible(policy, actor, 'oral-agreement', columns, on);
  if (actor.person === null) return seen;
  // Who stated it goes on seeing it, also when the employee is another manager's by now.
  return sql<boolean>`(${seen} or (oral_agreement.stated_by_person = ${actor.person}
    and ${unprotectedFor(actor, columns.person)}))`;
}

/** The agreements that `which` lets through, the newest first, at most five hundred. It answers the system. */
export async function listAgreements(
  tx: Tx,
  times: TwoTimes,
  which: RawBuilder<unknown>,
): Promise<readonly (OralAgreement & { readonly unit: UnitId | null })[]> {
  const { rows } = await sql<Row & { readonly unit_id: UnitId | null }>`
    select oral_agreement.*, placed.unit_id
    from oral_agreement left join employment_state placed
      on placed.employment_id = oral_agreement.employment_id and ${held('placed', times)}
    where ${which} order by stated_at desc, agreement_id limit 500`.execute(tx);
  return rows.map((row) => ({ ...agreementFrom(row), unit: row.unit_id }));
}

/** An agreement by its id, held until the transaction ends. */
export async function lockAgreement(
  tx: Tx,
  times: TwoTimes,
  id: OralAgreementId,
  which: RawBuilder<unknown>,
): Promise<(OralAgreement & { readonly unit: UnitId | null }) | undefined> {
  await sql`select from oral_agreement where agreement_id = ${id} for update`.execute(tx);
  const [found] = await listAgreements(tx, times, sql`oral_agreement.agreement_id = ${id} and ${which}`);
  return found;
}

/** Puts an agreement down. */
export async function insertAgreement(tx: Tx, of: Omit<OralAgreement, 'answer' | 'followed'>): Promise<void> {
  await sql`
    insert into oral_agreement (agreement_id, kind, authority_id, person_id, employment_id, stated_by,
      stated_by_person, stated_at, words, agreed_on)
    values (${of.id}, ${of.kind}, ${of.authority}, ${of.person}, ${of.employment}, ${of.statedBy},
      ${of.statedByPerson}, ${of.statedAt}, ${of.words}, ${of.agreedOn})`.execute(tx);
}

/** Puts down what the other side says. */
export async function insertAnswer(
  tx: Tx,
  id: OralAgreementId,
  { by, at, agrees, words }: NonNullable<OralAgreement['answer']>,
): Promise<void> {
  await sql`
    update oral_agreement set answered_by = ${by}, answered_at = ${at}, agrees = ${agrees}, answer_words = ${words}
    where agreement_id = ${id}`.execute(tx);
}

/** Puts down what followed. */
export async function insertFollowUp(
  tx: Tx,
  id: OralAgreementId,
  { at, case: of, talkOn }: NonNullable<OralAgreement['followed']>,
): Promise<void> {
  await sql`
    update oral_agreement set followed_at = ${at}, case_id = ${of}, talk_on = ${talkOn}
    where agreement_id = ${id}`.execute(tx);
}

function agreementFrom(row: Row): OralAgreement {
  return {
    id: row.agreement_id,
    kind: row.kind,
    authority: row.authority_id,
    person: row.person_id,
    employment: row.employment_id,
    statedBy: row.stated_by,
    statedByPerson: row.stated_by_person,
    statedAt: row.stated_at,
    words: row.words,
    agreedOn: row.agreed_on,
    answer:
      row.answered_at === null || row.agrees === null
        ? null
        : { by: row.answered_by, at: row.answered_at, agrees: row.agrees, words: row.answer_words },
    followed: row.followed_at === null ? null : { at: row.followed_at, case: row.case_id, talkOn: row.talk_on },
  };
}
