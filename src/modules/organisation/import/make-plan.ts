import { hasCheckDigit } from '../../../kernel/check-digit.ts';
import type { AuthorityId, EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { AssignmentId } from '../tables.ts';
import { checkEmployees } from './check-employees.ts';
import { checkUnits } from './check-units.ts';
import { compareAuthorities } from './compare-authorities.ts';
import { compareEmployments } from './compare-employments.ts';
import { compareManagers } from './compare-managers.ts';
import { compareNames } from './compare-persons.ts';
import { type ComparedRoles, compareRoles } from './compare-roles.ts';
import { compareSuccessions } from './compare-successions.ts';
import { compareUnits } from './compare-units.ts';
import { stretchOn } from './difference.ts';
import type { Statements } from './files.ts';
import type { ImportDays } from './history.ts';
import { comparePlaces } from './places.ts';
import type { Ending, ImportPlan, Outsider, PlanMeans, Remark } from './plan.ts';
import type { ReadFile } from './read.ts';
import { inFileOrder } from './rejects.ts';
import { distinctRows } from './repeated.ts';
import type { EmployeeRow, UnitRow } from './shapes.ts';
import { sparedKeys, sparedUnits } from './spare.ts';
import type { Stored } from './stored.ts';

type Authorities = Pick<ImportPlan, 'authorities' | 'rejects'> & {
  readonly ids: ReadonlyMap<string, AuthorityId>;
};
type Organisation = Omit<ImportPlan, 'days' | 'manifest' | 'authorities' | 'outsiders' | 'roles'> & {
  readonly unitIds: ReadonlyMap<string, UnitId>;
};

/** Decides what the files change in what is stored. Reads and writes nothing; the order of rows changes nothing. */
export function makePlan(statements: Statements, stored: Stored, days: ImportDays, means: PlanMeans): ImportPlan {
  const authorities = planAuthorities(statements, stored, days, means);
  const organisation =
    statements.organisation === undefined
      ? unchanged(stored)
      : planOrganisation(statements.organisation, statements, stored, days, means, authorities.ids);
  const { unitIds, ...rest } = organisation;
  const { outsiders, ...roles } = planRoles(statements, stored, days, means, organisation, authorities.ids);
  return {
    ...rest,
    days,
    manifest: statements.manifest,
    authorities: authorities.authorities,
    outsiders,
    roles: roles.outcomes,
    rejects: inFileOrder([...authorities.rejects, ...rest.rejects, ...roles.rejects]),
  };
}

function planAuthorities(
  { authorities }: Statements,
  stored: Stored,
  { effectiveOn }: ImportDays,
  means: PlanMeans,
): Authorities {
  const { rows, rejects } = distinctRows('authorities.csv', authorities?.rows ?? [], (row) => row.code);
  const outcomes = compareAuthorities(rows, stored, effectiveOn, () => means.newId<AuthorityId>());
  const held = [...stored.authorities].map(([code, { id }]) => [code, id] as const);
  return {
    authorities: outcomes,
    rejects: [...(authorities?.rejects ?? []), ...rejects],
    ids: new Map([...held, ...outcomes.map(({ code, id }) => [code, id] as const)]),
  };
}

function planOrganisation(
  { units, employees }: { readonly units: ReadFile<UnitRow>; readonly employees: ReadFile<EmployeeRow> },
  { successors }: Statements,
  stored: Stored,
  days: ImportDays,
  means: PlanMeans,
  authorityIds: ReadonlyMap<string, AuthorityId>,
): Organisation {
  const { effectiveOn } = days;
  const checkedUnits = checkUnits(units.rows, new Set(authorityIds.keys()));
  const sparedCodes = sparedKeys(units, checkedUnits.rejects, (row) => row.code);
  const unitIds = new Map<string, UnitId>([
    ...checkedUnits.rows.map((row) => [row.code, means.newId<UnitId>()] as const),
    ...stored.unitIds,
  ]);
  const codes = new Set(checkedUnits.rows.map((row) => row.code));
  const checked = checkEmployees(employees.rows, {
    stored,
    keyOf: means.keyOf,
    // A row that has run out may name a unit that has ended.
    hasUnit: (row) =>
      codes.has(row.unit) ||
      (stored.unitIds.has(row.unit) && (sparedCodes.has(row.unit) || row.period.to <= effectiveOn)),
    newPerson: () => means.newId<PersonId>(),
    newEmployment: () => means.newId<EmploymentId>(),
  });
  const sparedEmployees = sparedKeys(employees, checked.rejects, (row) => row.employeeId);
  const ids = new Map(checked.employments.map((one) => [one.employeeId, one.id]));
  const employments = compareEmployments(checked.employments, {
    stored,
    days,
    unitIds,
    spared: sparedEmployees,
    findEmployment: (employeeId) => ids.get(employeeId) ?? stored.employments.get(employeeId)?.id,
  });
  const firstPlaced = new Map<UnitId, ImportDays['effectiveOn']>();
  for (const { from, values } of employments.flatMap((one) => one.after)) {
    const first = firstPlaced.get(values.unit_id);
    if (first === undefined || from < first) firstPlaced.set(values.unit_id, from);
  }
  const compared = compareUnits(checkedUnits.rows, {
    stored,
    effectiveOn,
    unitIds,
    authorityIds,
    spared: sparedUnits(stored, sparedCodes, sparedEmployees, effectiveOn),
    firstPlacedIn: (unit) => firstPlaced.get(unit),
  });
  const successions = compareSuccessions(successors?.rows ?? [], compared, employments, stored.successors, effectiveOn);
  const flagged = new Set(checked.persons.filter((person) => person.isProtected).map((person) => person.id));
  return {
    unitIds,
    units: compared,
    persons: checked.persons,
    names: compareNames(checked.persons, stored, effectiveOn),
    employments,
    places: comparePlaces(
      checked.employments,
      stored,
      (person) => flagged.has(person) || stored.protectedPersons.has(person),
    ),
    managers: compareManagers(compared, employments, days),
    successions: successions.answers,
    unanswered: successions.unanswered,
    rejects: [
      ...units.rejects,
      ...checkedUnits.rejects,
      ...employees.rejects,
      ...checked.rejects,
      ...(successors?.rejects ?? []),
      ...successions.rejects,
    ],
    remarks: checked.employments.flatMap((one) => one.rows.flatMap((row) => remarksOn(row, ids, stored))),
    ending: {
      units: endingAmong(compared, effectiveOn, (unit) => !codes.has(unit.code)),
      employments: endingAmong(employments, effectiveOn, (one) => !ids.has(one.employeeId)),
    },
    sparedEmployments: [...sparedEmployees].filter((employeeId) => stored.employments.has(employeeId)).length,
  };
}

function unchanged(stored: Stored): Organisation {
  const none: Ending = { ending: 0, held: 0 };
  return {
    unitIds: stored.unitIds,
    units: [],
    persons: [],
    names: [],
    employments: [],
    places: [],
    managers: [],
    successions: [],
    unanswered: [],
    rejects: [],
    remarks: [],
    ending: { units: none, employments: none },
    sparedEmployments: 0,
  };
}

function planRoles(
  { roles }: Statements,
  stored: Stored,
  { effectiveOn }: ImportDays,
  means: PlanMeans,
  { employments, persons, unitIds }: Organisation,
  authorityIds: ReadonlyMap<string, AuthorityId>,
): ComparedRoles & { readonly outsiders: readonly Outsider[] } {
  if (roles === undefined) return { outcomes: [], rejects: [], outsiders: [] };
  const owners = new Map(employments.map((one) => [one.employeeId, one.person]));
  const byNumber = new Map(persons.map((person) => [person.number, person.id]));
  const outsiders = new Map<string, Outsider>();
  const compared = compareRoles(roles.rows, {
    effectiveOn,
    assignments: stored.assignments,
    unitIds,
    authorityIds,
    spared: roles.spared,
    findEmployee: (employeeId) => owners.get(employeeId) ?? stored.employments.get(employeeId)?.person,
    findOutsider: ({ number, name }) => {
      const known = byNumber.get(number) ?? stored.persons.get(means.keyOf(number))?.person;
      if (known !== undefined) return known;
      const outsider = outsiders.get(number) ?? { id: means.newId<PersonId>(), number, name };
      outsiders.set(number, outsider);
      return outsider.id;
    },
    newAssignment: () => means.newId<AssignmentId>(),
  });
  return { ...compared, rejects: [...roles.rejects, ...compared.rejects], outsiders: [...outsiders.values()] };
}

function remarksOn(
  row: EmployeeRow & { readonly line: number },
  inFile: ReadonlyMap<string, EmploymentId>,
  stored: Stored,
): readonly Remark[] {
  const isKnown = row.manager === null || inFile.has(row.manager) || stored.employments.has(row.manager);
  const about: Remark['about'][] = [
    ...(hasCheckDigit(row.number) ? [] : (['check-digit'] as const)),
    ...(isKnown ? [] : (['manager-unknown'] as const)),
  ];
  return about.map((one) => ({ file: 'employees.csv', line: row.line, about: one }));
}

function endingAmong<Outcome extends { readonly before: readonly Days[]; readonly after: readonly Days[] }>(
  outcomes: readonly Outcome[],
  effectiveOn: ImportDays['effectiveOn'],
  isUnnamed: (outcome: Outcome) => boolean,
): Ending {
  const isThere = (history: readonly Days[]) => stretchOn(history, effectiveOn) !== undefined;
  const held = outcomes.filter((outcome) => isThere(outcome.before));
  const ending = held.filter((outcome) => isUnnamed(outcome) && !isThere(outcome.after));
  return { ending: ending.length, held: held.length };
}

type Days = Parameters<typeof stretchOn>[0][number];
