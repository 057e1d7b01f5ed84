import { sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { listNames } from '../../organisation/index.ts';
import type { SheetList, SheetView } from '../api.ts';
import { problem } from '../problems.ts';
import { isTaken } from '../rules.ts';
import type { SurveyServices } from '../services.ts';
import { findSurvey } from '../store.ts';
import type { Sheet, SheetId } from '../survey.ts';
import { isAskedOf, listOnSheet } from './answer.ts';
import { listAnswers, listSheets } from './store.ts';

/** What the reader is asked to fill in: their own, and those of managers in whose place they stand. */
export async function readSheets(
  tx: Tx,
  services: SurveyServices,
  actor: Actor,
  language: Language,
): Promise<SheetList> {
  const respondents = [actor.person, ...actor.roles.map(({ actingFor }) => actingFor)].filter((one) => one != null);
  const sheets = await listSheets(tx, sql`respondent_id = any(${respondents}::uuid[])`);
  const items: SheetView[] = [];
  for (const sheet of sheets.filter((one) => isAskedOf(one, actor)))
    items.push(await viewOf(tx, services, actor, sheet, language));
  // What can be answered first.
  return { items: items.sort((a, b) => Number(b.isOpen) - Number(a.isOpen)) };
}

/** One of them. Throws `surveys.sheet-unknown`. */
export async function readSheet(
  tx: Tx,
  services: SurveyServices,
  actor: Actor,
  id: SheetId,
  language: Language,
): Promise<SheetView> {
  const [sheet] = await listSheets(tx, sql`sheet_id = ${id}`);
  if (sheet === undefined || !isAskedOf(sheet, actor)) throw problem('surveys.sheet-unknown');
  return viewOf(tx, services, actor, sheet, language);
}

async function viewOf(
  tx: Tx,
  services: SurveyServices,
  actor: Actor,
  sheet: Sheet,
  language: Language,
): Promise<SheetView> {
  const { clock } = services;
  const survey = await findSurvey(tx, sheet.survey, sql`true`);
  if (survey === undefined) throw problem('surveys.sheet-unknown');
  const { title, purpose, legalBasis, topics, lastDay } = survey.content;
  const people = await listOnSheet(tx, services, actor, sheet);
  const ids = people.map(({ person }) => person);
  const [names, answers, periods] = [
    await listNames(tx, clock.now(), ids),
    await listAnswers(tx, survey.id, { side: sheet.side, persons: ids }),
    await services.periodsAround(tx, topics, lastDay as never, language),
  ];
  const byPerson = Map.groupBy(answers, ({ person }) => person);
  return {
    id: sheet.id,
    side: sheet.side,
    ...{ title, purpose, legalBasis, topics, lastDay },
    journalNumber: survey.decision?.journalNumber ?? '',
    isOpen: isTaken(survey.status, survey.content, today(clock)),
    answeredAt: sheet.answeredAt,
    people: people
      .map(({ person }) => ({
        id: person,
        name: person === actor.person ? null : (names.get(person) ?? ''),
        // In the order in which they are asked.
        answers: (byPerson.get(person) ?? [])
          .map(({ topic, answer, since }) => ({ topic, answer, since }))
          .sort((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic)),
      }))
      .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'sv')),
    periods: periods.map((one) => ({ ...one })),
  };
}
