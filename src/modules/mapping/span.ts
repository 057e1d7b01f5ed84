import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import { SINCE_EVER } from '../../kernel/period.ts';

/** Days from `from` to `to`, both inclusive, as the evidence files write them. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The last day of what still runs. */
export const RUNNING = localDate('9999-12-31');

/** A span from two checked columns: an empty `from` is since ever, an empty `to` still runs. */
export function spanOf(from: string, to: string): Span {
  return { from: from === '' ? SINCE_EVER : (from as LocalDate), to: to === '' ? RUNNING : (to as LocalDate) };
}

/** Whether two spans share a day. */
export function meets(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Whether a day lies in the span. */
export function holds(span: Span, day: LocalDate): boolean {
  return span.from <= day && day <= span.to;
}

/** A day as it is shown: empty when it stands for since ever or still running. */
export function shownDay(day: LocalDate | undefined): string {
  return day === undefined || day === SINCE_EVER || day === RUNNING ? '' : day;
}
