import { readCsv } from '../../platform/csv/index.ts';
import { findMunicipality } from './municipalities.ts';
import { problem } from './problems.ts';
import { KINDS, type RejectReason, type WorkplaceKept, workplaceForm } from './schema.ts';

export interface ReadWorkplaces {
  readonly rows: readonly WorkplaceKept[];
  readonly rejects: readonly { readonly line: number; readonly reason: RejectReason }[];
}

const NEEDED = ['name', 'kind', 'municipality', 'desks'] as const;
const WORKING_DAYS = 5;

/** Reads a file of workplaces. Throws `workplaces.columns-missing`, or what `readCsv` throws. */
export async function readWorkplaces(content: Uint8Array): Promise<ReadWorkplaces> {
  const table = await readCsv(content);
  const missing = NEEDED.filter((column) => !table.columns.includes(column));
  if (missing.length > 0) throw problem('workplaces.columns-missing', { columns: missing.join(', ') });
  const rows: WorkplaceKept[] = [];
  const rejects: { line: number; reason: RejectReason }[] = [];
  const seen = new Set<string>();
  for await (const { line, cells, values } of table.rows) {
    const row = cells.length === table.columns.length ? readRow(values) : 'fields';
    if (typeof row === 'string') rejects.push({ line, reason: row });
    else if (seen.has(row.name)) rejects.push({ line, reason: 'repeated' });
    else {
      seen.add(row.name);
      rows.push(row);
    }
  }
  return { rows, rejects };
}

function readRow(values: Readonly<Record<string, string>>): WorkplaceKept | RejectReason {
  const name = workplaceForm.shape.name.safeParse((values.name ?? '').toWellFormed().replace(/[\p{Cc}\s]+/gu, ' '));
  if (!name.success) return 'name';
  const kind = KINDS.find((one) => one === values.kind);
  if (kind === undefined) return 'kind';
  const municipality = findMunicipality(values.municipality ?? '')?.code;
  if (municipality === undefined) return 'municipality';
  const desks = workplaceForm.shape.desks.safeParse(desksOf(values.desks ?? ''));
  if (!desks.success) return 'desks';
  return { name: name.data, kind, municipality, desks: desks.data, isOpen: values.open !== 'false' };
}

/** One number is that of Monday to Friday; several are those of each day from Monday on. */
function desksOf(cell: string): number[] {
  const numbers = cell
    .trim()
    .split(/\s+/)
    .map((one) => (/^\d{1,5}$/.test(one) ? Number(one) : Number.NaN));
  const [first = Number.NaN] = numbers;
  const days = numbers.length === 1 ? Array.from({ length: WORKING_DAYS }, () => first) : numbers;
  return [...days, ...Array.from({ length: Math.max(0, 7 - days.length) }, () => 0)];
}
