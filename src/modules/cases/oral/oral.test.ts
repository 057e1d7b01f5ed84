import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { listEntriesOf } from '../../../platform/journal/index.ts';
import type { Message } from '../../../platform/mail/index.ts';
import { employee } from '../../organisation/testing.ts';
import { reportCases } from '../actions/report.ts';
import { KINDS } from '../kinds.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { aBoardSeat } from '../types/secondary-occupation/testing.ts';
import { answerAgreement, followUpAgreement, stateAgreement } from './actions.ts';
import type { OralAgreementId } from './agreement.ts';
import { ORAL_AGREEMENT } from './entries.ts';
import { oralAgreementSubjects } from './places.ts';
import { readAgreement, readAgreements } from './reading.ts';
import type { OralServices } from './services.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database, {
  employees: [employee(30, 'ward', { name: 'Hemlig Hanna', protected: 'true' })],
});
const { actor, inside } = region;
const letters: Message[] = [];
const services: OralServices = {
  ...region.services,
  publicUrl: 'https://uppsikt.example.se',
  log: { warn: () => {} },
  mail: { send: async (message) => void letters.push(message), close: async () => {} },
  recipientsOf: async (_, persons) =>
    new Map(persons.map((person) => [person, { address: `${person}@example.se`, language: 'sv' }])),
};
const nurse = await actor('nurse');
const wardManager = await actor('wardManager');
const clerk = await actor('clerk');
const wardHr = await actor('wardHr');
const director = await actor('director');
const KIND = KINDS[0]?.kind ?? '';
const said = { kind: KIND, words: 'Jag får hjälpa till i bageriet på lördagar.', agreedOn: localDate('2026-02-01') };
const see = (by: typeof nurse, id: OralAgreementId) =>
  database.transaction(inside, (tx) => readAgreement(tx, services, by, id, 'sv'));
const entries = (id: OralAgreementId) =>
  database.transaction(inside, (tx) => listEntriesOf(tx, { kind: ORAL_AGREEMENT, id }));

test('an employee states it, the employer knows from then on, HR is told the same day, and the manager denies it', async () => {
  letters.length = 0;
  const id = await stateAgreement(services, nurse, said);
  expect(letters.map(({ to }) => to)).toEqual([`${wardHr.person}@example.se`]);
  expect(`${letters[0]?.subject} ${letters[0]?.text}`).not.toMatch(/Person|bageri/);
  expect(await see(wardManager, id)).toMatchObject({
    statedBy: 'employee',
    standing: 'waits',
    steps: ['answer', 'follow-up'],
  });
  expect((await see(nurse, id)).steps).toEqual([]);
  const answer = { agrees: false, words: 'Jag lovade ingenting.' };
  await expect(answerAgreement(services, nurse, id, answer)).rejects.toMatchObject({
    code: 'cases.oral-not-yours-to-answer',
  });
  await answerAgreement(services, wardManager, id, answer);
  await expect(answerAgreement(services, wardManager, id, answer)).rejects.toMatchObject({
    code: 'cases.oral-answered-already',
  });
  expect(await see(nurse, id)).toMatchObject({ standing: 'denied', answer: { agrees: false, words: answer.words } });
  expect((await entries(id)).map(({ type }) => type)).toEqual(['oral-agreement.stated', 'oral-agreement.answered']);
});

test('a manager states it, the employee agrees, and a written case follows', async () => {
  const person = region.person('colleague');
  const colleague = await actor('colleague');
  const id = await stateAgreement(services, wardManager, { ...said, person });
  await answerAgreement(services, colleague, id, { agrees: true, words: null });
  expect(await see(colleague, id)).toMatchObject({ statedBy: 'manager', standing: 'agreed' });
  const report = (by: typeof nurse) => reportCases(services, by, { reports: [{ kind: KIND, report: aBoardSeat() }] });
  const [own, others] = [(await report(colleague))[0], (await report(nurse))[0]];
  if (own === undefined || others === undefined) throw new Error('nothing was reported');
  await expect(followUpAgreement(services, wardManager, id, { case: others })).rejects.toMatchObject({
    code: 'cases.unknown',
  });
  await followUpAgreement(services, wardManager, id, { case: own });
  expect(await see(colleague, id)).toMatchObject({ standing: 'followed', followed: { caseId: own } });
  await expect(followUpAgreement(services, wardHr, id, { case: own })).rejects.toMatchObject({
    code: 'cases.oral-followed-already',
  });
});

