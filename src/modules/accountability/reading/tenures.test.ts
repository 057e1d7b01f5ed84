import { expect, test } from 'vitest';
import { addDays, type LocalDate, localDate, localDateOf } from '../../../kernel/local-date.ts';
import { contains } from '../../../kernel/period.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { type HolderRole, holdersAt } from '../../authority/index.ts';
import { EMPLOYEES } from '../../authority/testing.ts';
import { readDutyDays } from '../../duties/index.ts';
import { aTemplate } from '../../duties/testing.ts';
import { anOffice } from '../../duties/testing-office.ts';
import { readTenures } from './tenures.ts';

const { database } = await aDatabase();
const ROLES: readonly HolderRole[] = [
  'employee',
  'nearest-manager',
  'next-manager',
  'administration-head',
  'director',
  'hr',
];

/** The region with another manager of the ward than before. */
const UNDER_COLLEAGUE = EMPLOYEES.map((row) => {
  if (row.employee_id === '1004') return { ...row, is_manager: 'false' };
  return row.employee_id === '1006' ? { ...row, is_manager: 'true' } : row;
});

/** The ward changes manager on 10 March, which is told on 20 March; the head of the area is away in April, told late. */
async function aMovedOffice() {
  const office = await anOffice(database, { templates: [aTemplate({ holder: 'nearest-manager' })] });
  const dog = await office.admit('nurse');
  office.clock.set('2026-03-20T09:00:00Z');
  await office.reorganise({ employees: UNDER_COLLEAGUE, on: '2026-03-10' });
  await office.away('colleague', '2026-03-23', '2026-03-26', 'clerk');
  office.clock.set('2026-04-20T09:00:00Z');
  await office.away('clinicManager', '2026-04-02', '2026-04-15');
  office.clock.set('2026-05-02T09:00:00Z');
  return { office, dog };
}

test('who held each office and whom it was shown to is the same as asked day by day', async () => {
  const { office, dog } = await aMovedOffice();
  const [duty] = await office.dutiesOf(dog);
  if (duty === undefined) throw new Error('no duty arose');
  const knownAt = office.clock.now();
  const period = { from: localDate('2026-03-02'), to: addDays(localDateOf(knownAt), 1) };
  await database.transaction(office.inside, async (tx) => {
    const { held, shown } = await readTenures(tx, duty.place, ROLES, period, knownAt);
    const on = (tenures: typeof held, role: HolderRole, day: LocalDate) =>
      [
        ...new Set(
          tenures
            .get(role)
            ?.filter((one) => contains(one, day))
            .map(({ person }) => person),
        ),
      ].toSorted();
    for (let day = period.from; day < period.to; day = addDays(day, 1))
      for (const role of ROLES) {
        const asked = await holdersAt(tx, { on: day, knownAt }).answering(role, duty.place);
        expect(on(held, role, day), `${role} ${day}`).toEqual(
          [...new Set(asked.map(({ person }) => person))].toSorted(),
        );
      }
    for (const { day, held: had, shown: seen } of await readDutyDays(tx, duty, knownAt)) {
      expect(on(held, 'nearest-manager', day)).toEqual([...had].toSorted());
      expect(on(shown, 'nearest-manager', day), `shown ${day}`).toEqual([...seen].toSorted());
    }
  });
});
