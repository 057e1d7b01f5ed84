import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Actor, composePolicy } from '../../access/index.ts';
import { settableClock } from '../../kernel/clock.ts';
import type { EmploymentId, PersonId } from '../../kernel/ids.ts';
import { systemRandom } from '../../kernel/ids.ts';
import { addDays, localDate } from '../../kernel/local-date.ts';
import { nowOf } from '../../platform/database/index.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { createJournal, listEntriesOf } from '../../platform/journal/index.ts';
import { aRegion, type Someone } from '../authority/testing.ts';
import { findEmployment, organisationAt } from '../organisation/index.ts';
import { employee } from '../organisation/testing.ts';
import type { LoansAsked } from './api.ts';
import { tellDueBack } from './due-back.ts';
import { importEquipment } from './import/actions.ts';
import { readEquipmentFile } from './import/read.ts';
import { dueBackUnder, EQUIPMENT, type LendingAgreement, type Loan, type LoanId, standingOf } from './loan.ts';
import { lend, takeBack } from './loans/actions.ts';
import { listLoans, stands } from './loans/store.ts';
import { equipmentPolicy } from './policy.ts';
import { readLoan, readLoans } from './reading.ts';
import type { EquipmentServices } from './services.ts';

const { database } = await aDatabase();
const clock = settableClock('2026-03-02T11:00:00Z');
const region = await aRegion(database, {
  employees: [employee(30, 'ward', { name: 'Hemlig Hanna', protected: 'true' })],
});
const inside = { employer: region.doer.employer };
const AGREEMENT = '01900000-0000-7000-8000-0000000000a1';
let agreements: LendingAgreement[] = [];
const services: EquipmentServices = {
  database,
  clock,
  random: systemRandom,
  journal: createJournal({ clock, random: systemRandom, reactions: [] }),
  policy: composePolicy(equipmentPolicy),
  listAgreements: async (_, of) =>
    agreements.filter(({ id, person }) => ('ids' in of ? of.ids.includes(id) : of.persons.includes(person))),
};
async function actorOf(person: PersonId): Promise<Actor> {
  const held = await database.transaction(inside, (tx) => organisationAt(tx, nowOf(clock)).rolesOf(person));
  const roles = held.some(({ role }) => role === 'employee') ? held : [{ role: 'employee' as const }, ...held];
  return { ...inside, person, account: person, roles, authenticatedAt: clock.now(), acr: null };
}
const actor = (someone: Someone) => actorOf(region.person(someone));
const manager = await actor('wardManager');
const nurse = await actor('nurse');
const hr = await actor('hrHead');
const hidden = await database.transaction(inside, (tx) => findEmployment(tx, '1030'));

const laptop = (of: object = {}) => ({
  what: 'Bärbar dator',
  number: null,
  isMarked: true,
  lentOn: localDate('2026-02-01'),
  dueBackOn: null,
  ...of,
});
const toNurse = { person: region.person('nurse') };
const asked = (of: Partial<LoansAsked> = {}): LoansAsked => ({ sort: 'due', ...of });
const list = (by: Actor, of: Partial<LoansAsked> = {}) =>
  database.transaction(inside, (tx) => readLoans(tx, services, by, asked(of), { limit: 50, page: 1 }));
const one = (by: Actor, id: LoanId) => database.transaction(inside, (tx) => readLoan(tx, services, by, id));
const told = async (id: LoanId) =>
  (await database.transaction(inside, (tx) => listEntriesOf(tx, { kind: EQUIPMENT, id }))).map(({ type }) => type);
const lookForDue = () => database.transaction(inside, (tx) => tellDueBack(tx, services));