test('only those whom it concerns see it; it is counted in each unit they reach', async () => {
  const id = await stateAgreement(services, clerk, said);
  for (const other of [nurse, wardManager, wardHr])
    await expect(see(other, id)).rejects.toMatchObject({ code: 'cases.oral-unknown' });
  await expect(answerAgreement(services, wardManager, id, { agrees: true, words: null })).rejects.toMatchObject({
    code: 'cases.oral-unknown',
  });
  const read = (by: typeof nurse) => database.transaction(inside, (tx) => readAgreements(tx, services, by, 'sv'));
  const [own, all] = [await read(clerk), await read(director)];
  expect(own.items).toHaveLength(1);
  expect(own.units).toEqual([{ unit: 'Enhet office', waits: 1, agreed: 0, denied: 0, followed: 0 }]);
  expect(all.units.map(({ unit }) => unit).toSorted()).toEqual(['Enhet office', 'Enhet ward']);
});

test('nobody states it for somebody out of reach or hidden from them, nor of a day to come', async () => {
  const { rows } = await database.transaction(inside, (tx) =>
    sql<{ person_id: typeof nurse.person }>`select person_id from employment where employee_id = '1030'`.execute(tx),
  );
  const hidden = rows[0]?.person_id;
  if (hidden == null) throw new Error('nobody is hidden');
  await expect(stateAgreement(services, clerk, { ...said, person: region.person('nurse') })).rejects.toMatchObject({
    code: 'access.not-allowed',
  });
  await expect(stateAgreement(services, director, { ...said, person: hidden })).rejects.toMatchObject({
    code: 'cases.person-unknown',
  });
  const toCome = { ...said, agreedOn: localDate('2026-03-03') };
  await expect(stateAgreement(services, nurse, toCome)).rejects.toMatchObject({ code: 'cases.oral-day-to-come' });
});

test('two answers at once: one counts', async () => {
  const id = await stateAgreement(services, nurse, said);
  const answers = await Promise.allSettled(
    [true, false].map((agrees) => answerAgreement(services, wardManager, id, { agrees, words: null })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a letter that cannot be sent stops nothing, and duties find where an agreement stands', async () => {
  const broken = { ...services, mail: { ...services.mail, send: () => Promise.reject(new Error('no mail')) } };
  const id = await stateAgreement(broken, nurse, said);
  const [subjects] = oralAgreementSubjects(services.clock);
  const places = await database.transaction(inside, async (tx) => subjects?.placesOf(tx, [id, nurse.person ?? '']));
  expect(places).toMatchObject([{ person: nurse.person, unit: region.unit('ward') }, {}]);
});

test('whoever has left the employee to another manager tells what the two agreed on, and goes on seeing it', async () => {
  const officeHead = await actor('officeHead');
  const ofNurse = { ...said, person: nurse.person ?? undefined } as Parameters<typeof stateAgreement>[2];
  await expect(stateAgreement(services, officeHead, ofNurse)).rejects.toMatchObject({ code: 'access.not-allowed' });
  const [handover, question] = [crypto.randomUUID(), crypto.randomUUID()];
  await database.transaction(inside, async (tx) => {
    await sql`insert into handover (handover_id, kind, from_person, to_person, effective_on, prepared_on, entry_id)
      values (${handover}, 'manager', ${officeHead.person}, ${wardManager.person}, '2026-03-01', '2026-03-01',
        ${crypto.randomUUID()})`.execute(tx);
    await sql`insert into handover_question (question_id, handover_id, person_id)
      values (${question}, ${handover}, ${nurse.person})`.execute(tx);
  });
  const id = await stateAgreement(services, officeHead, ofNurse);
  expect(await see(officeHead, id)).toMatchObject({ statedBy: 'manager', standing: 'waits', steps: [] });
  expect((await see(nurse, id)).steps).toEqual(['answer']);
  await expect(see(clerk, id)).rejects.toMatchObject({ code: 'cases.oral-unknown' });
});
