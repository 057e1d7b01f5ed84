import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { readMutations, rowsFor, told } from '../fixture.ts';
import { sie } from './sie.ts';

const HEAD = [
  '#FLAGGA 0',
  '#FORMAT PC8',
  '#SIETYP 4',
  '#FNAMN "Region Lövmark"',
  '#RAR 0 20250101 20251231',
  '#KONTO 2440 Leverantörsskulder',
  '#KONTO 5610 "Resor \\"tjänst\\""',
  '#DIM 9 "Leverantör"',
  '#OBJEKT 9 1001 "Åkeri & Söner HB"',
  '#OBJEKT 9 5598005063 "Bolaget AB"',
];

const BODY = [
  '#VER A 12 20251001 "Faktura 9"',
  '{',
  '#TRANS 2440 {9 "1001" 10 "F-9"} -1250.00',
  '#TRANS 2640 {} 250.00',
  '#TRANS 5610 {1 "30" 9 1001} 1000.00 20251001 "Resa Öst"',
  '}',
  '#VER "B" "7" 20251031 "Betalning"',
  '{',
  '#TRANS\t2440\t{9 "1001"}\t1250.00\t20251102',
  '#TRANS 1930 {} -1250.00',
  '}',
  '#VER C 3 20251103',
  '{',
  '#TRANS 4010 {9 5598005063} 900',
  '#BTRANS 4010 {9 5598005063} 800',
  '#RTRANS 4010 {9 5598005063} 100 20251104',
  '#TRANS 4010 {9 5598005063} 100 20251104',
  '#TRANS 1930 {} -1000',
  '}',
];

const lines = (...parts: (readonly string[])[]) => parts.flat().join('\r\n');
const swedish437: Readonly<Record<string, number>> = { å: 0x86, ä: 0x84, ö: 0x94, Å: 0x8f, Ä: 0x8e, Ö: 0x99 };

/** The bytes of a text in code page 437. */
function in437(text: string): Buffer {
  return Buffer.from(
    text.replace(/[åäöÅÄÖ]/g, (letter) => String.fromCharCode(swedish437[letter] ?? 0)),
    'latin1',
  );
}

const WHOLE = lines(HEAD, BODY);

test('invoices raise what is owed to a supplier and payments lower it', () => {
  const all = told(sie, in437(WHOLE));
  expect(rowsFor(all, 'suppliers')).toEqual([
    { supplier_id: '1001', organisation_number: '', name: 'Åkeri & Söner HB' },
    { supplier_id: '5598005063', organisation_number: '5598005063', name: 'Bolaget AB' },
  ]);
  expect(rowsFor(all, 'invoices').map((row) => Object.values(row))).toEqual([
    ['A12:1001', '1001', '2025-10-01', '1250.00', ''],
    ['B7:1001:betald', '1001', '2025-11-02', '1250.00', '2025-11-02'],
    ['C3:5598005063', '5598005063', '2025-11-03', '1000', ''],
  ]);
  expect(all.rejected).toEqual([]);
});

test('a removed booking is left aside, and one that is told twice counts once', () => {
  const { leftAside } = told(sie, WHOLE);
  expect(leftAside.filter(([, code]) => code !== 'sie-no-supplier')).toEqual([
    [25, 'sie-removed'],
    [26, 'sie-mirrored'],
  ]);
  const unmirrored = told(sie, WHOLE.replace('#TRANS 4010 {9 5598005063} 100 20251104\r\n', ''));
  expect(rowsFor(unmirrored, 'invoices').at(-1)?.amount_sek).toBe('1000');
  expect(unmirrored.leftAside.map(([, code]) => code)).not.toContain('sie-mirrored');
});

test.each([
  ['code page 437', in437(WHOLE)],
  ['Windows-1252', Buffer.from(WHOLE, 'latin1')],
  ['UTF-8', Buffer.from(WHOLE)],
  ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${WHOLE}`)],
])('a file in %s that says PC8 is read as what it is', (_name, bytes) => {
  expect(rowsFor(told(sie, bytes), 'suppliers')[0]?.name).toBe('Åkeri & Söner HB');
});

test('a debt account is known by its name where the chart of accounts is another', () => {
  const body = BODY.join('\r\n').replaceAll('2440', '2511');
  const named = told(sie, `#KONTO 2511 "Leverantörsskulder, externa"\r\n${body}`);
  expect(rowsFor(named, 'invoices')[1]?.paid_on).toBe('2025-11-02');
  // An account that nobody calls a debt is a cost: then nothing is a payment.
  expect(rowsFor(told(sie, body), 'invoices').map(({ paid_on }) => paid_on)).toEqual(['', '', '']);
});

