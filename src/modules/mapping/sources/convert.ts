import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { csvLine } from '../output/csv.ts';
import { noRejects, type Rejects, reject } from '../reading/rejects.ts';
import { FILES, type FileName } from '../schema.ts';
import { type Reason, type ReasonCode, reasonText } from './reasons.ts';
import type { Source, SourceFile, SourceSettings } from './source.ts';

/** What was told of records, reason by reason: how often, and the first lines. */
export interface ToldReason extends Reason {
  readonly is: 'rejected' | 'left-aside' | 'remark';
  readonly n: number;
  readonly lines: readonly number[];
}

/** What became of a foreign file. Texts are in both languages, as in rejected.csv. */
export interface ConvertReport {
  /** Records that were used, rejected and left aside: together every record of the file. */
  readonly used: number;
  readonly rejects: Rejects;
  readonly leftAside: Readonly<Partial<Record<ReasonCode, number>>>;
  readonly remarks: Rejects;
  /** Rows that were written, by file of the contract. */
  readonly rows: Readonly<Partial<Record<FileName, number>>>;
  readonly told: readonly ToldReason[];
}

/** Writes rows into files of the contract; several sources may write into the same ones. */
export interface RowFiles extends Disposable {
  /** Reads a foreign file and writes its rows. Throws the source's own problems; what was written before stays. */
  convert(source: Source, file: SourceFile, settings: SourceSettings): ConvertReport;
}

type OnRow = (name: FileName, line: number, values: Readonly<Record<string, string>>) => void;

/** Where each row came from; the contract reads past a column that it does not know. */
export const PROVENANCE = ['source_file', 'source_line'] as const;
const BUFFERED = 256 * 1024;
const FIRST_LINES = 3;

/**
 * Opens files of the contract in a folder, `suppliers.csv` and so on, each when its first row comes. Keys that two foreign
 * files share are left to the contract: the first row of a key counts, and the others are rejected there.
 */
export function rowFiles(folder: string): RowFiles {
  const open = new Map<FileName, { readonly file: number; waiting: string }>();

  function write(name: FileName, values: Readonly<Record<string, string>>, provenance: readonly (string | number)[]) {
    const columns = Object.keys(FILES[name].columns);
    const one = open.get(name) ?? {
      file: openSync(path.join(folder, `${name}.csv`), 'wx', 0o600),
      waiting: csvLine([...columns, ...PROVENANCE]),
    };
    open.set(name, one);
    one.waiting += csvLine([...columns.map((column) => values[column] ?? ''), ...provenance]);
    if (one.waiting.length > BUFFERED) flush(one);
  }

  function flush(one: { readonly file: number; waiting: string }) {
    const bytes = Buffer.from(one.waiting);
    for (let at = 0; at < bytes.length; ) at += writeSync(one.file, bytes, at);
    one.waiting = '';
  }

  return {
    convert: (source, file, settings) =>
      readForeign(source, file, settings, (name, line, values) => write(name, values, [file.name, line])),
    [Symbol.dispose]() {
      for (const one of open.values()) {
        flush(one);
        closeSync(one.file);
      }
      open.clear();
    },
  };
}

/** Reads a foreign file and tells what becomes of it; its rows go to `onRow`, which may let them be. */
export function readForeign(
  source: Source,
  file: SourceFile,
  settings: SourceSettings,
  onRow: OnRow = () => {},
): ConvertReport {
  const rows: Partial<Record<FileName, number>> = {};
  const leftAside: Partial<Record<ReasonCode, number>> = {};
  const [rejects, remarks] = [noRejects(), noRejects()];
  const told = new Map<string, Omit<ToldReason, 'n' | 'lines'> & { n: number; readonly lines: number[] }>();
  let used = 0;
  const note = (is: ToldReason['is'], line: number, { code, facts }: Reason) => {
    const key = `${is} ${code} ${JSON.stringify(facts)}`;
    const one = told.get(key) ?? { is, code, facts, n: 0, lines: [] };
    told.set(key, one);
    one.n += 1;
    if (one.lines.length < FIRST_LINES) one.lines.push(line);
  };
  source.read(file, settings, {
    row: (name, line, values) => {
      rows[name] = (rows[name] ?? 0) + 1;
      onRow(name, line, values as Readonly<Record<string, string>>);
    },
    used: () => {
      used += 1;
    },
    rejected: (line, reason) => {
      note('rejected', line, reason);
      reject(rejects, line, inBothLanguages(reason));
    },
    leftAside: (line, reason) => {
      note('left-aside', line, reason);
      leftAside[reason.code] = (leftAside[reason.code] ?? 0) + 1;
    },
    remark: (line, reason) => {
      note('remark', line, reason);
      reject(remarks, line, inBothLanguages(reason));
    },
  });
  return { used, rejects, leftAside, remarks, rows, told: [...told.values()] };
}

function inBothLanguages(reason: Reason): string {
  return `${reasonText(reason, 'sv')} · ${reasonText(reason, 'en')}`;
}
