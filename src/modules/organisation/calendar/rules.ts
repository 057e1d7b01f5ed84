import { firstWorkingDayFrom, isWorkingDay } from '../../../kernel/holidays.ts';
import { addDays, type LocalDate, weekday } from '../../../kernel/local-date.ts';
import { intersection, type Period, SINCE_EVER } from '../../../kernel/period.ts';
import { DIGEST_DAYS, type DigestTime } from './schema.ts';

/** Whether putting one pause in the other's place would change a day that has passed. `undefined` = no pause. */
export function changesPast(before: Period | undefined, after: Period | undefined, today: LocalDate): boolean {
  const past = { from: SINCE_EVER, to: today };
  const [then, now] = [before, after].map((pause) => pause && intersection(pause, past));
  return then?.from !== now?.from || then?.to !== now?.to;
}

/** Whether a digest goes on a day. One whose weekday is a holiday goes on the next working day instead. */
export function isDigestDay({ day: chosen }: Pick<DigestTime, 'day'>, day: LocalDate): boolean {
  if (!isWorkingDay(day)) return false;
  if (chosen === 'every-working-day') return true;
  const daysSince = (weekday(day) - DIGEST_DAYS.indexOf(chosen) + 7) % 7;
  return firstWorkingDayFrom(addDays(day, -daysSince)) === day;
}
