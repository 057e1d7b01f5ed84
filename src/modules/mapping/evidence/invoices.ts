import type { DuckDBAppender } from '@duckdb/node-api';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { parseDecimal, ZERO } from '../../../kernel/money.ts';
import type { OrganisationNumber } from '../../../kernel/organisation-number.ts';
import type { Engine } from '../duckdb.ts';
import type { MappingOptions } from '../options.ts';
import { type Field, textOf } from '../reading/columns.ts';
import type { Evidence } from '../reading/evidence.ts';
import { repeated } from '../reading/reasons.ts';
import { reject } from '../reading/rejects.ts';
import { type Reading, readTable } from '../reading/table.ts';
import { newPaidInvoices, type PaidInvoices } from '../rules/paid-invoices.ts';
import { FILES, type Texts } from '../schema.ts';
import { holds } from '../span.ts';

const ROWS_BETWEEN_FLUSHES = 100_000;
const COLUMNS = Object.keys(FILES.invoices.columns) as (keyof Texts<'invoices'>)[];

/** Every good row has an id, which must come once; of those that are asked for the rest is kept too. */
const TABLES = [
  'CREATE TEMP TABLE invoice (line UINTEGER NOT NULL, invoice_id VARCHAR NOT NULL)',
  `CREATE TEMP TABLE paid_invoice (
    line UINTEGER NOT NULL,
    invoice_id VARCHAR NOT NULL,
    organisation_number VARCHAR NOT NULL,
    amount_sek VARCHAR NOT NULL,
    attested_by VARCHAR NOT NULL,
    reference VARCHAR NOT NULL
  )`,
];

/** The lines that give an invoice_id which an earlier line gave. */
const CREATE_REPEATED = `
  CREATE TEMP TABLE repeated AS
  SELECT line
  FROM invoice
  JOIN (SELECT invoice_id, min(line) AS first_line FROM invoice GROUP BY invoice_id HAVING count(*) > 1)
    USING (invoice_id)
  WHERE line > first_line`;

const PAID = `
  SELECT invoice_id, organisation_number, amount_sek, attested_by, reference
  FROM paid_invoice ANTI JOIN repeated USING (line)`;

/**
 * Reads invoices; rows that repeat an invoice_id are rejected. Asked for are those that were paid in the period to the
 * companies in `companyBySupplier`, by supplier_id. DuckDB holds the rows, since there may be more than memory does.
 */
export async function readInvoices(
  evidence: Evidence,
  { connection }: Engine,
  companyBySupplier: ReadonlyMap<string, OrganisationNumber>,
  { from, cutoff, sample }: Pick<MappingOptions, 'from' | 'cutoff' | 'sample'>,
): Promise<{ readonly reading: Reading; readonly paid: PaidInvoices }> {
  for (const table of TABLES) await connection.run(table);
  const all = await connection.createAppender('invoice');
  const asked = await connection.createAppender('paid_invoice');
  const period = { from, to: cutoff };
  let rows = 0;
  const reading = readTable(evidence, (row, line) => {
    const text = (column: keyof Texts<'invoices'>) => textOf(row[COLUMNS.indexOf(column)] as Field);
    const invoiceId = text('invoice_id');
    append(all, line, invoiceId);
    const company = companyBySupplier.get(text('supplier_id'));
    const paidOn = company === undefined ? '' : text('paid_on');
    if (company !== undefined && paidOn !== '' && holds(period, paidOn as LocalDate))
      append(asked, line, invoiceId, company, text('amount_sek'), text('attested_by'), text('reference'));
    rows += 1;
    if (rows % ROWS_BETWEEN_FLUSHES === 0) for (const appender of [all, asked]) appender.flushSync();
    return undefined;
  });
  for (const appender of [all, asked]) appender.closeSync();
  await connection.run(CREATE_REPEATED);
  const lines = await connection.runAndReadAll('SELECT line FROM repeated ORDER BY line');
  for (const [line] of lines.getRows() as [number][]) reject(reading.rejects, line, repeated(['invoice_id']));
  const paid = newPaidInvoices(sample);
  const stream = await connection.stream(PAID);
  for await (const chunk of stream) for (const row of chunk.getRows() as string[][]) paid.add(paidInvoiceOf(row));
  return { reading, paid: paid.all() };
}

function append(appender: DuckDBAppender, line: number, ...texts: string[]) {
  appender.appendUInteger(line);
  for (const text of texts) appender.appendVarchar(text);
  appender.endRow();
}

function paidInvoiceOf([invoiceId = '', company = '', amount = '', attestedBy = '', reference = '']: string[]) {
  const organisationNumber = company as OrganisationNumber;
  return { invoiceId, organisationNumber, amount: parseDecimal(amount) ?? ZERO, attestedBy, reference };
}
