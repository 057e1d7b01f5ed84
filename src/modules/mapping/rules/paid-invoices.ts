import { add, type Decimal, ZERO } from '../../../kernel/money.ts';
import type { OrganisationNumber } from '../../../kernel/organisation-number.ts';
import { newDraw } from '../../../kernel/sample.ts';

/** An invoice of a company that somebody in the population is engaged in, paid in the period. */
export interface PaidInvoice {
  readonly invoiceId: string;
  readonly organisationNumber: OrganisationNumber;
  readonly amount: Decimal;
  readonly attestedBy: string;
  readonly reference: string;
}

/** What a company was paid in the period, exactly, and by how many invoices. */
export interface Paid {
  readonly amount: Decimal;
  readonly invoices: number;
}

/** All paid invoices, summed, and the sample of them. */
export interface PaidInvoices {
  /** Companies without a paid invoice are not there. */
  readonly byCompany: ReadonlyMap<OrganisationNumber, Paid>;
  readonly drawn: readonly PaidInvoice[];
}

/** Sums paid invoices and draws the sample (contract, rule 4) as they pass: there may be more than memory holds. */
export function newPaidInvoices(sample: { readonly seed: string; readonly size: number } | undefined) {
  const byCompany = new Map<OrganisationNumber, Paid>();
  const draw = newDraw<PaidInvoice>(sample?.seed ?? '', sample?.size ?? 0);
  return {
    add(invoice: PaidInvoice) {
      const { amount, invoices } = byCompany.get(invoice.organisationNumber) ?? { amount: ZERO, invoices: 0 };
      byCompany.set(invoice.organisationNumber, { amount: add(amount, invoice.amount), invoices: invoices + 1 });
      draw.offer(invoice.invoiceId, invoice);
    },
    all: (): PaidInvoices => ({ byCompany, drawn: draw.drawn() }),
  };
}
