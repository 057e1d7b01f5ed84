import { type RawBuilder, sql } from 'kysely';
import { type Actor, type Policy, visible } from '../../access/index.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { AuthorityId, PersonId, UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Survey, SurveyContent, SurveyId, SurveyStatus } from './survey.ts';

interface Row {
  readonly survey_id: SurveyId;
  readonly unit_id: UnitId;
  readonly authority_id: AuthorityId | null;
  readonly status: SurveyStatus;
  readonly content: SurveyContent;
  readonly prepared_at: Instant;
  readonly prepared_by: PersonId | null;
  readonly prepared_account: string;
  readonly journal_number: string | null;
  readonly decided_at: Instant | null;
  readonly decided_by: PersonId | null;
  readonly decided_account: string | null;
  readonly sent_at: Instant | null;
  readonly closed_at: Instant | null;
  readonly revision: number;
}

/** SQL: the actor may see this row of `survey`. */
export function visibleSurveys(policy: Policy, actor: Actor, on: LocalDate): RawBuilder<boolean> {
  return visible(policy, actor, 'survey', { unit: 'survey.unit_id' }, on);
}

/** The surveys that `which` lets through, the newest first. */
export async function listSurveys(
  tx: Tx,
  which: RawBuilder<unknown>,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly Survey[]> {
  const { rows } = await sql<Row>`
    select * from survey where ${which}
    order by prepared_at desc, survey_id desc limit ${limit} offset ${offset}`.execute(tx);
  return rows.map(surveyFrom);
}

/** How many there are that `which` lets through. */
export async function countSurveys(tx: Tx, which: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from survey where ${which}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** One survey, if `which` lets it through. */
export async function findSurvey(tx: Tx, id: SurveyId, which: RawBuilder<unknown>): Promise<Survey | undefined> {
  const [found] = await listSurveys(tx, sql`survey_id = ${id} and ${which}`, { limit: 1, offset: 0 });
  return found;
}

/** The same, held until the transaction ends. */
export async function lockSurvey(tx: Tx, id: SurveyId, which: RawBuilder<unknown>): Promise<Survey | undefined> {
  const { rows } = await sql<Row>`select * from survey where survey_id = ${id} and ${which} for update`.execute(tx);
  return rows[0] && surveyFrom(rows[0]);
}

/** The same, held so that it is not closed before the transaction ends; many answer at once. */
export async function shareSurvey(tx: Tx, id: SurveyId): Promise<Survey | undefined> {
  const { rows } = await sql<Row>`select * from survey where survey_id = ${id} for share`.execute(tx);
  return rows[0] && surveyFrom(rows[0]);
}

/** Keeps a survey that has been prepared. */
export async function insertSurvey(tx: Tx, { id, unit, authority, content, prepared }: Survey): Promise<void> {
  await sql`
    insert into survey (survey_id, unit_id, authority_id, status, content, prepared_at, prepared_by, prepared_account)
    values (${id}, ${unit}, ${authority}, 'prepared', ${JSON.stringify(content)}::jsonb, ${prepared.at}, ${prepared.by},
      ${prepared.account})`.execute(tx);
}

/** What can change of a survey, each by a step of its own. */
export interface SurveyChange {
  readonly status?: SurveyStatus;
  readonly content?: SurveyContent;
  readonly decision?: NonNullable<Survey['decision']>;
  readonly sentAt?: Instant;
  readonly closedAt?: Instant;
}

/** Saves what a step has changed; the survey is locked. */
export async function saveSurvey(
  tx: Tx,
  id: SurveyId,
  { status, content, decision, sentAt, closedAt }: SurveyChange,
): Promise<void> {
  await sql`
    update survey set revision = revision + 1,
      status = coalesce(${status ?? null}, status),
      content = coalesce(${content === undefined ? null : JSON.stringify(content)}::jsonb, content),
      journal_number = coalesce(${decision?.journalNumber ?? null}, journal_number),
      decided_at = coalesce(${decision?.at ?? null}::timestamptz, decided_at),
      decided_by = coalesce(${decision?.by ?? null}::uuid, decided_by),
      decided_account = coalesce(${decision?.account ?? null}, decided_account),
      sent_at = coalesce(${sentAt ?? null}::timestamptz, sent_at),
      closed_at = coalesce(${closedAt ?? null}::timestamptz, closed_at)
    where survey_id = ${id}`.execute(tx);
}

function surveyFrom(row: Row): Survey {
  return {
    id: row.survey_id,
    unit: row.unit_id,
    authority: row.authority_id,
    status: row.status,
    content: row.content,
    prepared: { at: row.prepared_at, by: row.prepared_by, account: row.prepared_account },
    decision:
      row.decided_at === null
        ? null
        : {
            journalNumber: row.journal_number ?? '',
            at: row.decided_at,
            by: row.decided_by,
            account: row.decided_account ?? '',
          },
    sentAt: row.sent_at,
    closedAt: row.closed_at,
    revision: row.revision,
  };
}
