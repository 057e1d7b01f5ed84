import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UnitId } from '../../../kernel/ids.ts';
import { addDays, fromDayNumber, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { contains, FOREVER, periodOfInclusive } from '../../../kernel/period.ts';
import type { Stretch } from '../../../platform/database/index.ts';
import type { EmploymentValues } from '../tables.ts';
import { statementsBetween, stretchOn } from './difference.ts';
import { type EmploymentStatement, historyAfter } from './history.ts';

function aRow(from: string, lastDay: string | undefined, unit: string): EmploymentStatement {
  const period = periodOfInclusive(localDate(from), lastDay === undefined ? undefined : localDate(lastDay));
  const values: EmploymentValues = {
    unit_id: unit as UnitId,
    manager_id: null,
    title: 'sjuksköterska',
    is_manager: false,
    employed_from: period.from,
    user_name: null,
    share: null,
  };
  return { period, values };
}

const march = localDate('2026-03-20');
const first = { effectiveOn: localDate('2026-01-31') };
const second = { effectiveOn: march, latest: first.effectiveOn };
const unitOn = (history: readonly Stretch<EmploymentValues>[], day: string) =>
  stretchOn(history, localDate(day))?.values.unit_id;

test('at the first import an employment is held from its first day', () => {
  const history = historyAfter([], [aRow('2015-01-01', undefined, 'A')], first);
  expect(history).toMatchObject([{ from: '2015-01-01', to: FOREVER }]);
});

test('what a known row says anew applies from the effective day', () => {
  const held = historyAfter([], [aRow('2015-01-01', undefined, 'A')], first);
  const history = historyAfter(held, [aRow('2015-01-01', undefined, 'B')], second);
  expect([unitOn(history, '2026-03-19'), unitOn(history, '2026-03-20')]).toEqual(['A', 'B']);
});

test('a new row applies from its own first day, before the effective day too', () => {
  const held = historyAfter([], [aRow('2015-01-01', undefined, 'A')], first);
  const rows = [aRow('2015-01-01', '2026-02-28', 'A'), aRow('2026-03-01', undefined, 'B')];
  const history = historyAfter(held, rows, second);
  expect([unitOn(history, '2026-02-28'), unitOn(history, '2026-03-01')]).toEqual(['A', 'B']);
});

test('an extract that only holds the newest row does not take away the years before', () => {
  const held = historyAfter([], [aRow('2015-01-01', undefined, 'A')], first);
  const history = historyAfter(held, [aRow('2026-03-01', undefined, 'B')], second);
  expect([unitOn(history, '2020-01-01'), unitOn(history, '2026-03-01')]).toEqual(['A', 'B']);
});

test('an end is an end on its day, learnt later or not', () => {
  const held = historyAfter([], [aRow('2015-01-01', undefined, 'A')], first);
  const history = historyAfter(held, [aRow('2015-01-01', '2026-02-15', 'A')], second);
  expect(history).toMatchObject([{ from: '2015-01-01', to: '2026-02-16' }]);
});

test('an employment that the file no longer names ends on the effective day', () => {
  const held = historyAfter([], [aRow('2015-01-01', undefined, 'A')], first);
  expect(historyAfter(held, [], second)).toMatchObject([{ from: '2015-01-01', to: march }]);
});

test('a start that lay ahead can be put off, or never come', () => {
  const held = historyAfter([], [aRow('2026-03-01', undefined, 'A')], first);
  expect(historyAfter(held, [aRow('2026-04-01', undefined, 'A')], second)).toMatchObject([{ from: '2026-04-01' }]);
  expect(historyAfter(held, [], { ...second, effectiveOn: localDate('2026-02-20') })).toEqual([]);
});

const day = (number: number): LocalDate => fromDayNumber(20_500 + number);
const anyRows = fc
  .uniqueArray(
    fc.record({
      from: fc.integer({ min: 0, max: 20 }),
      length: fc.option(fc.integer({ min: 1, max: 15 })),
      unit: fc.constantFrom('A', 'B', 'C'),
    }),
    { selector: (row) => row.from, maxLength: 4 },
  )
  .map((rows) =>
    rows.map(({ from, length, unit }) =>
      aRow(day(from), length === null ? undefined : addDays(day(from), length - 1), unit),
    ),
  );
const anyFiles = fc.array(fc.record({ rows: anyRows, effective: fc.integer({ min: 0, max: 25 }) }), {
  minLength: 1,
  maxLength: 4,
});

function afterAll(files: readonly { rows: EmploymentStatement[]; effective: number }[]) {
  let history: readonly Stretch<EmploymentValues>[] = [];
  let latest: LocalDate | undefined;
  for (const { rows, effective } of files) {
    const effectiveOn = day(effective);
    history = historyAfter(history, rows, latest === undefined ? { effectiveOn } : { effectiveOn, latest });
    latest = effectiveOn;
  }
  return { history, latest: latest as LocalDate };
}

test('a file that is read again changes nothing, in whatever order its rows stand', () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      const { history, latest } = afterAll(files);
      const again = files.at(-1)?.rows.toReversed() ?? [];
      const repeated = historyAfter(history, again, { effectiveOn: latest, latest });
      expect(statementsBetween(history, repeated)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('from the effective day on it is as the file says: the last row that begins on or before a day and meets it', () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      const { history, latest } = afterAll(files);
      const rows = files.at(-1)?.rows ?? [];
      for (let number = 0; number < 45; number++) {
        if (day(number) < latest) continue;
        const told = rows
          .filter((row) => contains(row.period, day(number)))
          .toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1));
        expect(stretchOn(history, day(number))?.values).toEqual(told.at(-1)?.values);
      }
    }),
    { numRuns: 500 },
  );
});

test('the statements between two histories turn the one into the other', () => {
  fc.assert(
    fc.property(anyFiles, anyFiles, (one, other) => {
      const [before, after] = [afterAll(one).history, afterAll(other).history];
      for (const { from, to, values } of statementsBetween(before, after))
        for (const at of [from, addDays(from, 1)])
          if (contains({ from, to }, at)) expect(stretchOn(after, at)?.values).toEqual(values ?? undefined);
      for (let number = 0; number < 45; number++) {
        const said = statementsBetween(before, after).findLast((statement) => contains(statement, day(number)));
        const now = said === undefined ? stretchOn(before, day(number))?.values : (said.values ?? undefined);
        expect(now).toEqual(stretchOn(after, day(number))?.values);
      }
    }),
  );
});
