import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Actor, composePolicy } from '../../access/index.ts';
import { settableClock } from '../../kernel/clock.ts';
import { systemRandom } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { nowOf } from '../../platform/database/index.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { folderFiles } from '../../platform/files/index.ts';
import { createJournal, listEntriesOf } from '../../platform/journal/index.ts';
import { aRegion, type Someone } from '../authority/testing.ts';
import { organisationAt } from '../organisation/index.ts';
import { employee } from '../organisation/testing.ts';
import { recordOwn } from './completions/own.ts';
import { listCompletions } from './completions/store.ts';
import { type CourseForm, courseForm } from './course.ts';
import { writeCourse } from './courses/actions.ts';
import { listCourses } from './courses/store.ts';
import { importCompletions } from './import/actions.ts';
import { readCompletionFile } from './import/read.ts';
import { readStatements } from './import/statements.ts';
import { readTraining, readUnitTraining } from './inventory/reading.ts';
import { trainingPolicy } from './policy.ts';
import { askedNow, standingOf } from './rules.ts';
import type { TrainingServices } from './services.ts';

const { database } = await aDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-training-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const clock = settableClock('2026-03-02T11:00:00Z');
const services: TrainingServices = {
  database,
  clock,
  random: systemRandom,
  journal: createJournal({ clock, random: systemRandom, reactions: [] }),
  policy: composePolicy(trainingPolicy),
  files: folderFiles({ folder, random: systemRandom }),
};
const region = await aRegion(database, {
  employees: [employee(30, 'ward', { name: 'Hemlig Hanna', protected: 'true' })],
});
const inside = { employer: region.doer.employer };
async function actor(someone: Someone): Promise<Actor> {
  const person = region.person(someone);
  const held = await database.transaction(inside, (tx) => organisationAt(tx, nowOf(clock)).rolesOf(person));
  const roles = held.some(({ role }) => role === 'employee') ? held : [{ role: 'employee' as const }, ...held];
  return { ...inside, person, account: someone, roles, authenticatedAt: clock.now(), acr: null };
}
const hr = await actor('hrHead');
const nurse = await actor('nurse');
const wardManager = await actor('wardManager');
const write = (of: object) =>
  writeCourse(
    services,
    hr,
    courseForm.parse({ title: { sv: 'Kurs', en: 'Course' }, demand: 'required', roles: ['employee'], ...of }),
  );
await write({ code: 'security', concerns: ['remote-work'], validMonths: 24, activity: 'https://kurser.example/s' });
await write({ code: 'leading', roles: ['manager'] });
await write({ code: 'extra', demand: 'offered' });

const bytes = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);
const HEADER = 'employee_id;course;completed_on;version';
const readIn = async (lines: readonly string[], how = {}, by: Actor = hr) =>
  importCompletions(services, by, await readCompletionFile(bytes(HEADER, ...lines)), 'file', how);
const training = (by: Actor) => database.transaction(inside, (tx) => readTraining(tx, services, by));
const inWard = (by: Actor) =>
  database.transaction(inside, (tx) => readUnitTraining(tx, services, by, region.unit('ward')));
const entriesOf = (someone: Someone) =>
  database.transaction(inside, (tx) => listEntriesOf(tx, { kind: 'employment', id: region.employment(someone) }));
async function* content(text: string) {
  yield new TextEncoder().encode(text);
}

test('completions are previewed, read in once, and a repeat changes nothing; what is wrong is told by line', async () => {
  const lines = ['1005;security;2026-02-01;', '1004;leading;2026-02-01;1', '9999;security;2026-02-01;'];
  expect((await readIn(lines, { isPreview: true })).counts).toEqual({ new: 2, known: 0 });
  expect((await training(nurse)).mine.map(({ standing }) => standing)).toEqual(['missing', 'missing', 'missing']);
  expect(await readIn(lines)).toEqual({ counts: { new: 2, known: 0 }, rejects: [{ line: 4, reason: 'employee' }] });
  expect((await readIn(lines)).counts).toEqual({ new: 0, known: 2 });
  const wrong = await readIn([
    '1005;never;2026-02-01;',
    '1005;security;1 mars;',
    '1005;security;2026-03-03;',
    '1005;security;2026-02-02;7',
    '1005;security;2026-02-02;x',
    '1005;security',
    '1005;security;2026-02-03;',
    'ANV1005;security;2026-02-03;',
  ]);
  expect(wrong.rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'course'],
    [3, 'day'],
    [4, 'day-to-come'],
    [5, 'version'],
    [6, 'version'],
    [7, 'fields'],
  ]);
  // By the user name it is the same completion.
  expect(wrong.counts).toEqual({ new: 1, known: 1 });
  const told = (await entriesOf('nurse')).filter(({ type }) => type === 'training.completed');
  expect(told.map(({ effectiveOn, facts }) => [effectiveOn, facts?.concerns, facts?.validUntil])).toEqual([
    ['2026-02-01', ['remote-work'], '2028-02-01'],
    ['2026-02-03', ['remote-work'], '2028-02-03'],
  ]);
  await expect(readIn(lines, {}, await actor('wardHr'))).rejects.toMatchObject({ code: 'access.not-allowed' });
  await expect(readCompletionFile(bytes('course', 'x'))).rejects.toMatchObject({ code: 'training.columns-missing' });
});

