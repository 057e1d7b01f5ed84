import type { LocalDate } from '../../../kernel/local-date.ts';
import { parseDecimal, ZERO } from '../../../kernel/money.ts';
import type { OrganisationNumber } from '../../../kernel/organisation-number.ts';
import type { Engine } from '../duckdb.ts';
import type { Evidence } from '../reading/evidence.ts';
import { repeated } from '../reading/reasons.ts';
import { reject } from '../reading/rejects.ts';
import { type Reading, readTexts } from '../reading/table.ts';
import type { PaidInvoice } from '../rules/suppliers.ts';
import { FILES, type Texts } from '../schema.ts';
import { holds, type Span } from '../span.ts';

const ROWS_BETWEEN_FLUSHES = 100_000;

/** Which rows give an invoice_id that an earlier row gave. DuckDB asks, since there may be more ids than memory holds. */
const REPEATED = `
  SELECT line
  FROM invoice
  JOIN (SELECT invoice_id, min(line) AS first_line FROM invoice GROUP BY invoice_id HAVING count(*) > 1)
    USING (invoice_id)
  WHERE line > first_line
  ORDER BY line`;

/**
 * Reads invoices. Kept are those that were paid in the period to the companies in `companyBySupplier`, by supplier_id;
 * rows that repeat an invoice_id are rejected.
 */
export async function readInvoices(
  evidence: Evidence,
  engine: Engine,
  companyBySupplier: ReadonlyMap<string, OrganisationNumber>,
  period: Span,
): Promise<{ readonly reading: Reading; readonly paid: readonly PaidInvoice[] }> {
  const { connection } = engine;
  await connection.run('CREATE TEMP TABLE invoice (line UINTEGER NOT NULL, invoice_id VARCHAR NOT NULL)');
  const appender = await connection.createAppender('invoice');
  const paid = new Map<number, PaidInvoice>();
  let rows = 0;
  const reading = readTexts(evidence, FILES.invoices, (texts, line) => {
    appender.appendUInteger(line);
    appender.appendVarchar(texts.invoice_id);
    appender.endRow();
    rows += 1;
    if (rows % ROWS_BETWEEN_FLUSHES === 0) appender.flushSync();
    const organisationNumber = companyBySupplier.get(texts.supplier_id);
    if (organisationNumber !== undefined && texts.paid_on !== '' && holds(period, texts.paid_on as LocalDate))
      paid.set(line, paidInvoiceOf(texts, organisationNumber));
    return undefined;
  });
  appender.closeSync();
  const result = await connection.runAndReadAll(REPEATED);
  for (const [line] of result.getRows() as [number][]) {
    reject(reading.rejects, line, repeated(['invoice_id']));
    paid.delete(line);
  }
  return { reading, paid: [...paid.values()] };
}

function paidInvoiceOf(texts: Texts<'invoices'>, organisationNumber: OrganisationNumber): PaidInvoice {
  return {
    invoiceId: texts.invoice_id,
    organisationNumber,
    amount: parseDecimal(texts.amount_sek) ?? ZERO,
    attestedBy: texts.attested_by,
    reference: texts.reference,
  };
}
