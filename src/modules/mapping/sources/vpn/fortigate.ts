import { leftAside } from '../reasons.ts';
import { BAD_LINE, OTHER_LINE, vpnLog } from './vpn-log.ts';

const PAIR = /(?:^|[\s>])([a-z_]+)=(?:"((?:[^"\\]|\\.)*)"|(\S*))/g;

/**
 * FortiGate, by syslog: `date=2026-11-26 time=08:12:33 tz="+0100" type="event" subtype="vpn" action="tunnel-up"
 * remip=203.0.113.5 user="anv1"`. A tunnel between networks has no user.
 */
export const vpnFortigate = vpnLog(/\bsubtype="?vpn"?/, (line) => {
  const said = new Map(Array.from(line.matchAll(PAIR), ([, name = '', quoted, bare]) => [name, quoted ?? bare ?? '']));
  if (!said.has('action') || !said.has('date')) return BAD_LINE;
  if (said.get('subtype') !== 'vpn' || said.get('action') !== 'tunnel-up') return OTHER_LINE;
  const [userName = '', ip = ''] = [said.get('user'), said.get('remip')];
  if (userName === 'N/A') return leftAside('vpn-no-user') ?? OTHER_LINE;
  if (ip === '') return BAD_LINE;
  return { userName, ip, at: `${said.get('date')} ${said.get('time') ?? ''}${said.get('tz') ?? ''}` };
});
