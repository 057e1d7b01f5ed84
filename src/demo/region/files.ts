import { writeCsv } from '../../platform/csv/index.ts';
import type { Cast } from './cast.ts';
import type { DemoEmployee } from './people.ts';
import { AUTHORITIES, type DemoUnit } from './units.ts';

/** The region as the HR system hands it over, on one day. */
export interface Snapshot {
  readonly units: readonly DemoUnit[];
  readonly employees: readonly DemoEmployee[];
}

/** The files of one import. */
export async function filesOf(
  { units, employees }: Snapshot,
  cast: Cast,
  successors: readonly (readonly [string, string])[],
) {
  return {
    'authorities.csv': await csv(
      ['authority', 'name', 'kind'],
      AUTHORITIES.map(({ code, name, kind }) => [code, name, kind]),
    ),
    'units.csv': await csv(
      ['unit_id', 'name', 'parent_id', 'kind', 'trades', 'authority'],
      units.map((unit) => [unit.code, unit.name, unit.parent, unit.kind, unit.trades ?? '', unit.authority ?? '']),
    ),
    'employees.csv': await csv(EMPLOYEE_COLUMNS, employees.map(employeeRow)),
    'roles.csv': await csv(ROLE_COLUMNS, roleRows(cast)),
    ...(successors.length === 0 ? {} : { 'successors.csv': await csv(['unit_id', 'successor_id'], successors) }),
  };
}

const EMPLOYEE_COLUMNS = [
  'employee_id',
  'personal_number',
  'user_name',
  'name',
  'unit_id',
  'manager_id',
  'title',
  'is_manager',
  'employed_from',
  'employed_to',
  'home_municipality',
  'workplace_municipality',
  'protected',
  'share',
] as const;

function employeeRow(employee: DemoEmployee): string[] {
  return [
    employee.employeeId,
    employee.personalNumber,
    `u${employee.employeeId}`,
    employee.name,
    employee.unit,
    '',
    employee.title,
    String(employee.isManager),
    employee.from,
    employee.to ?? '',
    '',
    '',
    String(employee.isProtected),
    String(employee.share),
  ];
}

const ROLE_COLUMNS = ['employee_id', 'role', 'unit_id', 'authority', 'area', 'deputy_for', 'from', 'to'] as const;

function roleRows(cast: Cast): string[][] {
  const row = (holder: DemoEmployee, role: string, of: { unit?: string; authority?: string; area?: string } = {}) => [
    holder.employeeId,
    role,
    of.unit ?? '',
    of.authority ?? '',
    of.area ?? '',
    '',
    holder.from,
    '',
  ];
  return [
    row(cast.hr, 'hr', { unit: 'RL' }),
    row(cast.hrOfCare, 'hr', { unit: 'HS' }),
    ...cast.chairs.map(({ authority, holder }) => row(holder, 'chair', { authority })),
    row(cast.auditor, 'auditor'),
    row(cast.registrar, 'registrar', { authority: 'RS' }),
    ...cast.safetyRepresentatives.map(({ unit, holder }) =>
      row(holder, 'safety-representative', { unit, area: `Skyddsområde ${unit}` }),
    ),
    row(cast.informationSecurity, 'information-security'),
    row(cast.dataProtectionOfficer, 'data-protection-officer'),
    [cast.deputyManager.employeeId, 'deputy', '', '', '', cast.manager.employeeId, cast.deputyManager.from, ''],
  ];
}

async function csv(columns: readonly string[], rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const pieces = await Array.fromAsync(writeCsv([columns, ...rows]));
  return new TextEncoder().encode(pieces.join(''));
}
