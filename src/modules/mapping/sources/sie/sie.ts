import { add, parseDecimal, ZERO } from '../../../../kernel/money.ts';
import { readLines } from '../reading/lines.ts';
import { isGarbled, withoutMark } from '../reading/text.ts';
import { amountIn, dayIn } from '../reading/values.ts';
import { leftAside, reason, rejected, tellVerdict, type Verdict } from '../reasons.ts';
import type { Source, Teller } from '../source.ts';
import { suppliersTold } from '../suppliers-told.ts';
import { sieChecksum } from './checksum.ts';
import { sieText } from './code-page.ts';
import { type SieField, type SieObject, sieFields } from './fields.ts';
import { type Voucher, vouchersTold } from './vouchers.ts';

/** Labels of the format that say nothing of suppliers. */
const OTHER_LABELS = new Set(
  (
    'FLAGGA PROGRAM FORMAT GEN SIETYP PROSA FTYP FNR ORGNR BKOD ADRESS FNAMN RAR TAXAR OMFATTN KPTYP VALUTA ' +
    'KTYP ENHET SRU UNDERDIM IB UB OIB OUB RES PSALDO PBUDGET'
  ).split(' '),
);

/** The dimension that the format keeps for suppliers; a file may name another so. */
const SUPPLIER_DIMENSION = '9';
const NAMES_SUPPLIERS = /leverant/i;

/** Accounts of what is owed to suppliers: 244 in the chart of accounts, or any that is called so. */
const DEBT_ACCOUNTS = /^244/;
const NAMES_DEBT = /leverant\S*skuld|skuld\S* till leverant/i;

/** Not `trim`: byte 255 is a no-break space in code page 437, and a line of it is to be told of. */
const BLANK_ENDS = /^[ \t\r]+|[ \t\r]+$/g;

/**
 * An export in SIE 4 (accounting data, sie.se): its suppliers are objects, its invoices and payments are bookings that
 * are marked with them. A bad line is told of and the next is read; a bad checksum is remarked on.
 */
export const sie: Source = {
  gives: ['suppliers', 'invoices'],
  columns: [],
  recognises: (start) =>
    /^#(?:FLAGGA|KSUMMA|PROGRAM|SIETYP)\b/m.test(withoutMark(start.toString('latin1')).trimStart()),
  read: (source, _settings, tell) => {
    const reader = sieReader(tell);
    readLines(source, (bytes, line) => {
      if (bytes === undefined) tell.rejected(line, reason('too-long'));
      else reader.line(bytes, line);
    });
    reader.end();
  },
};

/** A booking that the format tells twice: `#RTRANS` for those who know it, and the same as `#TRANS` for the others. */
interface Mirrored {
  readonly line: number;
  readonly text: string;
  readonly fields: readonly SieField[];
}

