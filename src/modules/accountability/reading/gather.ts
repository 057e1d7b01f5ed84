import type { Instant } from '../../../kernel/clock.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Subject } from '../../../platform/journal/index.ts';
import type { Place } from '../../authority/index.ts';
import type { AccountabilityServices } from '../services.ts';
import { findInEngine } from './from-duties.ts';
import { type ChainMatter, type Found, NOTHING_FOUND } from './matter.ts';
import { type Paths, readPaths, withOneHeadEach } from './paths.ts';

/** What finding out what was due takes. */
export type GatherServices = Pick<AccountabilityServices, 'clock' | 'dutyPorts' | 'entryWords' | 'chainMatters'>;

/** What was due in a matter, and where it stands. */
export interface Gathered {
  readonly found: Found;
  readonly place: Place | undefined;
  readonly paths: Paths;
}

/** What was due in a matter, and in the one that it is about; as known at a moment, which without one is now. */
export async function gather(
  tx: Tx,
  services: GatherServices,
  { kind, id }: Subject,
  knownAt: Instant | undefined,
): Promise<Gathered> {
  const { clock, chainMatters, dutyPorts } = services;
  const now = clock.now();
  const about = (await matterOf(kind)?.aboutOf?.(tx, id)) ?? null;
  const subjects = about === null ? [{ kind, id }] : [{ kind, id }, about];
  const found = together(await Promise.all(subjects.map(foundIn)));
  const [place] = await dutyPorts.placesOf(tx, [about ?? { kind, id }]);
  const times = { on: localDateOf(now), knownAt: now };
  const paths = await readPaths(tx, times, [place ?? {}, ...placesIn(found)]);
  return { found: withOneHeadEach(found, place, paths), place, paths };

  function matterOf(of: string): ChainMatter | undefined {
    return chainMatters.find((one) => one.kind === of);
  }

  async function foundIn(subject: Subject): Promise<Found> {
    const matter = matterOf(subject.kind);
    if (matter === undefined) return NOTHING_FOUND;
    const subjects = await matter.subjectsOf(tx, subject.id);
    const beside = (await matter.besideOf?.(tx, subject.id)) ?? null;
    const versions = (await matter.versionsOf?.(tx, subject.id)) ?? null;
    const at = { knownAt: knownAt ?? now, isNow: knownAt === undefined };
    const [engine, registered] = await Promise.all([
      findInEngine(tx, services, subjects, { ...at, beside, versions }),
      matter.registered?.(tx, subject.id, knownAt ?? now) ?? NOTHING_FOUND,
    ]);
    return together([engine, registered]);
  }
}

/** The first day on which anything was due. */
export function firstDayOf({ duties }: Found, asOf: LocalDate): LocalDate {
  return duties.map(({ arisenOn }) => arisenOn).reduce((a, b) => (a < b ? a : b), asOf);
}

function together(parts: readonly Found[]): Found {
  return {
    duties: parts.flatMap(({ duties }) => duties),
    evidence: parts.flatMap(({ evidence }) => evidence),
    means: parts.flatMap(({ means }) => means),
    responsibilities: parts.flatMap(({ responsibilities }) => responsibilities),
  };
}

function placesIn({ duties, means, responsibilities }: Found): Place[] {
  return [...duties, ...means, ...responsibilities].map(({ place }) => place);
}
