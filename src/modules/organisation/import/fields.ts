import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { FOREVER, type Period, periodOfInclusive } from '../../../kernel/period.ts';
import type { RejectReason } from './rejects.ts';

/** Thrown by the readers below and caught by `readRows`: this row cannot be taken. */
export class RowFault extends Error {
  override readonly name = 'RowFault';
  readonly reason: RejectReason;
  readonly column: string | undefined;

  constructor(reason: RejectReason, column?: string) {
    super(reason);
    this.reason = reason;
    this.column = column;
  }
}

/** One row's cells by column; a column that the file does not have is ''. */
export type Cells = Readonly<Record<string, string | undefined>>;

// Longer than any name or code; what is longer is no cell but a file read askew, and no index of the database holds it.
const MOST_CHARACTERS = 500;

/** The cell, or undefined when it is empty. */
export function optional(cells: Cells, column: string): string | undefined {
  const cell = cells[column];
  if (cell !== undefined && cell.length > MOST_CHARACTERS) throw new RowFault('long', column);
  return cell === undefined || cell === '' ? undefined : cell;
}

/** The cell, which must not be empty. */
export function required(cells: Cells, column: string): string {
  const cell = optional(cells, column);
  if (cell === undefined) throw new RowFault('empty', column);
  return cell;
}

/** The cell, which must be one of the codes; case matters. */
export function coded<Code extends string>(cells: Cells, column: string, codes: readonly Code[]): Code {
  const cell = required(cells, column);
  const code = codes.find((one) => one === cell);
  if (code === undefined) throw new RowFault('code', column);
  return code;
}

/** `true` or `false`; empty is false. */
export function flag(cells: Cells, column: string): boolean {
  return optional(cells, column) !== undefined && coded(cells, column, ['true', 'false']) === 'true';
}

/** The cell when it has this shape, undefined when it is empty. */
export function shaped(cells: Cells, column: string, shape: RegExp): string | undefined {
  const cell = optional(cells, column);
  if (cell !== undefined && !shape.test(cell)) throw new RowFault('number', column);
  return cell;
}

/** The period from one column's day to another's, inclusive; no last day, or 9999-12-31, = still running. */
export function period(cells: Cells, fromColumn: string, toColumn: string): Period {
  const from = day(cells, fromColumn);
  if (from === undefined) throw new RowFault('empty', fromColumn);
  const last = day(cells, toColumn);
  const stated = last === NO_END ? { from, to: FOREVER } : periodOfInclusive(from, last);
  if (stated.from >= stated.to) throw new RowFault('period', toColumn);
  return stated;
}

const NO_END = '9999-12-31';

function day(cells: Cells, column: string): LocalDate | undefined {
  const cell = optional(cells, column);
  if (cell === undefined) return undefined;
  const read = parseLocalDate(cell);
  if (read === undefined) throw new RowFault('date', column);
  return read;
}
