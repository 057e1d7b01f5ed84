import { sql } from 'kysely';
import type { Actor } from '../../access/index.ts';
import { today } from '../../kernel/clock.ts';
import { newId, type PersonId } from '../../kernel/ids.ts';
import type { EntryDraft } from '../../platform/journal/index.ts';
import { type AimedSurvey, holdSurvey, sheetEntry, surveyEntry } from './hold.ts';
import { type Asked, readAsked } from './population.ts';
import { problem } from './problems.ts';
import type { SurveyServices } from './services.ts';
import { insertSheets, listSheets } from './sheets/store.ts';
import { saveSurvey } from './store.ts';
import type { Sheet, SheetId, Side } from './survey.ts';
import { agreementsTold } from './told.ts';

/**
 * Sends the survey: everyone who is asked gets a sheet, and every manager one about their staff. Those who are on leave are
 * asked without a duty, so that nothing reminds them. Throws as `holdSurvey`, `surveys.not-taken` after its last day,
 * or `…nobody`.
 */
export async function sendSurvey(services: SurveyServices, actor: Actor, aimed: AimedSurvey): Promise<void> {
  const { database, journal, clock, random } = services;
  await database.transaction(actor, async (tx) => {
    const held = await holdSurvey(tx, services, actor, aimed, 'send');
    const { survey } = held;
    if (survey.content.lastDay < today(clock)) throw problem('surveys.not-taken');
    const asked = await readAsked(tx, services, survey);
    if (asked.length === 0) throw problem('surveys.nobody');
    const at = clock.now();
    const sheets = sheetsFor(asked, (side, respondent) => ({
      id: newId<SheetId>(at, random),
      survey: survey.id,
      side,
      respondent,
      answeredAt: null,
    }));
    const persons = asked.map(({ manager, ...one }) => ({
      ...one,
      employeeSheet: (sheets.employee.get(one.person) as Sheet).id,
      managerSheet: manager === null ? null : (sheets.manager.get(manager) as Sheet).id,
    }));
    const all = [...sheets.employee.values(), ...sheets.manager.values()];
    await insertSheets(tx, survey.id, all, persons);
    await saveSurvey(tx, survey.id, { status: 'sent', sentAt: at });
    const away = new Set(asked.filter(({ isAway }) => isAway).map(({ person }) => person));
    const answerBy = survey.content.lastDay;
    const told: EntryDraft[] = all
      .filter(({ side, respondent }) => side === 'manager' || !away.has(respondent))
      .map(({ id, side }) => sheetEntry('sent', held, id, { side, answerBy }));
    const facts = { persons: asked.length, managers: sheets.manager.size, away: away.size, answerBy };
    await journal.record(tx, [surveyEntry('sent', held, facts), ...told]);
  });
}

/**
 * Closes the survey: what the two sides told of orally is kept as findings, to be asked about; what nobody answered stays
 * unanswered, and is told as such. Throws as `holdSurvey`.
 */
export async function closeSurvey(services: SurveyServices, actor: Actor, aimed: AimedSurvey): Promise<void> {
  const { database, journal, clock } = services;
  await database.transaction(actor, async (tx) => {
    const held = await holdSurvey(tx, services, actor, aimed, 'close');
    const told = await agreementsTold(tx, aimed.id);
    await services.keepFindings(tx, aimed.id, told);
    await saveSurvey(tx, aimed.id, { status: 'closed', closedAt: clock.now() });
    const open = await listSheets(tx, sql`survey_id = ${aimed.id} and answered_at is null`);
    const withdrawn = open.map(({ id, side }) => sheetEntry('withdrawn', held, id, { side }));
    const facts = { told: told.length, disagreed: told.filter(({ isDisagreed }) => isDisagreed).length };
    await journal.record(tx, [surveyEntry('closed', held, { ...facts, unanswered: open.length }), ...withdrawn]);
  });
}

function sheetsFor(asked: readonly Asked[], make: (side: Side, respondent: PersonId) => Sheet) {
  const managers = new Set(asked.flatMap(({ manager }) => manager ?? []));
  return {
    employee: new Map(asked.map(({ person }) => [person, make('employee', person)])),
    manager: new Map([...managers].map((person) => [person, make('manager', person)])),
  };
}
