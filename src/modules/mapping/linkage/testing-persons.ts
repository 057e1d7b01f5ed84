import { addDays, localDate } from '../../../kernel/local-date.ts';
import type { NamedPerson } from './person.ts';

/** Two made-up sources that name the same people, and which of them truly are the same. */
export interface MadeSources {
  readonly ours: readonly NamedPerson[];
  readonly theirs: readonly NamedPerson[];
  /** By key in `theirs`, the key in `ours`. */
  readonly truth: ReadonlyMap<string, string>;
}

const GIVEN = [
  'Anna Maria Eva Karin Kristina Elisabeth Margareta Birgitta Lena Ingrid Emma Sara Malin Jenny Linda Camilla Sofia Åsa Märta Ylva',
  'Lars Anders Johan Per Nils Jan Mikael Erik Karl Hans Peter Fredrik Magnus Jonas Mattias Björn Göran Åke Örjan Sören',
  'Amina Fatima Mohammed Ali Hassan Layla Yusuf Zeynep Aleksandra Piotr Milica Dragan Svetlana Juhani Aino Tuomas',
].flatMap((names) => names.split(' '));
const FAMILY = [
  'Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson Jansson Hansson',
  'Bengtsson Lindberg Lindström Lindqvist Lindgren Berg Bergström Lundberg Lundgren Sandberg Åkesson Öberg Björk Sjöberg Wallin',
  'Nyström Holmberg Arvidsson Löfgren Söderberg Nyberg Blomqvist Claesson Nordström Lund Ahmed Hussein Kowalska Petrović Virtanen',
  'Yılmaz Nguyen Silfverhielm Ekenstråle Hägglöf Öhrnbom Tjäder Quist Wrangsjö Zetterlöf Grahnquist Ulfsparre Ängquist Fjellgren',
].flatMap((names) => names.split(' '));

/** Of most family names only a few people each are called so. */
const RARE = 'Ek Sjö Ny Söder Norr Häll Ås Gran Björn Kron Rosen Silfver Fors Hag Wik Ö'
  .split(' ')
  .flatMap((stem) =>
    'berg ström gren qvist mark dahl vall blad ling torp sten ius'.split(' ').map((end) => stem + end),
  );

/** A stream of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Makes sources of so many people each, of whom two thirds are in both. Names are as unevenly common as in life; of the
 * second source about every third record has a fault: a letter, an accent, the names exchanged or halved, a date
 * mistaken, a value missing. Some of those who are in one source only share their name with somebody in the other.
 */
export function makeSources(seed: number, size: number): MadeSources {
  const next = numbersFrom(seed);
  const one = <Of>(from: readonly Of[]): Of => from[Math.floor(next() * from.length)] as Of;
  // The square makes the first names of a list far more common than the last.
  const common = <Of>(from: readonly Of[]): Of => from[Math.floor(next() ** 2 * from.length)] as Of;
  const aFamily = () => (next() < 0.4 ? one(RARE) : common(FAMILY));
  const aPerson = (key: string): NamedPerson => ({
    key,
    given: next() < 0.35 ? `${common(GIVEN)} ${common(GIVEN)}` : common(GIVEN),
    family: next() < 0.08 ? `${common(FAMILY)} ${aFamily()}` : aFamily(),
    born: addDays(localDate('1958-01-01'), Math.floor(next() * 16_800)),
  });
  const faults: readonly ((person: NamedPerson) => NamedPerson)[] = [
    (person) => ({ ...person, given: withTypo(person.given, next) }),
    (person) => ({ ...person, family: withTypo(person.family, next) }),
    (person) => ({ ...person, given: person.given?.split(' ')[0] ?? null }),
    (person) => ({ ...person, family: person.family?.split(' ').at(-1) ?? null }),
    (person) => ({ ...person, given: person.family, family: person.given }),
    (person) => ({ ...person, given: plain(person.given), family: plain(person.family) }),
    (person) => ({ ...person, family: aFamily() }),
    (person) => ({ ...person, born: withDigit(person.born, next) }),
    (person) => ({ ...person, born: null }),
    (person) => ({ ...person, given: null }),
  ];
  const ours = Array.from({ length: size }, (_, index) => aPerson(`o${index}`));
  const truth = new Map<string, string>();
  const theirs = Array.from({ length: size }, (_, index): NamedPerson => {
    const key = `t${index}`;
    if (index % 3 === 2) {
      const stranger = aPerson(key);
      const namesake = one(ours);
      return next() < 0.2 ? { ...stranger, given: namesake.given, family: namesake.family } : stranger;
    }
    const same = ours[index] as NamedPerson;
    truth.set(key, same.key);
    const copied = { ...same, key };
    return next() < 0.33 ? one(faults)(copied) : copied;
  });
  return { ours, theirs, truth };
}

function plain(name: string | null): string | null {
  return (
    name
      ?.replaceAll('å', 'aa')
      .replaceAll('ä', 'ae')
      .replaceAll('ö', 'oe')
      .replaceAll('Å', 'Aa')
      .replaceAll('Ö', 'Oe') ?? null
  );
}

function withTypo(name: string | null, next: () => number): string | null {
  if (name === null || name.length < 3) return name;
  const at = 1 + Math.floor(next() * (name.length - 2));
  const kinds = [
    () => name.slice(0, at) + name.slice(at + 1),
    () => name.slice(0, at) + (name[at] ?? '') + name.slice(at),
    () => name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2),
    () => `${name.slice(0, at)}e${name.slice(at + 1)}`,
  ];
  return kinds[Math.floor(next() * kinds.length)]?.() ?? name;
}

function withDigit(born: string | null, next: () => number): string | null {
  if (born === null) return null;
  const [year = '', month = '', day = ''] = born.split('-');
  const turned = `${year}-${day}-${month}`;
  if (next() < 0.3 && Number(day) <= 12) return turned;
  return addDays(localDate(born), next() < 0.5 ? 1 : 10);
}
