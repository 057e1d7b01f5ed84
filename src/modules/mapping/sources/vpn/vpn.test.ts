import { expect, test } from 'vitest';
import { readMutations, rowsFor, told } from '../fixture.ts';
import { vpnCiscoAsa } from './cisco-asa.ts';
import { vpnFortigate } from './fortigate.ts';
import { vpnGlobalProtect } from './globalprotect.ts';
import { vpnOpenvpn } from './openvpn.ts';

const CISCO = [
  '<166>Nov 26 2026 08:12:33 vpn1 : %ASA-6-113039: Group <G> User <anv1> IP <203.0.113.5> AnyConnect parent session started.',
  '2026-07-01T08:12:33Z vpn1 %FTD-6-722051: Group <G> User <anv2> IP <2001:db8::1> IPv4 Address <10.1.2.3> assigned to session',
  'Nov 26 2026 08:13:00 vpn1 : %ASA-6-302013: Built inbound TCP connection',
  'Nov 26 08:14:00 vpn1 : %ASA-6-113039: Group <G> User <anv1> IP <203.0.113.5> AnyConnect parent session started.',
  'Nov 26 2026 08:15:00 vpn1 : %ASA-6-113039: Group <G> session started.',
  'last message repeated 3 times',
].join('\n');

const FORTI = [
  'date=2026-11-26 time=08:12:33 devname="FG \\"1\\"" tz="+0100" type="event" subtype="vpn" action="tunnel-up" remip=203.0.113.5 user="anv1"',
  '<189>date=2026-07-01 time=08:12:33 type=event subtype=vpn action=tunnel-up remip=203.0.113.6 user=anv2',
  'date=2026-11-26 time=08:12:33 type="event" subtype="vpn" action="tunnel-up" remip=203.0.113.5 user="N/A"',
  'date=2026-11-26 time=08:12:33 type="event" subtype="vpn" action="ssl-login-fail" remip=203.0.113.5 user="anv1"',
  'date=2026-11-26 time=25:12:33 type="event" subtype="vpn" action="tunnel-up" remip=203.0.113.5 user="anv1"',
  'subtype="vpn"',
].join('\n');

const OPENVPN = [
  '2026-11-26 08:12:00 OpenVPN 2.6.3 x86_64-pc-linux-gnu',
  '2026-11-26 08:12:33 203.0.113.5:51234 [anv1] Peer Connection Initiated with [AF_INET]203.0.113.5:51234',
  'Wed Jul  1 08:12:33 2026 2001:db8::1 [anv2] Peer Connection Initiated with [AF_INET6]2001:db8::1:51234',
  '2026-11-26 08:12:34 203.0.113.5:51234 TLS Error: TLS handshake failed',
  '2026-13-26 08:12:33 203.0.113.5:51234 [anv1] Peer Connection Initiated with [AF_INET]203.0.113.5:51234',
  'restarted',
].join('\n');

/** A record of GlobalProtect with these fields; the others are filled with something. */
function aRecord(event: string, user: string, region: string, ip: string, status: string): string {
  const fields = Array.from({ length: 30 }, (_, index) => `f${index}`);
  const said = {
    3: 'GLOBALPROTECT',
    6: '2026/11/26 08:12:33',
    8: event,
    12: user,
    13: region,
    15: ip,
    16: '2001:db8::1',
    28: status,
  };
  return Object.assign(fields, said).join(',');
}

const PALO = [
  aRecord('gateway-connected', 'anv1', 'ES', '203.0.113.5', 'success'),
  aRecord('gateway-login', '"exempel\\anv2"', '10.0.0.0-10.255.255.255', '0.0.0.0', 'success'),
  aRecord('gateway-login', 'anv1', 'ES', '203.0.113.5', 'failure'),
  aRecord('gateway-hip-check', 'anv1', 'ES', '203.0.113.5', 'success'),
  aRecord('gateway-connected', '', 'ES', '203.0.113.5', 'success'),
  '1,2026/11/26 08:12:33,serial,TRAFFIC,0',
].join('\n');

