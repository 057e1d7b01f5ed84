import { type ColumnOf, columnsOf, type FileName } from '../../modules/organisation/index.ts';
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
): Promise<Partial<Record<FileName, Uint8Array>>> {
  return {
    'authorities.csv': await csv('authorities.csv', AUTHORITIES.map(authorityRow)),
    'units.csv': await csv('units.csv', units.map(unitRow)),
    'employees.csv': await csv('employees.csv', employees.map(employeeRow)),
    'roles.csv': await csv('roles.csv', roleRows(cast)),
    ...(successors.length === 0 ? {} : { 'successors.csv': await csv('successors.csv', successors.map(successorRow)) }),
  };
}

type Row<Name extends FileName> = Partial<Record<ColumnOf<Name>, string>>;

function authorityRow({ code, name, kind }: (typeof AUTHORITIES)[number]): Row<'authorities.csv'> {
  return { authority: code, name, kind };
}

function unitRow({ code, name, parent, kind, trades = '', authority = '' }: DemoUnit): Row<'units.csv'> {
  return { unit_id: code, name, parent_id: parent, kind, trades, authority };
}

function employeeRow(employee: DemoEmployee): Row<'employees.csv'> {
  return {
    employee_id: employee.employeeId,
    personal_number: employee.personalNumber,
    user_name: `u${employee.employeeId}`,
    name: employee.name,
    unit_id: employee.unit,
    title: employee.title,
    is_manager: String(employee.isManager),
    employed_from: employee.from,
    employed_to: employee.to ?? '',
    home_municipality: employee.home,
    workplace_municipality: employee.workplace,
    protected: String(employee.isProtected),
    share: String(employee.share),
  };
}

function successorRow([unit, successor]: readonly [string, string]): Row<'successors.csv'> {
  return { unit_id: unit, successor_id: successor };
}

function roleRows(cast: Cast): Row<'roles.csv'>[] {
  const row = (holder: DemoEmployee, role: string, of: Row<'roles.csv'> = {}) => ({
    employee_id: holder.employeeId,
    role,
    from: holder.from,
    ...of,
  });
  return [
    row(cast.hr, 'hr', { unit_id: 'RL' }),
    row(cast.hrOfCare, 'hr', { unit_id: 'HS' }),
    ...cast.chairs.map(({ authority, holder }) => row(holder, 'chair', { authority })),
    row(cast.auditor, 'auditor'),
    row(cast.registrar, 'registrar', { authority: 'RS' }),
    row(cast.registrarOfCare, 'registrar', { authority: 'HSN' }),
    ...cast.safetyRepresentatives.map(({ unit, holder }) =>
      row(holder, 'safety-representative', { unit_id: unit, area: `Skyddsområde ${unit}` }),
    ),
    row(cast.informationSecurity, 'information-security'),
    row(cast.dataProtectionOfficer, 'data-protection-officer'),
    row(cast.deputyManager, 'deputy', { deputy_for: cast.manager.employeeId }),
  ];
}

async function csv<Name extends FileName>(name: Name, rows: readonly Row<Name>[]): Promise<Uint8Array> {
  const columns = columnsOf(name);
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
  const pieces = await Array.fromAsync(writeCsv([columns, ...cells]));
  return new TextEncoder().encode(pieces.join(''));
}
