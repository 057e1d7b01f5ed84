import { afterAll, expect, test } from 'vitest';
import { type Actor, composePolicy } from '../../access/index.ts';
import { localDate } from '../../kernel/local-date.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { listDutiesOf } from '../duties/index.ts';
import { createTemplateReader, findVersion, guidelinesPolicy } from '../guidelines/index.ts';
import { findClauses } from '../minutes/index.ts';
import { BOARD_TEXT, COMMITTEE_TEXT } from '../minutes/testing.ts';
import { noteAssignment, receiveAssignment } from './actions/carry.ts';
import { closeAssignment } from './actions/close.ts';
import { giveAssignment } from './actions/give.ts';
import { splitAssignment } from './actions/split.ts';
import type { AssignmentId } from './assignment.ts';
import { draftInstruction } from './instruction/draft.ts';
import { readAssignments, readUnregistered, readYear } from './reading/list.ts';
import { readAssignment } from './reading/one.ts';
import { anAssigningRegion } from './testing.ts';

const { database } = await aDatabase();
const region = await anAssigningRegion(database);
afterAll(region.clean);
const { assignments: services, inside, unit } = region;
const registrar = await region.by('clerk');
const otherRegistrar = await region.by('registrar');
const director = await region.by('director');
const careHead = await region.by('careHead');
const officeHead = await region.by('officeHead');
const nurse = await region.by('nurse');
const DAY = localDate('2026-03-02');

const read = (by: Actor, id: AssignmentId) =>
  database.transaction(inside, (tx) => readAssignment(tx, services, by, id, 'sv'));
const list = (by: Actor, show: 'open' | 'overdue' | 'closed' | 'all' = 'all') =>
  database.transaction(inside, (tx) => readAssignments(tx, services, by, { show, page: 1, limit: 50 }));
const waiting = (by: Actor) => database.transaction(inside, (tx) => readUnregistered(tx, services, by));
const dutiesOf = async (id: AssignmentId) =>
  (await database.transaction(inside, (tx) => listDutiesOf(tx, 'assignment', [id]))).map((duty) => [
    duty.template,
    duty.dueOn,
    duty.settled !== null ? 'met' : duty.withdrawnBy !== null ? 'fell' : 'open',
  ]);
const revisionOf = async (by: Actor, id: AssignmentId) => ({ id, revision: (await read(by, id)).revision });
const note = (kind: 'evidence' | 'report', words: string, on = DAY) => ({ kind, on, words, journalNumber: null });

await region.confirmed(registrar, COMMITTEE_TEXT);
const [told] = (await waiting(registrar)).items;
const terms = { role: 'director', unit: null, dueOn: localDate('2026-09-30'), shownBy: 'En kartläggning' } as const;
const given = await giveAssignment(services, registrar, { clause: told?.id as never }, terms);

test('a clause of confirmed minutes gives its assignment once, to a role that somebody holds today', async () => {
  expect(told).toMatchObject({ to: 'regiondirektören', role: 'director', due: '2026-09-30', number: '20' });
  expect((await waiting(registrar)).items).toEqual([]);
  expect((await waiting(otherRegistrar)).items).toEqual([]);
  await expect(giveAssignment(services, registrar, { clause: told?.id as never }, terms)).rejects.toMatchObject({
    code: 'assignments.registered-already',
  });
  const view = await read(director, given);
  expect(view).toMatchObject({
    title: 'Uppföljning av bisysslor',
    state: 'open',
    givenOn: '2026-02-10',
    journalNumber: '26RS0114',
    owner: { role: 'director', holder: 'Person 1' },
    clause: { number: '20', organ: 'Regionstyrelsens arbetsutskott' },
    steps: ['receive'],
    forgottenDays: 20,
  });
  expect(await dutiesOf(given)).toEqual([
    ['assignment.receive-as-director', '2026-03-16', 'open'],
    ['assignment.report-as-director', '2026-09-30', 'open'],
  ]);
  for (const other of [nurse, otherRegistrar, await region.by('wardManager')])
    await expect(read(other, given)).rejects.toMatchObject({ code: 'assignments.unknown' });
});

test('a proposal gives nothing, and a clause of another committee is not there', async () => {
  const clauses = await database.transaction(inside, (tx) => findClauses(tx, {}));
  const proposal = clauses.find(({ kind }) => kind === 'proposal');
  const own = clauses.find(({ kind, id }) => kind === 'own' && id !== told?.id);
  await expect(giveAssignment(services, registrar, { clause: proposal?.id as never }, terms)).rejects.toMatchObject({
    code: 'assignments.clause-is-proposal',
  });
  await expect(giveAssignment(services, otherRegistrar, { clause: own?.id as never }, terms)).rejects.toMatchObject({
    code: 'assignments.clause-unknown',
  });
  await expect(
    giveAssignment(services, registrar, { clause: own?.id as never }, { ...terms, role: 'administration-head' }),
  ).rejects.toMatchObject({ code: 'assignments.unit-needed' });
});

