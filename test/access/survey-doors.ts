import { systemClock } from '../../src/kernel/clock.ts';
import { type EmploymentId, newId, systemRandom, type UnitId } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { organisationAt } from '../../src/modules/organisation/index.ts';
import { insertSheets } from '../../src/modules/surveys/sheets/store.ts';
import { insertSurvey, saveSurvey } from '../../src/modules/surveys/store.ts';
import { type SheetId, type SurveyId, surveyContent } from '../../src/modules/surveys/survey.ts';
import type { Call, Door, Target } from './doors.ts';
import type { AccessHouse } from './house.ts';

/** What a survey is decided on, with nothing missing. */
const CONTENT = {
  title: 'x',
  purpose: 'x',
  legalBasis: 'gdpr-6-1-e',
  topics: ['remote-work'],
  populationOn: '2026-01-31',
  lastDay: '2030-01-01',
};

interface Made {
  readonly survey: SurveyId;
  readonly sheet: SheetId;
}

/** A survey of the unit's people, as far as it has come, with the sheet of the one it is about once it is sent. */
async function aSurvey(
  { services, system, unitOf }: AccessHouse,
  { unit, person }: Target,
  status: 'prepared' | 'decided' | 'sent',
): Promise<Made> {
  const at = systemClock.now();
  const survey = newId<SurveyId>(at, systemRandom);
  const sheet = newId<SheetId>(at, systemRandom);
  const where = (await unitOf(unit)) as UnitId;
  await services.database.transaction({ employer: system.employer }, async (tx) => {
    const prepared = { at, by: null, account: 'somebody else' };
    const content = surveyContent.parse(CONTENT);
    const begun = { id: survey, unit: where, authority: null, content, prepared, decision: null };
    await insertSurvey(tx, { ...begun, status: 'prepared', sentAt: null, closedAt: null, revision: 1 });
    if (status === 'prepared') return;
    const decision = { journalNumber: 'x', at, by: null, account: 'a third one' };
    await saveSurvey(tx, survey, { status: 'decided', decision });
    if (status === 'decided') return;
    await saveSurvey(tx, survey, { status: 'sent', sentAt: at });
    const found = await organisationAt(tx, { on: localDate('2026-01-31'), knownAt: at }).findPerson(person);
    const employment = found?.employments[0]?.id as EmploymentId;
    const asked = { person, employment, unit: where, isAway: false, employeeSheet: sheet, managerSheet: null };
    await insertSheets(
      tx,
      survey,
      [{ id: sheet, survey, side: 'employee', respondent: person, answeredAt: null }],
      [asked],
    );
  });
  return { survey, sheet };
}

/** What is done with one survey that has come so far. */
function withOne(way: string, action: string, status: Parameters<typeof aSurvey>[2], call: Omit<Call, 'url'>): Door {
  const [method, tail = ''] = way.split(' ');
  return {
    route: `${method} /api/v1/surveys/:surveyId${tail}`,
    resource: 'survey',
    action,
    about: 'unit',
    call: async (house, target) => ({
      ...call,
      url: `/api/v1/surveys/${(await aSurvey(house, target, status)).survey}${tail}`,
    }),
  };
}

/** What is done with one sheet, by the one whom it is put to. */
function withSheet(way: string, call: Omit<Call, 'url'>): Door {
  const [method, tail = ''] = way.split(' ');
  return {
    route: `${method} /api/v1/survey-sheets/:sheetId${tail}`,
    resource: 'survey-sheet',
    action: 'answer',
    about: 'person',
    call: async (house, target) => ({
      ...call,
      url: `/api/v1/survey-sheets/${(await aSurvey(house, target, 'sent')).sheet}${tail}`,
    }),
  };
}

const post = (payload: object) => ({ method: 'POST' as const, payload });
const ANSWERS = { answers: [{ topic: 'remote-work', answer: 'none' }] };

export const SURVEY_DOORS: readonly Door[] = [
  {
    route: 'GET /api/v1/surveys',
    resource: 'survey',
    action: 'read',
    about: 'unit',
    call: async (house, target) => {
      await aSurvey(house, target, 'prepared');
      return { method: 'GET', url: '/api/v1/surveys?limit=100' };
    },
    isOpen: (answer, { unit }) =>
      answer.json().items?.some((one: { unit: { name: string } }) => one.unit.name === `Enhet ${unit}`) === true,
  },
  {
    route: 'POST /api/v1/surveys',
    resource: 'survey',
    action: 'make',
    about: 'unit',
    call: async (house, { unit }) => ({
      url: '/api/v1/surveys',
      ...post({ unitId: await house.unitOf(unit), content: CONTENT }),
    }),
  },
  withOne('GET', 'read', 'sent', { method: 'GET' }),
  withOne('PUT', 'make', 'prepared', { method: 'PUT', payload: { revision: 1, content: CONTENT } }),
  withOne('POST /decision', 'decide', 'prepared', post({ revision: 1, journalNumber: 'x' })),
  withOne('POST /sending', 'make', 'decided', post({ revision: 2 })),
  withOne('POST /closing', 'make', 'sent', post({ revision: 3 })),
  withOne('POST /cancellation', 'make', 'decided', post({ revision: 2 })),
  {
    route: 'GET /api/v1/survey-sheets',
    resource: 'survey-sheet',
    action: 'answer',
    about: 'person',
    call: async (house, target) => {
      await aSurvey(house, target, 'sent');
      return { method: 'GET', url: '/api/v1/survey-sheets' };
    },
    // Whoever leads the one whom it is about is asked by sheets of their own.
    isOpen: (answer, { person }) =>
      answer
        .json()
        .items?.some(
          (one: { side: string; people: { id: string }[] }) =>
            one.side === 'employee' && one.people.some(({ id }) => id === person),
        ) === true,
  },
  withSheet('GET', { method: 'GET' }),
  withSheet('PUT /answers', { method: 'PUT', payload: ANSWERS }),
  withSheet('POST /nothing-agreed', post({})),
];
