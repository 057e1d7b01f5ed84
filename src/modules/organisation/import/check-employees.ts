import type { EmploymentId, PersonId } from '../../../kernel/ids.ts';
import type { PersonalNumber } from '../../../kernel/personal-number.ts';
import type { NumberKey } from '../people/personal-numbers.ts';
import type { Read } from './read.ts';
import type { Reject } from './rejects.ts';
import { distinctRows } from './repeated.ts';
import type { EmployeeRow } from './shapes.ts';
import type { Stored } from './stored.ts';

/** What a check of employees asks of its surroundings. */
export interface EmployeeSurroundings {
  readonly stored: Stored;
  keyOf(number: PersonalNumber): NumberKey;
  /** Whether somebody can be placed in the unit during the row's period. */
  hasUnit(row: EmployeeRow): boolean;
  newPerson(): PersonId;
  newEmployment(): EmploymentId;
}

/** A person of the file; `isNew` when nobody was known by any of their numbers. */
export interface FilePerson {
  readonly id: PersonId;
  readonly number: PersonalNumber;
  readonly isNew: boolean;
  /** The person was known by another number, or by this one as a former one. */
  readonly isRenumbered: boolean;
  readonly isProtected: boolean;
  readonly rows: Read<EmployeeRow>[];
}

/** An employment of the file with its good rows. */
export interface FileEmployment {
  readonly id: EmploymentId;
  readonly employeeId: string;
  readonly person: PersonId;
  readonly isNew: boolean;
  readonly rows: readonly Read<EmployeeRow>[];
}

export interface CheckedEmployees {
  readonly persons: readonly FilePerson[];
  readonly employments: readonly FileEmployment[];
  readonly rejects: readonly Reject[];
}

/**
 * Ties each employment of the file to a person: by its number, else by its employee_id, when the name is the same and
 * only the number has changed (a coordination number became a personal number). An employee_id never goes to another
 * person; such rows are rejected, all of them.
 */
export function checkEmployees(read: readonly Read<EmployeeRow>[], around: EmployeeSurroundings): CheckedEmployees {
  const { rows, rejects: contradicted } = distinctRows(
    'employees.csv',
    read.toSorted(byEmployment),
    (row) => `${row.employeeId}\n${row.period.from}`,
  );
  const rejects: Reject[] = [...contradicted];
  const reject = (bad: readonly Read<EmployeeRow>[], reason: Reject['reason'], column: string) =>
    rejects.push(...bad.map(({ line }): Reject => ({ file: 'employees.csv', line, reason, column })));
  const placed = rows.filter((row) => {
    const isPlaced = around.hasUnit(row);
    if (!isPlaced) reject([row], 'unit-unknown', 'unit_id');
    return isPlaced;
  });
  const owners = ownersOf(read, around);
  const protectedNumbers = new Set(read.filter((row) => row.isProtected).map((row) => row.number));
  const persons = new Map<PersonId, FilePerson>();
  const employments: FileEmployment[] = [];
  for (const [employeeId, own] of Map.groupBy(placed, (row) => row.employeeId)) {
    const number = own[0]?.number;
    const owner = number === undefined ? undefined : owners.get(number);
    const stored = around.stored.employments.get(employeeId);
    const isOneOwner =
      own.every((row) => row.number === number) && (stored ?? { person: owner?.id }).person === owner?.id;
    if (number === undefined || owner === undefined || !isOneOwner) {
      reject(own, 'other-person', 'employee_id');
      continue;
    }
    const person = persons.get(owner.id) ?? {
      ...owner,
      number,
      isProtected: protectedNumbers.has(number),
      rows: [],
    };
    persons.set(owner.id, person);
    person.rows.push(...own);
    employments.push({
      id: stored?.id ?? around.newEmployment(),
      employeeId,
      person: owner.id,
      isNew: stored === undefined,
      rows: own,
    });
  }
  return { persons: [...persons.values()], employments, rejects };
}

/** So that nothing depends on the order of the file. */
function byEmployment(a: EmployeeRow, b: EmployeeRow): number {
  if (a.employeeId !== b.employeeId) return a.employeeId < b.employeeId ? -1 : 1;
  return a.period.from < b.period.from ? -1 : 1;
}

type Owner = Pick<FilePerson, 'id' | 'isNew' | 'isRenumbered'>;

/** Whose each number of the file is. */
function ownersOf(read: readonly Read<EmployeeRow>[], around: EmployeeSurroundings): Map<PersonalNumber, Owner> {
  const owners = new Map<PersonalNumber, Owner>();
  for (const [number, rows] of Map.groupBy(read, (row) => row.number)) {
    const known = around.stored.persons.get(around.keyOf(number));
    const renumbered = known === undefined ? renumberedPerson(rows, around.stored) : undefined;
    owners.set(number, {
      id: known?.person ?? renumbered ?? around.newPerson(),
      isNew: known === undefined && renumbered === undefined,
      isRenumbered: known === undefined ? renumbered !== undefined : !known.isCurrent,
    });
  }
  return owners;
}

/** The one person who stands under these rows' employee_ids by the same name, now with another number. */
function renumberedPerson(rows: readonly EmployeeRow[], stored: Stored): PersonId | undefined {
  const persons = new Set(
    rows.flatMap((row) => {
      const person = stored.employments.get(row.employeeId)?.person;
      const name = person === undefined ? undefined : stored.names.get(person)?.at(-1)?.values.name;
      return person !== undefined && sameName(name, row.name) ? person : [];
    }),
  );
  return persons.size === 1 ? [...persons][0] : undefined;
}

function sameName(a: string | undefined, b: string): boolean {
  return a?.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv');
}
