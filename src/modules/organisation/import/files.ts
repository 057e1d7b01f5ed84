import { createHash } from 'node:crypto';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { problem } from '../problems.ts';
import { type ReadFile, readRows } from './read.ts';
import type { FileName } from './rejects.ts';
import {
  type AuthorityRow,
  authorityShape,
  type EmployeeRow,
  employeeShape,
  type RoleRow,
  roleShape,
  type SuccessorRow,
  successorShape,
  type UnitRow,
  unitShape,
} from './shapes.ts';

/** The files of one import by name, as they were handed in. */
export type Files = Partial<Record<FileName, Uint8Array>>;

/** What the files say. Units and employees come together or not at all. */
export interface Statements {
  readonly organisation: { readonly units: ReadFile<UnitRow>; readonly employees: ReadFile<EmployeeRow> } | undefined;
  readonly roles: ReadFile<RoleRow> | undefined;
  readonly authorities: ReadFile<AuthorityRow> | undefined;
  readonly successors: ReadFile<SuccessorRow> | undefined;
  readonly manifest: readonly ManifestLine[];
}

/** One file as the journal remembers it. */
export interface ManifestLine {
  readonly file: FileName;
  readonly sha256: string;
  readonly rows: number;
  readonly rejected: number;
}

/**
 * Reads the files. Ten-digit personal numbers get their century from the effective day.
 * Throws `organisation.files-missing`, `organisation.column-missing` or what `readCsv` throws.
 */
export async function readFiles(files: Files, effectiveOn: LocalDate): Promise<Statements> {
  const [units, employees] = [files['units.csv'], files['employees.csv']];
  if ((units === undefined) !== (employees === undefined) || (units === undefined && files['roles.csv'] === undefined))
    throw problem('organisation.files-missing');
  const manifest: ManifestLine[] = [];
  const take = async <Row>(name: FileName, read: (content: Uint8Array) => Promise<ReadFile<Row>>) => {
    const content = files[name];
    if (content === undefined) return undefined;
    const file = await read(content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    manifest.push({ file: name, sha256, rows: file.rows.length, rejected: file.rejects.length });
    return file;
  };
  const unitFile = await take('units.csv', (content) => readRows(content, unitShape));
  const employeeFile = await take('employees.csv', (content) => readRows(content, employeeShape(effectiveOn)));
  return {
    organisation: unitFile && employeeFile && { units: unitFile, employees: employeeFile },
    roles: await take('roles.csv', (content) => readRows(content, roleShape(effectiveOn))),
    authorities: await take('authorities.csv', (content) => readRows(content, authorityShape)),
    successors: await take('successors.csv', (content) => readRows(content, successorShape)),
    manifest,
  };
}
