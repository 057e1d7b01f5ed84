import { parse } from 'csv-parse/sync';
import { leftAside } from '../reasons.ts';
import { BAD_LINE, OTHER_LINE, vpnLog } from './vpn-log.ts';

/** Where the fields of a GLOBALPROTECT record stand (PAN-OS 9.1 and later). */
const FIELD = {
  type: 3,
  generated: 6,
  event: 8,
  user: 12,
  region: 13,
  publicIp: 15,
  publicIpv6: 16,
  status: 28,
} as const;
const CONNECTED = /^gateway-(?:connected|login|register)$/;

/**
 * Palo Alto GlobalProtect, by syslog in CSV: `1,2026/11/26 08:12:33,serial,GLOBALPROTECT,0,2561,2026/11/26
 * 08:12:33,vsys1,gateway-connected,…`. The country is what the gateway says, where it is one.
 */
export const vpnGlobalProtect = vpnLog(/,GLOBALPROTECT,/, (line) => {
  const fields = fieldsOf(line);
  if (fields === undefined || fields[FIELD.type] !== 'GLOBALPROTECT') return BAD_LINE;
  const field = (name: keyof typeof FIELD) => fields[FIELD[name]] ?? '';
  if (fields.length <= FIELD.status) return BAD_LINE;
  if (!CONNECTED.test(field('event'))) return OTHER_LINE;
  if (field('status') !== 'success') return leftAside('signin-failed') ?? OTHER_LINE;
  const ip = field('publicIp') === '0.0.0.0' || field('publicIp') === '' ? field('publicIpv6') : field('publicIp');
  return { userName: field('user'), at: field('generated'), ip, country: field('region') };
});

function fieldsOf(line: string): string[] | undefined {
  // Few of millions of lines have quotation marks, and a reader made for one line is slow.
  if (!line.includes('"')) return line.split(',').map((field) => field.trim());
  try {
    const [fields] = parse(line, { relax_column_count: true, trim: true }) as string[][];
    return fields;
  } catch {
    return undefined;
  }
}
