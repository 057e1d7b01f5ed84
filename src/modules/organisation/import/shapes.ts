import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import { type PersonalNumber, parsePersonalNumber } from '../../../kernel/personal-number.ts';
import {
  AUTHORITY_KINDS,
  type AuthorityKind,
  GIVEN_ROLES,
  type GivenRole,
  UNIT_KINDS,
  type UnitKind,
} from '../schema.ts';
import { COLUMNS } from './columns.ts';
import { type Cells, coded, flag, optional, period, RowFault, required } from './fields.ts';
import type { FileShape } from './read.ts';

/** A row of units.csv. `authority` is undefined when the file has no such column, null when the cell is empty. */
export interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  readonly kind: UnitKind;
  readonly trades: readonly string[];
  readonly authority: string | null | undefined;
}

export const unitShape: FileShape<UnitRow> = {
  file: 'units.csv',
  columns: COLUMNS['units.csv'].needed,
  read: (cells) => {
    const code = required(cells, 'unit_id');
    return {
      code,
      name: optional(cells, 'name') ?? code,
      parent: optional(cells, 'parent_id') ?? null,
      kind: coded(cells, 'kind', UNIT_KINDS),
      trades: [...new Set((cells.trades ?? '').split(/\s+/).filter(Boolean))].toSorted(),
      authority: cells.authority === undefined ? undefined : (optional(cells, 'authority') ?? null),
    };
  },
};

/** A row of employees.csv. */
export interface EmployeeRow {
  readonly employeeId: string;
  readonly number: PersonalNumber;
  readonly name: string;
  readonly unit: string;
  readonly manager: string | null;
  readonly title: string;
  readonly isManager: boolean;
  readonly userName: string | null;
  readonly share: number | null;
  readonly period: Period;
  readonly homeMunicipality: string | null;
  readonly workplaceMunicipality: string | null;
  readonly isProtected: boolean;
}

/** `share`, percent of full time, may be left out; the other columns are those of a mapping run. */
export function employeeShape(effectiveOn: LocalDate): FileShape<EmployeeRow> {
  return {
    file: 'employees.csv',
    columns: COLUMNS['employees.csv'].needed,
    read: (cells) => {
      const employeeId = required(cells, 'employee_id');
      return {
        employeeId,
        number: personalNumber(cells, effectiveOn),
        // Some staff systems leave out the name of a person with protected identity.
        name: collapse(optional(cells, 'name') ?? employeeId),
        unit: required(cells, 'unit_id'),
        manager: optional(cells, 'manager_id') ?? null,
        title: optional(cells, 'title') ?? '',
        isManager: flag(cells, 'is_manager'),
        userName: optional(cells, 'user_name') ?? null,
        share: share(cells),
        period: period(cells, 'employed_from', 'employed_to'),
        homeMunicipality: municipality(cells, 'home_municipality'),
        workplaceMunicipality: municipality(cells, 'workplace_municipality'),
        isProtected: flag(cells, 'protected'),
      };
    },
  };
}

/** A row of roles.csv: an employee, or somebody without employment here (a chair, an auditor) by number and name. */
export interface RoleRow {
  readonly employeeId: string | null;
  readonly outsider: { readonly number: PersonalNumber; readonly name: string } | null;
  readonly role: GivenRole;
  readonly unit: string | null;
  readonly authority: string | null;
  readonly area: string | null;
  readonly deputyFor: string | null;
  readonly period: Period;
}

export function roleShape(effectiveOn: LocalDate): FileShape<RoleRow> {
  return {
    file: 'roles.csv',
    columns: COLUMNS['roles.csv'].needed,
    read: (cells) => {
      const employeeId = optional(cells, 'employee_id') ?? null;
      const role = coded(cells, 'role', GIVEN_ROLES);
      const deputyFor = optional(cells, 'deputy_for') ?? null;
      const unit = optional(cells, 'unit_id') ?? null;
      const authority = optional(cells, 'authority') ?? null;
      if ((role === 'deputy') !== (deputyFor !== null) || (deputyFor !== null && deputyFor === employeeId))
        throw new RowFault('deputy', 'deputy_for');
      if (unit !== null && authority !== null) throw new RowFault('place', 'authority');
      return {
        employeeId,
        outsider:
          employeeId === null
            ? { number: personalNumber(cells, effectiveOn), name: collapse(required(cells, 'name')) }
            : null,
        role,
        unit,
        authority,
        area: optional(cells, 'area') ?? null,
        deputyFor,
        period: period(cells, 'from', 'to'),
      };
    },
  };
}

/** A row of authorities.csv. */
export interface AuthorityRow {
  readonly code: string;
  readonly name: string;
  readonly kind: AuthorityKind;
}

export const authorityShape: FileShape<AuthorityRow> = {
  file: 'authorities.csv',
  columns: COLUMNS['authorities.csv'].needed,
  read: (cells) => ({
    code: required(cells, 'authority'),
    name: required(cells, 'name'),
    kind: coded(cells, 'kind', AUTHORITY_KINDS),
  }),
};

/** A row of successors.csv: who takes over after a unit that ends; null = nobody. */
export interface SuccessorRow {
  readonly unit: string;
  readonly successor: string | null;
}

export const successorShape: FileShape<SuccessorRow> = {
  file: 'successors.csv',
  columns: COLUMNS['successors.csv'].needed,
  read: (cells) => ({ unit: required(cells, 'unit_id'), successor: optional(cells, 'successor_id') ?? null }),
};

function personalNumber(cells: Cells, onDay: LocalDate): PersonalNumber {
  const number = parsePersonalNumber(required(cells, 'personal_number'), onDay);
  if (number === undefined) throw new RowFault('number', 'personal_number');
  return number;
}

function share(cells: Cells): number | null {
  const cell = optional(cells, 'share');
  if (cell === undefined) return null;
  const percent = Math.round(Number(cell.replace('%', '').trim().replace(',', '.')));
  if (!(percent >= 0 && percent <= 100)) throw new RowFault('number', 'share');
  return percent;
}

/** A municipality's code; spreadsheets drop the first nought. What is no code is left out, the person is not. */
function municipality(cells: Cells, column: string): string | null {
  const cell = optional(cells, column);
  return cell !== undefined && /^\d{3,4}$/.test(cell) ? cell.padStart(4, '0') : null;
}

function collapse(name: string): string {
  return name.replace(/\s+/g, ' ');
}
