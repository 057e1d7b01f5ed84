import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type LocalDate, localDate } from '../../kernel/local-date.ts';
import { planReminders } from './reminders.ts';
import { aTemplate } from './testing.ts';

const arisenOn = localDate('2026-03-01');
const dueOn = localDate('2026-03-15');
const duty = { arisenOn, dueOn, frozen: aTemplate({ remindOn: [-7, -3, 0, 7] }) };
const plan = (today: string, of: { dealtWith?: string[]; snoozedUntil?: string } = {}) =>
  planReminders(duty, {
    today: localDate(today),
    dealtWith: new Set((of.dealtWith ?? []).map(localDate)),
    snoozedUntil: of.snoozedUntil === undefined ? null : localDate(of.snoozedUntil),
  });

test('after a week without the sweep the latest slot is sent and the earlier ones are put down as missed', () => {
  expect(plan('2026-03-15')).toEqual({
    send: '2026-03-15',
    skip: [
      { slot: '2026-03-08', because: 'missed' },
      { slot: '2026-03-12', because: 'missed' },
    ],
  });
});

test('a slot that has been dealt with is not sent again', () => {
  expect(plan('2026-03-09', { dealtWith: ['2026-03-08'] })).toEqual({ send: null, skip: [] });
});

test('while the holder has snoozed nothing is sent, and the reason stands', () => {
  expect(plan('2026-03-12', { snoozedUntil: '2026-03-14' })).toEqual({
    send: null,
    skip: [
      { slot: '2026-03-08', because: 'snoozed' },
      { slot: '2026-03-12', because: 'snoozed' },
    ],
  });
});

test('on the day that a snooze ends the holder is reminded, also when no slot is left', () => {
  const dealtWith = ['2026-03-08', '2026-03-12', '2026-03-15', '2026-03-22'];
  expect(plan('2026-03-30', { dealtWith, snoozedUntil: '2026-03-30' })).toEqual({ send: '2026-03-30', skip: [] });
});

test('however the sweep comes and goes, each slot is sent once or skipped once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 12 }), (steps) => {
      const dealtWith = new Set<LocalDate>();
      let today = arisenOn;
      for (const step of steps) {
        today = addDays(today, step);
        const { send, skip } = planReminders(duty, { today, dealtWith, snoozedUntil: null });
        for (const slot of [...skip.map((one) => one.slot), ...(send === null ? [] : [send])]) {
          expect(dealtWith.has(slot)).toBe(false);
          dealtWith.add(slot);
        }
      }
      const come = [-7, -3, 0, 7].map((days) => addDays(dueOn, days)).filter((slot) => slot <= today);
      expect([...dealtWith].sort()).toEqual(come);
    }),
  );
});
