import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Problem } from '../../../kernel/problem.ts';
import type { Field } from '../reading/columns.ts';
import { newRecord } from '../reading/records.ts';
import { newRow, rowCheck } from '../reading/row-check.ts';
import { FILES, type FileName, type FileSchema, type Texts } from '../schema.ts';
import type { Reason } from './reasons.ts';
import type { Source, SourceFile, SourceSettings, Teller } from './source.ts';

/** All that an adapter told of a file. */
export interface Told {
  readonly rows: readonly {
    readonly file: FileName;
    readonly line: number;
    readonly values: Readonly<Record<string, string>>;
  }[];
  readonly used: readonly number[];
  readonly rejected: readonly (readonly [line: number, code: string])[];
  readonly leftAside: readonly (readonly [line: number, code: string])[];
  readonly remarks: readonly (readonly [line: number, code: string])[];
  readonly reasons: readonly Reason[];
}

/** A file for tests that is filled over and over. */
export interface ScratchFile extends Disposable {
  fill(content: string | Buffer): SourceFile;
}

export function aScratchFile(): ScratchFile {
  const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-source-test-'));
  const file = openSync(path.join(folder, 'source'), 'w+');
  return {
    fill(content) {
      const bytes = Buffer.from(content as string);
      ftruncateSync(file);
      writeSync(file, bytes, 0, bytes.length, 0);
      return { name: 'kalla.csv', file, size: bytes.length };
    },
    [Symbol.dispose]() {
      closeSync(file);
      rmSync(folder, { recursive: true });
    },
  };
}

/** What the adapter tells of a file with this content. */
export function told(source: Source, content: string | Buffer, settings: SourceSettings = {}): Told {
  using scratch = aScratchFile();
  return toldOf(source, scratch.fill(content), settings);
}

function toldOf(source: Source, file: SourceFile, settings: SourceSettings): Told {
  const all = { rows: [], used: [], rejected: [], leftAside: [], remarks: [], reasons: [] } as {
    -readonly [Key in keyof Told]: Told[Key][number][];
  };
  const telling = (list: 'rejected' | 'leftAside' | 'remarks') => (line: number, reason: Reason) => {
    all[list].push([line, reason.code]);
    all.reasons.push(reason);
  };
  const tell: Teller = {
    row: (name, line, values) => all.rows.push({ file: name, line, values: values as Record<string, string> }),
    used: (line) => all.used.push(line),
    rejected: telling('rejected'),
    leftAside: telling('leftAside'),
    remark: telling('remarks'),
  };
  source.read(file, settings, tell);
  return all;
}

/** The rows that were given to one file, by what was set in them. */
export function rowsFor<Name extends FileName>({ rows }: Told, name: Name): Partial<Texts<Name>>[] {
  return rows.filter(({ file }) => file === name).map(({ values }) => values as Partial<Texts<Name>>);
}

const checks = new Map<FileName, (values: Readonly<Record<string, string>>) => string | undefined>();

/** Why the contract's reading would reject a row, a key that came before left out; undefined when it would not. */
export function contractFault(name: FileName, values: Readonly<Record<string, string>>): string | undefined {
  const check = checks.get(name) ?? contractCheck(FILES[name]);
  checks.set(name, check);
  return check(values);
}

function contractCheck(schema: FileSchema) {
  const columns = Object.keys(schema.columns);
  const layout = {
    delimiter: 59,
    positions: [...columns.keys()],
    fieldCount: columns.length,
    firstByte: 0,
    firstLine: 1,
  };
  const faultIn = rowCheck(schema, { ...layout, countsRows: false }, newRow(schema) as readonly Field[]);
  return (values: Readonly<Record<string, string>>) => {
    const cells = columns.map((column) => Buffer.from(values[column] ?? ''));
    const record = newRecord(Buffer.concat(cells));
    let at = 0;
    for (const cell of cells) {
      record.starts.push(at);
      at += cell.length;
      record.ends.push(at);
    }
    return faultIn({ ...record, count: cells.length });
  };
}

/** Random numbers from a seed (mulberry32), the same for ever. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Bytes that files are broken by: marks of every format, ends of lines, controls, halves of letters. */
const TROUBLE = [
  '"',
  '""',
  ';',
  ',',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\ufeff',
  '{',
  '}',
  '[',
  ']',
  '#',
  '\\',
  '<',
  '>',
  '&',
  '=',
  '-',
  '\t',
  ' ',
  '9',
  '99999999999999999999',
  'å',
  '\ud83d\ude00',
]
  .map((text) => Buffer.from(text))
  .concat([Buffer.of(0xff), Buffer.of(0xc3), Buffer.of(0x86), Buffer.of(0xe5)]);

/** The bytes with one to four faults put in: changed, lost, doubled, moved, cut off, or something that does not belong. */
export function mutated(bytes: Buffer, random: () => number): Buffer {
  let now = bytes;
  const at = (length: number) => Math.floor(random() * (length + 1));
  for (let faults = 1 + at(3); faults > 0; faults--) {
    const from = at(now.length);
    const to = Math.min(now.length, from + at(40));
    const [before, part, after] = [now.subarray(0, from), now.subarray(from, to), now.subarray(to)];
    const trouble = TROUBLE[at(TROUBLE.length - 1)] as Buffer;
    const ways = [
      () => [before, trouble, now.subarray(from)],
      () => [before, trouble, now.subarray(from + 1)],
      () => [before, after],
      () => [before, part, part, after],
      () => [after, part, before],
      () => [before, Buffer.of(at(255)), now.subarray(from + 1)],
      () => [before],
      () => [before, Buffer.from(part).reverse(), after],
    ];
    // What cuts much away is rare, so that there is something left to read.
    const way = random() < 0.9 ? [0, 1, 2, 3, 5, 7][at(5)] : at(ways.length - 1);
    now = Buffer.concat((ways[way ?? 0] as () => Buffer[])());
  }
  return now;
}

