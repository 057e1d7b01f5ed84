import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { type Actor, composePolicy } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { listEntriesOfTypes } from '../../../platform/journal/index.ts';
import { registerAbsence } from '../../organisation/index.ts';
import { employee, servicesOver } from '../../organisation/testing.ts';
import {
  answerNothing,
  answerSheet,
  cancelSurvey,
  changeSurvey,
  closeSurvey,
  decideSurvey,
  listSheets,
  prepareSurvey,
  readSheet,
  readSurvey,
  type SaidOf,
  type SurveyId,
  type SurveyServices,
  sendSurvey,
  surveyContent,
  surveysPolicy,
  TOPICS,
} from '../../surveys/index.ts';
import { mappingPolicy } from '../policy.ts';
import { keepToldFindings } from '../survey-findings.ts';
import { aMappingRegion } from '../testing-runs.ts';
import { answerFinding, askAbout } from './handle.ts';
import { readFinding, readFindings } from './reading.ts';

const { database } = await aDatabase();
const region = await aMappingRegion(database, {
  employees: [
    employee(30, 'ward', { name: 'Hemlig Hanna', protected: 'true' }),
    employee(31, 'ward', { name: 'Borta Bo' }),
  ],
});
afterAll(region.clean);
const { inside, actor, clean: _, ...rest } = region;
const mapping = { ...rest.services, policy: composePolicy(mappingPolicy, surveysPolicy) };
const services: SurveyServices = {
  ...mapping,
  keepFindings: (tx, survey, told) => keepToldFindings(tx, mapping, survey, told),
  periodsAround: async () => [],
};
const { clock } = mapping;
const hr = await actor('hrHead');
const director = await actor('director');
const nurse = await actor('nurse');
const wardManager = await actor('wardManager');
const colleague = await actor('colleague');
const clerk = await actor('clerk');
const CONTENT = surveyContent.parse({
  title: 'Överenskommelser 2026',
  purpose: 'Få veta vad som är överenskommet.',
  legalBasis: 'gdpr-6-1-e',
  topics: [...TOPICS],
  populationOn: '2026-03-01',
  lastDay: '2026-03-31',
});
const inTx = <Answer>(run: Parameters<typeof database.transaction<Answer>>[1]) => database.transaction(inside, run);
const view = (by: Actor, id: SurveyId) => inTx((tx) => readSurvey(tx, services, by, id, 'sv'));
const aimed = async (by: Actor, id: SurveyId) => ({ id, revision: (await view(by, id)).revision });
const code = (named: string) => ({ code: named });
const personOf = async (employeeId: string) =>
  inTx(async (tx) => {
    const { rows } = await sql<{ person_id: PersonId }>`
      select person_id from employment where employee_id = ${employeeId}`.execute(tx);
    return rows[0]?.person_id as PersonId;
  });
const hidden = await personOf('1030');
const away = await personOf('1031');

async function sheetOf(survey: SurveyId, side: 'employee' | 'manager', respondent: PersonId | null) {
  const which = sql`survey_id = ${survey} and side = ${side} and respondent_id = ${respondent}`;
  const [sheet] = await inTx((tx) => listSheets(tx, which));
  if (sheet === undefined) throw new Error(`no sheet of the ${side}`);
  return sheet.id;
}

/** None of anything, but for one topic. */
const saying = (topic: (typeof TOPICS)[number], answer: SaidOf['answer'], since: string | null = null): SaidOf[] =>
  TOPICS.map((one) =>
    one === topic
      ? { topic: one, answer, since: since === null ? null : localDate(since) }
      : { topic: one, answer: 'none', since: null },
  );

async function sent(content = CONTENT): Promise<SurveyId> {
  const id = await prepareSurvey(services, hr, { unit: region.unit('top'), content });
  await decideSurvey(services, director, await aimed(director, id), { journalNumber: '26RS0913' });
  await sendSurvey(services, hr, await aimed(hr, id));
  return id;
}