function sieReader(tell: Teller) {
  const supplierIdOf = suppliersTold(tell, { id: '#OBJEKT', number: '#OBJEKT' });
  const tellVoucher = vouchersTold(tell);
  const supplierDimensions = new Set([SUPPLIER_DIMENSION]);
  const supplierNames = new Map<string, string>();
  const debtAccounts = new Map<string, boolean>();
  let checksum: ReturnType<typeof sieChecksum> | undefined;
  let checksumLine = 0;
  let voucher: Voucher | undefined;
  /** Inside the braces of a voucher; `bad` when its head was rejected, so that its bookings have no day. */
  let inside: 'no' | 'voucher' | 'bad' = 'no';
  let isHeadBad = false;
  let mirrored: Mirrored | undefined;

  function endVoucher() {
    if (voucher !== undefined) tellVoucher(voucher);
    voucher = undefined;
    inside = 'no';
    isHeadBad = false;
  }

  function openVoucher(line: number, [series, number, day]: readonly SieField[]): Verdict {
    if (voucher !== undefined) tell.remark(voucher.line, reason('sie-voucher-open'));
    endVoucher();
    const date = typeof day === 'string' ? dayIn(day) : undefined;
    isHeadBad = date === undefined || typeof series !== 'string' || typeof number !== 'string';
    if (date === undefined || typeof series !== 'string' || typeof number !== 'string')
      return rejected('no-day', { column: '#VER' });
    voucher = { line, series, number, date, sum: ZERO, bookings: [] };
    return undefined;
  }

  function book(line: number, [account, objects, sum, day]: readonly SieField[]): Verdict {
    if (inside === 'bad') return rejected('sie-voucher-bad');
    if (inside === 'no' || voucher === undefined) return rejected('sie-outside-voucher');
    if (typeof account !== 'string' || account === '' || objects === undefined || typeof objects === 'string')
      return rejected('sie-field-missing', { label: '#TRANS' });
    const text = typeof sum === 'string' ? amountIn(sum) : undefined;
    // The format has a point before decimals and groups nothing: three decimals are three decimals.
    const amount = parseDecimal(text === 'ambiguous' ? (sum as string) : (text ?? ''));
    if (amount === undefined) return rejected('no-amount', { column: '#TRANS' });
    const date = typeof day === 'string' && day !== '' ? dayIn(day) : voucher.date;
    if (date === undefined) return rejected('no-day', { column: '#TRANS' });
    voucher.sum = add(voucher.sum, amount);
    const supplier = objects.find((object) => supplierDimensions.has(object.dimension) && object.object !== '');
    if (supplier === undefined) return leftAside('sie-no-supplier');
    const supplierId = supplierIdOf(line, { id: supplier.object, name: nameOf(supplier), number: '' });
    const isDebt = debtAccounts.get(account) ?? DEBT_ACCOUNTS.test(account);
    voucher.bookings.push({ line, supplierId, isDebt, amount, date });
    return undefined;
  }

  function nameOf({ dimension, object }: SieObject): string {
    return supplierNames.get(`${dimension}\0${object}`) ?? '';
  }

  /** Tells of an `#RTRANS` whose mirror did not come: it is a booking like any other. */
  function endMirrored() {
    if (mirrored === undefined) return;
    const { line, fields } = mirrored;
    mirrored = undefined;
    tellVerdict(tell, line, book(line, fields));
  }

  function checked(line: number, stated: SieField | undefined): Verdict {
    if (stated === undefined) {
      checksum = sieChecksum();
      checksumLine = line;
    } else {
      if (checksum !== undefined && !checksum.is(String(stated))) tell.remark(line, reason('sie-checksum-wrong'));
      checksum = undefined;
    }
    return undefined;
  }

  function labelled(label: string, fields: readonly SieField[], line: number): Verdict {
    const [first, second, third] = fields;
    const lacks = (count: number) => fields.slice(0, count).filter((field) => typeof field === 'string').length < count;
    switch (label) {
      case 'KSUMMA':
        return checked(line, first);
      case 'VER':
        return openVoucher(line, fields);
      case 'TRANS':
        return book(line, fields);
      case 'BTRANS':
        return inside === 'no' ? rejected('sie-outside-voucher') : leftAside('sie-removed');
      case 'KONTO':
        if (lacks(2)) return rejected('sie-field-missing', { label: '#KONTO' });
        if (NAMES_DEBT.test(second as string)) debtAccounts.set(first as string, true);
        return undefined;
      case 'DIM':
        if (lacks(2)) return rejected('sie-field-missing', { label: '#DIM' });
        if (NAMES_SUPPLIERS.test(second as string)) supplierDimensions.add(first as string);
        return undefined;
      case 'OBJEKT':
        if (lacks(3)) return rejected('sie-field-missing', { label: '#OBJEKT' });
        supplierNames.set(`${first}\0${second}`, third as string);
        return undefined;
      default:
        return OTHER_LABELS.has(label) ? undefined : leftAside('sie-unknown-label');
    }
  }

  function brace(text: '{' | '}'): Verdict {
    if (text === '}') {
      if (inside === 'no') return rejected('sie-brace');
      endVoucher();
      return undefined;
    }
    if (inside !== 'no' || (voucher === undefined && !isHeadBad)) return rejected('sie-brace');
    inside = isHeadBad ? 'bad' : 'voucher';
    return undefined;
  }

  return {
    line(bytes: Buffer, line: number) {
      const text = withoutMark(sieText(bytes)).replace(BLANK_ENDS, '');
      const isChecksum = text.startsWith('#KSUMMA');
      if (!isChecksum) checksum?.add(bytes);
      if (mirrored !== undefined && text !== '') {
        if (text === mirrored.text) {
          tell.leftAside(mirrored.line, reason('sie-mirrored'));
          mirrored = undefined;
        } else endMirrored();
      }
      if (text === '') return;
      if (isGarbled(text)) return tell.rejected(line, reason('not-text'));
      if (text === '{' || text === '}') return tellVerdict(tell, line, brace(text));
      const label = /^#(\w+)/.exec(text)?.[1]?.toUpperCase();
      if (label === undefined) return tell.rejected(line, reason('sie-no-label'));
      const fields = sieFields(text.slice(label.length + 1));
      if (typeof fields === 'string') return tell.rejected(line, reason(fields));
      if (label !== 'RTRANS') return tellVerdict(tell, line, labelled(label, fields, line));
      mirrored = { line, text: text.replace(/^#RTRANS/i, '#TRANS'), fields };
    },
    end() {
      endMirrored();
      if (voucher !== undefined) tell.remark(voucher.line, reason('sie-voucher-open'));
      endVoucher();
      if (checksum !== undefined) tell.remark(checksumLine, reason('sie-truncated'));
    },
  };
}
