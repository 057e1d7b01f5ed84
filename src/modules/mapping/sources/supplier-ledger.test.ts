import { expect, test } from 'vitest';
import { readMutations, rowsFor, sheetLines, told } from './fixture.ts';
import { supplierLedger } from './supplier-ledger.ts';

const CITY = [
  '\ufeffkopare;leverantor;leverantor_id;verifikationsnummer;konto_nr;konto_text;belopp;datum',
  'Skolnämnden;Bolaget 1 AB;5598005063;V-1;4010;Läromedel;12 500,50;2025-10-01',
  'Skolnämnden;Bolaget 1 AB;5598005063;V-1;2640;Moms;3 125,00;2025-10-01',
  'Skolnämnden;Åkeri & Söner HB;77031;V-2;5610;Resor;-900;2025-11-30',
  'Vårdnämnden;Åkeri & Söner HB;77031;V-2;5610;Resor;900;20251130',
].join('\n');

const SYSTEM = [
  'Lev.nr,Leverantörsnamn,Org.nr,Fakturanummer,Belopp SEK,Fakturadatum,Betaldatum,Attestant',
  '1001,"Bolaget, delat",559800-5063,F-9,"1.234,50 kr",2025-10-01,2025-10-31,E1',
  '1002,Enskild firma,19951218-9805,F-10,100.00,2025/10/02,,E2',
  '1003,Utländskt bolag,DE123456789,F-11,"1,234",2025-10-02,,',
  ',,,,"1 334,50",,,',
].join('\r\n');

test('rows of one voucher are one invoice, and each supplier is told of once', () => {
  const all = told(supplierLedger, CITY);
  expect(rowsFor(all, 'suppliers')).toEqual([
    { supplier_id: '5598005063', organisation_number: '5598005063', name: 'Bolaget 1 AB' },
    { supplier_id: '77031', organisation_number: '', name: 'Åkeri & Söner HB' },
  ]);
  expect(
    rowsFor(all, 'invoices').map(({ invoice_id, supplier_id, date, amount_sek, paid_on }) => [
      invoice_id,
      supplier_id,
      date,
      amount_sek,
      paid_on,
    ]),
  ).toEqual([
    ['Skolnämnden:V-1', '5598005063', '2025-10-01', '15625.50', ''],
    ['Skolnämnden:V-2', '77031', '2025-11-30', '-900', ''],
    ['Vårdnämnden:V-2', '77031', '2025-11-30', '900', ''],
  ]);
  expect(all.used).toEqual([2, 3, 4, 5]);
});

test('an id that is not an organisation number makes no company of the supplier, and that is remarked', () => {
  expect(told(supplierLedger, CITY).remarks).toEqual([[4, 'id-no-organisation-number']]);
});

test('the day of a ledger is a day of payment only when the one who hands it in says so', () => {
  const paid = (listsPayments: boolean) =>
    rowsFor(told(supplierLedger, CITY, { listsPayments }), 'invoices').map(({ paid_on }) => paid_on);
  expect(paid(false)).toEqual(['', '', '']);
  expect(paid(true)).toEqual(['2025-10-01', '2025-11-30', '2025-11-30']);
});

test("an accounting system's own titles, numbers and days are read", () => {
  const all = told(supplierLedger, SYSTEM);
  expect(rowsFor(all, 'suppliers').map(({ organisation_number }) => organisation_number)).toEqual([
    '5598005063',
    '9512189805',
  ]);
  expect(
    rowsFor(all, 'invoices').map(({ amount_sek, paid_on, attested_by }) => [amount_sek, paid_on, attested_by]),
  ).toEqual([
    ['1234.50', '2025-10-31', 'E1'],
    ['100.00', '', 'E2'],
  ]);
  expect(all.rejected).toEqual([[4, 'ambiguous-amount']]);
  expect(all.leftAside).toEqual([[5, 'total']]);
});