const LOGS = [
  ['Cisco ASA', vpnCiscoAsa, CISCO],
  ['FortiGate', vpnFortigate, FORTI],
  ['OpenVPN', vpnOpenvpn, OPENVPN],
  ['GlobalProtect', vpnGlobalProtect, PALO],
] as const;

test.each([
  ['Cisco ASA', vpnCiscoAsa, CISCO, ['anv1', '203.0.113.5', ''], ['anv2', '2001:db8::1', '']],
  ['FortiGate', vpnFortigate, FORTI, ['anv1', '203.0.113.5', ''], ['anv2', '203.0.113.6', '']],
  ['OpenVPN', vpnOpenvpn, OPENVPN, ['anv1', '203.0.113.5', ''], ['anv2', '2001:db8::1', '']],
  ['GlobalProtect', vpnGlobalProtect, PALO, ['anv1', '203.0.113.5', 'ES'], ['exempel\\anv2', '2001:db8::1', '']],
])("%s: a connection is a sign-in at the moment that the server's clock showed", (_name, source, text, ...expected) => {
  const rows = rowsFor(told(source, text), 'signins');
  expect(rows.map(({ user_name, ip, country }) => [user_name, ip, country])).toEqual(expected);
  expect(rows[0]).toMatchObject({ at: '2026-11-26T07:12:33Z', source: 'vpn' });
});

test('summer time is counted in summer, an offset that is said is believed', () => {
  expect(rowsFor(told(vpnFortigate, FORTI), 'signins')[1]?.at).toBe('2026-07-01T06:12:33Z');
  expect(rowsFor(told(vpnCiscoAsa, CISCO), 'signins')[1]?.at).toBe('2026-07-01T08:12:33Z');
});

test.each([
  [
    'Cisco ASA',
    vpnCiscoAsa,
    CISCO,
    [
      [4, 'no-moment'],
      [5, 'vpn-line'],
      [6, 'vpn-line'],
    ],
    [[3, 'vpn-other']],
  ],
  [
    'FortiGate',
    vpnFortigate,
    FORTI,
    [
      [5, 'no-moment'],
      [6, 'vpn-line'],
    ],
    [
      [3, 'vpn-no-user'],
      [4, 'vpn-other'],
    ],
  ],
  [
    'OpenVPN',
    vpnOpenvpn,
    OPENVPN,
    [
      [5, 'no-moment'],
      [6, 'vpn-line'],
    ],
    [
      [1, 'vpn-other'],
      [4, 'vpn-other'],
    ],
  ],
  [
    'GlobalProtect',
    vpnGlobalProtect,
    PALO,
    [
      [5, 'empty'],
      [6, 'vpn-line'],
    ],
    [
      [3, 'signin-failed'],
      [4, 'vpn-other'],
    ],
  ],
])(
  '%s: what is no connection is left aside, and what cannot be read is rejected',
  (_name, source, text, bad, aside) => {
    expect(told(source, text)).toMatchObject({ rejected: bad, leftAside: aside });
  },
);

test('each log is known by how it begins, and no other is', () => {
  const known = LOGS.map(([, source]) => LOGS.map(([, , text]) => source.recognises(Buffer.from(text))));
  expect(known).toEqual(LOGS.map((_, row) => LOGS.map((__, column) => row === column)));
});

test.each(LOGS)(
  '%s: of broken logs none crashes, every line is told of once, every row given is good',
  (_name, source, text) => {
    const lines = (bytes: Buffer) => {
      const isBlank = (line: string) => line.replaceAll('\ufeff', '').trim() === '';
      return [
        String(bytes)
          .split('\n')
          .flatMap((line, index) => (isBlank(line) ? [] : [index + 1])),
      ];
    };
    const half = text.split('\n').slice(0, 3).join('\r\n');
    const { refused, rows, rejected } = readMutations(source, [text, half], {}, lines);
    expect(refused).toBe(0);
    expect(rows).toBeGreaterThan(8_000);
    expect(rejected).toBeGreaterThan(5_000);
  },
);
