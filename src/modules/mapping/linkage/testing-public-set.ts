import { addDays, localDate } from '../../../kernel/local-date.ts';
import { numbersFrom } from './testing-persons.ts';

/**
 * A made-up set in the form of the public record-linkage sets: English names in small letters, a blank after each comma,
 * dates as eight digits that may be no day of any calendar, addresses that say nothing here, records of one person under
 * keys with the same number, in any order.
 */
export interface PublicSet {
  /** The records as they were, each person once. */
  readonly originals: string;
  /** What was made of them with faults; a person may be here several times, or not at all. */
  readonly copies: string;
  /** Both, mixed. */
  readonly all: string;
}

export interface SetForm {
  readonly persons: number;
  readonly copies: number;
  /** Of one person at most so many. */
  readonly mostCopies: number;
  /** Faults in a record, at most. */
  readonly mostFaults: number;
}

const GIVEN = [
  'isabella joshua sophie nicholas lachlan chloe thomas emma jack william emiily georgia benjamin samuel jessica james ella',
  'matthew daniel olivia charlotte jacob ethan mitchell ruby caitlin hannah liam connor jayden madison mia brianna zachary',
  'amy alexandra lucy riley lauren bailey luke michael charlie harrison dylan alexander jasmine abbey cooper holly taylor',
  'imogen harry adam kyle zoe lily grace oliver aidan hayden max sarah caleb kayla jordan amelia noah blake ryan sienna eliza',
  'mikayla finn tahlia rachel hugo amber jade angus dakota isaac oscar claire logan xavier toby ben phoebe paige jake anneliese',
  'alexa-rose tiahana keziah quilliam brydee jarvis darcie shakira evangelia zakariah makenzi thalia rourke bertrand imelda',
].flatMap((names) => names.split(' '));
const FAMILY = [
  'white clarke ryan green webb campbell morrison matthews berry nguyen reid dixon lowe coffey mccarthy clark stephenson',
  "chandler donaldson miles paine wilde o'brien robson hobson van't hof di chiera thorpe beams crook bishop jolly",
].flatMap((names) => names.split(/ (?!hof|chiera)/));
const STEMS =
  'ash black brad carl dun east fair glen hart kings lang mar nor pem rad stan thorn wal wex yar cole har bren'.split(
    ' ',
  );
const ENDS = 'ford ton well ley field wood worth by combe man son ham er mont burn'.split(' ');
const FOREIGN = 'pettig rous kara lazav tschir pantaz mat jank kowal ferr domin schu wijed'.split(' ');
const FOREIGN_ENDS = 'rove sonis moglu roff tig opoulos sson owski ek ari ico mann asa'.split(' ');
const HEAD =
  'rec_id, given_name, surname, street_number, address_1, suburb, postcode, state, date_of_birth, soc_sec_id';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

interface Row {
  readonly given: string;
  readonly family: string;
  readonly born: string;
}

type Draw = () => number;

export function makePublicSet(seed: number, form: SetForm): PublicSet {
  const next = numbersFrom(seed);
  const one = <Of>(from: readonly Of[]): Of => from[Math.floor(next() * from.length)] as Of;
  const common = <Of>(from: readonly Of[]): Of => from[Math.floor(next() ** 1.5 * from.length)] as Of;
  const aFamily = () => {
    const which = next();
    if (which < 0.45) return common(FAMILY);
    return which < 0.78 ? one(STEMS) + one(ENDS) : one(FOREIGN) + one(FOREIGN_ENDS);
  };
  const unless = (share: number, value: string) => (next() < share ? '' : value);
  const aRow = (): Row => ({
    given: unless(0.06, common(GIVEN)),
    family: unless(0.02, aFamily()),
    born: unless(0.03, addDays(localDate('1900-01-01'), Math.floor(next() * 36_500)).replaceAll('-', '')),
  });
  /** By how often they strike; the faults of addresses, which strike as often as all of these, leave the row as it is. */
  const faults: readonly (readonly [number, (row: Row) => Row])[] = [
    [0.14, (row) => ({ ...row, given: misspelt(row.given, next) })],
    [0.16, (row) => ({ ...row, family: misspelt(row.family, next) })],
    [0.02, (row) => ({ ...row, given: row.family, family: row.given })],
    [0.03, (row) => ({ ...row, given: '' })],
    [0.02, (row) => ({ ...row, family: '' })],
    [0.01, (row) => ({ ...row, family: aFamily() })],
    [0.01, (row) => ({ ...row, given: common(GIVEN) })],
    [0.03, (row) => ({ ...row, born: withOtherDigit(row.born, next) })],
    [0.02, (row) => ({ ...row, born: '' })],
    [0.55, (row) => row],
  ];
  const withFault = (row: Row): Row => {
    let left = next();
    for (const [share, make] of faults) {
      if (left < share) return make(row);
      left -= share;
    }
    return row;
  };
  const written = (key: string, { given, family, born }: Row) =>
    [key, given, family, `${Math.floor(next() * 99)}`, 'elm street', 'ash hill', '4011', 'wa', born, '6988048'].join(
      ', ',
    );

  const rows = Array.from({ length: form.persons }, aRow);
  const originals = rows.map((row, index) => written(`rec-${index}-org`, row));
  const had = new Map<number, number>();
  const copies: string[] = [];
  while (copies.length < form.copies) {
    const index = form.mostCopies === 1 ? copies.length : Math.floor(next() * form.persons);
    const nth = had.get(index) ?? 0;
    if (nth >= form.mostCopies) continue;
    had.set(index, nth + 1);
    let row = rows[index] as Row;
    for (let fault = Math.ceil(next() * form.mostFaults); fault > 0; fault--) row = withFault(row);
    copies.push(written(`rec-${index}-dup-${nth}`, row));
  }
  const mixed = (lines: readonly string[]) =>
    lines
      .map((line) => [next(), line] as const)
      .sort(([a], [b]) => a - b)
      .map(([, line]) => line);
  const file = (lines: readonly string[]) => `${[HEAD, ...mixed(lines)].join('\n')}\n`;
  return { originals: file(originals), copies: file(copies), all: file([...originals, ...copies]) };
}

/** The number of the person, by which two records are of one. */
export function personOf(key: string): string {
  return key.split('-')[1] ?? '';
}

function misspelt(name: string, next: Draw): string {
  if (name.length < 2) return name;
  const at = Math.floor(next() * name.length);
  const letter = LETTERS[Math.floor(next() * LETTERS.length)] as string;
  const [before, here, after] = [name.slice(0, at), name[at] ?? '', name.slice(at + 1)];
  const kinds = [
    () => before + after,
    () => before + letter + here + after,
    () => before + letter + after,
    () => before + after.slice(0, 1) + here + after.slice(1),
    () => (at === 0 ? name : `${before} ${here}${after}`),
  ];
  return (kinds[Math.floor(next() * kinds.length)] as () => string)();
}

/** A digit of the date exchanged for another, or two neighbours swapped; the day need not exist. */
function withOtherDigit(born: string, next: Draw): string {
  if (born === '') return born;
  const at = 2 + Math.floor(next() * (born.length - 3));
  if (next() < 0.4) return born.slice(0, at) + (born[at + 1] ?? '') + (born[at] ?? '') + born.slice(at + 2);
  return born.slice(0, at) + String(Math.floor(next() * 10)) + born.slice(at + 1);
}
