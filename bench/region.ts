import { employee, type Given, unit } from '../src/modules/organisation/testing.ts';

/** One manager per 26 employees, as in the regions' own figures. */
const STAFF_OF_A_UNIT = 26;
const UNITS_OF_AN_AREA = 12;
const AREAS_OF_AN_ADMINISTRATION = 16;

/** A region of so many employees: administrations, areas and units, each with a manager of its own staff. */
export function aRegionOf(employeeCount: number): Given {
  const units = [unit('R')];
  const employees = [employee(0, 'R', { is_manager: 'true' })];
  const count = Math.ceil(employeeCount / STAFF_OF_A_UNIT);
  for (let index = 0; index < count; index++) {
    const area = `A${Math.floor(index / UNITS_OF_AN_AREA)}`;
    const administration = `F${Math.floor(index / UNITS_OF_AN_AREA / AREAS_OF_AN_ADMINISTRATION)}`;
    if (index % (UNITS_OF_AN_AREA * AREAS_OF_AN_ADMINISTRATION) === 0)
      units.push(unit(administration, 'R', { kind: 'administration' }));
    if (index % UNITS_OF_AN_AREA === 0) units.push(unit(area, administration, { kind: 'area' }));
    units.push(unit(`E${index}`, area, { trades: '86' }));
  }
  for (let number = 1; number < employeeCount; number++) {
    const own = `E${Math.floor(number / STAFF_OF_A_UNIT)}`;
    employees.push(
      employee(number, own, {
        is_manager: String(number % STAFF_OF_A_UNIT === 1),
        home_municipality: '1880',
        workplace_municipality: '1880',
      }),
    );
  }
  return { units, employees };
}
