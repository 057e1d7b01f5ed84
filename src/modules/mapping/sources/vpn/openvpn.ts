import { BAD_LINE, dayOfWords, OTHER_LINE, vpnLog } from './vpn-log.ts';

/** `2026-11-26 08:12:33 ` of today's versions, `Thu Nov 26 08:12:33 2026 ` of older ones. */
const ISO = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})\s/;
const WORDS = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) (\d{2}:\d{2}:\d{2}) (\d{4})\s/;
const CONNECTED = /\[([^[\]]+)\] Peer Connection Initiated with \[AF_INET6?\]\[?([0-9a-fA-F.:]+?)\]?:\d+$/;

/** OpenVPN: `2026-11-26 08:12:33 203.0.113.5:51234 [anv1] Peer Connection Initiated with [AF_INET]203.0.113.5:51234`. */
export const vpnOpenvpn = vpnLog(/^.{0,200}OpenVPN|Peer Connection Initiated with/m, (line) => {
  const [, month = '', day = '', time = '', year = ''] = WORDS.exec(line) ?? [];
  const at = ISO.exec(line)?.[1] ?? (year === '' ? undefined : `${dayOfWords(month, day, year)} ${time}`);
  if (at === undefined) return BAD_LINE;
  if (!line.includes('Peer Connection Initiated')) return OTHER_LINE;
  const [, userName, ip] = CONNECTED.exec(line) ?? [];
  return userName === undefined || ip === undefined ? BAD_LINE : { userName, ip, at };
});
