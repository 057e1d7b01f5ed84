import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { dayNumber } from '../../../kernel/local-date.ts';
import { daysByGroup, sparseDaySets, unpacked } from '../day-sets.ts';
import type { Person } from '../evidence/people.ts';
import type { Evidence } from '../reading/evidence.ts';
import { joinReadings, type Reading } from '../reading/table.ts';
import { dayIn, type SigninDays } from '../rules/abroad.ts';
import type { Span } from '../span.ts';
import { COUNTRIES, countryOf, SWEDEN } from './countries.ts';
import { lineRanges } from './line-ranges.ts';
import { placeIn, type Scan, type ScanTask, scanSignins } from './scan.ts';
import { userNamesOf } from './user-names.ts';

/** What the file of sign-ins says of the population. */
export interface Signins {
  readonly reading: Reading;
  /** Everyone with a day abroad, in the order of `persons`. */
  readonly abroad: readonly SigninDays[];
  /** Rows inside the period whose user name is nobody's. */
  readonly unmatched: number;
}

export interface ReadSigninsOptions {
  /** A file of more bytes than this is read in parts by several threads. */
  readonly threadsFrom?: number;
  /** How many threads; default one for each processor, at most four. */
  readonly threads?: number;
  /** Reads a part; default in a thread of its own. */
  readonly readPart?: (file: number, task: ScanTask) => Promise<Scan | 'quoted'>;
}

const THREADS_FROM = 16 * 1024 * 1024;
const MOST_THREADS = 4;

/** Reads the file of sign-ins, and of whole days only: which persons were where. */
export async function readSignins(
  evidence: Evidence,
  persons: readonly Person[],
  period: Span,
  options: ReadSigninsOptions = {},
): Promise<Signins> {
  const { file, size, layout, meter } = evidence;
  const { threadsFrom = THREADS_FROM, readPart = scanInThread } = options;
  const threads = options.threads ?? Math.min(availableParallelism(), MOST_THREADS);
  const whole = { from: layout.firstByte, to: size };
  const task = {
    layout,
    meter,
    userNames: userNamesOf(persons),
    persons: persons.length,
    from: dayNumber(period.from),
    to: dayNumber(period.to),
  };
  const ranges = size > threadsFrom ? lineRanges(file, whole, threads) : [];
  const scans = await Promise.all(ranges.map((range) => readPart(file, { ...task, range, refuseQuotes: true })));
  const isWhole = scans.length === 0 || scans.includes('quoted');
  const parts = isWhole ? [scanSignins(file, { ...task, range: whole, refuseQuotes: false })] : scans;
  return joined(parts as Scan[], persons);
}

function scanInThread(file: number, task: ScanTask): Promise<Scan | 'quoted'> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./scan-thread.ts', import.meta.url), { workerData: { file, task } });
    thread.once('message', resolve).once('error', reject);
    thread.once('exit', () => reject(new Error('a thread that read sign-ins ended by itself')));
  });
}

function joined(scans: readonly Scan[], persons: readonly Person[]): Signins {
  const days = sparseDaySets();
  const travellers = new Set<number>();
  for (const [subject, block, bits] of scans.values().flatMap((scan) => unpacked(scan.abroad))) {
    days.addBlock(subject, block, bits);
    travellers.add(Math.floor(subject / COUNTRIES));
  }
  // Who was never abroad cannot have stayed there: the many days at home of all others are of no use.
  for (const [person, block, bits] of scans.values().flatMap((scan) => unpacked(scan.home)))
    if (travellers.has(person)) days.addBlock(person * COUNTRIES + SWEDEN, block, bits);
  const lines = firstLines(scans);
  return {
    reading: joinReadings(scans.map((scan) => scan.reading)),
    unmatched: scans.reduce((sum, scan) => sum + scan.unmatched, 0),
    abroad: daysByGroup(days, COUNTRIES)
      .map(([index, byCountry]) => ({
        person: persons[index] as Person,
        byCountry: new Map(byCountry.entries().map(([country, list]) => [countryOf(country), list])),
        lines: lines.get(index) ?? new Map(),
      }))
      .toArray(),
  };
}

/** The line on which each day abroad stands first in the whole file, by person. */
function firstLines(scans: readonly Scan[]): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const byPerson = new Map<number, Map<string, number>>();
  let before = 0;
  for (const scan of scans) {
    for (let at = 0; at < scan.lines.length; at += 2) {
      const { subject, country, day } = placeIn(scan.lines[at] as number);
      const own = byPerson.get(subject) ?? new Map<string, number>();
      byPerson.set(subject, own);
      const place = dayIn(countryOf(country), day);
      if (!own.has(place)) own.set(place, before + (scan.lines[at + 1] as number));
    }
    before += scan.reading.lines;
  }
  return byPerson;
}