/** How many broken files an adapter is read with, and by what seed; `npm run test:mutated` asks for 10 000 of another seed. */
const MUTATED_FILES = Number(process.env.MUTATED_FILES ?? 2_000);
const MUTATION_SEED = Number(process.env.MUTATION_SEED ?? 20261126);
const COUNTED_BY = 10_000;

/** What came of reading broken files, by ten thousand of them. */
export interface MutationsTold {
  readonly refused: number;
  readonly rows: number;
  readonly rejected: number;
}

/**
 * Reads broken files made of the samples, and says what is wrong with the adapter: something thrown that is no
 * problem, a line told of twice or not at all, a row that the contract would reject, a reason that repeats what stood in the file.
 */
export function readMutations(
  source: Source,
  samples: readonly (string | Buffer)[],
  settings: SourceSettings = {},
  /** The lines on which the records of a file begin, said in some other way, one of which is to agree; [] = not asked. */
  linesOf: (bytes: Buffer) => readonly (readonly number[])[] = () => [],
  files = MUTATED_FILES,
): MutationsTold {
  using scratch = aScratchFile();
  const random = randomFrom(MUTATION_SEED);
  const counts = { files: 0, refused: 0, rows: 0, rejected: 0 };
  for (; counts.files < files; counts.files++) {
    const sample = samples[counts.files % samples.length] as string | Buffer;
    const bytes = mutated(Buffer.from(sample as string), random);
    let all: Told;
    try {
      all = toldOf(source, scratch.fill(bytes), settings);
    } catch (error) {
      if (!(error instanceof Problem))
        throw new Error(`file ${counts.files}: ${JSON.stringify(String(bytes))}`, { cause: error });
      counts.refused += 1;
      continue;
    }
    const fault = faultIn(all, linesOf(bytes));
    if (fault !== undefined) throw new Error(`file ${counts.files}: ${fault}: ${JSON.stringify(String(bytes))}`);
    counts.rows += all.rows.length;
    counts.rejected += all.rejected.length;
  }
  const scaled = (count: number) => Math.round((count / files) * COUNTED_BY);
  return { refused: scaled(counts.refused), rows: scaled(counts.rows), rejected: scaled(counts.rejected) };
}

function faultIn({ rows, used, rejected, leftAside, reasons }: Told, expected: readonly (readonly number[])[]) {
  const lines = [...used, ...rejected.map(([line]) => line), ...leftAside.map(([line]) => line)].sort((a, b) => a - b);
  if (expected.length > 0 && !expected.some((all) => String(all) === String(lines)))
    return `told of ${lines}, not of ${expected.join(' or ')}`;
  const isUsed = new Set(used);
  for (const { file, line, values } of rows) {
    const fault = contractFault(file, values);
    if (fault !== undefined) return `${file} line ${line}: ${fault}`;
    if (!isUsed.has(line)) return `a row of line ${line}, which was not used`;
  }
  const keys = rows.flatMap(({ file, values }) => keyOf(file, values));
  if (new Set(keys).size !== keys.length) return 'a key comes twice';
  const long = reasons.flatMap(({ facts }) => Object.values(facts)).find((fact) => String(fact).length > 40);
  return long === undefined ? undefined : `a reason repeats what stood in the file: ${long}`;
}

function keyOf(file: FileName, values: Readonly<Record<string, string>>): string[] {
  if (file === 'suppliers') return [`supplier ${values.supplier_id}`];
  return file === 'invoices' ? [`invoice ${values.invoice_id}`] : [];
}

/**
 * The lines on which the rows of a table begin, blank ones left out, for each separator that it may have: said letter by
 * letter, so that it can be held against what was told.
 */
export function sheetLines(bytes: Buffer): number[][] {
  const text = bytes.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  return [';', ',', '\t', '|'].map((delimiter) => {
    const lines: number[] = [];
    let line = 1;
    for (let at = 0; at < text.length; ) {
      const record = recordAt(text, at, delimiter);
      if (at > 0 && !record.isBlank) lines.push(line);
      line += text.slice(at, record.end).split('\n').length - 1;
      at = record.end;
    }
    return lines;
  });
}

/** Where the record that begins at `at` ends; its first line alone when a quotation mark in it never closes. */
function recordAt(text: string, at: number, delimiter: string): { readonly end: number; readonly isBlank: boolean } {
  let content = '';
  let state: 'start' | 'plain' | 'quoted' = 'start';
  for (let next = at; next < text.length; next++) {
    const letter = text[next];
    if (state === 'quoted') {
      const isMark = letter === '"' && text[next + 1] === '"';
      if (letter === '"' && !isMark) state = 'plain';
      else content += letter;
      if (isMark) next += 1;
    } else if (letter === '\n') return { end: next + 1, isBlank: isBlank(content) };
    else if (letter === delimiter) state = 'start';
    else if (letter === '"' && state === 'start') state = 'quoted';
    else {
      content += letter;
      state = 'plain';
    }
  }
  const lineEnd = text.indexOf('\n', at);
  if (state !== 'quoted') return { end: text.length, isBlank: isBlank(content) };
  return { end: lineEnd < 0 ? text.length : lineEnd + 1, isBlank: false };
}

/** A byte-order mark says nothing either. */
function isBlank(content: string): boolean {
  return content.replaceAll('\u00ef\u00bb\u00bf', '').trim() === '';
}
