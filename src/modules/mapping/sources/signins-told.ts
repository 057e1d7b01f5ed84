import { momentIn, type TimeZoneMeant } from './reading/moments.ts';
import { rejected, type Verdict } from './reasons.ts';
import type { SourceSettings, Teller } from './source.ts';

/** A sign-in that succeeded, in the words of its log; '' for what it does not say. */
export interface SigninNamed {
  readonly userName: string;
  readonly at: string;
  readonly ip: string;
  readonly country: string;
  /** Where it was told: `entra`, `vpn`. */
  readonly source: string;
}

/** What the columns or fields are called in reasons. */
export interface SigninColumns {
  readonly userName: string;
  readonly at: string;
}

const LONGEST_NAME = 256;

/** Tells of a sign-in, or answers why it is none. Its country is what the log says, else what its address says. */
export function tellSignin(
  tell: Teller,
  settings: SourceSettings,
  line: number,
  { userName, at, ip, country, source }: SigninNamed,
  columns: SigninColumns,
  meant: TimeZoneMeant,
): Verdict {
  const name = settings.userNames === 'before-at' ? (userName.split('@')[0] ?? '') : userName;
  if (name === '' || name.length > LONGEST_NAME) return rejected('empty', { column: columns.userName });
  const moment = momentIn(at, meant);
  if (moment === undefined) return rejected('no-moment', { column: columns.at });
  const said = /^[a-z]{2}$/i.test(country) ? country.toUpperCase() : undefined;
  tell.row('signins', line, {
    user_name: name,
    at: moment,
    country: said ?? settings.countryOf?.(ip) ?? '',
    ip,
    source,
  });
  return undefined;
}
