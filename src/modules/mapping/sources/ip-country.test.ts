import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aScratchFile, readMutations } from './fixture.ts';
import { readIpCountries } from './ip-country.ts';
import type { Source } from './source.ts';

const ADDRESSES = [
  'ip_range_start,ip_range_end,country_code',
  '2.16.0.0,2.16.255.255,SE',
  '2.17.0.0,2.17.0.255,no',
  '2001:db9::,2001:db9:0:ffff:ffff:ffff:ffff:ffff,"ES"',
].join('\n');
const NUMBERS =
  '\ufeff34603008,34668543,SE\n42540766490114500571764025137443799040,42540766490114500571764025137443799050,ES\n';
const REGISTRY = [
  '# statistics',
  '2|ripencc|20261126|3|19830705|20261125|+0100',
  'ripencc|*|ipv4|*|2|summary',
  'ripencc|SE|ipv4|2.16.0.0|65536|20100101|allocated',
  'ripencc|SE|asn|1257|1|19930901|allocated',
  'ripencc|ES|ipv6|2001:db9::|48|20100101|allocated',
].join('\n');

function tableOf(text: string) {
  using scratch = aScratchFile();
  const rejected: number[] = [];
  const tell = { row() {}, used() {}, leftAside() {}, remark() {}, rejected: (line: number) => rejected.push(line) };
  return { countryOf: readIpCountries(scratch.fill(text), tell), rejected };
}

test.each([
  ['addresses', ADDRESSES],
  ['a registry', REGISTRY],
])('a table of %s tells the country of an address of either kind', (_name, text) => {
  const { countryOf, rejected } = tableOf(text);
  expect(['2.16.0.0', '2.16.255.255', '2.15.255.255', '2001:db9::1', '2001:db9:1::'].map(countryOf)).toEqual([
    'SE',
    'SE',
    undefined,
    'ES',
    undefined,
  ]);
  expect(['::ffff:2.16.0.1', '10.0.0.1', '192.168.1.1', 'fe80::1%eth0', 'någon', ''].map(countryOf)).toEqual([
    'SE',
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(rejected).toEqual([]);
});

test('a table of numbers is the same', () => {
  expect(['2.16.0.1', '2.15.255.255'].map(tableOf(NUMBERS).countryOf)).toEqual(['SE', undefined]);
});

test('a narrower range within a wider one answers first', () => {
  const { countryOf } = tableOf('2.0.0.0,2.255.255.255,GB\n2.16.0.0,2.16.0.255,SE\n');
  expect(['2.16.0.9', '2.16.1.0', '2.0.0.0'].map(countryOf)).toEqual(['SE', 'GB', 'GB']);
});

test('bad rows are told of', () => {
  const bad = [
    '2.0.0.0,1.0.0.0,SE',
    '2.0.0.0,x,SE',
    '2.0.0.0,2.0.0.1,Sverige',
    'r|SE|ipv4|2.0.0.0|-1|',
    'r|SE|ipv6|::|129|',
  ];
  expect(tableOf(bad.join('\n')).rejected).toEqual([1, 2, 3, 4, 5]);
});

test('any address of a range is found in it, and the one before and behind are not', () => {
  const octets = fc.tuple(fc.integer({ min: 11, max: 99 }), fc.nat(255), fc.nat(255));
  fc.assert(
    fc.property(octets, fc.nat(255), ([a, b, c], d) => {
      const { countryOf } = tableOf(`${a}.${b}.${c}.0,${a}.${b}.${c}.255,SE`);
      expect(countryOf(`${a}.${b}.${c}.${d}`)).toBe('SE');
      expect(countryOf(`${a}.${b}.${c === 255 ? 0 : c + 1}.${d}`)).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});

test('broken tables: no crash, every line is told of once, and any address can be asked for', () => {
  const asked: Source = {
    gives: [],
    columns: [],
    recognises: () => false,
    read: (source, _settings, tell) => {
      const countryOf = readIpCountries(source, tell);
      for (const ip of ['2.16.0.1', '2001:db9::1', '255.255.255.255', '::'])
        expect(countryOf(ip) ?? 'SE').toMatch(/^[A-Z]{2}$/);
    },
  };
  const lines = (bytes: Buffer) => [
    String(bytes)
      .split('\n')
      .flatMap((line, index) => (/^[\s\ufeff]*(?:#|$)/.test(line) ? [] : [index + 1])),
  ];
  const { refused, rejected } = readMutations(asked, [ADDRESSES, NUMBERS, REGISTRY], {}, lines);
  expect(refused).toBe(0);
  expect(rejected).toBeGreaterThan(5_000);
});
