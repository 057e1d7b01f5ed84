import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import type { Actor } from '../../../access/index.ts';
import { isWorkingDay } from '../../../kernel/holidays.ts';
import { addDays, fromDayNumber, type LocalDate, localDate, weekday } from '../../../kernel/local-date.ts';
import { contains, type Period } from '../../../kernel/period.ts';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { aDoer, employee, importGiven, servicesOver, unit } from '../testing.ts';
import { actorFor, anOrganisationApp } from '../testing-app.ts';
import { calendarOf } from './calendar.ts';
import { changesPast, isDigestDay } from './rules.ts';
import { DIGEST_DAYS } from './schema.ts';

const { database } = await aDatabase();
const services = servicesOver(database);
const doer = await aDoer(database);
await importGiven(services, doer, { units: [unit('K')], employees: [employee(1, 'K')] });
const app = await anOrganisationApp(services);
afterAll(() => app.close());
const someone = await actorFor(services, doer.employer, '1001');
const administrator = { ...someone, roles: [...someone.roles, { role: 'system-administrator' as const }] };
const year = Number(services.clock.now().slice(0, 4));

const put = (path: string, payload: object, by: Actor = administrator) =>
  app.ask(by, { method: 'PUT', url: `/api/v1/employer/calendar/${path}`, payload });
const calendar = () => database.transaction(doer, calendarOf);
const countEntries = async () => {
  const rows = await database.query(doer, sql`select from entry where type = 'employer.calendar-changed'`);
  return rows.length;
};

test('before anything is set there is no pause, and managers get their digest on Monday at eight', async () => {
  const { summerPauses, digest, nextWorkingDay } = await calendar();
  expect([summerPauses, digest.manager, digest.employee]).toEqual([
    [],
    { day: 'monday', hour: 8 },
    { day: 'every-working-day', hour: 8 },
  ]);
  // Midsummer's eve of 2026 is a Friday.
  expect(nextWorkingDay(localDate('2026-06-19'))).toBe('2026-06-22');
});

test('a pause and a digest that the administrator sets are what days are counted by, and stand in the journal', async () => {
  const next = year + 1;
  const before = await countEntries();
  const pause = { from: `${next}-06-29`, lastDay: `${next}-08-02` };
  expect((await put(`summer-pauses/${next}`, pause)).statusCode).toBe(204);
  expect((await put('digests/manager', { day: 'thursday', hour: 7 })).statusCode).toBe(204);
  // Said again: nothing more is written.
  expect((await put(`summer-pauses/${next}`, pause)).statusCode).toBe(204);
  expect((await put('digests/manager', { day: 'thursday', hour: 7 })).statusCode).toBe(204);
  const { summerPauses, digest } = await calendar();
  expect([summerPauses, digest.manager]).toEqual([
    [{ from: pause.from, to: `${next}-08-03` }],
    { day: 'thursday', hour: 7 },
  ]);
  expect((await countEntries()) - before).toBe(2);
  const shown = (await app.ask(someone, { url: '/api/v1/employer/calendar' })).json();
  expect(shown.summerPauses).toEqual([{ year: next, ...pause }]);
  expect(shown.digests).toContainEqual({ role: 'manager', day: 'thursday', hour: 7, isDefault: false });
  const gone = await app.ask(administrator, {
    method: 'DELETE',
    url: `/api/v1/employer/calendar/summer-pauses/${next}`,
  });
  expect([gone.statusCode, (await calendar()).summerPauses]).toEqual([204, []]);
});

test('days that have passed are not paused afterwards', async () => {
  const before = year - 1;
  const answer = await put(`summer-pauses/${before}`, { from: `${before}-07-01`, lastDay: `${before}-07-31` });
  expect([answer.statusCode, answer.json().code]).toEqual([409, 'organisation.pause-passed']);
});

test.each([
  [`summer-pauses/${year + 1}`, { from: `${year + 1}-08-01`, lastDay: `${year + 1}-07-01` }, 'http.invalid'],
  [`summer-pauses/${year + 1}`, { from: `${year + 1}-01-01`, lastDay: `${year + 1}-12-31` }, 'http.invalid'],
  [`summer-pauses/${year + 1}`, { from: `${year + 2}-07-01`, lastDay: `${year + 2}-07-31` }, 'organisation.pause-year'],
  ['summer-pauses/abc', { from: '2030-07-01', lastDay: '2030-07-31' }, 'http.invalid'],
  ['digests/manager', { day: 'sunday', hour: 8 }, 'http.invalid'],
  ['digests/manager', { day: 'monday', hour: 3 }, 'http.invalid'],
  ['digests/king', { day: 'monday', hour: 8 }, 'http.invalid'],
])('what cannot be is told in one sentence: %s %o', async (path, payload, code) => {
  expect((await put(path, payload)).json()).toMatchObject({ status: 400, code });
});

test('only a system administrator changes the calendar', async () => {
  expect((await put('digests/manager', { day: 'monday', hour: 8 }, someone)).statusCode).toBe(403);
});

const anyDay = fc.integer({ min: 9000, max: 30_000 }).map(fromDayNumber);
const anyPause = fc.option(
  fc.tuple(anyDay, fc.integer({ min: 1, max: 100 })).map(([from, days]): Period => ({ from, to: addDays(from, days) })),
  { nil: undefined },
);

test('a pause may be changed exactly when no day before today gets another answer', () => {
  fc.assert(
    fc.property(anyPause, anyPause, anyDay, (before, after, today) => {
      const isPaused = (pause: Period | undefined, day: LocalDate) => pause !== undefined && contains(pause, day);
      const ends = [before, after].flatMap((pause) => (pause === undefined ? [] : [pause.from, addDays(pause.to, -1)]));
      const near = [...ends, today].flatMap((day) => [-1, 0, 1].map((by) => addDays(day, by)));
      const differs = near.some((day) => day < today && isPaused(before, day) !== isPaused(after, day));
      expect(changesPast(before, after, today)).toBe(differs);
    }),
    { numRuns: 2000 },
  );
});

test('a weekly digest goes once for each week, on its day or the first working day after', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...DIGEST_DAYS.slice(1)), (start, day) => {
      const monday = addDays(start, 1 - weekday(start));
      const days = Array.from({ length: 14 }, (_, at) => addDays(monday, at));
      const wanted = addDays(monday, DIGEST_DAYS.indexOf(day) - 1);
      const [sent] = days.filter((one) => one >= wanted && isDigestDay({ day }, one));
      expect(sent).toBe(days.find((one) => one >= wanted && isWorkingDay(one)));
      for (const one of days) if (isDigestDay({ day }, one)) expect(isWorkingDay(one)).toBe(true);
    }),
  );
});

test('a Monday that is a holiday moves the digest to Tuesday', () => {
  // Easter Monday of 2026.
  const days = ['2026-04-03', '2026-04-06', '2026-04-07', '2026-04-08'].map(localDate);
  expect(days.map((day) => isDigestDay({ day: 'monday' }, day))).toEqual([false, false, true, false]);
  expect(days.map((day) => isDigestDay({ day: 'every-working-day' }, day))).toEqual([false, false, true, true]);
});
