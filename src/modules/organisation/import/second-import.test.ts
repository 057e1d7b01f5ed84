import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { EmployerId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { organisationAt } from '../at.ts';
import { findEmployment } from '../people/store.ts';
import { grantRole } from '../roles/actions.ts';
import {
  aDoer,
  type EmployeeCells,
  employee,
  type Given,
  importGiven,
  requestOf,
  servicesOver,
  type UnitCells,
  unit,
} from '../testing.ts';
import { previewImport } from './actions.ts';

const { database } = await aDatabase();
const services = servicesOver(database);

const units = [unit('K'), unit('A', 'K'), unit('B', 'K')];
const staff = (count: number, code: string, first = 1) =>
  Array.from({ length: count }, (_, index) => employee(first + index, code));

/** An employer whose first files came on 31 January; the clock stands on 28 February. */
async function anEmployerWith(given: Given) {
  services.clock.set('2026-01-31T11:00:00Z');
  const doer = await aDoer(database);
  await importGiven(services, doer, given);
  services.clock.set('2026-02-28T11:00:00Z');
  return doer;
}

/** Where each employee is placed on a day, as known now. */
async function placesOn(employer: EmployerId, day: string) {
  const rows = await database.query<{ employee_id: string; code: string }>(
    { employer },
    sql`select employment.employee_id, unit.code
      from employment_state state join employment using (employer_id, employment_id) join unit using (employer_id, unit_id)
      where state.known_to = 'infinity' and state.valid_from <= ${day} and ${day} < state.valid_to
      order by employment.employee_id`,
  );
  return Object.fromEntries(rows.map((row) => [row.employee_id, row.code]));
}

test('who is no longer named ends on the effective day', async () => {
  const doer = await anEmployerWith({ units, employees: staff(10, 'A') });
  const { summary } = await importGiven(services, doer, { units, employees: staff(9, 'A'), on: '2026-02-15' });
  expect(summary.events).toEqual({ 'employment.ended': 1 });
  expect(Object.keys(await placesOn(doer.employer, '2026-02-14'))).toHaveLength(10);
  expect(Object.keys(await placesOn(doer.employer, '2026-02-15'))).toHaveLength(9);
});

test('a row that cannot be taken is no sign that anything has ended', async () => {
  const doer = await anEmployerWith({ units, employees: [...staff(9, 'A'), employee(10, 'B')] });
  const bad = employee(10, 'B', { employed_to: 'soon' });
  const given = { units: units.filter((one) => one.unit_id !== 'B'), employees: [...staff(9, 'A'), bad] };
  const { summary } = await importGiven(services, doer, given);
  expect(summary).toMatchObject({ changesAnything: false, spared: 1, rejected: 1 });
  expect(await placesOn(doer.employer, '2026-03-01')).toMatchObject({ 1010: 'B' });
});

test('the units above one that is spared are spared with it', async () => {
  const deep = [...units, unit('C', 'B')];
  const doer = await anEmployerWith({ units: deep, employees: [...staff(9, 'A'), employee(10, 'C')] });
  const bad = employee(10, 'C', { employed_to: 'soon' });
  const { summary } = await importGiven(services, doer, {
    units: [unit('K'), unit('A', 'K')],
    employees: [...staff(9, 'A'), bad],
  });
  expect(summary).toMatchObject({ changesAnything: false, ending: { units: { ending: 0 } } });
});

test('a manager whose last day has passed since the latest import is a change for the staff', async () => {
  const leaving = employee(1, 'A', { is_manager: 'true', employed_to: '2026-02-15' });
  const given = { units, employees: [leaving, employee(2, 'A'), employee(3, 'K', { is_manager: 'true' })] };
  const doer = await anEmployerWith(given);
  expect((await importGiven(services, doer, given)).summary.events).toEqual({ 'manager.changed': 1 });
  expect((await importGiven(services, doer, given)).summary.changesAnything).toBe(false);
});

test('files by which more than a fifth would end are refused unless that is said to be right', async () => {
  const doer = await anEmployerWith({ units, employees: staff(10, 'A') });
  const fifth = await importGiven(services, doer, { units, employees: staff(8, 'A') });
  expect(fifth.summary.ending.employments).toEqual({ ending: 2, held: 10 });
  const more = { units, employees: staff(6, 'A') };
  await expect(importGiven(services, doer, more)).rejects.toMatchObject({
    code: 'organisation.too-many-end',
    facts: { employments: 2, units: 0 },
  });
  expect((await importGiven(services, doer, { ...more, allowEnding: true })).summary.events).toEqual({
    'employment.ended': 2,
  });
});

test('a unit that ends with people in it needs to have a successor named, or said to have none', async () => {
  const many = Array.from({ length: 8 }, (_, index) => unit(`E${index}`, 'K'));
  const doer = await anEmployerWith({ units: [...units, ...many], employees: [...staff(4, 'A'), employee(9, 'E0')] });
  const merged = { units: [...units, ...many.slice(1)], employees: [...staff(4, 'A'), employee(9, 'B')] };
  const preview = await previewImport(services, doer, requestOf(merged));
  expect(preview.questions).toEqual([{ code: 'E0', name: 'Enhet E0', employments: 1, suggestion: 'B' }]);
  await expect(importGiven(services, doer, merged)).rejects.toMatchObject({ code: 'organisation.successors-missing' });
  const answered = { ...merged, successors: [{ unit_id: 'E0', successor_id: 'B' }] };
  const { summary } = await importGiven(services, doer, answered);
  expect(summary.events).toMatchObject({ 'unit.ended': 1, 'unit.succeeded': 1, 'employment.moved': 1 });
  await database.transaction({ employer: doer.employer }, async (tx) => {
    const times = { on: localDate('2026-03-01'), knownAt: services.clock.now() };
    const before = organisationAt(tx, { ...times, on: localDate('2026-02-01') });
    const at = organisationAt(tx, times);
    const [ended, successor] = [await before.findUnitByCode('E0'), await at.findUnitByCode('B')];
    expect(await at.successorOf(ended?.id ?? ('' as never))).toBe(successor?.id);
    expect(await at.findUnitByCode('E0')).toBeUndefined();
  });
  expect((await importGiven(services, doer, answered)).summary.changesAnything).toBe(false);
});

test('a successor that is not there, or of a unit that stays, is rejected', async () => {
  const doer = await anEmployerWith({ units, employees: staff(3, 'A') });
  const { rejects } = await importGiven(services, doer, {
    units,
    employees: staff(3, 'A'),
    successors: [{ unit_id: 'B', successor_id: 'A' }],
  });
  expect(rejects).toMatchObject([{ file: 'successors.csv', line: 2, reason: 'not-ended' }]);
});

test('a new unit is there from the effective day, or from the first day anyone is placed in it', async () => {
  const doer = await anEmployerWith({ units, employees: staff(3, 'A') });
  const rows = [...staff(2, 'A'), employee(3, 'A', { employed_to: '2026-02-09' })];
  await importGiven(services, doer, {
    units: [...units, unit('C', 'K'), unit('D', 'K')],
    employees: [...rows, employee(3, 'C', { employed_from: '2026-02-10' })],
  });
  await database.transaction({ employer: doer.employer }, async (tx) => {
    const isThere = async (code: string, on: string) =>
      (await organisationAt(tx, { on: localDate(on), knownAt: services.clock.now() }).findUnitByCode(code)) !==
      undefined;
    expect([await isThere('C', '2026-02-09'), await isThere('C', '2026-02-10')]).toEqual([false, true]);
    expect([await isThere('D', '2026-02-27'), await isThere('D', '2026-02-28')]).toEqual([false, true]);
  });
});

test('what was looked at is what is done: after another change the preview is outdated', async () => {
  const doer = await anEmployerWith({ units, employees: staff(10, 'A') });
  const given = { units, employees: [...staff(10, 'A'), employee(20, 'B')] };
  const { digest } = await previewImport(services, doer, requestOf(given));
  await importGiven(services, doer, { units, employees: staff(9, 'A') });
  const outdated = importGiven(services, doer, { ...given, digest });
  await expect(outdated).rejects.toMatchObject({ code: 'organisation.preview-outdated' });
  const fresh = await previewImport(services, doer, requestOf(given));
  await importGiven(services, doer, { ...given, digest: fresh.digest });
  expect(await placesOn(doer.employer, '2026-03-01')).toMatchObject({ 1010: 'A', 1020: 'B' });
});

test('every row names the entry of the import that made it known', async () => {
  const doer = await anEmployerWith({ units, employees: staff(3, 'A') });
  await importGiven(services, doer, { units, employees: [...staff(2, 'A'), employee(3, 'B')] });
  const types = await database.query<{ type: string; count: number }>(
    { employer: doer.employer },
    sql`select entry.type, count(*) as count from employment_state join entry using (employer_id, entry_id) group by 1`,
  );
  expect(types).toEqual([{ type: 'organisation.imported', count: 5 }]);
});

test('roles that a file gave end when a later file does not; those given by hand do not', async () => {
  const hr = { employee_id: '1001', role: 'hr', from: '2026-01-01' };
  const doer = await anEmployerWith({ units, employees: staff(3, 'A'), roles: [hr] });
  const person = await database.transaction({ employer: doer.employer }, (tx) => findEmployment(tx, '1002'));
  await grantRole(services, doer, { personId: person?.person ?? '', role: 'registrar', from: '2026-02-01' });
  const { summary } = await importGiven(services, doer, { roles: [], on: '2026-02-15' });
  expect(summary.events).toEqual({ 'role.ended': 1 });
  const held = await database.query(
    { employer: doer.employer },
    sql`select role from role_assignment where known_to = 'infinity' and valid_to = 'infinity'`,
  );
  expect(held).toEqual([{ role: 'registrar' }]);
});

test('a chair who is not employed here comes by number and name, once', async () => {
  const chair = {
    role: 'chair',
    authority: 'KS',
    from: '2026-01-01',
    personal_number: '19500101-9801',
    name: 'Rut Ro',
  };
  const authorities = [{ authority: 'KS', name: 'Kommunstyrelsen', kind: 'board' }];
  const given = { units, employees: staff(3, 'A'), authorities, roles: [chair] };
  const doer = await anEmployerWith(given);
  const again = await importGiven(services, doer, given);
  expect(again.summary).toMatchObject({ changesAnything: false, newPersons: 0 });
  await database.transaction({ employer: doer.employer }, async (tx) => {
    const at = organisationAt(tx, { on: localDate('2026-02-01'), knownAt: services.clock.now() });
    const root = await at.findUnitByCode('K');
    const [row] = (await sql<{ authority_id: string }>`select authority_id from authority`.execute(tx)).rows;
    const holders = await at.listHolders('chair', { authority: row?.authority_id as never });
    expect(holders).toHaveLength(1);
    expect(await at.findPerson(holders[0]?.person as never)).toMatchObject({ name: 'Rut Ro', employments: [] });
    expect(await at.listHolders('chair', { unit: root?.id as never })).toEqual([]);
  });
});

const anyPeople = fc
  .array(
    fc.record({
      number: fc.integer({ min: 1, max: 8 }),
      unit: fc.constantFrom('K', 'A', 'B', 'C'),
      manager: fc.constantFrom('', '1001', '1002', '9999'),
      isManager: fc.boolean(),
      from: fc.constantFrom('2015-01-01', '2026-02-10', '2026-04-01'),
      to: fc.constantFrom('', '', '2026-02-20', '2026-06-30'),
      title: fc.constantFrom('läkare', 'kock'),
      isProtected: fc.boolean(),
    }),
    { maxLength: 10 },
  )
  .map((rows) =>
    rows.map(
      ({ number, unit: code, ...of }): EmployeeCells =>
        employee(number, code, {
          manager_id: of.manager,
          is_manager: String(of.isManager),
          employed_from: of.from,
          employed_to: of.to !== '' && of.to < of.from ? '' : of.to,
          title: of.title,
          protected: String(of.isProtected && number === 3),
        }),
    ),
  );
const anyTree = fc
  .array(fc.record({ code: fc.constantFrom('A', 'B', 'C'), parent: fc.constantFrom('K', 'A', 'B', 'C', 'X') }), {
    maxLength: 4,
  })
  .map((rows): UnitCells[] => [unit('K'), ...rows.map(({ code, parent }) => unit(code, parent))]);
const anyFiles = fc.record({ units: anyTree, employees: anyPeople });

test('after any files, the last ones again in any order write nothing and reject as many', async () => {
  await fc.assert(
    fc.asyncProperty(anyFiles, anyFiles, fc.infiniteStream(fc.nat()), async (first, second, dice) => {
      const shuffled = <Row>(rows: readonly Row[]) =>
        rows
          .map((row) => ({ row, at: dice.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ row }) => row);
      const doer = await anEmployerWith({ ...first, allowEnding: true });
      const answers = ['A', 'B', 'C'].map((code) => ({ unit_id: code, successor_id: '' }));
      const given = { ...second, successors: answers, allowEnding: true };
      const once = await importGiven(services, doer, given);
      const again = await importGiven(services, doer, {
        ...given,
        units: shuffled(second.units),
        employees: shuffled(second.employees),
      });
      expect(again.written).toEqual({ closed: 0, inserted: 0 });
      expect(again.summary.changesAnything).toBe(false);
      expect(again.summary.rejected).toBe(once.summary.rejected);
    }),
    { numRuns: 40 },
  );
});
