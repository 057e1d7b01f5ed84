import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type RecordOptions, readRecords } from './records.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-records-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Read {
  readonly line: number;
  readonly fields: string[] | 'quote-open' | 'too-long';
}

function read(text: string | Uint8Array, options: Partial<RecordOptions> = {}): Read[] {
  const name = path.join(folder, 'file.csv');
  writeFileSync(name, text);
  const file = openSync(name, 'r');
  const rows: Read[] = [];
  const range = { from: 0, to: Buffer.byteLength(text) };
  readRecords(file, range, { delimiter: 59, ...options }, ({ bytes, starts, ends, count, line, fault }) => {
    const fields = Array.from({ length: count }, (_, index) => bytes.toString('utf8', starts[index], ends[index]));
    rows.push({ line, fields: fault ?? fields });
  });
  closeSync(file);
  return rows;
}

/** The same rules said letter by letter, for texts small enough to read so. */
function readNaively(text: string): Read[] {
  const rows: Read[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const begin = at;
    const fields: string[] = [];
    let field = '';
    let state: 'start' | 'plain' | 'quoted' = 'start';
    for (; ; at++) {
      const letter = text[at];
      if (state === 'quoted' && letter === undefined) break;
      if (state === 'quoted') {
        if (letter !== '"') field += letter;
        else if (text[at + 1] === '"') field += text[at++];
        else state = 'plain';
        continue;
      }
      if (letter === '"' && state === 'start') {
        state = 'quoted';
        continue;
      }
      const endsLine = letter === undefined || letter === '\n';
      if (letter === ';' || endsLine) {
        const isCrLf = endsLine && field.endsWith('\r') && text[at - 1] === '\r';
        fields.push(isCrLf ? field.slice(0, -1) : field);
        field = '';
        state = 'start';
        if (!endsLine) continue;
        at += 1;
        break;
      }
      field += letter;
      state = 'plain';
    }
    if (state === 'quoted') {
      const lineEnd = text.indexOf('\n', begin);
      rows.push({ line, fields: 'quote-open' });
      at = lineEnd < 0 ? text.length : lineEnd + 1;
      line += 1;
      continue;
    }
    rows.push({ line, fields });
    line += text.slice(begin, at).split('\n').length - 1;
  }
  return rows;
}

test('a row is cut at the delimiter, and ends with a line feed or a carriage return and a line feed', () => {
  expect(read('a;b\nc;\r\n;d')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 2, fields: ['c', ''] },
    { line: 3, fields: ['', 'd'] },
  ]);
});

test('a quoted field may hold delimiters, quotation marks and lines; the row is on the line where it begins', () => {
  expect(read('a\n"b;""c""\n\nd";"e"\nf\n')).toEqual([
    { line: 1, fields: ['a'] },
    { line: 2, fields: ['b;"c"\n\nd', 'e'] },
    { line: 5, fields: ['f'] },
  ]);
});

test('a mark inside a field is text, and so is what follows a closing mark', () => {
  expect(read('a"b";"c"d"e";""\n')).toEqual([{ line: 1, fields: ['a"b"', 'cd"e"', ''] }]);
});

test('a mark that is never closed makes one bad row, and reading goes on at the next line', () => {
  expect(read('a\nb;"c\nd;e\nf\n')).toEqual([
    { line: 1, fields: ['a'] },
    { line: 2, fields: 'quote-open' },
    { line: 3, fields: ['d', 'e'] },
    { line: 4, fields: ['f'] },
  ]);
});

test('a row longer than a row may be is one bad row', () => {
  const rows = read(`a\n${'x'.repeat(5000)};y\nb\n`, { chunk: 64, rowLimit: 256 });
  expect(rows).toEqual([
    { line: 1, fields: ['a'] },
    { line: 2, fields: 'too-long' },
    { line: 3, fields: ['b'] },
  ]);
  expect(read(`"x\n${'y'.repeat(5000)}\n"\nb`, { chunk: 64, rowLimit: 256 }).map(({ fields }) => fields)).toEqual([
    'quote-open',
    'too-long',
    'quote-open',
    ['b'],
  ]);
});

test('a part of a file is given up where a quoted field begins', () => {
  const name = path.join(folder, 'part.csv');
  for (const [text, walk] of [
    ['a;b"c"\nd\n', 2],
    ['a;b\n"c";d\n', 'quoted'],
    ['a;b\nc;"d\n', 'quoted'],
  ] as const) {
    writeFileSync(name, text);
    const file = openSync(name, 'r');
    expect(readRecords(file, { from: 0, to: text.length }, { delimiter: 59, refuseQuotes: true }, () => {})).toBe(walk);
    closeSync(file);
  }
});

test('any text is cut the same way whatever is read at a time', () => {
  const letter = fc.constantFrom('a', ';', '"', '"', '\n', '\r', '\r\n', 'å', '😀', ' ');
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 30 }), fc.integer({ min: 1, max: 40 }), (text, chunk) => {
      expect(read(text, { chunk })).toEqual(readNaively(text));
    }),
    { numRuns: 1000 },
  );
});
