import type { Column } from './columns.ts';

/** Why a row was not taken; the texts say it in words. */
export const REJECT_REASONS = [
  'fields',
  'empty',
  'long',
  'code',
  'date',
  'period',
  'number',
  'country',
  'share',
  'repeated',
  'kind-not-yet',
  'status-not-of-kind',
  'employee-unknown',
  'other-person',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** A row that was not taken: where it begins, why, and the column that shows it if one does. Never what stood there. */
export interface Reject {
  readonly line: number;
  readonly reason: RejectReason;
  readonly column?: Column;
}

/** Thrown by the readers of a row: this row cannot be taken. */
export class RowFault extends Error {
  override readonly name = 'RowFault';
  readonly reason: RejectReason;
  readonly column: Column | undefined;

  constructor(reason: RejectReason, column?: Column) {
    super(reason);
    this.reason = reason;
    this.column = column;
  }
}
