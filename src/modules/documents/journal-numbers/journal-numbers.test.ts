import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { aMatter, anActor, anEmployerWithPeople, documentsOver } from '../testing.ts';
import { chooseSeries, listShownSeries } from './actions.ts';
import { allotJournalNumber, keepForeignNumber } from './allot.ts';
import { defaultSeries, formatJournalNumber, journalSeries, tellsApart } from './series.ts';

const { database } = await aDatabase();
const services = await documentsOver(database);
const { clock } = services;

function allotted(at: Awaited<ReturnType<typeof anEmployerWithPeople>>, code: string): Promise<string> {
  const numbered = { authority: at.authority(code), subject: aMatter(services) };
  return database.transaction(at, (tx) => allotJournalNumber(tx, services, numbered));
}

test.each([
  ['{prefix} {year}/{number:6}', 'LMR', 'LMR 2026/000123'],
  ['{yy}{prefix}{number}', 'RS', '26RS123'],
  ['{prefix} {year}/{number}', 'KS', 'KS 2026/123'],
  ['{prefix}-{year}-{number:5}', 'SLK', 'SLK-2026-00123'],
])('%s gives %s the number %s', (pattern, prefix, number) => {
  const series = journalSeries.parse({ prefix, pattern });
  expect(tellsApart(series)).toBe(true);
  expect(formatJournalNumber(series, 2026, 123)).toBe(number);
});

test.each([
  ['{prefix}{year}{number}', 'RS'],
  ['{prefix}{year}/{number}', 'N1'],
  ['{year}/{number}', 'RS'],
  ['{prefix} {number}', 'RS'],
  ['{prefix} {year} {yy}/{number}', 'RS'],
  ['{prefix} {year}/{number}/{number}', 'RS'],
])('%s with the prefix %s cannot tell numbers apart', (pattern, prefix) => {
  expect(tellsApart({ pattern, prefix })).toBe(false);
});

test('no series that passes gives the same number twice in a century', () => {
  const part = fc.constantFrom('{prefix}', '{year}', '{yy}', '{number}', '{number:4}', '/', '-', ' ', '.');
  const series = fc.record({
    prefix: fc.constantFrom('RS', 'K', 'N1', 'N-1', 'A2B'),
    pattern: fc.array(part, { minLength: 3, maxLength: 7 }).map((parts) => parts.join('')),
  });
  const place = fc.record({ year: fc.integer({ min: 2001, max: 2099 }), ordinal: fc.integer({ min: 1, max: 99_999 }) });
  let tried = 0;
  fc.assert(
    fc.property(series, place, place, (one, a, b) => {
      if (!tellsApart(one)) return;
      tried += 1;
      const isSame = a.year === b.year && a.ordinal === b.ordinal;
      expect(formatJournalNumber(one, a.year, a.ordinal) === formatJournalNumber(one, b.year, b.ordinal)).toBe(isSame);
    }),
    { numRuns: 3_000 },
  );
  expect(tried).toBeGreaterThan(50);
});

test('a committee that has chosen no series has its code as prefix, where that can be one', () => {
  expect(defaultSeries('ks').prefix).toBe('KS');
  expect(defaultSeries('7 x').prefix).toBe('DNR');
  expect(defaultSeries(undefined).prefix).toBe('DNR');
});

test('forty at the same moment get forty numbers without gaps, and what is rolled back leaves none', async () => {
  const at = await anEmployerWithPeople(database);
  const failing = () =>
    database
      .transaction(at, async (tx) => {
        await allotJournalNumber(tx, services, { authority: at.authority('KS'), subject: aMatter(services) });
        throw new Error('changed my mind');
      })
      .catch(() => 'none');
  const work = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? failing() : allotted(at, 'KS')));
  const numbers = (await Promise.all(work)).filter((number) => number !== 'none');
  const expected = Array.from({ length: 40 }, (_, index) => `KS 2026/${index + 1}`);
  expect(numbers.toSorted()).toEqual(expected.toSorted());
});

test('each committee and each Swedish year counts by itself', async () => {
  const at = await anEmployerWithPeople(database);
  expect([await allotted(at, 'KS'), await allotted(at, 'VN'), await allotted(at, 'KS')]).toEqual([
    'KS 2026/1',
    'VN 2026/1',
    'KS 2026/2',
  ]);
  clock.set('2026-12-31T22:59:59Z');
  expect(await allotted(at, 'KS')).toBe('KS 2026/3');
  clock.set('2026-12-31T23:00:00Z');
  expect(await allotted(at, 'KS')).toBe('KS 2027/1');
  clock.set('2026-03-02T11:00:00Z');
});

test('an employer whose matters belong to no committee has a series too', async () => {
  const at = await anEmployerWithPeople(database);
  const numbered = { authority: null, subject: aMatter(services) };
  const next = () => database.transaction(at, (tx) => allotJournalNumber(tx, services, numbered));
  expect([await next(), await next()]).toEqual(['DNR 2026/1', 'DNR 2026/2']);
});

test('a number from another system is kept as written, for several subjects, and twice is once', async () => {
  const at = await anEmployerWithPeople(database);
  const numbered = { authority: at.authority('KS'), subject: aMatter(services), number: 'Dnr 1998:17 / ”b”' };
  await database.transaction(at, async (tx) => {
    await keepForeignNumber(tx, services, numbered);
    await keepForeignNumber(tx, services, numbered);
    await keepForeignNumber(tx, services, { ...numbered, subject: aMatter(services) });
  });
  expect(await allotted(at, 'KS')).toBe('KS 2026/1');
});

test('a series is chosen by the committee’s registrar or the administrator, and holds from the next number', async () => {
  const at = await anEmployerWithPeople(database);
  const registrar = anActor(at, services, at.person(5), [{ role: 'registrar', authority: at.authority('KS') }]);
  const choose = (code: string, prefix: string, pattern = '{prefix} {year}/{number:6}') =>
    database.transaction(at, (tx) => chooseSeries(tx, services, registrar, at.authority(code), { prefix, pattern }));
  await allotted(at, 'KS');
  await choose('KS', 'LMR');
  expect(await allotted(at, 'KS')).toBe('LMR 2026/000002');
  await expect(choose('VN', 'LMV')).rejects.toMatchObject({ code: 'access.not-allowed' });
  await expect(choose('KS', 'VN')).rejects.toMatchObject({ code: 'documents.prefix-taken' });
  await expect(choose('KS', 'LMR', '{prefix}{year}{number}')).rejects.toMatchObject({ code: 'documents.series-fault' });
  const shown = await database.transaction(at, (tx) => listShownSeries(tx, services));
  expect(shown.map(({ prefix, isChosen, example }) => [prefix, isChosen, example])).toEqual([
    ['LMR', true, 'LMR 2026/000123'],
    ['VN', false, 'VN 2026/123'],
  ]);
});

test('numbers go on after those of another system, and never back', async () => {
  const at = await anEmployerWithPeople(database);
  const registrar = anActor(at, services, at.person(5), [{ role: 'registrar', authority: at.authority('KS') }]);
  const series = { prefix: 'KS', pattern: '{prefix} {year}/{number}' };
  const goOn = (after: number) =>
    database.transaction(at, (tx) => chooseSeries(tx, services, registrar, at.authority('KS'), series, after));
  await goOn(1733);
  expect(await allotted(at, 'KS')).toBe('KS 2026/1734');
  await goOn(5);
  expect(await allotted(at, 'KS')).toBe('KS 2026/1735');
});
