import { assess } from './assessment/assess.ts';
import type { AdministrationCounts } from './assessment/by-administration.ts';
import { type Engine, startEngine } from './duckdb.ts';
import type { FileRead } from './evidence/files-read.ts';
import { findFiles } from './evidence/folder.ts';
import { openFiles } from './evidence/open-files.ts';
import { readEvidence } from './evidence/read-evidence.ts';
import { byPlace, type FindingRow, fullRow, type Hit, hitOf, openRow } from './findings.ts';
import { notChecked } from './not-checked.ts';
import type { MappingOptions } from './options.ts';
import type { Meter } from './reading/meter.ts';
import type { Summary } from './summary.ts';

/** What a run comes to, as plain data. */
export interface RunResult {
  readonly files: readonly FileRead[];
  readonly summary: Summary;
  /** As everyone may see them, in order. */
  readonly findings: readonly FindingRow[];
  /** Those of persons with protected identity in full, in order. */
  readonly protectedFindings: readonly FindingRow[];
  /** All of them in full, protected persons among them, with where they are read: for the register of the product alone. */
  readonly hits: readonly Hit[];
  /** What the employer is called in units.csv; may be empty. */
  readonly organisation: string;
  readonly administrations: readonly AdministrationCounts[];
}

/**
 * Reads the files and asks every question. `scratch` is a private folder for what memory does not hold; `onFile` is
 * told the name of each file before it is read, and `meter` counts how much of it has been. Throws a Problem `mapping.*`
 * when the files are not such that a run can be made.
 */
export async function run(
  options: MappingOptions,
  scratch: string,
  onFile: (file: string) => void,
  meter?: Meter,
): Promise<RunResult> {
  const found = findFiles(options.folder);
  let started: Promise<Engine> | undefined;
  const engine = () => {
    started ??= startEngine(
      scratch,
      found.filter(({ isParquet }) => isParquet).map((file) => file.path),
    );
    return started;
  };
  try {
    const open = await openFiles(found, engine, options.columns, meter);
    try {
      const evidence = await readEvidence(open, engine, options, onFile);
      const { summary, findings, administrations } = assess(evidence, options, notChecked(open.names));
      return {
        files: evidence.files,
        summary,
        organisation: evidence.units.organisationName,
        administrations,
        hits: findings.map(hitOf),
        findings: findings.map(openRow).sort(byPlace),
        protectedFindings: findings
          .filter(({ person }) => person.isProtected)
          .map(fullRow)
          .sort(byPlace),
      };
    } finally {
      open.close();
    }
  } finally {
    (await started)?.close();
  }
}
