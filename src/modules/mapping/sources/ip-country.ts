import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { readLines } from './reading/lines.ts';
import { decoded, withoutMark } from './reading/text.ts';
import { leftAside, reason, rejected, tellVerdict, type Verdict } from './reasons.ts';
import type { Source, SourceFile, Teller } from './source.ts';

/** Addresses that are nowhere: those of an inner network and of the machine itself. */
const NOWHERE = new BlockList();
for (const [net, bits] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['0.0.0.0', 8],
] as const)
  NOWHERE.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['fc00::', 7],
  ['fe80::', 10],
  ['::', 127],
] as const)
  NOWHERE.addSubnet(net, bits, 'ipv6');

/** A range of addresses as numbers, both ends inclusive, and the two letters of its country. */
interface Range {
  readonly first: bigint;
  readonly last: bigint;
  readonly country: string;
}

/**
 * Reads a table of which addresses lie in which country, that the employer supplies: `first,last,country` with addresses
 * or whole numbers (ip-location-db), or the statistics that the regional registries publish
 * (`ripencc|SE|ipv4|2.16.0.0|4096|…`). The answer is an indication, never proof: it goes into `SourceSettings.countryOf`.
 */
export function readIpCountries(source: SourceFile, tell: Teller): (ip: string) => string | undefined {
  const four: Range[] = [];
  const six: Range[] = [];
  readLines(source, (bytes, line) => {
    if (bytes === undefined) return tell.rejected(line, reason('too-long'));
    const text = withoutMark(decoded(bytes)).trim();
    if (text === '' || text.startsWith('#')) return;
    tellVerdict(
      tell,
      line,
      rangeIn(text, (range, isFour) => (isFour ? four : six).push(range)),
    );
  });
  const [findFour, findSix] = [finder(four), finder(six)];
  return (ip) => {
    const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1] ?? ip;
    if (isIPv4(plain)) return NOWHERE.check(plain, 'ipv4') ? undefined : findFour(numberOf(plain));
    if (isIPv6(plain) && !plain.includes('%'))
      return NOWHERE.check(plain, 'ipv6') ? undefined : findSix(numberOf(plain));
    return undefined;
  };
}

const LOOKS_LIKE_RANGE = /^"?[\d.a-f:]+"?[,;\t]"?[\d.a-f:]+"?[,;\t]"?[a-z]{2}"?\s*$|^[a-z]+\|[a-z]{2}\|ipv[46]\|/im;
const RANGE_IN_FIRST = 4096;

/** The table as a source: it gives no rows, it tells other sources the country of an address. */
export const ipCountries: Source = {
  gives: [],
  columns: [],
  recognises: (start) => LOOKS_LIKE_RANGE.test(start.subarray(0, RANGE_IN_FIRST).toString('latin1')),
  read: (file, _settings, tell) => void readIpCountries(file, tell),
};

function rangeIn(text: string, add: (range: Range, isFour: boolean) => void): Verdict {
  if (text.includes('|')) return registryRangeIn(text.split('|'), add);
  const [from = '', to = '', country = ''] = text.split(/[,;\t]/).map((cell) => cell.replace(/^"|"$/g, '').trim());
  if (!/[\d:]/.test(from)) return leftAside('total');
  if (!/^[a-z]{2}$/i.test(country)) return rejected('no-country', { column: 'country' });
  const isNumber = /^\d{1,39}$/.test(from) && /^\d{1,39}$/.test(to);
  const isFour = isNumber ? BigInt(to) < 2n ** 32n : isIPv4(from) && isIPv4(to);
  if (!isNumber && !isFour && !(isIPv6(from) && isIPv6(to) && !`${from}${to}`.includes('%')))
    return rejected('no-address');
  const [first, last] = isNumber ? [BigInt(from), BigInt(to)] : [numberOf(from), numberOf(to)];
  if (last < first || last >= 2n ** 128n) return rejected('no-address');
  add({ first, last, country: country.toUpperCase() }, isFour);
  return undefined;
}

/** A line of a registry: the number of addresses for IPv4, the length of the prefix for IPv6. Other lines are headings. */
function registryRangeIn(
  [, country = '', kind = '', start = '', count = '']: readonly string[],
  add: (range: Range, isFour: boolean) => void,
): Verdict {
  if ((kind !== 'ipv4' && kind !== 'ipv6') || !/^[a-z]{2}$/i.test(country)) return undefined;
  const isFour = kind === 'ipv4';
  const size = /^\d{1,10}$/.test(count) ? Number(count) : -1;
  if (!(isFour ? isIPv4(start) && size > 0 : isIPv6(start) && !start.includes('%') && size >= 0 && size <= 128))
    return rejected('no-address');
  const first = numberOf(start);
  const last = first + (isFour ? BigInt(size) : 2n ** BigInt(128 - size)) - 1n;
  if (last >= 2n ** (isFour ? 32n : 128n)) return rejected('no-address');
  add({ first, last, country: country.toUpperCase() }, isFour);
  return undefined;
}

/** Looks a number up among ranges; where they overlap, the one that begins last (the narrowest) answers. */
function finder(ranges: Range[]): (number: bigint) => string | undefined {
  ranges.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.last > b.last ? -1 : 1));
  return (number) => {
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ranges[middle] as Range).first <= number) low = middle + 1;
      else high = middle;
    }
    // An outer range may begin before many inner ones; a few steps back find it where tables nest at all.
    for (let at = low - 1; at >= 0 && at >= low - STEPS_BACK; at--) {
      const { last, country } = ranges[at] as Range;
      if (number <= last) return country;
    }
    return undefined;
  };
}

const STEPS_BACK = 16;

/** The number of an address that has been checked. */
function numberOf(ip: string): bigint {
  if (isIPv4(ip)) return ip.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  const tail = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(ip);
  const hex = (high = '0', low = '0') => (Number(high) * 256 + Number(low)).toString(16);
  const plain = tail === null ? ip : `${ip.slice(0, tail.index)}${hex(tail[1], tail[2])}:${hex(tail[3], tail[4])}`;
  const [head = '', rest] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = rest === undefined || rest === '' ? [] : rest.split(':');
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...zeros, ...after].reduce((sum, part) => sum * 65536n + BigInt(`0x${part}`), 0n);
}