const parts = [
  { role: 'administration-head', unit: unit('care'), words: 'Kartlägg vården', dueOn: localDate('2026-06-30') },
  { role: 'administration-head', unit: unit('office'), words: 'Kartlägg kansliet', dueOn: localDate('2026-06-30') },
].map((part) => ({ ...part, role: 'administration-head' as const, shownBy: null }));
let carePart: AssignmentId;
let officePart: AssignmentId;

test('whoever holds it that day receives it, and hands parts of it down the line; each has to be received', async () => {
  const first = { id: given, revision: 1 };
  await expect(splitAssignment(services, director, first, parts)).rejects.toMatchObject({
    code: 'assignments.not-now',
  });
  await expect(receiveAssignment(services, registrar, first)).rejects.toMatchObject({ code: 'assignments.not-yours' });
  await receiveAssignment(services, director, first);
  await expect(receiveAssignment(services, director, first)).rejects.toMatchObject({
    code: 'assignments.changed-meanwhile',
  });
  const now = await revisionOf(director, given);
  await expect(receiveAssignment(services, director, now)).rejects.toMatchObject({ code: 'assignments.not-now' });
  await expect(
    splitAssignment(services, director, now, [{ ...parts[0], unit: '01900000-0000-7000-8000-000000000000' } as never]),
  ).rejects.toMatchObject({ code: 'assignments.unit-unknown' });
  [carePart, officePart] = (await splitAssignment(services, director, now, parts)) as [AssignmentId, AssignmentId];
  expect((await dutiesOf(given))[0]).toEqual(['assignment.receive-as-director', '2026-03-16', 'met']);
  await receiveAssignment(services, careHead, { id: carePart, revision: 1 });
  await expect(receiveAssignment(services, careHead, { id: officePart, revision: 1 })).rejects.toMatchObject({
    code: 'assignments.unknown',
  });
  const view = await read(director, given);
  expect(view.parts).toEqual({ all: 2, received: 1, closed: 0 });
  await expect(splitAssignment(services, director, now, parts)).rejects.toMatchObject({
    code: 'assignments.changed-meanwhile',
  });
  expect(view.children.map(({ state, owner }) => [owner.unit.name, owner.holder, state])).toEqual([
    ['Enhet care', 'Person 2', 'in-progress'],
    ['Enhet office', 'Person 7', 'open'],
  ]);
  expect((await list(careHead)).items.map(({ id, isPart }) => [id, isPart])).toEqual([[carePart, true]]);
  await expect(
    splitAssignment(services, careHead, await revisionOf(careHead, carePart), [
      { ...parts[1], words: 'x' } as (typeof parts)[0],
    ]),
  ).rejects.toMatchObject({ code: 'assignments.unit-not-under' });
});

test('evidence and reports are put down by whoever holds it, never ahead nor from before it was given', async () => {
  const care = await revisionOf(careHead, carePart);
  const early = note('report', 'x', localDate('2026-01-01'));
  await expect(noteAssignment(services, careHead, care, early)).rejects.toMatchObject({
    code: 'assignments.day-before-given',
  });
  const ahead = note('report', 'x', localDate('2026-03-03'));
  await expect(noteAssignment(services, careHead, care, ahead)).rejects.toMatchObject({
    code: 'assignments.day-to-come',
  });
  await noteAssignment(services, careHead, care, note('evidence', 'Svar från 12 enheter'));
  region.services.clock.advance(1_000);
  await noteAssignment(services, careHead, await revisionOf(careHead, carePart), note('report', 'Vården är kartlagd'));
  await expect(
    noteAssignment(services, director, await revisionOf(director, carePart), note('report', 'x')),
  ).rejects.toMatchObject({ code: 'assignments.not-yours' });
  const view = await read(director, carePart);
  expect([view.state, view.notes.map(({ kind, by }) => [kind, by]), view.steps]).toEqual([
    'reported',
    [
      ['evidence', 'Person 2'],
      ['report', 'Person 2'],
    ],
    // The director handed it down and is the one who closes it.
    ['close'],
  ]);
});

test('a part is closed by whoever handed it down, with a reason when it was not carried out', async () => {
  const aimed = await revisionOf(director, carePart);
  const said = { as: 'not-carried-out', on: DAY, words: null, clause: null } as const;
  await expect(
    closeAssignment(services, careHead, await revisionOf(careHead, carePart), { ...said, as: 'carried-out' }),
  ).rejects.toMatchObject({ code: 'assignments.not-yours' });
  await expect(closeAssignment(services, director, aimed, said)).rejects.toMatchObject({
    code: 'assignments.reason-needed',
  });
  await closeAssignment(services, director, aimed, { ...said, as: 'carried-out' });
  expect((await read(director, carePart)).state).toBe('carried-out');
  await expect(
    noteAssignment(services, careHead, await revisionOf(careHead, carePart), note('evidence', 'x')),
  ).rejects.toMatchObject({ code: 'assignments.not-now' });
});