test('what is lent is seen by whoever has it and those who lead them, and taken back with how it was', async () => {
  const id = await lend(services, manager, toNurse, laptop({ number: 'INV-1' }));
  expect((await list(nurse)).items).toMatchObject([{ id, what: 'Bärbar dator', isMine: true, mayTakeBack: false }]);
  expect((await list(manager)).items).toMatchObject([{ id, isMine: false, mayTakeBack: true, standing: 'out' }]);
  for (const other of ['colleague', 'clerk'] as const) {
    expect((await list(await actor(other))).items).toEqual([]);
    await expect(one(await actor(other), id)).rejects.toMatchObject({ code: 'equipment.unknown' });
  }
  // One thing of the inventory is with one person at a time.
  await expect(
    lend(services, manager, { person: region.person('colleague') }, laptop({ number: 'INV-1' })),
  ).rejects.toMatchObject({ code: 'equipment.lent-already' });
  const back = { on: localDate('2026-03-01'), state: 'Laddaren saknas' };
  await expect(takeBack(services, nurse, id, back)).rejects.toMatchObject({ code: 'equipment.own' });
  await expect(takeBack(services, manager, id, { ...back, on: localDate('2026-01-31') })).rejects.toMatchObject({
    code: 'equipment.returned-first',
  });
  await expect(takeBack(services, manager, id, { ...back, on: localDate('2026-03-03') })).rejects.toMatchObject({
    code: 'equipment.day-to-come',
  });
  await takeBack(services, manager, id, back);
  expect(await one(nurse, id)).toMatchObject({ standing: 'returned', returnedOn: '2026-03-01', state: back.state });
  await expect(takeBack(services, manager, id, back)).rejects.toMatchObject({ code: 'equipment.returned-already' });
  expect(await told(id)).toEqual(['equipment.lent', 'equipment.returned']);
});

test('nobody lends to themselves, to somebody whom they do not answer for, or to somebody hidden from them', async () => {
  const refused = async (by: Actor, person: PersonId, code: string) =>
    expect(lend(services, by, { person }, laptop())).rejects.toMatchObject({ code });
  await refused(manager, region.person('wardManager'), 'equipment.own');
  await refused(manager, region.person('clerk'), 'equipment.person-unknown');
  await refused(await actor('clinicManager'), hidden?.person as PersonId, 'equipment.person-unknown');
  await refused(nurse, region.person('colleague'), 'equipment.person-unknown');
  // The nearest manager is a named handler.
  const id = await lend(services, manager, { person: hidden?.person as PersonId }, laptop());
  expect((await list(await actor('clinicManager'))).items.map((row) => row.id)).not.toContain(id);
  expect((await list(await actorOf(hidden?.person as PersonId))).items).toMatchObject([{ id }]);
});

test('what was lent for an agreement is due when it runs out, and that is told once', async () => {
  const agreement = {
    id: AGREEMENT,
    person: region.person('nurse'),
    employment: region.employment('nurse'),
    lastDay: localDate('2026-03-31'),
    isOff: false,
  };
  agreements = [agreement];
  const id = await lend(services, manager, { agreement: AGREEMENT }, laptop({ what: 'Skärm' }));
  expect(await one(manager, id)).toMatchObject({ agreementId: AGREEMENT, dueBackOn: '2026-03-31', standing: 'out' });
  expect((await list(manager, { agreementId: AGREEMENT })).lendTo).toMatchObject({ lastDay: '2026-03-31' });
  await expect(
    lend(services, manager, { agreement: AGREEMENT, person: region.person('colleague') }, laptop()),
  ).rejects.toMatchObject({ code: 'equipment.agreement-unknown' });
  clock.set('2026-03-31T11:00:00Z');
  expect(await lookForDue()).toBe(0);
  clock.set('2026-04-01T11:00:00Z');
  expect([await lookForDue(), await lookForDue()]).toEqual([1, 0]);
  expect(await told(id)).toEqual(['equipment.lent', 'equipment.due-back']);
  expect((await list(manager)).counts).toMatchObject({ due: 1 });
  expect((await list(manager, { standing: 'due' })).items.map((row) => row.id)).toEqual([id]);
  await expect(lend(services, manager, { agreement: AGREEMENT }, laptop())).rejects.toMatchObject({
    code: 'equipment.agreement-ended',
  });
  clock.set('2026-03-02T11:00:00Z');
});

