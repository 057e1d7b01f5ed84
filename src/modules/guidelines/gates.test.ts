import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '../../kernel/clock.ts';
import type { EntryId } from '../../kernel/ids.ts';
import { addDays, localDate } from '../../kernel/local-date.ts';
import { checkGates, type Evidence, gatesBefore, missingFrom } from './gates.ts';
import { aGate } from './testing.ts';

const asked = (on: string, recorded = on, about = 'unit'): Evidence => ({
  about,
  entry: {
    id: crypto.randomUUID() as EntryId,
    type: 'neighbours.asked',
    effectiveOn: localDate(on),
    recordedAt: instant(`${recorded}T11:00:00Z`),
  },
});
const on = (day: string) => localDate(day);

test('a gate stands before its own step, from its day, for the kinds it names', () => {
  const gates = [
    aGate({ id: 'always' }),
    aGate({ id: 'from-june', from: '2026-06-01' }),
    aGate({ id: 'off', demand: 'off' }),
    aGate({ id: 'other-step', before: 'walk' }),
    aGate({ id: 'cats', kinds: ['office-cat'] }),
  ];
  const before = (day: string) =>
    gatesBefore(gates, { step: 'admission', kind: 'office-dog', on: on(day) }).map(({ id }) => id);
  expect(before('2026-05-31')).toEqual(['always']);
  expect(before('2026-06-01')).toEqual(['always', 'from-june']);
});

test('without evidence it is missing; with it, met; evidence of a later day is not there yet', () => {
  const states = (evidence: Evidence[]) => checkGates([aGate()], evidence, on('2026-03-10')).map(({ state }) => state);
  expect(states([])).toEqual(['missing']);
  expect(states([asked('2026-03-10')])).toEqual(['met']);
  expect(states([asked('2026-03-11')])).toEqual(['missing']);
});

test('evidence about something else, or of another type, does not open it', () => {
  const other = { ...asked('2026-03-01'), entry: { ...asked('2026-03-01').entry, type: 'neighbours.moved' } };
  expect(checkGates([aGate()], [asked('2026-03-01', '2026-03-01', 'case'), other], on('2026-03-10'))).toMatchObject([
    { state: 'missing', evidence: null },
  ]);
});

test('evidence that is good for a year has expired on the day a year later', () => {
  const gate = aGate({ goodForMonths: 12 });
  const state = (day: string) => checkGates([gate], [asked('2025-03-10')], on(day))[0]?.state;
  expect([state('2026-03-09'), state('2026-03-10')]).toEqual(['met', 'expired']);
});

test('back-dated evidence opens the gate and is shown as back-dated', () => {
  expect(checkGates([aGate()], [asked('2026-03-01', '2026-03-20')], on('2026-03-10'))).toMatchObject([
    { state: 'met', recordedLate: true },
  ]);
  expect(checkGates([aGate()], [asked('2026-03-01')], on('2026-03-10'))).toMatchObject([{ recordedLate: false }]);
});

test('a gate that only reminds is checked and told apart from one that must be met', () => {
  const checks = checkGates([aGate(), aGate({ id: 'cake', demand: 'remind' })], [], on('2026-03-10'));
  expect(missingFrom(checks).map(({ gate, demand }) => `${gate} ${demand}`)).toEqual([
    'neighbours must',
    'cake remind',
  ]);
  expect(missingFrom(checkGates([aGate()], [asked('2026-03-01')], on('2026-03-10')))).toEqual([]);
  expect(checkGates([aGate({ demand: 'off' })], [], on('2026-03-10'))).toEqual([]);
});

test('of several, the evidence that applies latest decides, in whatever order they come', () => {
  const days = fc.array(fc.integer({ min: -800, max: 30 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(days, (offsets) => {
      const today = on('2026-03-10');
      const evidence = offsets.map((offset) => asked(addDays(today, offset)));
      const past = offsets.filter((offset) => offset <= 0);
      const [check] = checkGates([aGate({ goodForMonths: 12 })], evidence, today);
      expect(check?.state).toBe(past.length === 0 ? 'missing' : Math.max(...past) > -365 ? 'met' : 'expired');
      expect(checkGates([aGate({ goodForMonths: 12 })], evidence.toReversed(), today)[0]?.state).toBe(check?.state);
    }),
  );
});
