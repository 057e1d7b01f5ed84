import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';

const DIVIDED = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/;
const IN_ONE = /^(\d{4})(\d{2})(\d{2})$/;

/** Reads a day as people type it: `2026-12-02`, `20261202`, `2026/12/2`, `2026.12.02`. Undefined for anything else. */
export function readTypedDay(text: string): LocalDate | undefined {
  const [, year, month = '', day = ''] = DIVIDED.exec(text.trim()) ?? IN_ONE.exec(text.trim()) ?? [];
  return year === undefined ? undefined : parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
