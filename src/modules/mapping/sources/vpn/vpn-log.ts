import { readLines } from '../reading/lines.ts';
import { decoded, isGarbled, withoutMark } from '../reading/text.ts';
import { leftAside, reason, rejected, tellVerdict, type Verdict } from '../reasons.ts';
import { tellSignin } from '../signins-told.ts';
import type { Source } from '../source.ts';

/** What a line of a server's log says: somebody connected, something else, or nothing that can be read. */
export type VpnLine =
  | { readonly userName: string; readonly at: string; readonly ip: string; readonly country?: string }
  | Exclude<Verdict, undefined>;

/** A line of the log that tells of something else than a connection. */
export const OTHER_LINE = leftAside('vpn-other') as Exclude<Verdict, undefined>;

/** A line that is not of this server's log, or lacks what every connection has. */
export const BAD_LINE = rejected('vpn-line') as Exclude<Verdict, undefined>;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-11-05` of `Nov`, `5` and `2026`; '' when there is no such month, which is then told as no moment. */
export function dayOfWords(month: string, day: string, year: string): string {
  const number = MONTHS.indexOf(month) + 1;
  return number === 0 ? '' : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** An adapter for a server's log of lines. Times without an offset are Swedish. */
export function vpnLog(isOfLog: RegExp, readLine: (line: string) => VpnLine): Source {
  return {
    gives: ['signins'],
    columns: [],
    asks: ['userNames'],
    recognises: (start) => isOfLog.test(start.toString('latin1')),
    read: (source, settings, tell) =>
      readLines(source, (bytes, line) => {
        if (bytes === undefined) return tell.rejected(line, reason('too-long'));
        const text = withoutMark(decoded(bytes)).trim();
        if (text === '') return;
        if (isGarbled(text)) return tell.rejected(line, reason('not-text'));
        const said = readLine(text);
        if ('is' in said) return tellVerdict(tell, line, said);
        const signin = { country: '', ...said, source: 'vpn' };
        tellVerdict(tell, line, tellSignin(tell, settings, line, signin, { userName: 'user', at: 'time' }, 'sweden'));
      }),
  };
}
