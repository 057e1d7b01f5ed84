import { statSync } from 'node:fs';
import path from 'node:path';
import type { MappingOptions } from './options.ts';
import { manifestOf } from './output/manifest-line.ts';
import { findingsCsv, manifestJson, rejectedCsv, summaryJson } from './output/texts.ts';
import { type OutputFile, writeFiles } from './output/write-files.ts';
import { problem } from './problems.ts';
import { reportPdf } from './report/report-pdf.ts';
import { reportXlsx } from './report/report-xlsx.ts';
import type { RunResult } from './run.ts';
import { type RunHooks, runApart } from './run-apart.ts';

/** Where the outcome of a run is written. */
export interface MappingOutput {
  /** Is made when it is missing. */
  readonly folder: string;
  /** Where findings about persons with protected identity go in full, readable by the owner only. */
  readonly protectedFile?: string;
  /** The version of the program, for the manifest. */
  readonly version: string;
}

/** What came of a run. */
export type MappingOutcome =
  | { readonly kind: 'done'; readonly persons: number; readonly findings: number; readonly rejectedRows: number }
  /** More than a twentieth of a file's rows are bad: nothing but rejected.csv was written. */
  | { readonly kind: 'too-many-rejects'; readonly files: readonly RejectedShare[] };

export interface RejectedShare {
  readonly file: string;
  readonly rows: number;
  readonly rejectedRows: number;
}

/** What the folder of the outcome holds, whatever is found. */
const OUTPUT_NAMES = ['summary.json', 'findings.csv', 'rejected.csv', 'manifest.json', 'report.pdf', 'report.xlsx'];

/** One in so many rows of a file may be rejected. */
const TOLERATED = 20;

/**
 * Makes a mapping run over a folder of evidence files and writes its outcome (contract "a mapping run from files").
 * Throws a Problem `mapping.*` of status 400, with nothing written, when the files or folders are not such that it can.
 */
export async function mapToFiles(
  options: MappingOptions,
  output: MappingOutput,
  hooks: RunHooks = {},
): Promise<MappingOutcome> {
  refuseOutput(output);
  const result = await runApart(options, hooks);
  const rejected = { path: path.join(output.folder, 'rejected.csv'), content: rejectedCsv(result.files) };
  const tooMany = options.acceptRejects ? [] : sharesOf(result).filter(isTooMuch);
  if (tooMany.length > 0) {
    write(output, [rejected]);
    return { kind: 'too-many-rejects', files: tooMany };
  }
  write(output, [rejected, ...(await outputFiles(result, options, output))]);
  const { population, rejectedRows } = result.summary;
  return { kind: 'done', persons: population.persons, findings: result.findings.length, rejectedRows };
}

function sharesOf({ files }: RunResult): RejectedShare[] {
  return files.map(({ file, rows, rejects }) => ({ file, rows, rejectedRows: rejects.lines.length }));
}

function isTooMuch({ rows, rejectedRows }: RejectedShare): boolean {
  return rejectedRows * TOLERATED > rows;
}

async function outputFiles(result: RunResult, options: MappingOptions, output: MappingOutput): Promise<OutputFile[]> {
  const { folder, protectedFile, version } = output;
  const inFolder = (name: string) => path.join(folder, name);
  const [pdf, xlsx] = await Promise.all([
    reportPdf({ ...result, files: manifestOf(result.files) }, options, version),
    reportXlsx(result, options),
  ]);
  return [
    { path: inFolder('summary.json'), content: summaryJson(result.summary) },
    { path: inFolder('findings.csv'), content: findingsCsv(result.findings) },
    { path: inFolder('manifest.json'), content: manifestJson(result.files, options, version) },
    { path: inFolder('report.pdf'), content: pdf },
    { path: inFolder('report.xlsx'), content: xlsx },
    ...(protectedFile === undefined
      ? []
      : [{ path: protectedFile, content: findingsCsv(result.protectedFindings), isPrivate: true }]),
  ];
}

/** What can be told beforehand of where nothing could be written. */
function refuseOutput({ folder, protectedFile }: MappingOutput) {
  const isFolder = (name: string) => {
    try {
      return statSync(name, { throwIfNoEntry: false })?.isDirectory();
    } catch (error) {
      throw problem('mapping.not-writable', { folder: name, code: (error as NodeJS.ErrnoException).code });
    }
  };
  if (isFolder(folder) === false) throw problem('mapping.not-writable', { folder, code: 'ENOTDIR' });
  if (protectedFile === undefined) return;
  const parent = path.dirname(path.resolve(protectedFile));
  if (parent !== path.resolve(folder) && isFolder(parent) !== true)
    throw problem('mapping.not-writable', { folder: parent, code: 'ENOENT' });
  if (parent === path.resolve(folder) && OUTPUT_NAMES.includes(path.basename(protectedFile)))
    throw problem('mapping.output-twice', { file: protectedFile });
}

function write({ folder }: MappingOutput, files: readonly OutputFile[]) {
  try {
    writeFiles(folder, files);
  } catch (error) {
    throw problem('mapping.not-written', { folder, code: (error as NodeJS.ErrnoException).code });
  }
}
