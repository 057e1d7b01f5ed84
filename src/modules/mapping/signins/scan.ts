import { denseDaySets, sparseDaySets } from '../day-sets.ts';
import type { Field } from '../reading/columns.ts';
import type { Layout } from '../reading/evidence.ts';
import type { Meter } from '../reading/meter.ts';
import type { ByteRange } from '../reading/records.ts';
import { type PartReading, readRange } from '../reading/table.ts';
import { FILES } from '../schema.ts';
import { swedishDayFinder } from '../swedish-day.ts';
import { COUNTRIES, countryNumber, SWEDEN } from './countries.ts';
import { NOBODY, subjectFinder, type UserNames } from './user-names.ts';

/** What is asked of a part of the file of sign-ins. */
export interface ScanTask {
  readonly range: ByteRange;
  readonly layout: Layout;
  readonly userNames: UserNames;
  /** How many persons there are; the subjects of user names are below it. */
  readonly persons: number;
  /** The run's period as day numbers, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly refuseQuotes: boolean;
  readonly meter?: Meter | undefined;
}

/** What a part of the file says. */
export interface Scan {
  readonly reading: PartReading;
  /** Packed sets of Swedish days with a sign-in: of each person from Sweden, and of person × COUNTRIES + country abroad. */
  readonly home: Int32Array;
  readonly abroad: Int32Array;
  /** Rows inside the period whose user name is nobody's. */
  readonly unmatched: number;
  /** The first line of each day abroad, in pairs of `placeOf` and line; counted as if the part were the first. */
  readonly lines: Float64Array;
}

/** So many days abroad are led back to their lines; of a file in which everybody always is, the rest is not. */
const MOST_LINES = 500_000;
const MOST_DAYS = 65_536;

/** A person's day in a country, as one number. */
function placeOf(subject: number, country: number, day: number): number {
  return (subject * COUNTRIES + country) * MOST_DAYS + day;
}

/** The other way. */
export function placeIn(place: number): { readonly subject: number; readonly country: number; readonly day: number } {
  const stay = Math.floor(place / MOST_DAYS);
  return { subject: Math.floor(stay / COUNTRIES), country: stay % COUNTRIES, day: place % MOST_DAYS };
}

/** Reads sign-ins; `quoted` when the part was given up at a quotation mark (see `refuseQuotes`). */
export function scanSignins(file: number, task: ScanTask): Scan | 'quoted' {
  const home = denseDaySets(task.persons);
  const abroad = sparseDaySets();
  const subjectOf = subjectFinder(task.userNames);
  const dayOf = swedishDayFinder();
  const lines = new Map<number, number>();
  let unmatched = 0;
  const reading = readRange(file, task.range, { ...task, schema: FILES.signins }, (row, line) => {
    const [userName, at, country] = row as [Field, Field, Field];
    const day = dayOf(at.value);
    if (day < task.from || day > task.to) return undefined;
    const subject = subjectOf(userName.bytes, userName.start, userName.end);
    if (subject === NOBODY) unmatched += 1;
    // A sign-in without a country makes no day, ends no stay and fills no gap.
    if (subject < 0 || country.start === country.end) return undefined;
    const { bytes, start } = country;
    const from = countryNumber(bytes[start] as number, bytes[start + 1] as number);
    if (from === SWEDEN) {
      home.add(subject, day);
      return undefined;
    }
    abroad.add(subject * COUNTRIES + from, day);
    const place = placeOf(subject, from, day);
    if (lines.size < MOST_LINES && !lines.has(place)) lines.set(place, line);
    return undefined;
  });
  if (reading === 'quoted') return 'quoted';
  const pairs = Float64Array.from([...lines].flat());
  return { reading, home: home.packed(), abroad: abroad.packed(), unmatched, lines: pairs };
}
