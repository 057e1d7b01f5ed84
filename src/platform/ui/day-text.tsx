import type { LocalDate } from '../../kernel/local-date.ts';
import { useFormats } from './language.tsx';

export interface DayTextProps {
  readonly day: LocalDate;
  /** With the distance from today: "12 december 2026 (om 20 dagar)". For deadlines and other days that matter now. */
  readonly distance?: boolean;
}

/** A day in words. */
export function DayText({ day, distance = false }: DayTextProps) {
  const formats = useFormats();
  return <time dateTime={day}>{distance ? formats.deadline(day) : formats.day(day)}</time>;
}
