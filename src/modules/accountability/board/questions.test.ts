import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { type AskedOf, type AskedUnit, questionsFor } from './questions.ts';

const ROW = { what: { sv: 'Besluta', en: 'Decide' }, where: 'Akuten', on: '2026-01-05', href: '/levels' };
const aUnit = (of: Partial<AskedUnit> = {}): AskedUnit => ({
  name: 'Vård',
  overdue: 0,
  duties: 100,
  answered: 50,
  employed: 50,
  longest: ROW,
  href: '/levels',
  ...of,
});
const asked = (of: Partial<AskedOf> = {}): AskedOf => ({
  units: [],
  lateAssignments: [],
  unheld: { count: 0, row: null },
  standing: { count: 0, row: null },
  oral: { count: 0, row: ROW },
  months: [],
  monthsRow: ROW,
  ...of,
});
const codes = (of: Partial<AskedOf>) => questionsFor(asked(of)).map(({ code }) => code);

test('where everything is done there is nothing to ask', () => {
  expect(codes({ units: [aUnit()] })).toEqual([]);
});

test('what the board ordered and has not had back comes first, the oldest of it', () => {
  const late = (title: string, day: string) => ({ title, row: ROW, dueOn: localDate(day) });
  const [first, second] = questionsFor(
    asked({
      lateAssignments: [late('Nyare', '2026-02-01'), late('Äldre', '2025-02-01')],
      units: [aUnit({ overdue: 10 })],
    }),
  );
  expect(first).toMatchObject({ code: 'assignment-late', about: 'Äldre', count: 2 });
  expect(second).toMatchObject({ code: 'unit-late', about: 'Vård', count: 10, share: 10 });
});

test('the latest administration is the one with the largest share late, not the largest one', () => {
  const units = [
    aUnit({ name: 'Stor', overdue: 50, duties: 5_000 }),
    aUnit({ name: 'Liten', overdue: 20, duties: 40 }),
  ];
  expect(questionsFor(asked({ units }))[0]).toMatchObject({ about: 'Liten', share: 50 });
});

test('a month that goes worse than the three before is asked about, and one that goes as well is not', () => {
  const month = (name: string, met: number) => ({ month: name, met, all: 100 });
  const before = [month('2026-01', 90), month('2026-02', 92), month('2026-03', 91)];
  expect(questionsFor(asked({ months: [...before, month('2026-04', 70)] }))[0]).toMatchObject({
    code: 'going-worse',
    about: '2026-04',
    count: 91,
    share: 70,
  });
  expect(codes({ months: [...before, month('2026-04', 90)] })).toEqual([]);
});

const unit = fc.record({
  name: fc.string(),
  overdue: fc.option(fc.nat(50)),
  duties: fc.nat(200),
  answered: fc.option(fc.nat(50)),
  employed: fc.nat(100),
  longest: fc.constantFrom(ROW, null),
  href: fc.constant('/levels'),
});

test('whatever stands, a hidden number gives no question, each question has its row, and they fit on the page', () => {
  fc.assert(
    fc.property(fc.array(unit), fc.option(fc.nat(9)), fc.nat(9), (units, oral, unheld) => {
      const found = questionsFor(
        asked({ units, oral: { count: oral, row: ROW }, unheld: { count: unheld, row: ROW } }),
      );
      expect(found.length).toBeLessThanOrEqual(6);
      for (const { code, about, count, share, row } of found) {
        expect(row.href).not.toBe('');
        expect(count).toBeGreaterThan(0);
        if (code === 'unit-late') expect(units.some((one) => one.name === about && one.overdue === count)).toBe(true);
        if (code === 'unit-unanswered') {
          expect(units.some((one) => one.name === about && one.answered !== null)).toBe(true);
          expect(share).toBeLessThan(100);
        }
        if (code === 'oral-open') expect(count).toBe(oral);
      }
    }),
  );
});
