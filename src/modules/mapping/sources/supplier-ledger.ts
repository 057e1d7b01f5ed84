import { add, type Decimal, parseDecimal } from '../../../kernel/money.ts';
import { type Cells, looksLikeSheet, readSheet, type SheetColumns } from './reading/sheet.ts';
import { amountIn, dayIn, writtenAmount } from './reading/values.ts';
import { leftAside, rejected } from './reasons.ts';
import type { Source, Teller } from './source.ts';
import { suppliersTold } from './suppliers-told.ts';
import { uniqueIds } from './unique-ids.ts';

type Column =
  | 'kopare'
  | 'leverantor'
  | 'leverantor_id'
  | 'organisationsnummer'
  | 'verifikationsnummer'
  | 'belopp'
  | 'datum'
  | 'betaldatum'
  | 'enhet'
  | 'attestant'
  | 'referens';

/** The titles that published ledgers and accounting systems give. */
const COLUMNS: SheetColumns<Column> = {
  kopare: { titles: ['kopare', 'köpare', 'förvaltning', 'bolag', 'köpande enhet'] },
  leverantor: { titles: ['leverantor', 'leverantör', 'leverantörsnamn', 'namn'], isRequired: true },
  leverantor_id: {
    titles: ['leverantor_id', 'leverantörsid', 'leverantörsnr', 'leverantörsnummer', 'lev nr', 'lev id'],
  },
  organisationsnummer: { titles: ['organisationsnummer', 'orgnr', 'org nr', 'organisationsnr'] },
  verifikationsnummer: {
    titles: ['verifikationsnummer', 'verifikation', 'vernr', 'ver nr', 'verifikationsnr', 'fakturanummer'],
    isRequired: true,
  },
  belopp: { titles: ['belopp', 'belopp sek', 'belopp kr', 'fakturabelopp'], isRequired: true },
  datum: {
    titles: ['datum', 'bokföringsdatum', 'bokfört datum', 'fakturadatum', 'verifikationsdatum'],
    isRequired: true,
  },
  betaldatum: { titles: ['betaldatum', 'betalningsdatum', 'utbetalningsdatum', 'betald'] },
  enhet: { titles: ['enhet', 'ansvar', 'enhetskod', 'ansvarskod', 'kostnadsställe'] },
  attestant: { titles: ['attestant', 'beslutsattestant', 'attesterad av'] },
  referens: { titles: ['referens', 'er referens', 'beställare'] },
};

/** A voucher (verifikation) whose rows are being added up. */
interface Voucher {
  readonly key: string;
  readonly line: number;
  readonly values: Readonly<
    Record<'invoice_id' | 'supplier_id' | 'date' | 'paid_on' | 'unit_id' | 'attested_by' | 'reference', string>
  >;
  amount: Decimal;
}

/**
 * Supplier ledger (leverantörsreskontra): one row for each account (konto) of a voucher. Rows of one voucher and supplier
 * that follow one another are one invoice, whose amount is their sum; where they come again they are an invoice more.
 */
export const supplierLedger: Source = {
  gives: ['suppliers', 'invoices'],
  columns: Object.keys(COLUMNS),
  asks: ['listsPayments'],
  recognises: (start) => looksLikeSheet(start, COLUMNS),
  read: (source, settings, tell) => {
    const supplierIdOf = suppliersTold(tell, { id: 'leverantor_id', number: 'organisationsnummer' });
    const vouchers = vouchersTold(tell);
    readSheet(source, COLUMNS, settings, tell, (cells, line) => {
      const name = cells.leverantor;
      if (name === '' && cells.leverantor_id === '') return faultOfNobody(cells);
      if (cells.verifikationsnummer === '') return rejected('empty', { column: 'verifikationsnummer' });
      const amount = amountIn(cells.belopp);
      if (amount === 'ambiguous') return rejected('ambiguous-amount', { column: 'belopp' });
      const decimal = amount === undefined ? undefined : parseDecimal(amount);
      if (decimal === undefined) return rejected('no-amount', { column: 'belopp' });
      const date = dayIn(cells.datum);
      if (date === undefined) return rejected('no-day', { column: 'datum' });
      const paidOn = paidOnOf(cells, settings.listsPayments ?? false);
      if (paidOn === undefined) return rejected('no-day', { column: 'betaldatum' });
      const named = { id: cells.leverantor_id, name, number: cells.organisationsnummer };
      const supplierId = supplierIdOf(line, named);
      vouchers.add(line, decimal, {
        invoice_id: cells.kopare === '' ? cells.verifikationsnummer : `${cells.kopare}:${cells.verifikationsnummer}`,
        supplier_id: supplierId,
        date,
        paid_on: paidOn,
        unit_id: cells.enhet,
        attested_by: cells.attestant,
        reference: cells.referens,
      });
      return undefined;
    });
    vouchers.end();
  },
};

/** A row that names no supplier: a sum below the columns has no voucher either. */
function faultOfNobody({ verifikationsnummer }: Cells<Column>) {
  return verifikationsnummer === '' ? leftAside('total') : rejected('empty', { column: 'leverantor' });
}

/** The day of payment, '' when it is not paid or the ledger does not say so; undefined when it is no day. */
function paidOnOf({ betaldatum, datum }: Cells<Column>, listsPayments: boolean): string | undefined {
  if (betaldatum !== '') return dayIn(betaldatum);
  return listsPayments ? dayIn(datum) : '';
}

function vouchersTold(tell: Teller) {
  const idOf = uniqueIds();
  let current: Voucher | undefined;

  function end() {
    if (current === undefined) return;
    const { line, values, amount } = current;
    tell.row('invoices', line, { ...values, invoice_id: idOf(values.invoice_id), amount_sek: writtenAmount(amount) });
    current = undefined;
  }

  return {
    add(line: number, amount: Decimal, values: Voucher['values']) {
      const key = Object.values(values).join('\0');
      if (current?.key === key) current.amount = add(current.amount, amount);
      else {
        end();
        current = { key, line, values, amount };
      }
    },
    end,
  };
}