test('a survey is a decision first, never by whoever prepared it, and what it was decided on does not change', async () => {
  const unit = region.unit('top');
  await expect(prepareSurvey(services, nurse, { unit, content: CONTENT })).rejects.toMatchObject(
    code('access.not-allowed'),
  );
  const early = { ...CONTENT, populationOn: '2026-03-03' };
  const id = await prepareSurvey(services, hr, { unit, content: early });
  expect(await view(hr, id)).toMatchObject({ status: 'prepared', obstacles: ['population-to-come'], reach: null });
  await expect(sendSurvey(services, hr, await aimed(hr, id))).rejects.toMatchObject(code('surveys.step-closed'));
  const decide = async (by: Actor) => decideSurvey(services, by, await aimed(hr, id), { journalNumber: '26RS0913' });
  await expect(decide(director)).rejects.toMatchObject(code('surveys.not-decidable'));
  await changeSurvey(services, hr, await aimed(hr, id), CONTENT);
  expect((await view(hr, id)).reach).toMatchObject({ persons: 15, away: 0 });
  await expect(decide(hr)).rejects.toMatchObject(code('access.not-allowed'));
  const both = { ...hr, roles: [...hr.roles, { role: 'director' as const }] };
  await expect(decide(both)).rejects.toMatchObject(code('surveys.own'));
  await decide(director);
  await expect(changeSurvey(services, hr, await aimed(hr, id), CONTENT)).rejects.toMatchObject(
    code('surveys.step-closed'),
  );
  await expect(
    inTx((tx) => sql`update survey set content = content || '{"title": "x"}' where survey_id = ${id}`.execute(tx)),
  ).rejects.toThrow(/does not change/);
  await cancelSurvey(services, hr, await aimed(hr, id));
  await expect(sendSurvey(services, hr, await aimed(hr, id))).rejects.toMatchObject(code('surveys.step-closed'));
});

test('the employee says oral, the manager says none: closing makes it a finding that HR asks about', async () => {
  const id = await sent();
  const own = await sheetOf(id, 'employee', nurse.person);
  const staff = await sheetOf(id, 'manager', wardManager.person);
  await answerSheet(services, nurse, own, { person: null, answers: saying('remote-work', 'oral', '2025-05-01') });
  // What one side says the other never sees.
  const seen = await inTx((tx) => readSheet(tx, services, wardManager, staff, 'sv'));
  expect(seen.people.every(({ answers }) => answers.length === 0)).toBe(true);
  expect(seen.people.map((one) => one.id)).toContain(nurse.person);
  await answerSheet(services, wardManager, staff, {
    person: colleague.person,
    answers: saying('work-abroad', 'written'),
  });
  await answerNothing(services, wardManager, staff);
  const filled = await inTx((tx) => readSheet(tx, services, wardManager, staff, 'sv'));
  expect(filled.answeredAt).not.toBeNull();
  expect(filled.people.find((one) => one.id === colleague.person)?.answers).toContainEqual({
    topic: 'work-abroad',
    answer: 'written',
    since: null,
  });
  await closeSurvey(services, hr, await aimed(hr, id));
  const { items } = await inTx((tx) => readFindings(tx, mapping, hr, { page: 1, limit: 50, detector: 'oral' }));
  expect(items).toMatchObject([
    { finding: 'oral-agreement', kind: 'remote-work', firstDay: '2025-05-01', disagreement: true, documented: false },
  ]);
  const finding = items[0]?.id as Parameters<typeof readFinding>[3];
  await expect(inTx((tx) => readFinding(tx, mapping, nurse, finding))).rejects.toMatchObject(
    code('mapping.finding-unknown'),
  );
  await askAbout(mapping, hr, { findings: [finding], answerBy: '2026-04-20' });
  const asked = await inTx((tx) => readFinding(tx, mapping, nurse, finding));
  expect(asked.because).toEqual({
    title: CONTENT.title,
    purpose: CONTENT.purpose,
    legalBasis: 'gdpr-6-1-e',
    journalNumber: '26RS0913',
  });
  await answerFinding(mapping, nurse, finding, { answer: 'agreed-orally', words: null });
  const late = { person: null, answers: saying('remote-work', 'none') };
  await expect(answerSheet(services, nurse, own, late)).rejects.toMatchObject(code('surveys.not-taken'));
  expect(await view(hr, id)).toMatchObject({ status: 'closed', may: [] });
});

