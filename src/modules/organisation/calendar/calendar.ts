import type { Role } from '../../../access/index.ts';
import { firstWorkingDayFrom } from '../../../kernel/holidays.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isDigestDay } from './rules.ts';
import { DIGEST_ROLES, type DigestTime, defaultDigest } from './schema.ts';
import { listDigestTimes, listSummerPauses } from './store.ts';

/** The employer's calendar, for days and slots to be counted by. */
export interface Calendar {
  /** The day itself when it is worked, else the first one after that is: Swedish holidays and the three eves are not. */
  nextWorkingDay(day: LocalDate): LocalDate;
  /** In these periods nothing goes on to those above, by year. Days that have passed never change. */
  readonly summerPauses: readonly Period[];
  /** When each role gets its digest, in Swedish time. */
  readonly digest: Readonly<Record<Role, DigestTime>>;
  /** Whether that role's digest goes on a day. */
  sendsDigest(role: Role, day: LocalDate): boolean;
}

/** The employer's calendar as it is known now. No two times: its past does not change. */
export async function calendarOf(tx: Tx): Promise<Calendar> {
  const [pauses, times] = await Promise.all([listSummerPauses(tx), listDigestTimes(tx)]);
  const digest = Object.fromEntries(
    DIGEST_ROLES.map((role) => [role, times.get(role) ?? defaultDigest(role)]),
  ) as Calendar['digest'];
  return {
    nextWorkingDay: firstWorkingDayFrom,
    summerPauses: pauses.map(({ from, to }) => ({ from, to })),
    digest,
    sendsDigest: (role, day) => isDigestDay(digest[role], day),
  };
}
