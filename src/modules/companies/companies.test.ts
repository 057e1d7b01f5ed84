import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composePolicy } from '../../access/index.ts';
import { aDatabase } from '../../platform/embedded-postgres/testing.ts';
import { findEmployment } from '../organisation/index.ts';
import { aDoer, employee, importGiven, servicesOver, unit } from '../organisation/testing.ts';
import { importCompanies } from './actions.ts';
import { counterpartFrom, counterpartKnown } from './counterpart.ts';
import { companiesPolicy } from './policy.ts';
import { readCompanies } from './rows.ts';
import { findCompany } from './store.ts';
import { tradeTitle } from './trades.ts';

const { database } = await aDatabase();
const services = { ...servicesOver(database), policy: composePolicy(companiesPolicy) };
const doer = await aDoer(database);
await importGiven(services, doer, {
  units: [unit('K', '', { trades: '86' }), unit('A', 'K', { trades: '45' }), unit('B', 'K')],
  employees: [employee(1, 'A'), employee(2, 'B')],
});
const file = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);
const HEADER = 'organisation_number;name;supplier;care_provider;trades';
const read = (...lines: string[]) => importCompanies(services, doer, file(...lines));
const find = (number: string) => database.transaction(doer, (tx) => findCompany(tx, number));
const seenBy = (employeeId: string, number: string | null) =>
  database.transaction(doer, async (tx) => {
    const employment = await findEmployment(tx, employeeId);
    if (employment === undefined) throw new Error(`no employee ${employeeId}`);
    const times = { on: '2026-01-31' as never, knownAt: services.clock.now() };
    return counterpartKnown(tx, times, number, employment.id);
  });

test('companies are read in; read in again nothing changes, and a column that is not there leaves what is known', async () => {
  const first = await read(
    HEADER,
    '559800-5014;Lövmarks Bil AB;true;;45.200 45112',
    '5598005022;Tallmo vård AB;;true;86',
  );
  expect(first).toEqual({ counts: { new: 2, changed: 0, known: 0 }, rejects: [] });
  expect((await read(HEADER, '5598005014;Lövmarks Bil AB;true;;45')).counts).toEqual({ new: 0, changed: 0, known: 1 });
  await read('organisation_number,name', '16559800-5014,Lövmarks Bil och Släp AB');
  expect(await find('5598005014')).toEqual({
    organisationNumber: '5598005014',
    name: 'Lövmarks Bil och Släp AB',
    isSupplier: true,
    isCareProvider: false,
    trades: ['45'],
  });
});

test('a review sees whether a company sells to the employer, gives care, and is in a trade of the unit or of one above', async () => {
  await read(HEADER, '5598005030;Verkstan AB;true;false;45', '5598005048;Läkarna AB;false;true;86');
  const garage = { name: 'Verkstan AB', isSupplier: true, isCareProvider: false, trades: ['45'] };
  const doctors = { name: 'Läkarna AB', isSupplier: false, isCareProvider: true, trades: ['86'] };
  expect(await seenBy('1001', '5598005030')).toEqual({ ...garage, ourTrades: ['45', '86'], related: true });
  expect(await seenBy('1002', '5598005030')).toEqual({ ...garage, ourTrades: ['86'], related: false });
  expect(await seenBy('1002', '5598005048')).toEqual({ ...doctors, ourTrades: ['86'], related: true });
  // Of a company that is not known nothing is said, and the unit's own trades are told all the same.
  const unknown = { name: null, isSupplier: false, isCareProvider: false, trades: [], related: false };
  for (const number of ['5598009999', null])
    expect(await seenBy('1001', number)).toEqual({ ...unknown, ourTrades: ['45', '86'] });
});

test('rows are left out for what stands in them; a sole trader’s number is kept nowhere', async () => {
  const { rejects, counts } = await read(
    HEADER,
    '556;För kort;;;',
    '8001019805;Enskild firma;;;',
    '5598005055; ;;;',
    '5598005055;Bolag;ja;;',
    '5598005055;Bolag;;;vård',
    '5598005055;Bolag;;;',
    '5598005055;Bolag igen;;;',
    '5598005063;För få fält',
  );
  expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'number'],
    [3, 'sole-trader'],
    [4, 'name'],
    [5, 'flag'],
    [6, 'trades'],
    [8, 'repeated'],
    [9, 'fields'],
  ]);
  expect(counts.new).toBe(1);
  await expect(read('organisation_number', '5598005055')).rejects.toMatchObject({ code: 'companies.columns-missing' });
});

test('whatever stands in the cells, a row is taken or left out', async () => {
  const cell = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[;"\0\r\n\t|,]/g, ''));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), async (rows) => {
      const lines = rows.map(([name, flag, trades], index) => `559800${1000 + index};x${name};${flag};;${trades}`);
      const { rows: taken, rejects } = await readCompanies(file(HEADER, ...lines));
      expect(taken.length + rejects.length).toBe(rows.length);
      await read(HEADER, ...lines);
    }),
    { numRuns: 40 },
  );
});

test('a trade is told by its name; what is not known by its digits', () => {
  expect([tradeTitle('86', 'sv'), tradeTitle('86', 'en'), tradeTitle('40', 'sv')]).toEqual([
    '86 Hälso- och sjukvård',
    '86 Health care',
    '40',
  ]);
});

test('a company is related exactly when it shares a trade', () => {
  const trades = fc.uniqueArray(fc.constantFrom('01', '45', '62', '86', '87'));
  fc.assert(
    fc.property(trades, trades, (theirs, ours) => {
      const company = { organisationNumber: '5598005014', name: 'x', isSupplier: false, isCareProvider: false };
      const { related } = counterpartFrom({ ...company, trades: theirs }, ours);
      expect(related).toBe(new Set([...theirs, ...ours]).size < theirs.length + ours.length);
    }),
  );
});
