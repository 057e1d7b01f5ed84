import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer, GivenAnswer, Sheet, SheetId, Side, Surveyed, SurveyId, Topic } from '../survey.ts';

interface SheetRow {
  readonly sheet_id: SheetId;
  readonly survey_id: SurveyId;
  readonly side: Side;
  readonly respondent_id: PersonId;
  readonly answered_at: Instant | null;
}

/** The sheets that `which` lets through, the newest survey's first. */
export async function listSheets(tx: Tx, which: RawBuilder<unknown>): Promise<readonly Sheet[]> {
  const { rows } = await sql<SheetRow>`
    select * from survey_sheet where ${which} order by survey_id desc, side, sheet_id`.execute(tx);
  return rows.map(({ sheet_id, survey_id, side, respondent_id, answered_at }) => ({
    id: sheet_id,
    survey: survey_id,
    side,
    respondent: respondent_id,
    answeredAt: answered_at,
  }));
}

/** The sheet held until the transaction ends, so that two who answer it at once do so one after the other. */
export async function lockSheet(tx: Tx, id: SheetId): Promise<Sheet | undefined> {
  await sql`select from survey_sheet where sheet_id = ${id} for update`.execute(tx);
  const [found] = await listSheets(tx, sql`sheet_id = ${id}`);
  return found;
}

/** Keeps the sheets of a survey and whom they ask about. */
export async function insertSheets(
  tx: Tx,
  survey: SurveyId,
  sheets: readonly Sheet[],
  persons: readonly Surveyed[],
): Promise<void> {
  const sheetRows = sheets.map(({ id, side, respondent }) => ({ sheet_id: id, side, respondent_id: respondent }));
  await sql`
    insert into survey_sheet (survey_id, sheet_id, side, respondent_id)
    select ${survey}, sheet_id, side, respondent_id
    from json_populate_recordset(null::survey_sheet, ${JSON.stringify(sheetRows)})`.execute(tx);
  const personRows = persons.map(({ person, employment, unit, isAway, employeeSheet, managerSheet }) => ({
    person_id: person,
    employment_id: employment,
    unit_id: unit,
    is_away: isAway,
    employee_sheet: employeeSheet,
    manager_sheet: managerSheet,
  }));
  await sql`
    insert into survey_person (survey_id, person_id, employment_id, unit_id, is_away, employee_sheet, manager_sheet)
    select ${survey}, person_id, employment_id, unit_id, is_away, employee_sheet, manager_sheet
    from json_populate_recordset(null::survey_person, ${JSON.stringify(personRows)})`.execute(tx);
}

/** Whom surveys are about, among which `which` is true; it speaks of `survey_person`. */
export async function listSurveyed(tx: Tx, which: RawBuilder<unknown>): Promise<readonly Surveyed[]> {
  const { rows } = await sql<{
    readonly person_id: PersonId;
    readonly employment_id: EmploymentId;
    readonly unit_id: UnitId;
    readonly is_away: boolean;
    readonly employee_sheet: SheetId;
    readonly manager_sheet: SheetId | null;
  }>`select * from survey_person where ${which} order by survey_id, person_id`.execute(tx);
  return rows.map((row) => ({
    person: row.person_id,
    employment: row.employment_id,
    unit: row.unit_id,
    isAway: row.is_away,
    employeeSheet: row.employee_sheet,
    managerSheet: row.manager_sheet,
  }));
}

/** What has been answered in a survey, of one side and about these persons when they are named. */
export async function listAnswers(
  tx: Tx,
  survey: SurveyId,
  { side, persons }: { readonly side?: Side; readonly persons?: readonly PersonId[] } = {},
): Promise<readonly GivenAnswer[]> {
  const { rows } = await sql<{
    readonly person_id: PersonId;
    readonly topic: Topic;
    readonly side: Side;
    readonly answer: Answer;
    readonly since: LocalDate | null;
  }>`
    select person_id, topic, side, answer, since from survey_answer
    where survey_id = ${survey} and (${side ?? null}::text is null or side = ${side ?? null})
      and (${persons === undefined} or person_id = any(${persons ?? []}::uuid[]))
    order by person_id, topic, side`.execute(tx);
  return rows.map(({ person_id, ...row }) => ({ person: person_id, ...row }));
}

/** Keeps answers; what the side said before of the same is replaced. */
export async function saveAnswers(
  tx: Tx,
  survey: SurveyId,
  answers: readonly GivenAnswer[],
  { at, by }: { readonly at: Instant; readonly by: PersonId | null },
): Promise<void> {
  const rows = answers.map(({ person, ...rest }) => ({ person_id: person, ...rest }));
  await sql`
    insert into survey_answer (survey_id, person_id, topic, side, answer, since, answered_at, answered_by)
    select ${survey}, person_id, topic, side, answer, since, ${at}, ${by}
    from json_populate_recordset(null::survey_answer, ${JSON.stringify(rows)})
    on conflict (employer_id, survey_id, person_id, topic, side) do update
      set answer = excluded.answer, since = excluded.since, answered_at = excluded.answered_at,
        answered_by = excluded.answered_by`.execute(tx);
}

/** Keeps that everything on the sheet has been answered. */
export async function saveSheetAnswered(tx: Tx, id: SheetId, at: Instant): Promise<void> {
  await sql`update survey_sheet set answered_at = ${at} where sheet_id = ${id}`.execute(tx);
}
