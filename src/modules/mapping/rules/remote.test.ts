import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, localDate } from '../../../kernel/local-date.ts';
import type { Case } from '../evidence/cases.ts';
import { aCase, aPerson } from './fixture.ts';
import { faultOf, isExamined, type PresenceMonth, runsOf } from './remote.ts';

const person = aPerson();

function aMonth(month: string, remoteRows: number, rows = 20): PresenceMonth {
  return { month, rows, remoteRows, firstDay: localDate(`${month}-02`), lastDay: localDate(`${month}-27`) };
}

const anAgreement = (different: Parameters<typeof aCase>[0] = {}) =>
  aCase({ kind: 'remote-work', status: 'agreed', organisation_number: '', ...different });

test('a month is examined from ten rows', () => {
  expect(isExamined(aMonth('2026-01', 0, 10))).toBe(true);
  expect(isExamined(aMonth('2026-01', 9, 9))).toBe(false);
});

test('a fifth of the time at a distance needs an agreement, exactly a fifth too', () => {
  expect(faultOf(aMonth('2026-01', 4), [])).toBe('remote-without-agreement');
  expect(faultOf(aMonth('2026-01', 3), [])).toBeUndefined();
  expect(faultOf(aMonth('2026-01', 5, 26), [])).toBeUndefined();
});

test('the agreement is one of remote work, agreed and decided, that covers the month’s first presence day', () => {
  const month = aMonth('2026-01', 10);
  for (const good of [{}, { from: '2026-01-02' }, { to: '2026-01-02' }, { decided_on: '2026-06-30' }])
    expect(faultOf(month, [anAgreement(good)]), JSON.stringify(good)).toBeUndefined();
  for (const bad of [
    { from: '2026-01-03' },
    { to: '2026-01-01' },
    { kind: 'work-abroad' },
    { status: 'no-objection' },
    { decided_on: '2026-07-01' },
    { decided_on: '' },
  ])
    expect(faultOf(month, [anAgreement(bad)]), JSON.stringify(bad)).toBe('remote-without-agreement');
});

test('more than five percentage points above the agreed share is above it; five are not', () => {
  expect(faultOf(aMonth('2026-01', 9), [anAgreement({ remote_share: '40' })])).toBeUndefined();
  expect(faultOf(aMonth('2026-01', 10), [anAgreement({ remote_share: '40' })])).toBe('remote-above-agreed');
  expect(faultOf(aMonth('2026-01', 9), [anAgreement({ remote_share: '39,99' })])).toBe('remote-above-agreed');
  expect(faultOf(aMonth('2026-01', 2), [anAgreement({ remote_share: '0' })])).toBe('remote-above-agreed');
  expect(faultOf(aMonth('2026-01', 1), [anAgreement({ remote_share: '0' })])).toBeUndefined();
});

test('of several agreements the largest share counts, and one without a share is never exceeded', () => {
  const month = aMonth('2026-01', 20);
  expect(faultOf(month, [anAgreement({ remote_share: '20' }), anAgreement({ remote_share: '95' })])).toBeUndefined();
  expect(faultOf(month, [anAgreement({ remote_share: '20' }), anAgreement({ remote_share: '94' })])).toBe(
    'remote-above-agreed',
  );
  expect(faultOf(month, [anAgreement({ remote_share: '20' }), anAgreement()])).toBeUndefined();
});

test('consecutive months with the same fault are one finding, also over the turn of the year', () => {
  const months = [aMonth('2025-11', 5), aMonth('2025-12', 6), aMonth('2026-01', 7)];
  expect(runsOf(person, months, [])).toEqual([
    { person, fault: 'remote-without-agreement', from: '2025-11-02', to: '2026-01-27', remoteRows: 18 },
  ]);
});

test('a month without fault, not examined or without rows ends the run', () => {
  for (const between of [[aMonth('2025-12', 1)], [aMonth('2025-12', 9, 9)], []])
    expect(runsOf(person, [aMonth('2025-11', 5), ...between, aMonth('2026-01', 5)], [])).toHaveLength(2);
});

test('a month with the other fault begins a run of its own', () => {
  const agreement = anAgreement({ from: '2025-12-01', remote_share: '10' });
  const runs = runsOf(person, [aMonth('2025-11', 5), aMonth('2025-12', 5), aMonth('2026-01', 5)], [agreement]);
  expect(runs.map(({ fault, remoteRows }) => [fault, remoteRows])).toEqual([
    ['remote-without-agreement', 5],
    ['remote-above-agreed', 10],
  ]);
});

/** The rule once more, in hundredths of a percent and month by month. */
function runsMonthByMonth(months: readonly PresenceMonth[], cases: readonly Case[]) {
  const runs: [string, string, string, number][] = [];
  let last: string | undefined;
  for (let index = 0; index < 12; index++) {
    const name = `2026-${String(index + 1).padStart(2, '0')}`;
    const month = months.find((one) => one.month === name);
    let fault: string | undefined;
    if (month !== undefined && month.rows >= 10) {
      const share = (month.remoteRows * 10_000) / month.rows;
      const agreed = cases.filter((one) => one.from <= month.firstDay && one.to >= month.firstDay);
      const largest = Math.max(
        ...agreed.map(({ remoteShare }) => (remoteShare === undefined ? 1e9 : Number(remoteShare.units) * 100)),
      );
      if (agreed.length === 0 && share >= 2000) fault = 'remote-without-agreement';
      if (agreed.length > 0 && share > largest + 500 + 1e-6) fault = 'remote-above-agreed';
      const run = runs.at(-1);
      if (fault !== undefined && fault === last && run !== undefined) {
        run[2] = month.lastDay;
        run[3] += month.remoteRows;
      } else if (fault !== undefined) runs.push([fault, month.firstDay, month.lastDay, month.remoteRows]);
    }
    last = fault;
  }
  return runs;
}

test('the runs are those of the rule told month by month', () => {
  const months = fc
    .array(fc.option(fc.record({ rows: fc.integer({ min: 8, max: 24 }), share: fc.integer({ min: 0, max: 100 }) })), {
      minLength: 12,
      maxLength: 12,
    })
    .map((given) =>
      given.flatMap((one, index) => {
        if (one === null) return [];
        const name = `2026-${String(index + 1).padStart(2, '0')}`;
        return [aMonth(name, Math.floor((one.rows * one.share) / 100), one.rows)];
      }),
    );
  const agreement = fc
    .record({
      from: fc.integer({ min: 0, max: 364 }),
      days: fc.integer({ min: 0, max: 200 }),
      share: fc.option(fc.integer({ min: 0, max: 100 })),
    })
    .map(({ from, days, share }) => {
      const first = addDays(localDate('2026-01-01'), from);
      return anAgreement({ from: first, to: addDays(first, days), remote_share: share === null ? '' : String(share) });
    });
  fc.assert(
    fc.property(months, fc.array(agreement, { maxLength: 3 }), (given, cases) => {
      const runs = runsOf(person, given, cases).map(({ fault, from, to, remoteRows }) => [fault, from, to, remoteRows]);
      expect(runs).toEqual(runsMonthByMonth(given, cases));
    }),
    { numRuns: 1000 },
  );
});
