import { expect, test } from 'vitest';
import type { Actor } from '../../access/index.ts';
import { localDate } from '../../kernel/local-date.ts';
import { nowOf } from '../../platform/database/index.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { listEntriesOf } from '../../platform/journal/index.ts';
import { listDutiesOf } from '../duties/index.ts';
import { checkGates, gatesBefore, guidelinesAt } from '../guidelines/index.ts';
import { employee } from '../organisation/testing.ts';
import type { AssessmentContent, AssessmentId } from './assessment.ts';
import { answerIndividual, confirmIndividual } from './individual/actions.ts';
import { readIndividuals } from './individual/reading.ts';
import { listSuggestions } from './suggestions.ts';
import { agreeToTemplate, writeTemplate } from './templates/actions.ts';
import { readTemplates } from './templates/reading.ts';
import { anAgreedTemplate, aRiskRegion } from './testing.ts';
import { followUpAssessment, informCouncil, recordProgress, signAssessment } from './unit/actions.ts';
import { beginAssessment, saveAssessment } from './unit/draft.ts';
import { readAssessment, readAssessments } from './unit/reading.ts';

const { database } = await aDatabase();
const region = await aRiskRegion(database, {
  employees: [employee(30, 'ward', { name: 'Hemlig Hanna', protected: 'true' })],
});
const { services, actor, inside } = region;
const hr = await actor('hrHead');
const security = await actor('clerk');
const manager = await actor('wardManager');
const nurse = await actor('nurse');
const ombud = await actor('colleague');
const DAY = localDate('2026-03-01');
const id = (n: number) => `01900000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`;
const [unitSuggestion] = listSuggestions();
const ITEMS = unitSuggestion?.content.items.map((one) => one.id) ?? [];
const template = await anAgreedTemplate(services, [hr, security], 'unit');
const individual = await anAgreedTemplate(services, [hr, security], 'individual');

const content = (of: Partial<AssessmentContent> = {}): AssessmentContent => ({
  representative: {
    who: 'safety-representative',
    name: 'Skyddsombudet',
    calledOn: localDate('2026-02-20'),
    attended: false,
    opinion: 'none',
    words: null,
  },
  participants: [],
  withoutRisk: ITEMS.filter((item) => item !== 'alone'),
  hazards: [{ id: id(1), item: 'alone', area: 'work-environment', words: 'Ensam', probability: 3, consequence: 3 }],
  actions: [
    {
      id: id(2),
      hazard: id(1),
      what: 'Morgonmöte varje dag',
      who: 'Enhetschefen',
      by: localDate('2026-04-01'),
      checkOn: localDate('2026-06-01'),
    },
  ],
  ...of,
});
const read = (by: Actor, of: AssessmentId) =>
  database.transaction(inside, (tx) => readAssessment(tx, services, by, of));
const list = (by: Actor) => database.transaction(inside, (tx) => readAssessments(tx, services, by));
const dutiesOf = (kind: string, of: string) => database.transaction(inside, (tx) => listDutiesOf(tx, kind, [of]));
const entriesOf = (kind: string, of: string) =>
  database.transaction(inside, (tx) => listEntriesOf(tx, { kind, id: of }));

test('a template is made by HR and information security together: neither alone puts it in force', async () => {
  const suggestion = { ...listSuggestions()[0], concerns: 'office-dog' } as NonNullable<typeof unitSuggestion>;
  const made = await writeTemplate(services, security, suggestion);
  await expect(agreeToTemplate(services, security, made)).rejects.toMatchObject({
    code: 'risk.template-agreed-already',
  });
  const begin = () =>
    beginAssessment(services, manager, { unit: region.unit('ward'), template: made, occasion: 'introduction' });
  await expect(begin()).rejects.toMatchObject({ code: 'risk.template-not-agreed' });
  await expect(agreeToTemplate(services, manager, made)).rejects.toMatchObject({ code: 'access.not-allowed' });
  await expect(agreeToTemplate(services, await actor('wardHr'), made)).rejects.toMatchObject({
    code: 'access.not-allowed',
  });
  await agreeToTemplate(services, hr, made);
  const told = await database.transaction(inside, (tx) => readTemplates(tx, services, hr));
  const found = told.items.find((one) => one.id === made);
  expect(found).toMatchObject({ inForce: true, number: 1 });
  expect(found?.agreements.map(({ role, by }) => [role, by])).toEqual([
    ['hr', 'Person 9'],
    ['information-security', 'Person 8'],
  ]);
});