test.each([
  ['#TRANS 5610 {9 1001} femtio', 'no-amount'],
  ['#TRANS 5610 {9 1001} 50 20251301', 'no-day'],
  ['#TRANS 5610 50', 'sie-field-missing'],
  ['#TRANS 5610 {9} 50', 'sie-list-odd'],
  ['#TRANS 5610 {9 1001 50', 'sie-list-open'],
  ['#TRANS 5610 {9 1001} 50 20251001 "öppen', 'quote-open'],
  ['TRANS 5610 {} 50', 'sie-no-label'],
  ['#TRANS 56\u000110 {} 50', 'not-text'],
  ['{', 'sie-brace'],
])('the line %j is told of and the lines around it are read', (line, code) => {
  const body = [...BODY];
  body.splice(3, 0, line);
  const all = told(sie, lines(HEAD, body));
  expect(all.rejected).toEqual([[14, code]]);
  expect(rowsFor(all, 'invoices')).toEqual(rowsFor(told(sie, WHOLE), 'invoices'));
});

test('bookings under a head that cannot be read are rejected with it, and those outside a voucher too', () => {
  const all = told(sie, lines(['#VER A 1 20251301', '{', '#TRANS 2440 {9 1} 1', '}', '#TRANS 2440 {9 1} 1', '}']));
  expect(all.rejected).toEqual([
    [1, 'no-day'],
    [3, 'sie-voucher-bad'],
    [5, 'sie-outside-voucher'],
    [6, 'sie-brace'],
  ]);
});

test('a voucher that does not come to zero, or is cut off, is remarked on', () => {
  const codes = (text: string) => told(sie, text).remarks.filter(([, code]) => code !== 'id-no-organisation-number');
  expect(codes(WHOLE)).toEqual([]);
  expect(codes(WHOLE.replace('#TRANS 1930 {} -1250.00\r\n', ''))).toEqual([[17, 'sie-unbalanced']]);
  expect(codes(lines(HEAD, BODY.slice(0, -1)))).toEqual([[22, 'sie-voucher-open']]);
  expect(codes(lines(HEAD, BODY.slice(0, 5), BODY.slice(6)))).toEqual([[11, 'sie-voucher-open']]);
});

test('the checksum is over the bytes of the fields, whichever way spaces inside quotation marks are counted', () => {
  const between = ['#FLAGGA 0', '#FNAMN "Bolaget  Ö"', '#VER A 1 20250101', '{', '#TRANS 2440 {9 "x y"} 0', '}'];
  const kept = crc32(in437('#FLAGGA0#FNAMNBolaget  Ö#VERA120250101#TRANS24409x y0'));
  const bare = crc32(in437('#FLAGGA0#FNAMNBolagetÖ#VERA120250101#TRANS24409xy0'));
  const codes = (...end: string[]) =>
    told(sie, in437(lines(['#KSUMMA'], between, end))).remarks.filter(([, code]) => /checksum|truncated/.test(code));
  for (const sum of [kept, bare, kept | 0, bare | 0]) expect(codes(`#KSUMMA ${sum}`)).toEqual([]);
  expect(codes(`#KSUMMA ${kept ^ 1}`)).toEqual([[8, 'sie-checksum-wrong']]);
  expect(codes('#KSUMMA ett')).toEqual([[8, 'sie-checksum-wrong']]);
  expect(codes()).toEqual([[1, 'sie-truncated']]);
});

test('a label that nobody knows is read past', () => {
  expect(told(sie, '#HEMLIG 1 {2 3}\n').leftAside).toEqual([[1, 'sie-unknown-label']]);
});

test('a file is known by how it begins', () => {
  const starts = [WHOLE, `\ufeff${WHOLE}`, '#KSUMMA\n', 'a;b\n#FLAGG', ''];
  expect(starts.map((start) => sie.recognises(Buffer.from(start)))).toEqual([true, true, true, false, false]);
});

test('broken files: no crash, every line is told of once, and every row given is good', () => {
  const sum = `#KSUMMA ${crc32('x')}`;
  const samples = [in437(WHOLE), Buffer.from(WHOLE), Buffer.from(lines(['#KSUMMA'], HEAD, BODY, [sum]), 'latin1')];
  const { refused, rows, rejected } = readMutations(sie, samples, {}, (bytes) => {
    const isBlank = (line: string) => /^(?:\u00ef\u00bb\u00bf)*[ \t\r]*$/.test(line);
    return [
      bytes
        .toString('latin1')
        .split('\n')
        .flatMap((line, index) => (isBlank(line) ? [] : [index + 1])),
    ];
  });
  expect(refused).toBe(0);
  expect(rows).toBeGreaterThan(40_000);
  expect(rejected).toBeGreaterThan(5_000);
});
