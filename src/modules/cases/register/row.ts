import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { parseDecimal } from '../../../kernel/money.ts';
import { parseOrganisationNumber } from '../../../kernel/organisation-number.ts';
import { FOREVER, type Period, periodOfInclusive, SINCE_EVER } from '../../../kernel/period.ts';
import { type Column, KEY_COLUMNS, REGISTER_STATUSES, type RegisterStatus } from './columns.ts';
import { REGISTER_KINDS, type RegisterKind } from './register-kinds.ts';
import { RowFault } from './rejects.ts';

/** A row of a register, read. */
export interface RegisterRow {
  readonly caseId: string;
  readonly employeeId: string;
  readonly kind: RegisterKind;
  readonly status: RegisterStatus;
  readonly organisationNumber: string | null;
  /** The number was a sole trader's, a personal number, which is kept nowhere here. */
  readonly isSoleTrader: boolean;
  readonly country: string | null;
  readonly period: Period;
  readonly remoteShare: number | null;
  readonly decidedOn: LocalDate | null;
  readonly signedOn: LocalDate | null;
  readonly counterpart: string | null;
  readonly description: string | null;
  readonly hoursPerWeek: number | null;
  /** The employee number of whoever decided. */
  readonly decidedBy: string | null;
  readonly journalNumber: string | null;
}

type Cells = Partial<Record<Column, string>>;

const LONGEST_KEY = 200;
const NO_END = '9999-12-31';

/** Reads a row by our columns. Throws `RowFault` for one that is bad by the contract ("A row is bad for what stands in it"). */
export function readRow(cells: Cells): RegisterRow {
  for (const column of KEY_COLUMNS) {
    if ((cells[column] ?? '') === '') throw new RowFault('empty', column);
    if ((cells[column] ?? '').length > LONGEST_KEY) throw new RowFault('long', column);
  }
  return {
    caseId: cells.case_id ?? '',
    employeeId: cells.employee_id ?? '',
    kind: coded(cells, 'kind', REGISTER_KINDS),
    status: coded(cells, 'status', REGISTER_STATUSES),
    ...organisationNumber(cells),
    country: country(cells),
    period: period(cells),
    remoteShare: share(cells),
    decidedOn: day(cells, 'decided_on'),
    signedOn: day(cells, 'signed_on'),
    counterpart: words(cells, 'counterpart', 200),
    description: words(cells, 'description', 2_000),
    hoursPerWeek: hours(cells),
    decidedBy: words(cells, 'decided_by', LONGEST_KEY),
    journalNumber: words(cells, 'journal_number', 60),
  };
}

function given(cells: Cells, column: Column): string | undefined {
  const cell = cells[column];
  return cell === '' ? undefined : cell;
}

function coded<Code extends string>(cells: Cells, column: Column, codes: readonly Code[]): Code {
  const code = codes.find((one) => one === cells[column]);
  if (code === undefined) throw new RowFault('code', column);
  return code;
}

/** In a legal person's number the third digit is 2 or more (lag 1974:174); else it is a personal number. */
function organisationNumber(cells: Cells): Pick<RegisterRow, 'organisationNumber' | 'isSoleTrader'> {
  const cell = given(cells, 'organisation_number');
  if (cell === undefined) return { organisationNumber: null, isSoleTrader: false };
  const number = parseOrganisationNumber(cell);
  if (number === undefined) throw new RowFault('number', 'organisation_number');
  const isSoleTrader = Number(number[2]) < 2;
  return { organisationNumber: isSoleTrader ? null : number, isSoleTrader };
}

function country(cells: Cells): string | null {
  const cell = given(cells, 'country');
  if (cell === undefined) return null;
  if (!/^[A-Za-z]{2}$/.test(cell)) throw new RowFault('country', 'country');
  return cell.toUpperCase();
}

function period(cells: Cells): Period {
  const from = day(cells, 'from');
  const last = given(cells, 'to') === NO_END ? null : day(cells, 'to');
  if (from !== null && last !== null && last < from) throw new RowFault('period', 'to');
  return last === null ? { from: from ?? SINCE_EVER, to: FOREVER } : periodOfInclusive(from ?? SINCE_EVER, last);
}

function share(cells: Cells): number | null {
  const cell = given(cells, 'remote_share');
  if (cell === undefined) return null;
  if (parseDecimal(cell) === undefined) throw new RowFault('number', 'remote_share');
  const percent = decimal(cell);
  if (!(percent >= 0 && percent <= 100)) throw new RowFault('share', 'remote_share');
  return percent;
}

function day(cells: Cells, column: Column): LocalDate | null {
  const cell = given(cells, column);
  if (cell === undefined) return null;
  const read = parseLocalDate(cell);
  if (read === undefined) throw new RowFault('date', column);
  return read;
}

function words(cells: Cells, column: Column, longest: number): string | null {
  return given(cells, column)?.slice(0, longest).toWellFormed() ?? null;
}

function hours(cells: Cells): number | null {
  const cell = given(cells, 'hours_per_week');
  if (cell === undefined || parseDecimal(cell) === undefined) return null;
  const read = decimal(cell);
  return read >= 0 && read <= 168 ? read : null;
}

function decimal(cell: string): number {
  const { units, scale } = parseDecimal(cell) ?? { units: 0n, scale: 0 };
  return Number(units) / 10 ** scale;
}
