import { expect, test } from 'vitest';
import { PERSONAS } from '../access/organisation.ts';
import { type Answer, aCaseHouse } from './house.ts';
import { aReport, NO_OBJECTION } from './reports.ts';

const house = await aCaseHouse();
const employee = await house.someone(PERSONAS.employee);
const manager = await house.someone(PERSONAS.manager);
/** The same manager on another computer, or in another tab. */
const managerElsewhere = await house.someone(PERSONAS.manager);

async function reported(): Promise<string> {
  const answer = await employee.ask('POST', '/cases', aReport());
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json().cases[0].id;
}
const caseOf = async (id: string) => (await manager.ask('GET', `/cases/${id}`)).json();
const seen = (revision: number) => ({ 'if-match': `"${revision}"` });
const statuses = (answers: readonly Answer[]) => answers.map(({ statusCode }) => statusCode).toSorted();
const codes = (answers: readonly Answer[]) => answers.map((answer) => answer.json().code).filter(Boolean);

test('of two who decide the same case at once one decides, and the other is told that somebody came before', async () => {
  const id = await reported();
  const answers = await Promise.all(
    [manager, managerElsewhere].map((one) => one.ask('POST', `/cases/${id}/decisions`, NO_OBJECTION, seen(1))),
  );
  expect(statuses(answers)).toEqual([201, 412]);
  expect(codes(answers)).toEqual(['cases.changed-meanwhile']);
  expect(answers.find(({ statusCode }) => statusCode === 412)?.json().title).toMatch(/Någon annan har gjort något/);
  expect((await caseOf(id)).decisions).toHaveLength(1);
});

test('a double click on what decides is one decision and one letter, answered twice alike', async () => {
  const id = await reported();
  const headers = { ...seen(1), 'idempotency-key': 'a-double-click' };
  const answers = await Promise.all(
    [1, 2].map(() => manager.ask('POST', `/cases/${id}/decisions`, NO_OBJECTION, headers)),
  );
  expect(statuses(answers)).toEqual([201, 201]);
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  expect(answers.map((one) => one.headers['idempotent-replayed']).filter(Boolean)).toEqual(['true']);
  expect((await caseOf(id)).decisions).toHaveLength(1);
  const { documents } = (await manager.ask('GET', `/documents?subjectKind=case&subjectId=${id}`)).json();
  expect(documents).toHaveLength(1);
});

test('a report that is sent again with the same key is one case; another report under that key is refused', async () => {
  const before = (await employee.ask('GET', `/cases?personId=${employee.person}`)).json().total;
  const key = { 'idempotency-key': 'sent-on-a-train' };
  const first = await employee.ask('POST', '/cases', aReport(), key);
  const again = await employee.ask('POST', '/cases', aReport(), key);
  expect([again.statusCode, again.body]).toEqual([201, first.body]);
  const other = await employee.ask('POST', '/cases', aReport({ counterpart: 'Bågskytteklubben' }), key);
  expect([other.statusCode, other.json().code]).toEqual([422, 'http.idempotency-key-reused']);
  expect((await employee.ask('GET', `/cases?personId=${employee.person}`)).json().total).toBe(before + 1);
});

test('the same key is another’s own: it answers nobody with what somebody else did', async () => {
  const key = { 'idempotency-key': 'one-key' };
  const mine = await employee.ask('POST', '/cases', aReport(), key);
  const theirs = await manager.ask('POST', '/cases', aReport(), key);
  expect(theirs.statusCode).toBe(201);
  expect(theirs.json().cases[0].id).not.toBe(mine.json().cases[0].id);
});

const STEPS = [
  ['questions', { text: 'Hur ofta?', answerBy: '2999-01-01' }, 'manager'],
  ['referral', { outcome: 'forbidden', words: 'Jag föreslår ett förbud.' }, 'manager'],
  ['decisions', NO_OBJECTION, 'manager'],
  ['changes', aReport({ hoursPerWeek: 9 }).reports[0] ?? {}, 'employee'],
  ['withdrawal', {}, 'employee'],
] as const;

test.each(STEPS)(
  '%s by an ETag of before is refused, and so is one without any; nothing has happened',
  async (step, body, who) => {
    const id = await reported();
    const actor = who === 'manager' ? manager : employee;
    const question = { text: 'Möts ni på arbetstid?', answerBy: '2999-01-01' };
    expect((await manager.ask('POST', `/cases/${id}/questions`, question, seen(1))).statusCode).toBe(204);
    const before = await caseOf(id);
    const stale = await actor.ask('POST', `/cases/${id}/${step}`, body, seen(1));
    expect([stale.statusCode, stale.json().code]).toEqual([412, 'cases.changed-meanwhile']);
    const without = await actor.ask('POST', `/cases/${id}/${step}`, body);
    expect([without.statusCode, without.json().code]).toEqual([400, 'http.invalid']);
    expect(await caseOf(id)).toEqual(before);
  },
);

test('of two who take the same harmless ones under one signature each case is decided once', async () => {
  const ids = [await reported(), await reported(), await reported()];
  const body = { cases: ids.map((id) => ({ id, revision: 1 })) };
  const answers = await Promise.all(
    [manager, managerElsewhere].map((one) => one.ask('POST', '/cases/harmless-decisions', body)),
  );
  expect(statuses(answers)).toEqual([200, 200]);
  const decided = answers.flatMap((answer) => answer.json().decided as string[]);
  expect(decided.toSorted()).toEqual(ids.toSorted());
  const left = answers.flatMap((answer) => answer.json().left as { code: string; text: string }[]);
  expect(new Set(left.map(({ code }) => code))).toEqual(new Set(['cases.changed-meanwhile']));
  for (const id of ids) expect((await caseOf(id)).decisions).toHaveLength(1);
});

test('who withdraws while it is being decided either was first or is told', async () => {
  const id = await reported();
  const answers = await Promise.all([
    employee.ask('POST', `/cases/${id}/withdrawal`, {}, seen(1)),
    manager.ask('POST', `/cases/${id}/decisions`, NO_OBJECTION, seen(1)),
  ]);
  expect(answers.filter(({ statusCode }) => statusCode === 412)).toHaveLength(1);
  const { status, decisions } = await caseOf(id);
  expect([status, decisions.length]).toEqual(answers[0].statusCode === 204 ? ['withdrawn', 0] : ['decided', 1]);
});
