import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvReadOptions, readCsv, writeCsv } from './index.ts';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const result: T[] = [];
  for await (const item of items) result.push(item);
  return result;
}

async function read(input: string | Uint8Array | AsyncIterable<Uint8Array>, options?: CsvReadOptions) {
  const table = await readCsv(typeof input === 'string' ? Buffer.from(input) : input, options);
  return { ...table, rows: await all(table.rows) };
}

async function write(...args: Parameters<typeof writeCsv>): Promise<string> {
  return (await all(writeCsv(...args))).join('');
}

/** The bytes of a text in Windows-1252, which Node can read but not write; å, ä, ö and € are what matters here. */
function windows1252(text: string): Uint8Array {
  return Buffer.from(text.replaceAll('€', '\u0080'), 'latin1');
}

/** The same bytes in pieces of the lengths given, over and over. */
async function* inPieces(bytes: Uint8Array, lengths: readonly number[]) {
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const length = lengths[n % lengths.length] ?? 1;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

test('a row knows the line it begins on, also after cells with line breaks, blank rows and odd line ends', async () => {
  const { rows } = await read('a;b\r\n1;"x\ny"\r\n\r\n;\r\n2;z\n3;q\r4;"o""k"\n');
  expect(rows).toEqual([
    { line: 2, cells: ['1', 'x\ny'], values: { a: '1', b: 'x\ny' } },
    { line: 6, cells: ['2', 'z'], values: { a: '2', b: 'z' } },
    { line: 7, cells: ['3', 'q'], values: { a: '3', b: 'q' } },
    { line: 8, cells: ['4', 'o"k'], values: { a: '4', b: 'o"k' } },
  ]);
});

test.each([';', ',', '\t', '|'] as const)('the delimiter %j is found from the first line', async (delimiter) => {
  const { rows, ...table } = await read(`"a,;|b"${delimiter}c\n1${delimiter}2\n`);
  expect(table.delimiter).toBe(delimiter);
  expect(rows[0]?.cells).toEqual(['1', '2']);
});

test('a delimiter that is said is not looked for, and one column needs none', async () => {
  expect((await read('a,b;c\n1,2;3\n', { delimiter: ';' })).columns).toEqual(['a,b', 'c']);
  expect((await read('organisation_number\n5566778899')).rows[0]?.values).toEqual({
    organisation_number: '5566778899',
  });
});

test('columns are the same whatever their letter case, hyphens and spaces', async () => {
  expect((await read('\ufeffEmployee ID; personal-number ;NAMN_Å\n')).columns).toEqual([
    'employee_id',
    'personal_number',
    'namn_å',
  ]);
});

test('a row that is too short or too long is told by its cells', async () => {
  const { rows } = await read('a;b\n1\n1;2;3\n');
  expect(rows.map(({ cells, values }) => [cells.length, values])).toEqual([
    [1, { a: '1', b: '' }],
    [3, { a: '1', b: '2' }],
  ]);
});

test.each([
  ['UTF-8', Buffer.from('namn;enhet\nÅsa;Öst – €\n')],
  ['UTF-8 with byte-order mark', Buffer.from('\ufeffnamn;enhet\nÅsa;Öst – €\n')],
  ['Windows-1252', Buffer.concat([windows1252('namn;enhet\nÅsa;Öst '), Buffer.from([0x96, 0x20, 0x80, 0x0a])])],
])('%s is read, in one piece and in pieces of any length', async (_name, bytes) => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }), async (lengths) => {
      const { columns, rows } = await read(inPieces(bytes, lengths));
      expect(columns).toEqual(['namn', 'enhet']);
      expect(rows.map(({ line, cells }) => ({ line, cells }))).toEqual([{ line: 2, cells: ['Åsa', 'Öst – €'] }]);
    }),
    { numRuns: 30 },
  );
});

test.each([
  [
    'bytes that begin as UTF-8 and go on as something else',
    Buffer.concat([Buffer.from('a\nÅÄÖ\n'), windows1252('Ö')]),
    3,
  ],
  ['zero bytes', Buffer.from('a;b\n1;\0\n'), 2],
  ['a letter cut off by the end of the file', Buffer.from('a;b\nÅsa;Ö').subarray(0, -1), 2],
])('%s are refused', async (_name, bytes, line) => {
  await expect(read(bytes)).rejects.toMatchObject({ code: 'csv.not-text' });
  await expect(read(inPieces(bytes, [1]))).rejects.toMatchObject({ code: 'csv.not-text', facts: { line } });
});

test('a file of nothing, of blanks or of separators is empty', async () => {
  for (const text of ['', '\ufeff', '\n\n', ' \n', ';;\n1;2;3\n'])
    await expect(read(text), JSON.stringify(text)).rejects.toMatchObject({ code: 'csv.empty' });
});

test('a column that stands twice is named', async () => {
  await expect(read('Namn;enhet;NAMN\n')).rejects.toMatchObject({
    code: 'csv.column-repeated',
    facts: { column: 'namn' },
  });
});

test('a quotation mark that never closes is told with the line where its row begins', async () => {
  await expect(read('a;b\n1;"x\ny"\n2;"open\n3;z\n')).rejects.toMatchObject({
    code: 'csv.quote-open',
    facts: { line: 4 },
  });
});

test('a row without end is refused before it fills the memory', async () => {
  async function* endless() {
    yield Buffer.from('a;b\n1;"');
    for (let n = 0; n < 64; n++) yield Buffer.alloc(64 * 1024, 'x');
  }
  await expect(read(endless())).rejects.toMatchObject({ code: 'csv.row-too-long', facts: { line: 2 } });
});

test('a fault of the source is the source’s', async () => {
  async function* broken() {
    yield Buffer.from('a;b\n1;2\n');
    throw new Error('the disk is gone');
  }
  await expect(read(broken())).rejects.toThrow('the disk is gone');
  await expect(read(Readable.from(broken()))).rejects.toThrow('the disk is gone');
});

test('what is written is read back', async () => {
  const cell = fc.string({ unit: 'grapheme' }).map((text) => `x${text.replaceAll('\0', '').replace(/\r\n?/g, '\n')}x`);
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(rows, fc.boolean(), async (body, forExcel) => {
      const text = await write([['a', 'b'], ...body], { forExcel });
      expect((await read(text)).rows.map(({ cells }) => cells)).toEqual(body);
    }),
  );
});

test('no text can become a formula in a spreadsheet program', async () => {
  const text = await write([['=1+1', '+46 70', '-5', '@x', '\tx', '\rx', 'a=b', "it's"]]);
  expect(text).toBe(`'=1+1;'+46 70;'-5;'@x;'\tx;"'\rx";a=b;it's\r\n`);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...'=+-@\t\r\n'), fc.string(), async (first, rest) => {
      expect(await write([[first + rest]])).toMatch(/^"?'/);
    }),
  );
});

test('white space around a cell is written for others to see, and read as none', async () => {
  expect(await write([['a'], [' x ']])).toBe('a\r\n" x "\r\n');
  expect((await read('a;b\n" x " ; y \n')).rows[0]?.cells).toEqual(['x', 'y']);
});

test('numbers stay numbers, and Excel gets a byte-order mark and the decimal comma', async () => {
  expect(await write([[-5, 1.5, null, 'Å']])).toBe('-5;1.5;;Å\r\n');
  expect(await write([[-5, 1.5, null, 'Å']], { forExcel: true })).toBe('\ufeff-5;1,5;;Å\r\n');
});

test('a long table comes in pieces', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => [index, 'enhet']);
  const pieces = await all(writeCsv(rows));
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.join('').split('\r\n')).toHaveLength(20_001);
});
