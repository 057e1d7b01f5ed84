import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { treeOf, type Unit } from '../units/tree.ts';
import { type Line, type LineEmployment, lineOf, managerOfUnit, managersAbove, nearestManager } from './line.ts';

function aUnit(code: string, parent: string | null): Unit {
  const kind = parent === null ? 'organisation' : 'unit';
  return { id: code as UnitId, code, name: code, kind, parent: parent as UnitId | null, trades: [], authority: null };
}

function anEmployment(
  id: string,
  unit: string,
  of: Partial<Record<keyof LineEmployment, unknown>> = {},
): LineEmployment {
  return {
    id: id as EmploymentId,
    employeeId: id,
    person: `person of ${id}` as PersonId,
    unit: unit as UnitId,
    manager: null,
    isManager: false,
    share: null,
    employedFrom: localDate('2015-01-01'),
    ...of,
  } as LineEmployment;
}

function aLine(units: readonly Unit[], staff: readonly LineEmployment[]): Line {
  const namings = staff.flatMap(({ unit, manager }) => (manager === null ? [] : { unit, manager }));
  const named = new Set(namings.map(({ manager }) => manager));
  return lineOf(
    treeOf(units),
    staff.filter((one) => one.isManager || named.has(one.id)),
    namings,
  );
}

const units = [aUnit('K', null), aUnit('F', 'K'), aUnit('A', 'F'), aUnit('B', 'F')];
const isManager = { isManager: true };

test('a named manager goes before the unit’s own', () => {
  const staff = [anEmployment('m', 'A', isManager), anEmployment('n', 'B', isManager)];
  const own = anEmployment('e', 'A', { manager: 'n' });
  expect(nearestManager(aLine(units, [...staff, own]), own)).toMatchObject({ employment: { id: 'n' }, found: 'named' });
});

test('a unit without a manager is led from the nearest unit above that has one', () => {
  const line = aLine(units, [anEmployment('d', 'K', isManager), anEmployment('h', 'F', isManager)]);
  expect(nearestManager(line, anEmployment('e', 'A'))).toMatchObject({ employment: { id: 'h' }, found: 'above' });
});

test('a unit without a manager in it is led by the one whom all its staff name, wherever that one is placed', () => {
  const boss = anEmployment('m', 'B', isManager);
  const staff = [boss, anEmployment('e1', 'A', { manager: 'm' }), anEmployment('e2', 'A')];
  expect(managerOfUnit(aLine(units, staff), 'A' as UnitId)?.id).toBe('m');
  const split = [...staff, anEmployment('n', 'F'), anEmployment('e3', 'A', { manager: 'n' })];
  expect(managerOfUnit(aLine(units, split), 'A' as UnitId)).toBeUndefined();
});

test('of several managers in a unit the one leads whom none of the others leads', () => {
  const staff = [
    anEmployment('assistant', 'A', { ...isManager, manager: 'head', share: 100 }),
    anEmployment('head', 'A', { ...isManager, share: 50 }),
  ];
  expect(managerOfUnit(aLine(units, staff), 'A' as UnitId)?.id).toBe('head');
});

test('among equals the largest share leads, then the longest employed, then the lowest number', () => {
  const of = (share: number | null, from: string) => ({ ...isManager, share, employedFrom: localDate(from) });
  const first = (...staff: LineEmployment[]) => managerOfUnit(aLine(units, staff), 'A' as UnitId)?.id;
  expect(first(anEmployment('a', 'A', of(50, '2010-01-01')), anEmployment('b', 'A', of(null, '2020-01-01')))).toBe('b');
  expect(first(anEmployment('a', 'A', of(80, '2020-01-01')), anEmployment('b', 'A', of(80, '2010-01-01')))).toBe('b');
  expect(first(anEmployment('b', 'A', of(80, '2010-01-01')), anEmployment('a', 'A', of(80, '2010-01-01')))).toBe('a');
});

test('nobody leads themselves, in another employment either', () => {
  const twice = { ...isManager, person: 'Anna' };
  const staff = [anEmployment('m', 'A', twice), anEmployment('h', 'F', isManager)];
  const other = anEmployment('e', 'A', { person: 'Anna', manager: 'm' });
  expect(nearestManager(aLine(units, [...staff, other]), other)?.employment.id).toBe('h');
});

const anyStaff = fc
  .array(
    fc.record({
      unit: fc.constantFrom('K', 'F', 'A', 'B', 'gone'),
      manager: fc.option(fc.integer({ min: 0, max: 9 })),
      isManager: fc.boolean(),
      person: fc.integer({ min: 0, max: 6 }),
      share: fc.option(fc.constantFrom(50, 100)),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((rows) =>
    rows.map(({ unit, manager, person, ...of }, index) =>
      anEmployment(`e${index}`, unit, {
        ...of,
        person: `p${person}`,
        manager: manager === null ? null : `e${manager}`,
      }),
    ),
  );

test('the way up always ends, holds nobody twice and never the one it starts from', () => {
  fc.assert(
    fc.property(anyStaff, (staff) => {
      const line = aLine(units, staff);
      for (const employment of staff) {
        const persons = managersAbove(line, employment).map((above) => above.employment.person);
        expect(new Set([...persons, employment.person]).size).toBe(persons.length + 1);
      }
    }),
  );
});

test('the order in which employments are read changes nothing', () => {
  fc.assert(
    fc.property(anyStaff, (staff) => {
      const [one, other] = [aLine(units, staff), aLine(units, staff.toReversed())];
      for (const employment of staff)
        expect(nearestManager(other, employment)?.employment.id).toBe(nearestManager(one, employment)?.employment.id);
    }),
  );
});