test('an asset register is looked at, read in once, and a repeat changes nothing; what is wrong is told by line', async () => {
  agreements = [];
  const read = async (lines: readonly string[], how = {}, by: Actor = hr) => {
    const text = ['number;what;employee_id;lent_on;returned_on', ...lines].join('\n');
    return importEquipment(services, by, await readEquipmentFile(new TextEncoder().encode(`${text}\n`)), how);
  };
  const lines = ['A-1;Dator;1005;2026-01-10;', 'A-2;Stol;1006;2026-01-10;'];
  expect((await read(lines, { isPreview: true })).counts).toEqual({ new: 2, returned: 0, known: 0 });
  expect((await list(nurse)).items.some(({ number }) => number === 'A-1')).toBe(false);
  expect((await read(lines)).counts).toEqual({ new: 2, returned: 0, known: 0 });
  expect((await read(lines)).counts).toEqual({ new: 0, returned: 0, known: 2 });
  // Back from one, and lent to another by the same file.
  const moved = ['A-1;Dator;1006;2026-02-20;', 'A-1;Dator;1005;2026-01-10;2026-02-19'];
  expect((await read(moved)).counts).toEqual({ new: 1, returned: 1, known: 0 });
  expect((await read(moved)).counts).toEqual({ new: 0, returned: 0, known: 2 });
  const wrong = await read([
    ';Dator;1005;2026-01-10;',
    'B-1;;1005;2026-01-10;',
    'B-1;Dator;9999;2026-01-10;',
    'B-1;Dator;1005;i fjol;',
    'B-1;Dator;1005;2026-03-03;',
    'B-1;Dator;1005;2026-02-10;2026-02-01',
    'A-2;Stol;1005;2026-02-01;',
    'B-1;Dator',
  ]);
  expect(wrong.rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'number'],
    [3, 'what'],
    [4, 'employee'],
    [5, 'day'],
    [6, 'day-to-come'],
    [7, 'returned-first'],
    [8, 'with-another'],
    [9, 'fields'],
  ]);
  await expect(read(lines, {}, await actor('wardHr'))).rejects.toMatchObject({ code: 'access.not-allowed' });
  await expect(readEquipmentFile(new TextEncoder().encode('what\nx\n'))).rejects.toMatchObject({
    code: 'equipment.columns-missing',
  });
});

test('the rule says what the query says, on every day around the last one', async () => {
  const { loans } = await database.transaction(inside, (tx) => listLoans(tx, nowOf(clock), sql`true`));
  expect(new Set(loans.map((loan) => standingOf(loan, localDate('2026-06-01')))).size).toBe(3);
  for (const days of [-1, 0, 1, 60]) {
    const on = addDays(localDate('2026-03-31'), days);
    for (const standing of ['out', 'due', 'returned'] as const) {
      const found = await database.transaction(inside, (tx) => listLoans(tx, nowOf(clock), stands(standing, on)));
      const ids = (of: readonly Loan[]) => of.map(({ id }) => id).toSorted();
      expect(ids(found.loans)).toEqual(ids(loans.filter((loan) => standingOf(loan, on) === standing)));
    }
  }
});

test('an agreement that is off leaves nothing to keep from the day before, one without an end everything', () => {
  const of = { id: AGREEMENT, person: region.person('nurse'), employment: 'e' as EmploymentId };
  const on = localDate('2026-03-02');
  expect(dueBackUnder({ ...of, lastDay: null, isOff: false }, on)).toBeNull();
  expect(dueBackUnder({ ...of, lastDay: null, isOff: true }, on)).toBe('2026-03-01');
  expect(dueBackUnder({ ...of, lastDay: localDate('2027-01-01'), isOff: true }, on)).toBe('2026-03-01');
  expect(dueBackUnder({ ...of, lastDay: localDate('2026-02-01'), isOff: true }, on)).toBe('2026-02-01');
});
