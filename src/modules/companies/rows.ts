import { parseOrganisationNumber } from '../../kernel/organisation-number.ts';
import { readCsv } from '../../platform/csv/index.ts';
import { problem } from './problems.ts';
import type { Company, Reject, RejectReason } from './schema.ts';

/** What a row says of a company; what its file has no column for is undefined, and stays as it is known. */
export type CompanyRow = Pick<Company, 'organisationNumber' | 'name'> & Partial<Company>;

export interface ReadCompanies {
  readonly rows: readonly CompanyRow[];
  readonly rejects: readonly Reject[];
}

const NEEDED = ['organisation_number', 'name'] as const;
const LONGEST_NAME = 200;

/** Reads companies.csv. Throws `companies.columns-missing`, or what `readCsv` throws. */
export async function readCompanies(content: Uint8Array): Promise<ReadCompanies> {
  const table = await readCsv(content);
  const missing = NEEDED.filter((column) => !table.columns.includes(column));
  if (missing.length > 0) throw problem('companies.columns-missing', { columns: missing.join(', ') });
  const rows: CompanyRow[] = [];
  const rejects: Reject[] = [];
  const seen = new Set<string>();
  for await (const { line, cells, values } of table.rows) {
    const row = cells.length === table.columns.length ? readRow(values) : 'fields';
    const reason = typeof row === 'string' ? row : seen.has(row.organisationNumber) ? 'repeated' : undefined;
    if (typeof row === 'string' || reason !== undefined) {
      rejects.push({ line, reason: reason ?? 'fields' });
      continue;
    }
    seen.add(row.organisationNumber);
    rows.push(row);
  }
  return { rows, rejects };
}

function readRow(values: Readonly<Record<string, string>>): CompanyRow | RejectReason {
  const organisationNumber = parseOrganisationNumber(values.organisation_number ?? '');
  if (organisationNumber === undefined) return 'number';
  // In a legal person's number the third digit is 2 or more (lag 1974:174); else it is a personal number.
  if (Number(organisationNumber[2]) < 2) return 'sole-trader';
  const name = (values.name ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  if (name === '' || name.length > LONGEST_NAME) return 'name';
  const flags = { isSupplier: flag(values.supplier), isCareProvider: flag(values.care_provider) };
  if (flags.isSupplier === null || flags.isCareProvider === null) return 'flag';
  const trades = values.trades === undefined ? undefined : divisionsOf(values.trades);
  if (trades === null) return 'trades';
  return {
    organisationNumber,
    name,
    ...(flags.isSupplier === undefined ? {} : { isSupplier: flags.isSupplier }),
    ...(flags.isCareProvider === undefined ? {} : { isCareProvider: flags.isCareProvider }),
    ...(trades === undefined ? {} : { trades }),
  };
}

/** True, false or empty for false; undefined without such a column, null for anything else. */
function flag(cell: string | undefined): boolean | undefined | null {
  if (cell === undefined) return undefined;
  return cell === 'true' ? true : cell === 'false' || cell === '' ? false : null;
}

/** The divisions of SNI codes such as `86.210` or `86210`: their first two digits. */
function divisionsOf(cell: string): readonly string[] | null {
  const codes = cell.split(/\s+/).filter((code) => code !== '');
  if (codes.some((code) => !/^\d{2}[\d.]{0,6}$/.test(code))) return null;
  return [...new Set(codes.map((code) => code.slice(0, 2)))].toSorted();
}
