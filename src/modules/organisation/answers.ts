import type { z } from 'zod';
import { lastDayOf } from '../../kernel/period.ts';
import type { Absence } from './absences/store.ts';
import type * as api from './api.ts';
import type { EmployeeRow, EmploymentView, Page, PersonView } from './people/read.ts';
import type { Assignment } from './roles/store.ts';
import type { NamedPerson, UnitInTree, UnitView } from './units/read.ts';
import type { Unit } from './units/tree.ts';

/** What is read, as the API answers it. */

export function unitAnswer(unit: Unit): z.output<typeof api.unitSummary> {
  const { id, code, name, kind, parent, trades, authority } = unit;
  return { id, code, name, kind, parentId: parent, trades: [...trades], authorityId: authority };
}

export function unitInTreeAnswer(unit: UnitInTree): z.output<typeof api.unitInTree> {
  return { ...unitAnswer(unit), manager: unit.manager };
}

export function unitViewAnswer(unit: UnitView): Omit<z.output<typeof api.unitView>, 'on' | 'knownAt'> {
  return {
    ...unitInTreeAnswer(unit),
    above: unit.above.map(unitAnswer),
    below: unit.below.map(unitAnswer),
    administration: unit.administration && unitAnswer(unit.administration),
    belongsToAuthorityId: unit.belongsTo,
    ...(unit.successor === undefined ? {} : { successorId: unit.successor }),
  };
}

export function employeePageAnswer({ rows, count }: Page<EmployeeRow>): z.output<typeof api.employeePage> {
  return {
    total: count,
    items: rows.map(({ person, employment, unit, ...row }) => ({
      ...row,
      personId: person,
      employmentId: employment,
      unitId: unit,
    })),
  };
}

export function assignmentAnswer(one: Assignment): z.output<typeof api.assignment> {
  const { id, person, role, unit, authority, area, deputyFor, period } = one;
  return {
    id,
    personId: person,
    role,
    unitId: unit,
    authorityId: authority,
    area,
    deputyFor,
    from: period.from,
    lastDay: lastDayOf(period) ?? null,
  };
}

export function personAnswer(person: PersonView): Omit<z.output<typeof api.personView>, 'on' | 'knownAt'> {
  return {
    id: person.id,
    name: person.name,
    employments: person.employments.map(employmentAnswer),
    roles: person.roles.map(assignmentAnswer),
    isProtected: person.isProtected,
    handlers: [...person.handlers],
    isReader: person.isReader,
    mayProtect: person.mayProtect,
  };
}

function employmentAnswer(one: EmploymentView): z.output<typeof api.personView>['employments'][number] {
  return {
    id: one.id,
    employeeId: one.employeeId,
    unitId: one.unit,
    title: one.title,
    isManager: one.isManager,
    share: one.share,
    from: one.period.from,
    lastDay: lastDayOf(one.period) ?? null,
    nearestManager: one.nearestManager,
  };
}

export function absenceAnswer(one: Absence, deputy: NamedPerson | null): z.output<typeof api.absence> {
  return {
    id: one.id,
    personId: one.person,
    employmentId: one.employment,
    kind: one.kind,
    deputy,
    country: one.country,
    from: one.period.from,
    lastDay: lastDayOf(one.period) ?? null,
  };
}
