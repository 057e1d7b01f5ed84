import { add, compare, type Decimal, ZERO } from '../../../../kernel/money.ts';
import { writtenAmount } from '../reading/values.ts';
import { reason } from '../reasons.ts';
import type { Teller } from '../source.ts';
import { uniqueIds } from '../unique-ids.ts';

/** A voucher (verifikation) that has been opened. */
export interface Voucher {
  readonly line: number;
  readonly series: string;
  readonly number: string;
  readonly date: string;
  sum: Decimal;
  readonly bookings: Booking[];
}

/** A booking that is marked with a supplier. */
export interface Booking {
  readonly line: number;
  readonly supplierId: string;
  /** Whether it is on an account of what is owed to suppliers (leverantörsskuld). */
  readonly isDebt: boolean;
  readonly amount: Decimal;
  readonly date: string;
}

/**
 * Tells of a voucher's invoices. What is owed to a supplier rises (credit) by an invoice and falls (debit) by a payment.
 * A voucher that marks no booking of the debt with the supplier tells of an invoice by what it cost.
 */
export function vouchersTold(tell: Teller) {
  const idOf = uniqueIds();
  return (voucher: Voucher) => {
    const { line, series, number, sum } = voucher;
    if (compare(sum, ZERO) !== 0) tell.remark(line, reason('sie-unbalanced'));
    for (const [supplierId, bookings] of Map.groupBy(voucher.bookings, (booking) => booking.supplierId)) {
      const debts = bookings.filter(({ isDebt }) => isDebt);
      const isCredit = ({ amount }: Booking) => compare(amount, ZERO) < 0;
      const invoiced = debts.length === 0 ? bookings : debts.filter(isCredit).map(negated);
      const paid = debts.filter((booking) => !isCredit(booking));
      for (const [parts, isPaid] of [
        [invoiced, false],
        [paid, true],
      ] as const) {
        const [first] = parts;
        if (first === undefined) continue;
        const id = `${series}${number}:${supplierId}${isPaid ? ':betald' : ''}`;
        tell.row('invoices', first.line, {
          invoice_id: idOf(id),
          supplier_id: supplierId,
          date: first.date,
          amount_sek: writtenAmount(parts.map(({ amount }) => amount).reduce(add, ZERO)),
          paid_on: isPaid ? first.date : '',
        });
      }
    }
  };
}

function negated(booking: Booking): Booking {
  const { units, scale } = booking.amount;
  return { ...booking, amount: { units: -units, scale } };
}
