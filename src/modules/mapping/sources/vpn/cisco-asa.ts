import { BAD_LINE, dayOfWords, OTHER_LINE, vpnLog } from './vpn-log.ts';

/** Session started (113039), connection established (722022), address assigned (722051). */
const CONNECTED = /%(?:ASA|FTD)-\d-(?:113039|722022|722051):/;
const MESSAGE = /%(?:ASA|FTD)-\d-\d{6}:/;
const WHO = /\bUser <([^<>]+)> IP <([^<>\s]+)>/;
const WORDS = /\b([A-Z][a-z]{2}) +(\d{1,2}) (\d{4}) (\d{2}:\d{2}:\d{2})\b/;
const ISO = /\b(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)/;

/**
 * Cisco ASA and Firepower with AnyConnect, by syslog: `Nov 26 2026 08:12:33 vpn1 : %ASA-6-113039: Group <G> User <anv1>
 * IP <203.0.113.5> AnyConnect parent session started.` A line without a year has no moment.
 */
export const vpnCiscoAsa = vpnLog(MESSAGE, (line) => {
  if (!CONNECTED.test(line)) return MESSAGE.test(line) ? OTHER_LINE : BAD_LINE;
  const [, userName, ip] = WHO.exec(line) ?? [];
  if (userName === undefined || ip === undefined) return BAD_LINE;
  const [, month = '', day = '', year = '', time = ''] = WORDS.exec(line) ?? [];
  return { userName, ip, at: ISO.exec(line)?.[1] ?? `${dayOfWords(month, day, year)} ${time}` };
});
