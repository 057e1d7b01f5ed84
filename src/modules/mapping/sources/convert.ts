import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { csvLine } from '../output/csv.ts';
import { noRejects, type Rejects, reject } from '../reading/rejects.ts';
import { FILES, type FileName } from '../schema.ts';
import { type Reason, type ReasonCode, reasonText } from './reasons.ts';
import type { Source, SourceFile, SourceSettings } from './source.ts';

/** What became of a foreign file. Texts are in both languages, as in rejected.csv. */
export interface ConvertReport {
  /** Records that were used, rejected and left aside: together every record of the file. */
  readonly used: number;
  readonly rejects: Rejects;
  readonly leftAside: Readonly<Partial<Record<ReasonCode, number>>>;
  readonly remarks: Rejects;
  /** Rows that were written, by file of the contract. */
  readonly rows: Readonly<Partial<Record<FileName, number>>>;
}

/** Writes rows into files of the contract; several sources may write into the same ones. */
export interface RowFiles extends Disposable {
  /** Reads a foreign file and writes its rows. Throws the source's own problems; what was written before stays. */
  convert(source: Source, file: SourceFile, settings: SourceSettings): ConvertReport;
}

/** Where each row came from; the contract reads past a column that it does not know. */
const PROVENANCE = ['source_file', 'source_line'];
const BUFFERED = 256 * 1024;

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
    convert(source, file, settings) {
      const rows: Partial<Record<FileName, number>> = {};
      const leftAside: Partial<Record<ReasonCode, number>> = {};
      const [rejects, remarks] = [noRejects(), noRejects()];
      let used = 0;
      source.read(file, settings, {
        row: (name, line, values) => {
          rows[name] = (rows[name] ?? 0) + 1;
          write(name, values as Readonly<Record<string, string>>, [file.name, line]);
        },
        used: () => {
          used += 1;
        },
        rejected: (line, reason) => reject(rejects, line, inBothLanguages(reason)),
        leftAside: (_line, { code }) => {
          leftAside[code] = (leftAside[code] ?? 0) + 1;
        },
        remark: (line, reason) => reject(remarks, line, inBothLanguages(reason)),
      });
      return { used, rejects, leftAside, remarks, rows };
    },
    [Symbol.dispose]() {
      for (const one of open.values()) {
        flush(one);
        closeSync(one.file);
      }
      open.clear();
    },
  };
}

function inBothLanguages(reason: Reason): string {
  return `${reasonText(reason, 'sv')} · ${reasonText(reason, 'en')}`;
}
