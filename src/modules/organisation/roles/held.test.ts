import { expect, test } from 'vitest';
import type { AuthorityId, EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { FOREVER } from '../../../kernel/period.ts';
import type { Absence } from '../absences/store.ts';
import type { GivenRole } from '../schema.ts';
import type { AbsenceId, AssignmentId } from '../tables.ts';
import { type LedUnit, type RoleGrounds, rolesHeld } from './held.ts';
import type { Assignment } from './store.ts';

const person = (name: string) => name as PersonId;
const period = { from: localDate('2026-01-01'), to: FOREVER };

function given(to: string, role: GivenRole, of: Partial<Assignment> = {}): Assignment {
  return {
    id: `${to} ${role}` as AssignmentId,
    person: person(to),
    role,
    unit: null,
    authority: null,
    area: null,
    deputyFor: null,
    source: 'page',
    period,
    ...of,
  };
}

function away(who: string, deputy: string | null, of: Partial<Absence> = {}): Absence {
  return {
    id: `${who} away` as AbsenceId,
    person: person(who),
    employment: null,
    kind: 'absence',
    deputy: deputy as PersonId | null,
    country: null,
    period,
    ...of,
  };
}

const led = (who: string, unit: string, kind: LedUnit['kind'], employment = `${who}1`): LedUnit => ({
  unit: unit as UnitId,
  kind,
  employment: employment as EmploymentId,
  person: person(who),
});

function grounds(of: Partial<RoleGrounds>): RoleGrounds {
  const employments = ['Anna1', 'Anna2', 'Bo1'].map((id) => ({
    id: id as EmploymentId,
    person: person(id.slice(0, -1)),
  }));
  return { root: 'K' as UnitId, led: [], assignments: [], absences: [], employments, ...of };
}

const held = (who: string, of: Partial<RoleGrounds>) =>
  rolesHeld(person(who), grounds(of)).map(({ role, unit, authority, actingFor }) =>
    [role, unit ?? authority, actingFor && `for ${actingFor}`].filter(Boolean).join(' '),
  );

test('everyone is an employee; who leads an administration is its head, who leads the top is director', () => {
  expect(held('Bo', {})).toEqual(['employee']);
  expect(held('Anna', { led: [led('Anna', 'F', 'administration'), led('Anna', 'A', 'unit')] })).toEqual([
    'employee',
    'manager F',
    'administration-head F',
    'manager A',
  ]);
  expect(held('Anna', { led: [led('Anna', 'K', 'organisation')] })).toEqual(['employee', 'manager K', 'director K']);
});

test('a role for the whole employer is held at the top unit, one at a committee there', () => {
  const assignments = [given('Anna', 'hr'), given('Anna', 'registrar', { authority: 'KS' as AuthorityId })];
  expect(held('Anna', { assignments })).toEqual(['employee', 'hr K', 'registrar KS']);
  expect(held('Anna', { assignments, root: undefined })).toEqual(['employee', 'hr', 'registrar KS']);
});

test('a deputy acts while the one they stand in for is away, and only then', () => {
  const standing = [given('Bo', 'deputy', { deputyFor: person('Anna') })];
  const leads = [led('Anna', 'A', 'unit')];
  expect(held('Bo', { led: leads, assignments: standing })).toEqual(['employee']);
  expect(held('Bo', { led: leads, assignments: standing, absences: [away('Anna', null)] })).toEqual([
    'employee',
    'manager A for Anna',
  ]);
  expect(held('Bo', { led: leads, absences: [away('Anna', 'Bo')] })).toEqual(['employee', 'manager A for Anna']);
});

test('on a business trip one is on duty: nobody acts', () => {
  const absences = [away('Anna', 'Bo', { kind: 'business-travel' })];
  expect(held('Bo', { led: [led('Anna', 'A', 'unit')], absences })).toEqual(['employee']);
});

test('away from one of two employments, only what comes with that one passes to the deputy', () => {
  const leads = [led('Anna', 'A', 'unit', 'Anna1'), led('Anna', 'B', 'unit', 'Anna2')];
  const fromOne = away('Anna', 'Bo', { employment: 'Anna1' as EmploymentId });
  const assignments = [given('Anna', 'hr')];
  expect(held('Bo', { led: leads, assignments, absences: [fromOne] })).toEqual(['employee', 'manager A for Anna']);
  const fromOther = { ...fromOne, employment: 'Anna2' as EmploymentId };
  expect(held('Bo', { led: leads, assignments, absences: [fromOne, fromOther] })).toEqual([
    'employee',
    'manager A for Anna',
    'manager B for Anna',
    'hr K for Anna',
  ]);
});

test('an auditor’s independence passes to nobody, and a deputy’s deputy holds nothing', () => {
  expect(held('Bo', { assignments: [given('Anna', 'auditor')], absences: [away('Anna', 'Bo')] })).toEqual(['employee']);
  const chain = [away('Anna', 'Bo'), away('Bo', 'Cia')];
  expect(held('Cia', { led: [led('Anna', 'A', 'unit')], absences: chain })).toEqual(['employee']);
});