test('a statement is taken once by its id, however often it is sent', async () => {
  const statement = (n: number, of: object = {}) => ({
    id: `01900000-0000-4000-8000-00000000000${n}`,
    actor: { account: { name: '1006' } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
    object: { id: 'https://kurser.example/s' },
    timestamp: '2026-02-10T12:00:00Z',
    ...of,
  });
  const send = (...statements: object[]) => importCompletions(services, hr, readStatements(statements), 'statement');
  expect((await send(statement(1), statement(1))).counts).toEqual({ new: 1, known: 1 });
  // The same statement under another day is still the same.
  expect((await send(statement(1, { timestamp: '2026-02-11T12:00:00Z' }))).counts).toEqual({ new: 0, known: 1 });
  const left = await send(statement(2, { object: { id: 'https://kurser.example/other' } }));
  expect(left.rejects).toEqual([{ line: 1, reason: 'course' }]);
});

test('who lacks what is counted by unit for those who answer for it, and said by name on the unit', async () => {
  const view = await training(wardManager);
  // The manager's own is among what is theirs, not among the others'.
  expect(view.units).toMatchObject([{ name: 'Enhet ward', courses: [{ code: 'security', needed: 3, lacking: 1 }] }]);
  const names = async (by: Actor) => (await inWard(by)).people.map(({ name }) => name);
  // She who is protected is there for her named handlers alone.
  expect(await names(wardManager)).toEqual(['Hemlig Hanna', 'Person 4']);
  expect(await names(await actor('clinicManager'))).toEqual(['Person 4']);
  expect((await training(nurse)).units).toEqual([]);
  clock.set('2028-02-05T11:00:00Z');
  const later = (await training(wardManager)).units;
  expect(later).toMatchObject([{ courses: [{ code: 'security', needed: 3, lacking: 2 }] }]);
  expect((await inWard(wardManager)).people.map(({ name, lacks }) => [name, lacks.map(({ code }) => code)])).toEqual([
    ['Hemlig Hanna', ['security']],
    ['Person 4', ['security']],
    ['Person 5', ['security']],
  ]);
  await expect(inWard(nurse)).rejects.toMatchObject({ code: 'training.unit-unknown' });
  const all = await database.transaction(inside, (tx) => listCourses(tx));
  const mine = await database.transaction(inside, (tx) => listCompletions(tx, [region.person('colleague')]));
  const [asked] = askedNow(all.filter(({ code }) => code === 'security'));
  // The rule says what the count says.
  expect(asked && standingOf(asked, mine, nowOf(clock).on).standing).toBe('valid');
  clock.set('2026-03-02T11:00:00Z');
});

test('a new version that is to be taken anew asks everyone again', async () => {
  await write({ code: 'security', concerns: ['remote-work'], renews: true });
  expect((await training(nurse)).mine.find(({ code }) => code === 'security')?.standing).toBe('outdated');
  expect((await training(wardManager)).units[0]?.courses).toEqual([{ code: 'security', needed: 3, lacking: 3 }]);
});

test('one puts down what one has taken, with a proof that those who may see it can read', async () => {
  const given = (of: object = {}) => ({
    code: 'extra' as CourseForm['code'],
    completedOn: localDate('2026-02-20'),
    fileName: 'intyg.pdf',
    content: content('%PDF-1.4\n%%EOF\n'),
    ...of,
  });
  const id = await recordOwn(services, nurse, given());
  expect((await training(nurse)).mine.find(({ code }) => code === 'extra')).toMatchObject({
    standing: 'valid',
    source: 'own',
    completionId: id,
  });
  await expect(recordOwn(services, nurse, given())).rejects.toMatchObject({ code: 'training.recorded-already' });
  await expect(recordOwn(services, nurse, given({ completedOn: localDate('2026-03-03') }))).rejects.toMatchObject({
    code: 'training.day-to-come',
  });
  await expect(recordOwn(services, nurse, given({ code: 'never' }))).rejects.toMatchObject({
    code: 'training.course-unknown',
  });
  const types = (await entriesOf('nurse')).map(({ type }) => type);
  expect(types.filter((type) => type === 'training.completed')).toHaveLength(3);
});