test('the whole is closed by a later decision of its giver alone; a part that was never received ends with it', async () => {
  await noteAssignment(services, director, await revisionOf(director, given), note('report', 'Kartläggningen är klar'));
  expect((await dutiesOf(given)).map(([template, , state]) => [template, state])).toEqual([
    ['assignment.receive-as-director', 'met'],
    ['assignment.close', 'open'],
    ['assignment.report-as-director', 'met'],
  ]);
  const said = { as: 'carried-out', on: DAY, words: null, clause: null } as const;
  const aimed = () => revisionOf(registrar, given);
  await expect(closeAssignment(services, director, await aimed(), said)).rejects.toMatchObject({
    code: 'access.not-allowed',
  });
  await expect(closeAssignment(services, registrar, await aimed(), said)).rejects.toMatchObject({
    code: 'assignments.decision-needed',
  });
  await expect(
    closeAssignment(services, registrar, await aimed(), { ...said, clause: told?.id as never }),
  ).rejects.toMatchObject({ code: 'assignments.decision-needed' });
  await region.confirmed(registrar, BOARD_TEXT);
  const view = await read(registrar, given);
  expect(view.decisions[0]?.text).toMatch(/^uppdraget till regiondirektören .* därmed är slutfört/);
  await closeAssignment(services, registrar, await aimed(), { ...said, clause: view.decisions[0]?.id as never });
  const closed = await read(registrar, given);
  expect(closed).toMatchObject({
    state: 'carried-out',
    closed: { on: '2026-02-24', clause: { number: '41' } },
    steps: [],
  });
  expect(closed.events.map(({ type }) => type)).toEqual([
    'assignment.given',
    'assignment.received',
    'assignment.split',
    'assignment.reported',
    'assignment.closed',
  ]);
  const never = await read(officeHead, officePart);
  expect(never).toMatchObject({ state: 'with-whole', receivedOn: null });
  expect((await dutiesOf(officePart)).map(([, , state]) => state)).toEqual(['fell', 'fell']);
});

test('an instruction becomes the draft of a guideline whose responsibilities are asked about once a year', async () => {
  const drafting = { ...services, policy: composePolicy(guidelinesPolicy), templates: createTemplateReader() };
  const of = {
    authority: region.authority('board'),
    holder: 'director' as const,
    title: 'Instruktion för regiondirektören',
    journalNumber: '23RS1',
    text: 'Regiondirektören ansvarar för att styrdokument efterlevs. Regiondirektören ska främja utvecklingen.',
  };
  const { version, responsibilities } = await draftInstruction(drafting, registrar, of);
  expect(responsibilities).toBe(2);
  const found = await database.transaction(inside, (tx) => findVersion(tx, version));
  expect(found?.content.templates.map(({ kind, id, holder }) => [kind, id, holder])).toEqual([
    ['standing', 'instruction.director-1', 'director'],
    ['standing', 'instruction.director-2', 'director'],
  ]);
  await expect(draftInstruction(drafting, registrar, { ...of, text: 'Ingen nämns.' })).rejects.toMatchObject({
    code: 'assignments.binds-nobody',
  });
  await expect(draftInstruction(drafting, otherRegistrar, of)).rejects.toMatchObject({ code: 'access.not-allowed' });
});

test('one written by hand is late when its day has gone by, and the year is told as it stood', async () => {
  const by = (of: object = {}) =>
    giveAssignment(
      services,
      registrar,
      {
        clause: null,
        authority: region.authority('board'),
        title: 'Gammalt uppdrag',
        words: 'Se över reglerna',
        journalNumber: '24RS1733',
        givenOn: localDate('2025-02-28'),
        ...of,
      },
      { role: 'hr', unit: null, dueOn: localDate('2025-12-31'), shownBy: null },
    );
  await expect(by({ givenOn: localDate('2026-03-03') })).rejects.toMatchObject({ code: 'assignments.day-to-come' });
  await expect(by({ authority: region.authority('committee') })).rejects.toMatchObject({ code: 'access.not-allowed' });
  const old = await by();
  expect((await list(director, 'overdue')).items.map(({ id, forgottenDays }) => [id, forgottenDays])).toEqual([
    [old, 367],
  ]);
  expect((await list(director, 'closed')).items.map(({ id }) => id)).toEqual([given]);
  const year = (of: number) => database.transaction(inside, (tx) => readYear(tx, services, director, of));
  expect(await year(2025)).toMatchObject({ asOf: '2025-12-31', given: 1, counts: { open: 1, overdue: 0 } });
  expect(await year(2026)).toMatchObject({
    asOf: '2026-03-02',
    given: 1,
    counts: { open: 1, overdue: 1, 'carried-out': 1 },
  });
});
