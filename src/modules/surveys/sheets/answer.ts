import { sql } from 'kysely';
import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { listKnowableNames } from '../../organisation/index.ts';
import { type HeldSurvey, sheetEntry } from '../hold.ts';
import { problem } from '../problems.ts';
import { isTaken } from '../rules.ts';
import type { SurveyServices } from '../services.ts';
import { shareSurvey } from '../store.ts';
import type { Answer, Sheet, SheetId, Surveyed, Topic } from '../survey.ts';
import { listAnswers, listSurveyed, lockSheet, saveAnswers, saveSheetAnswered } from './store.ts';

/** What is said of one topic. */
export interface SaidOf {
  readonly topic: Topic;
  readonly answer: Answer;
  readonly since: LocalDate | null;
}

/**
 * Answers the questions about one person: oneself, or (the manager) one of the staff. May be answered anew until the
 * last day. Throws `surveys.sheet-unknown`, `…not-taken`, `…person-not-on-sheet`, `…topic-not-asked` or
 * `…since-to-come`.
 */
export async function answerSheet(
  services: SurveyServices,
  actor: Actor,
  id: SheetId,
  { person, answers }: { readonly person: PersonId | null; readonly answers: readonly SaidOf[] },
): Promise<void> {
  await services.database.transaction(actor, async (tx) => {
    const { held, sheet, people } = await holdSheet(tx, services, actor, id);
    const about = people.find((one) => one.person === (person ?? sheet.respondent));
    if (about === undefined) throw problem('surveys.person-not-on-sheet');
    const { topics } = held.survey.content;
    const said = answers.map(({ topic }) => topic);
    if (said.length !== topics.length || !topics.every((topic) => said.includes(topic)))
      throw problem('surveys.topic-not-asked');
    if (answers.some(({ since }) => since !== null && since > today(services.clock)))
      throw problem('surveys.since-to-come');
    await keep(tx, services, actor, { held, sheet, people }, [about], answers);
  });
}

/** The manager says of everyone whom they have not answered about that nothing has been agreed. Throws as `answerSheet`. */
export async function answerNothing(services: SurveyServices, actor: Actor, id: SheetId): Promise<void> {
  await services.database.transaction(actor, async (tx) => {
    const { held, sheet, people } = await holdSheet(tx, services, actor, id);
    const before = await listAnswers(tx, held.survey.id, {
      side: sheet.side,
      persons: people.map(({ person }) => person),
    });
    const answered = new Set(before.map(({ person }) => person));
    const left = people.filter(({ person }) => !answered.has(person));
    const none = held.survey.content.topics.map((topic) => ({ topic, answer: 'none' as const, since: null }));
    await keep(tx, services, actor, { held, sheet, people }, left, none);
  });
}

interface HeldSheet {
  readonly held: HeldSurvey;
  readonly sheet: Sheet;
  readonly people: readonly Surveyed[];
}

async function keep(
  tx: Tx,
  { clock, journal }: SurveyServices,
  { person: by }: Actor,
  { held, sheet, people }: HeldSheet,
  about: readonly Surveyed[],
  said: readonly SaidOf[],
): Promise<void> {
  const { side } = sheet;
  const at = clock.now();
  const survey = held.survey.id;
  const answers = about.flatMap(({ person }) => said.map((one) => ({ person, side, ...one })));
  await saveAnswers(tx, survey, answers, { at, by });
  if (sheet.answeredAt !== null) return;
  const all = await listAnswers(tx, survey, { side, persons: people.map(({ person }) => person) });
  const answered = new Set(all.map(({ person }) => person));
  if (!people.every(({ person }) => answered.has(person))) return;
  await saveSheetAnswered(tx, sheet.id, at);
  await journal.record(tx, [sheetEntry('answered', held, sheet.id, { side, persons: people.length })]);
}

/** The sheet for its respondent, or for whoever stands in for a manager who is away; open today, held. */
async function holdSheet(tx: Tx, services: SurveyServices, actor: Actor, id: SheetId): Promise<HeldSheet> {
  const { policy, clock } = services;
  const sheet = await lockSheet(tx, id);
  if (sheet === undefined || !isAskedOf(sheet, actor)) throw problem('surveys.sheet-unknown');
  const acting = findActing(policy, actor, 'survey-sheet', 'answer', { ...(actor.person && { person: actor.person }) });
  if (acting === undefined) throw accessProblem('access.not-allowed');
  const survey = await shareSurvey(tx, sheet.survey);
  if (survey === undefined) throw problem('surveys.sheet-unknown');
  if (!isTaken(survey.status, survey.content, today(clock))) throw problem('surveys.not-taken');
  return { held: { survey, acting }, sheet, people: await listOnSheet(tx, services, actor, sheet) };
}

/** Whether it is put to them: their own, or one that they answer in the place of a manager who is away. */
export function isAskedOf({ side, respondent }: Sheet, { person, roles }: Actor): boolean {
  if (person === null) return false;
  return respondent === person || (side === 'manager' && roles.some(({ actingFor }) => actingFor === respondent));
}

/** Whom a sheet asks about, less those whom the reader may no longer know of. */
export async function listOnSheet(
  tx: Tx,
  { policy, clock }: Pick<SurveyServices, 'policy' | 'clock'>,
  actor: Actor,
  { id, side }: Sheet,
): Promise<readonly Surveyed[]> {
  const people = await listSurveyed(tx, side === 'employee' ? sql`employee_sheet = ${id}` : sql`manager_sheet = ${id}`);
  const ids = people.map(({ person }) => person);
  const names = await listKnowableNames(tx, { actor, policy, times: nowOf(clock) }, ids);
  return people.filter(({ person }) => names.has(person));
}