test('the manager signs what is complete; it opens the gates of the unit, and its measures and follow-ups are owed', async () => {
  const ward = region.unit('ward');
  const made = await beginAssessment(services, manager, { unit: ward, template, occasion: 'introduction' });
  await expect(
    beginAssessment(services, manager, { unit: ward, template, occasion: 'introduction' }),
  ).rejects.toMatchObject({ code: 'risk.draft-exists' });
  await expect(signAssessment(services, manager, { id: made, revision: 1 }, DAY)).rejects.toMatchObject({
    code: 'risk.not-complete',
  });
  await expect(
    saveAssessment(services, manager, { id: made, revision: 1 }, content({ withoutRisk: ['never asked'] })),
  ).rejects.toMatchObject({ code: 'risk.content-unknown' });
  await saveAssessment(services, manager, { id: made, revision: 1 }, content());
  await expect(saveAssessment(services, manager, { id: made, revision: 1 }, content())).rejects.toMatchObject({
    code: 'risk.changed-meanwhile',
  });
  await expect(signAssessment(services, hr, { id: made, revision: 2 }, DAY)).rejects.toMatchObject({
    code: 'access.not-allowed',
  });
  await expect(
    signAssessment(services, manager, { id: made, revision: 2 }, localDate('2026-03-03')),
  ).rejects.toMatchObject({ code: 'risk.day-to-come' });
  await signAssessment(services, manager, { id: made, revision: 2 }, DAY);
  await expect(saveAssessment(services, manager, { id: made }, content())).rejects.toMatchObject({
    code: 'risk.signed-already',
  });
  expect(await read(manager, made)).toMatchObject({
    signed: { on: DAY, by: 'Person 4', isBackDated: true },
    grades: { [id(1)]: 'high' },
    high: 1,
    actionsOpen: 1,
    followUpBy: '2027-03-01',
  });

  const evidence = (await entriesOf('unit', ward)).map((entry) => ({ about: 'unit', entry }));
  const inForce = await database.transaction(inside, (tx) => guidelinesAt(tx, nowOf(services.clock)));
  const gates = inForce.flatMap((version) => version.content.gates);
  const checks = checkGates(
    gatesBefore(gates, { step: 'introduction', kind: 'remote-work', on: DAY }),
    evidence,
    localDate('2026-03-02'),
  );
  expect(checks.map(({ gate, state, recordedLate }) => [gate, state, recordedLate])).toEqual([
    ['unit-risk-assessment', 'met', true],
    ['safety-representative', 'met', true],
  ]);

  expect((await dutiesOf('unit', ward)).map(({ template: of, dueOn }) => [of, dueOn])).toEqual([
    ['remote-work.follow-up-risks', '2027-03-02'],
  ]);
  expect(await dutiesOf('risk-action', id(2))).toMatchObject([{ template: 'risk-action.do', dueOn: '2026-04-01' }]);
  const aim = { id: made };
  const act = (progress: Parameters<typeof recordProgress>[4]) =>
    recordProgress(services, manager, aim, id(2) as never, progress);
  await expect(act({ step: 'checked', on: DAY, hasEffect: true, words: null })).rejects.toMatchObject({
    code: 'risk.action-not-done',
  });
  await act({ step: 'done', on: DAY, words: 'Infört' });
  const [done, check] = await dutiesOf('risk-action', id(2));
  expect([done?.settled === null, check?.template, check?.dueOn]).toEqual([false, 'risk-action.check', '2026-06-01']);
  await act({ step: 'checked', on: DAY, hasEffect: false, words: null });
  await expect(act({ step: 'done', on: DAY, words: null })).rejects.toMatchObject({ code: 'risk.action-closed' });
  expect((await dutiesOf('risk-action', id(2))).map(({ settled }) => settled === null)).toEqual([false, false]);

  await informCouncil(services, manager, aim, DAY);
  await followUpAssessment(services, manager, aim, { followedOn: DAY, newRisks: true, words: 'Fler är ensamma' });
  const after = await read(manager, made);
  expect(after).toMatchObject({ councilInformedOn: DAY, followUps: [{ newRisks: true }], actionsOpen: 0 });
  const types = (await entriesOf('unit', ward)).map(({ type }) => type);
  expect(types).toEqual([
    'safety-representative.called',
    'risk-assessment.completed',
    'council.informed',
    'risk-assessment.followed-up',
  ]);

  // Made anew on change, it begins from the risks of the last.
  const next = await beginAssessment(services, hr, { unit: ward, template, occasion: 'change' });
  expect((await read(manager, next)).content.hazards).toMatchObject([{ words: 'Ensam' }]);
});