test('a survey that finds the same again knows it', async () => {
  const id = await sent();
  const own = await sheetOf(id, 'employee', nurse.person);
  await answerSheet(services, nurse, own, { person: null, answers: saying('remote-work', 'oral', '2025-05-01') });
  await closeSurvey(services, hr, await aimed(hr, id));
  const { items } = await inTx((tx) => readFindings(tx, mapping, hr, { page: 1, limit: 50, detector: 'oral' }));
  expect(items).toMatchObject([{ state: 'answered', disagreement: false }]);
});

test('one answers only what one is asked, whole, until the last day, and about nobody else', async () => {
  const id = await sent();
  const own = await sheetOf(id, 'employee', nurse.person);
  const staff = await sheetOf(id, 'manager', wardManager.person);
  const none = saying('remote-work', 'none');
  for (const [by, sheet, person, answers, problem] of [
    [colleague, own, null, none, 'surveys.sheet-unknown'],
    [hr, own, null, none, 'surveys.sheet-unknown'],
    [nurse, staff, nurse.person, none, 'surveys.sheet-unknown'],
    [nurse, own, colleague.person, none, 'surveys.person-not-on-sheet'],
    [wardManager, staff, clerk.person, none, 'surveys.person-not-on-sheet'],
    [nurse, own, null, none.slice(1), 'surveys.topic-not-asked'],
    [nurse, own, null, [...none.slice(1), none[1]], 'surveys.topic-not-asked'],
    [nurse, own, null, saying('remote-work', 'oral', '2026-03-03'), 'surveys.since-to-come'],
  ] as const)
    await expect(answerSheet(services, by, sheet, { person, answers: answers as SaidOf[] })).rejects.toMatchObject(
      code(problem),
    );
  await answerSheet(services, nurse, own, { person: null, answers: none });
  await answerSheet(services, nurse, own, { person: null, answers: saying('remote-work', 'written') });
  const seen = await inTx((tx) => readSheet(tx, services, nurse, own, 'sv'));
  expect(seen.people[0]).toMatchObject({ name: null });
  expect(seen.people[0]?.answers.find(({ topic }) => topic === 'remote-work')?.answer).toBe('written');
  clock.set('2026-04-01T08:00:00Z');
  await expect(answerSheet(services, nurse, own, { person: null, answers: none })).rejects.toMatchObject(
    code('surveys.not-taken'),
  );
  clock.set('2026-03-02T11:00:00Z');
});

test('about somebody protected the handler is asked, for others they are not there; who is away is asked and not reminded', async () => {
  const organisation = { ...servicesOver(database), clock };
  await registerAbsence(organisation, region.doer, {
    personId: away,
    kind: 'absence',
    from: '2026-03-01',
    to: '2026-04-30',
  });
  const id = await sent();
  // Those who stand under no administration are three: too few to be told.
  expect((await view(hr, id)).results?.map(({ administration, asked }) => [administration, asked])).toEqual([
    [null, '<5'],
    ['Enhet care', 7],
    ['Enhet office', 5],
  ]);
  const names = async (by: Actor) => {
    const sheet = await sheetOf(id, 'manager', by.person);
    return (await inTx((tx) => readSheet(tx, services, by, sheet, 'sv'))).people.map(({ name }) => name);
  };
  expect(await names(wardManager)).toContain('Hemlig Hanna');
  expect(await names(await actor('director'))).not.toContain('Hemlig Hanna');
  const told = await inTx((tx) => listEntriesOfTypes(tx, ['survey-sheet.sent'], localDate('2026-03-01')));
  const subjects = new Set(told.map(({ subject }) => subject.id));
  expect(subjects.has(await sheetOf(id, 'employee', away))).toBe(false);
  expect(subjects.has(await sheetOf(id, 'employee', hidden))).toBe(true);
  expect(subjects.has(await sheetOf(id, 'manager', wardManager.person))).toBe(true);
  // Somebody who stands in for a manager who is away answers in their place.
  const deputy = {
    ...colleague,
    roles: [...colleague.roles, { role: 'manager' as const, actingFor: wardManager.person as PersonId }],
  };
  await answerNothing(services, deputy, await sheetOf(id, 'manager', wardManager.person));
  await expect(
    answerNothing(services, colleague, await sheetOf(id, 'manager', wardManager.person)),
  ).rejects.toMatchObject(code('surveys.sheet-unknown'));
});
