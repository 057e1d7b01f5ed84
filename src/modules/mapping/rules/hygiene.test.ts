import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import type { Case } from '../evidence/cases.ts';
import { spanOf } from '../span.ts';
import { aCase, aPerson, CUTOFF, PERIOD } from './fixture.ts';
import {
  type AgreementDays,
  daysAfterExpiry,
  isDecidedAfterStart,
  isOfSomebodyWhoLeft,
  isUnsigned,
} from './hygiene.ts';

const outsider = aPerson({ isInPopulation: false });

test('a decision after the first day is after the start, of any kind', () => {
  const decided = (different: Parameters<typeof aCase>[0]) =>
    isDecidedAfterStart(aCase({ from: '2026-01-10', decided_on: '2026-01-11', ...different }), PERIOD);
  for (const kind of ['secondary-occupation', 'remote-work', 'work-abroad']) expect(decided({ kind }), kind).toBe(true);
  for (const status of ['no-objection', 'forbidden', 'agreed']) expect(decided({ status }), status).toBe(true);
  expect(decided({ decided_on: '2026-01-10' })).toBe(false);
  expect(decided({ from: '' })).toBe(false);
  expect(decided({ status: 'reported' })).toBe(false);
  expect(decided({ decided_on: '2026-07-01' })).toBe(false);
  expect(decided({ person: outsider })).toBe(false);
});

test('cases that do not meet the period are left aside', () => {
  const before = { from: '2025-01-01', to: '2025-06-30' };
  expect(isDecidedAfterStart(aCase({ ...before, decided_on: '2025-02-01' }), PERIOD)).toBe(false);
  expect(isDecidedAfterStart(aCase({ ...before, to: '2025-07-01', decided_on: '2025-02-01' }), PERIOD)).toBe(true);
  expect(isUnsigned(aCase({ ...before, status: 'agreed' }), PERIOD)).toBe(false);
  expect(isUnsigned(aCase({ status: 'agreed', from: '2026-07-01' }), PERIOD)).toBe(false);
});

test('an agreement is unsigned when no signature is of the cut-off day or earlier', () => {
  const unsigned = (different: Parameters<typeof aCase>[0]) =>
    isUnsigned(aCase({ status: 'agreed', ...different }), PERIOD);
  expect(unsigned({})).toBe(true);
  expect(unsigned({ signed_on: '2026-07-01' })).toBe(true);
  expect(unsigned({ signed_on: '2026-06-30' })).toBe(false);
  expect(unsigned({ decided_on: '' })).toBe(true);
  expect(unsigned({ decided_on: '2026-07-01' })).toBe(false);
  expect(unsigned({ status: 'no-objection' })).toBe(false);
  expect(unsigned({ person: outsider })).toBe(false);
});

test('somebody has left when every employment ended before the cut-off', () => {
  const whoseEmploymentsEnded = (...ends: string[]) => {
    const { employment } = aPerson();
    return aPerson({
      isInPopulation: false,
      employments: ends.map((to) => ({ ...employment, ...spanOf('2015-01-01', to) })),
    });
  };
  expect(isOfSomebodyWhoLeft(aCase({ person: whoseEmploymentsEnded('2020-01-01', '2026-06-29') }), CUTOFF)).toBe(true);
  expect(isOfSomebodyWhoLeft(aCase({ person: whoseEmploymentsEnded('2026-06-30') }), CUTOFF)).toBe(false);
  expect(isOfSomebodyWhoLeft(aCase({ person: whoseEmploymentsEnded('2020-01-01', '') }), CUTOFF)).toBe(false);
  const person = whoseEmploymentsEnded('2020-01-01');
  for (const runs of [{ to: '2026-06-30' }, { from: '2026-06-30' }, { status: 'forbidden' }, { status: 'reported' }])
    expect(isOfSomebodyWhoLeft(aCase({ person, ...runs }), CUTOFF), JSON.stringify(runs)).toBe(true);
  for (const not of [{ to: '2026-06-29' }, { from: '2026-07-01' }])
    expect(isOfSomebodyWhoLeft(aCase({ person, ...not }), CUTOFF), JSON.stringify(not)).toBe(false);
});

const days = (...list: string[]) => list.map((day) => localDate(day));

function daysAfter(one: Case, { remote = [], abroad = new Map() }: Partial<AgreementDays>, ...others: Case[]) {
  return daysAfterExpiry(one, [one, ...others], { remote, abroad }, CUTOFF);
}

const anAgreement = (different: Parameters<typeof aCase>[0] = {}) =>
  aCase({ kind: 'remote-work', status: 'agreed', to: '2026-01-31', ...different });

test('remote days after an agreement ended are counted', () => {
  const remote = days('2026-01-30', '2026-01-31', '2026-02-01', '2026-06-30');
  expect(daysAfter(anAgreement(), { remote })).toBe(2);
  expect(daysAfter(anAgreement({ to: '2024-01-01' }), { remote })).toBe(4);
  expect(daysAfter(anAgreement({ to: '2026-06-29' }), { remote })).toBe(1);
  expect(daysAfter(anAgreement({ to: '2026-06-30' }), { remote })).toBe(0);
});

test('remote days in another agreed case of remote work are not counted', () => {
  const remote = days('2026-02-01', '2026-02-02', '2026-02-03');
  expect(daysAfter(anAgreement(), { remote }, anAgreement({ from: '2026-02-02', to: '2026-02-02' }))).toBe(2);
  for (const no of [{ kind: 'work-abroad' }, { status: 'no-objection' }, { decided_on: '' }])
    expect(daysAfter(anAgreement(), { remote }, anAgreement({ to: '', ...no })), JSON.stringify(no)).toBe(3);
});

test('uncovered days abroad after an agreement for that country ended are counted', () => {
  const abroad = new Map([
    ['ES', days('2026-01-31', '2026-02-01', '2026-02-02')],
    ['FR', days('2026-03-01')],
  ]);
  expect(daysAfter(anAgreement({ kind: 'work-abroad', country: 'ES' }), { abroad })).toBe(2);
  expect(daysAfter(anAgreement({ kind: 'work-abroad', country: '' }), { abroad })).toBe(0);
});

test('only agreed cases of remote work or work abroad of the population expire so', () => {
  const remote = days('2026-02-01');
  for (const no of [
    { kind: 'secondary-occupation' },
    { status: 'no-objection' },
    { decided_on: '2026-07-01' },
    { person: outsider },
  ])
    expect(daysAfter(anAgreement(no), { remote }), JSON.stringify(no)).toBe(0);
});
