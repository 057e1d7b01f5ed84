import { expect, test } from 'vitest';
import type { Actor } from '../../../access/index.ts';
import type { Id, UnitId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import type { Someone } from '../../authority/testing.ts';
import { listDutiesOf } from '../../duties/index.ts';
import { decideVersion, foundGuideline, guidelineContent, listPresets } from '../../guidelines/index.ts';
import { employee } from '../../organisation/testing.ts';
import { withdrawCase } from '../actions/course.ts';
import { decideCase } from '../actions/decide.ts';
import { reportCases } from '../actions/report.ts';
import type { CaseId } from '../case.ts';
import { decisionContent } from '../decision.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { aStayInSpain } from '../types/work-abroad/testing.ts';
import { answerConsultation, consult } from './actions.ts';
import { CONSULTATION, type ConsultationId, consultable } from './consultation.ts';
import { readAsked, readConsultation, readOfCase } from './reading.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database, {
  employees: [employee(31, 'office')],
  roles: [{ employee_id: '1031', role: 'information-security', unit_id: 'top', from: '2016-01-01' }],
});
const { services, doer, inside, actor } = region;
const abroad = guidelineContent.parse(listPresets().find(({ key }) => key === 'work-abroad')?.content);
await decideVersion(region.guidelineServices, doer, {
  version: await foundGuideline(region.guidelineServices, doer, {
    authority: region.authority('board'),
    reach: 'employer',
    content: abroad,
  }),
  revision: 1,
  decidedOn: localDate('2026-02-01'),
  journalNumber: 'RS 2026/12',
  validFrom: localDate('2026-02-01'),
});

const manager = await actor('wardManager');
const hr = await actor('wardHr');
/** Whoever answers for information security in the whole. */
const security: Actor = {
  ...(await actor('clerk')),
  roles: [{ role: 'employee' }, { role: 'information-security', unit: region.unit('top') as UnitId }],
};
const apply = async (by: Someone = 'nurse') => {
  services.clock.advance(1_000);
  const report = aStayInSpain();
  const [id] = await reportCases(services, await actor(by), { reports: [{ kind: 'work-abroad', report }] });
  return id as CaseId;
};
const asked = (about: 'hr' | 'tax' | 'information-security', answerBy = '2026-03-12') => ({
  about,
  question: 'Vad gäller?',
  answerBy: localDate(answerBy),
});
const ofCase = (by: Actor, id: CaseId) => database.transaction(inside, (tx) => readOfCase(tx, services, by, id, 'sv'));
const mine = (by: Actor) => database.transaction(inside, (tx) => readAsked(tx, services, by, 'sv'));
const one = (by: Actor, id: ConsultationId) =>
  database.transaction(inside, (tx) => readConsultation(tx, services, by, id, 'sv'));
const duties = async (id: Id<string>) =>
  (await database.transaction(inside, (tx) => listDutiesOf(tx, CONSULTATION, [id]))).map(
    ({ template, dueOn, settled, withdrawnBy }) => [
      template,
      dueOn,
      settled !== null ? 'met' : withdrawnBy !== null ? 'fallen' : 'open',
    ],
  );

test('the guideline says what can be asked and of whom; another kind of case asks nobody', () => {
  expect([...consultable([abroad], 'work-abroad')]).toEqual([
    ['hr', 'hr'],
    ['tax', 'hr'],
    ['information-security', 'information-security'],
    ['security-protection', 'information-security'],
  ]);
  expect([...consultable([abroad], 'remote-work')]).toEqual([]);
});

test('a specialist is asked, owes an answer by the day that was said, and answers; the case shows it before the decision', async () => {
  const id = await apply();
  expect((await ofCase(manager, id)).mayAsk.map(({ about }) => about)).toEqual([
    'hr',
    'tax',
    'information-security',
    'security-protection',
  ]);
  expect((await ofCase(await actor('nurse'), id)).mayAsk).toEqual([]);
  const consultation = await consult(services, manager, { case: id }, asked('tax'));
  expect(await duties(consultation)).toEqual([['work-abroad.consult-tax', '2026-03-12', 'open']]);
  await expect(consult(services, manager, { case: id }, asked('tax'))).rejects.toMatchObject({
    code: 'cases.consulted-already',
  });
  await expect(consult(services, manager, { case: id }, asked('hr', '2026-03-02'))).rejects.toMatchObject({
    code: 'cases.answer-by-passed',
  });
  expect((await ofCase(manager, id)).items).toMatchObject([{ about: 'tax', answer: null }]);
  expect((await mine(hr)).map((row) => row.id)).toEqual([consultation]);
  expect(await mine(security)).toEqual([]);
  const given = { position: 'on-conditions', words: 'Högst tio dagar.' } as const;
  await answerConsultation(services, hr, consultation, given);
  expect((await duties(consultation)).map(([, , state]) => state)).toEqual(['met']);
  for (const reader of [manager, await actor('nurse')])
    expect((await ofCase(reader, id)).items).toMatchObject([{ answer: given }]);
  expect((await region.view(manager, id)).timeline.map(({ type }) => type)).toEqual([
    'case.reported',
    'consultation.requested',
    'consultation.answered',
  ]);
  await expect(answerConsultation(services, hr, consultation, given)).rejects.toMatchObject({
    code: 'cases.consultation-answered',
  });
});

test('information security sees the matter and no person; who is not asked sees nothing', async () => {
  const id = await apply();
  const consultation = await consult(services, manager, { case: id }, asked('information-security'));
  const seen = await one(security, consultation);
  expect(seen).toMatchObject({ person: null, caseId: null, mayAnswer: true, unit: 'Enhet ward' });
  expect(seen.described.length).toBeGreaterThan(3);
  expect(JSON.stringify(seen)).not.toContain('Person 5');
  for (const other of [hr, manager, await actor('nurse')])
    await expect(one(other, consultation)).rejects.toMatchObject({ code: 'cases.consultation-unknown' });
  const given = { position: 'objects', words: 'Nej' } as const;
  await expect(answerConsultation(services, hr, consultation, given)).rejects.toMatchObject({
    code: 'cases.consultation-unknown',
  });
  // HR sees the case, so it sees of whom.
  const other = await consult(services, manager, { case: id }, asked('hr'));
  expect(await one(hr, other)).toMatchObject({ person: 'Person 5', caseId: id });
});

test('decided or taken back, nobody owes an answer any more', async () => {
  const agreed = await apply();
  const first = await consult(services, manager, { case: agreed }, asked('tax'));
  const content = decisionContent.parse({ outcome: 'agreed' });
  await decideCase(services, await actor('careHead'), { case: agreed }, { content });
  expect((await duties(first)).map(([, , state]) => state)).toEqual(['fallen']);
  await expect(answerConsultation(services, hr, first, { position: 'objects', words: 'Nej' })).rejects.toMatchObject({
    code: 'cases.consultation-over',
  });
  const taken = await apply('colleague');
  const second = await consult(services, manager, { case: taken }, asked('hr'));
  await withdrawCase(services, await actor('colleague'), { case: taken });
  expect((await duties(second)).map(([, , state]) => state)).toEqual(['fallen']);
});