test.each([
  ['in UTF-8 before quotation marks', '\ufeff"kopare";"leverantor"'],
  ['inside the quotation marks', '"\ufeffkopare";"leverantor"'],
  ['twice', '\ufeff\ufeffkopare;leverantor'],
  ['read as Windows-1252 and written again', 'ï»¿kopare;leverantor'],
])('a byte-order mark sits in the first name: %s', (_where, titles) => {
  const text = `${titles};verifikationsnummer;belopp;datum\nSkola;Bolag;V1;10;2026-01-01\n`;
  expect(rowsFor(told(supplierLedger, text), 'invoices')).toMatchObject([{ invoice_id: 'Skola:V1' }]);
});

test('Windows-1252 and UTF-8 in one file are both read', () => {
  const header = 'Leverantör;Verifikation;Belopp;Datum\n';
  const bytes = Buffer.concat([
    Buffer.from(`${header}Åkeri;V1;1;2026-01-01\n`, 'latin1'),
    Buffer.from('Öppna bolaget;V2;2;2026-01-01\n'),
  ]);
  expect(rowsFor(told(supplierLedger, bytes), 'suppliers').map(({ name }) => name)).toEqual(['Åkeri', 'Öppna bolaget']);
});

test.each([
  ['leverantor;verifikation;belopp;datum', 'Bolag;V1;ett hundra;2026-01-01', 'no-amount'],
  ['leverantor;verifikation;belopp;datum', 'Bolag;V1;1;2026-02-30', 'no-day'],
  ['leverantor;verifikation;belopp;datum', 'Bolag;;1;2026-02-01', 'empty'],
  ['leverantor;verifikation;belopp;datum', ';V1;1;2026-02-01', 'empty'],
  ['leverantor;verifikation;belopp;datum', 'Bolag;V1;1', 'field-count'],
  ['leverantor;verifikation;belopp;datum', 'Bolag;V1;1;2026-02-01;x', 'field-count'],
  ['leverantor;verifikation;belopp;datum', 'Bo\0lag;V1;1;2026-02-01', 'not-text'],
  ['leverantor;verifikation;belopp;datum', '"Bolag;V1;1;2026-02-01', 'quote-open'],
  ['leverantor;verifikation;belopp;datum;betaldatum', 'Bolag;V1;1;2026-02-01;snart', 'no-day'],
])('under %s the row %j is rejected and the next is read', (titles, row, code) => {
  const next = `Nästa;V9;5;2026-03-01${titles.endsWith('betaldatum') ? ';' : ''}`;
  const all = told(supplierLedger, `${titles}\n${row}\n${next}\n`);
  expect(all.rejected).toEqual([[2, code]]);
  expect(rowsFor(all, 'invoices')).toMatchObject([{ invoice_id: 'V9' }]);
});

test('columns that are called something else can be said; what is still missing is named', () => {
  const text = 'Vem;Nr;Kronor;När\nBolag;V1;10;2026-01-01\n';
  const columns = { leverantor: 'Vem', verifikationsnummer: 'nr', belopp: 'KRONOR' };
  expect(rowsFor(told(supplierLedger, text, { columns: { ...columns, datum: 'När' } }), 'invoices')).toHaveLength(1);
  expect(() => told(supplierLedger, text, { columns })).toThrow('lacks datum in its first line');
  expect(() => told(supplierLedger, text, { columns: { ...columns, datum: 'Vem' } })).toThrow('two columns');
});

test('a ledger is known by its first line', () => {
  expect(
    [CITY, SYSTEM, 'user_name;at;country', ''].map((text) => supplierLedger.recognises(Buffer.from(text))),
  ).toEqual([true, true, false, false]);
});

test('broken ledgers: no crash, every line is told of once, and every row given is good', () => {
  const windows = Buffer.from(SYSTEM, 'latin1');
  const { refused, rows, rejected } = readMutations(supplierLedger, [CITY, SYSTEM, windows], {}, sheetLines);
  expect(refused).toBeLessThan(4_000);
  expect(rows).toBeGreaterThan(15_000);
  expect(rejected).toBeGreaterThan(2_000);
});