test('a safety representative sees the assessments of their area and writes none; outside they are not there', async () => {
  const ward = (await list(ombud)).items.map(({ unit }) => unit.name);
  expect(new Set(ward)).toEqual(new Set(['Enhet ward']));
  expect((await list(ombud)).units).toEqual([]);
  const office = await beginAssessment(services, hr, {
    unit: region.unit('office'),
    template,
    occasion: 'introduction',
  });
  await expect(read(ombud, office)).rejects.toMatchObject({ code: 'risk.unknown' });
  await expect(saveAssessment(services, ombud, { id: office }, content())).rejects.toMatchObject({
    code: 'risk.unknown',
  });
  const [one] = (await list(ombud)).items;
  await expect(saveAssessment(services, ombud, { id: one?.id as AssessmentId }, content())).rejects.toMatchObject({
    code: 'access.not-allowed',
  });
  expect((await list(nurse)).items).toEqual([]);
  await expect(
    beginAssessment(services, manager, { unit: region.unit('office'), template, occasion: 'introduction' }),
  ).rejects.toMatchObject({ code: 'risk.unit-out-of-reach' });
});

test('an employee answers, the manager confirms with what is done, and nobody confirms their own', async () => {
  const items = listSuggestions()[1]?.content.items ?? [];
  const answers = (answer: 'fine' | 'concern') => items.map(({ id: item }) => ({ item, answer, words: null }));
  const mine = (by: Actor) => database.transaction(inside, (tx) => readIndividuals(tx, services, by));
  await expect(
    answerIndividual(services, nurse, { template: individual, answers: answers('fine').slice(1) }),
  ).rejects.toMatchObject({ code: 'risk.answers-missing' });
  await expect(answerIndividual(services, nurse, { template, answers: answers('fine') })).rejects.toMatchObject({
    code: 'risk.wrong-level',
  });
  const made = await answerIndividual(services, nurse, { template: individual, answers: answers('concern') });
  expect(await dutiesOf('employment', region.employment('nurse'))).toMatchObject([
    { template: 'individual-assessment.confirm', settled: null },
  ]);
  await expect(confirmIndividual(services, nurse, made, null)).rejects.toMatchObject({ code: 'risk.own' });
  await expect(confirmIndividual(services, manager, made, null)).rejects.toMatchObject({
    code: 'risk.measures-missing',
  });
  await confirmIndividual(services, manager, made, 'Vi lånar ut en skärm');
  await expect(confirmIndividual(services, manager, made, 'igen')).rejects.toMatchObject({
    code: 'risk.confirmed-already',
  });
  expect((await dutiesOf('employment', region.employment('nurse')))[0]?.settled).not.toBeNull();
  expect((await mine(nurse)).items).toMatchObject([{ isMine: true, mayConfirm: false, confirmed: { by: 'Person 4' } }]);
  expect((await mine(ombud)).items).toEqual([]);
  expect((await mine(security)).items).toEqual([]);
  const own = await answerIndividual(services, manager, { template: individual, answers: answers('fine') });
  await expect(confirmIndividual(services, manager, own, null)).rejects.toMatchObject({ code: 'risk.own' });
  await confirmIndividual(services, await actor('clinicManager'), own, null);
});
