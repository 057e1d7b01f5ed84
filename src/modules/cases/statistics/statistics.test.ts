import { expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { employee } from '../../organisation/testing.ts';
import { importRegister } from '../register/actions.ts';
import { aRegister } from '../register/testing.ts';
import { aCaseRegion } from '../testing-cases.ts';
import { readStatistics } from './reading.ts';

const { database } = await aDatabase();
const region = await aCaseRegion(database, {
  employees: [
    ...Array.from({ length: 6 }, (_, index) => employee(40 + index, 'ward')),
    ...Array.from({ length: 2 }, (_, index) => employee(50 + index, 'office')),
    employee(60, 'ward', { name: 'Hemlig Hanna', protected: 'true' }),
  ],
});
const { services, inside, actor } = region;
const about = (employeeId: string, of: object = {}) => ({
  case_id: `S-${employeeId}`,
  employee_id: employeeId,
  status: 'no-objection',
  decided_on: '2025-03-04',
  from: '2025-01-01',
  to: '2027-12-31',
  ...of,
});
await importRegister(services, region.doer, {
  content: aRegister([
    ...['1040', '1041', '1042', '1043', '1044', '1045', '1050', '1051', '1060'].map((id) => about(id)),
    about('1005', { status: 'forbidden' }),
    about('1006', { to: '2025-12-31' }),
  ]),
});
const asked = async (who: Parameters<typeof actor>[0]) => {
  const reader = await actor(who);
  return database.transaction(inside, (tx) =>
    readStatistics(tx, services, reader, { kind: 'secondary-occupation' }, 'sv'),
  );
};

test('what runs is counted by administration; one to four are not shown, nor what would tell them', async () => {
  const { tables, total } = await asked('director');
  expect(tables[0]?.rows.map(({ label, count }) => [label, count])).toEqual([
    ['Enhet care', '..'],
    ['Enhet office', '<5'],
  ]);
  expect(total).toBe(8);
  // All of them began on one day, so that none is told from another.
  expect(tables.at(-1)).toMatchObject({ id: 'age', rows: [{ label: 'Andra året', count: 8 }] });
  // An earlier register does not say what it was.
  expect(tables[1]?.rows.map(({ label }) => label)).toEqual(['Framgår inte']);
});

test('one counts what one may see: a manager their own, and somebody hidden only those who may know of them', async () => {
  expect((await asked('clinicManager')).total).toBe(6);
  expect((await asked('wardManager')).total).toBe(7);
  expect((await asked('nurse')).total).toBe(0);
});
