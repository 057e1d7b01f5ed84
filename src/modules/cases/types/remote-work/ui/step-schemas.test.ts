import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enteredFrom, weekEntered, weeksFrom } from './step-schemas.ts';

const day = fc.constantFrom('on-site', 'remote', 'half', 'off');
const hours = fc.integer({ min: 1, max: 12 });

test('one week and up to four that take turns are entered, sent and shown again as they were', () => {
  const week = (name: number, eight: number) =>
    fc
      .array(day, { minLength: 7, maxLength: 7 })
      .map((days) => days.map((where, at) => ({ where: at === 0 ? 'remote' : where, weekday: at + 1, name, eight })));
  fc.assert(
    fc.property(
      hours.chain((h) => fc.array(week(1, h), { minLength: 1, maxLength: 4 })),
      (given) => {
        const weeks = given.map((days) =>
          days.flatMap(({ where, weekday, eight }) =>
            where === 'off'
              ? []
              : [
                  {
                    weekday,
                    onSite: where === 'remote' ? 0 : where === 'half' ? eight / 2 : eight,
                    remote: where === 'on-site' ? 0 : where === 'half' ? eight / 2 : eight,
                  },
                ],
          ),
        );
        const entered = enteredFrom(weeks);
        expect(weekEntered.safeParse(entered).success).toBe(true);
        expect(weeksFrom(entered)).toEqual(weeks);
      },
    ),
  );
});

test('a week that is added begins as the first one is, and a week without work is told', () => {
  const first = enteredFrom([[{ weekday: 2, onSite: 0, remote: 8 }]]);
  expect(weeksFrom({ ...first, turns: '2' })).toEqual([
    [{ weekday: 2, onSite: 0, remote: 8 }],
    [{ weekday: 2, onSite: 0, remote: 8 }],
  ]);
  const read = weekEntered.safeParse({ ...first, turns: '2', week2day2: 'off' });
  expect(read.error?.issues.map(({ path }) => path)).toEqual([['turns']]);
});
