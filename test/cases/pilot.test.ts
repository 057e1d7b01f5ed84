import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { OTHERS, PERSONAS } from '../access/organisation.ts';
import { aCaseHouse } from './house.ts';
import { aReport, KIND } from './reports.ts';

const house = await aCaseHouse();
const administrator = await house.someone(PERSONAS['system-administrator']);
const employee = await house.someone(PERSONAS.employee);
const director = await house.someone(PERSONAS.director);
const auditor = await house.someone(PERSONAS.auditor);
const outside = await house.someone(OTHERS.G ?? '');

const pilotIn = async (unit: string, of: object = {}) => ({
  unitId: await house.unitOf(unit),
  highestRung: 'administration-head',
  showsChain: false,
  ...of,
});
const set = async (unit: string, of: object = {}) => {
  const answer = await administrator.ask('PUT', '/employer/pilot', await pilotIn(unit, of));
  expect(answer.statusCode, answer.body).toBe(204);
};
const codeOf = (answer: { json(): { code?: string } }) => answer.json().code;

test('a pilot is set, changed and ended by whoever runs the system, told to everyone, and stands in the journal once', async () => {
  const entries = async () => {
    const { rows } = await house.database.transaction(house.system, (tx) =>
      sql<{ facts: object }>`
        select payload.facts from entry join entry_payload payload using (employer_id, entry_id)
        where entry.type = 'employer.pilot-changed' order by entry.recorded_at`.execute(tx),
    );
    return rows.map(({ facts }) => facts);
  };
  expect((await employee.ask('GET', '/employer/pilot')).json()).toEqual({ pilot: null });
  const before = (await entries()).length;
  await set('F');
  await set('F');
  const form = await pilotIn('F');
  expect((await employee.ask('GET', '/employer/pilot')).json()).toEqual({ pilot: { ...form, unitName: 'Enhet F' } });
  expect((await administrator.ask('DELETE', '/employer/pilot')).statusCode).toBe(204);
  expect(await entries()).toHaveLength(before + 2);
  expect((await entries()).slice(before)).toMatchObject([
    { pilot: { unit: form.unitId, highestRung: 'administration-head', showsChain: false } },
    { pilot: null },
  ]);
  for (const someone of [employee, director, auditor])
    expect((await someone.ask('PUT', '/employer/pilot', form)).statusCode).toBe(403);
  const unknown = await administrator.ask('PUT', '/employer/pilot', { ...form, unitId: employee.person });
  expect([unknown.statusCode, codeOf(unknown)]).toEqual([404, 'organisation.unit-unknown']);
});

test('who is outside is told where Uppsikt is on trial, before a word is written; who is inside reports as ever', async () => {
  await set('F');
  const said = { kind: KIND, words: 'Lördagar' };
  for (const answer of [
    await outside.ask('POST', '/cases', aReport()),
    await outside.ask('GET', `/case-kinds/${KIND}/form`),
    await outside.ask('POST', '/oral-agreements', said),
    // Nor does anyone report for them who may report for everyone.
    await director.ask('POST', '/cases', { ...aReport(), personId: outside.person }),
  ]) {
    expect([answer.statusCode, codeOf(answer)], answer.body).toEqual([403, 'cases.outside-pilot']);
    expect(answer.json().title).toContain('Enhet F');
  }
  expect((await employee.ask('POST', '/cases', aReport())).statusCode).toBe(201);
  expect((await employee.ask('POST', '/oral-agreements', said)).statusCode).toBe(201);
  await set('G');
  expect(codeOf(await employee.ask('POST', '/cases', aReport()))).toBe('cases.outside-pilot');
  expect((await outside.ask('POST', '/cases', aReport())).statusCode).toBe(201);
  await administrator.ask('DELETE', '/employer/pilot');
  expect((await employee.ask('POST', '/cases', aReport())).statusCode).toBe(201);
});

test('somebody whom one may not report for is refused as ever: nothing is told of where they are', async () => {
  await set('F');
  const answer = await employee.ask('POST', '/cases', { ...aReport(), personId: outside.person });
  expect(codeOf(answer)).toBe('access.not-allowed');
  await administrator.ask('DELETE', '/employer/pilot');
});

test('the chain and the inquiries answer that they are not part of the pilot, and nothing leads there', async () => {
  const id = (await employee.ask('POST', '/cases', aReport())).json().cases[0].id;
  const paths = [`/chains/case/${id}`, `/chains/case/${id}/report`, '/inquiries'];
  const leadsThere = async () => {
    const { navigation } = (await director.ask('GET', '/me')).json();
    return ['chain.read', 'inquiry.read'].filter((one) => navigation.includes(one));
  };
  await set('F');
  for (const path of paths) {
    const answer = await director.ask('GET', path);
    expect([answer.statusCode, codeOf(answer)], path).toEqual([403, 'accountability.not-in-pilot']);
  }
  expect(await leadsThere()).toEqual([]);
  await set('F', { showsChain: true });
  for (const path of paths) expect((await director.ask('GET', path)).statusCode, path).toBe(200);
  expect(await leadsThere()).toEqual(['chain.read', 'inquiry.read']);
  await set('F');
  await administrator.ask('DELETE', '/employer/pilot');
  expect((await director.ask('GET', paths[0] ?? '')).statusCode).toBe(200);
});
