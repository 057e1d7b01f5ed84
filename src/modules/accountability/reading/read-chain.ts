import { type Actor, may, recordLooks } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { addDays, localDateOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { Place } from '../../authority/index.ts';
import { administrationOn, type Reader, type SubjectPage, type Unit } from '../../organisation/index.ts';
import type { Hearing } from '../chain/duty.ts';
import { type Chain, foldChain, type Link } from '../chain/fold.ts';
import { listHearings } from '../inquiries/hearing-store.ts';
import { listInquiriesAbout } from '../inquiries/store.ts';
import { problem } from '../problems.ts';
import type { AccountabilityServices } from '../services.ts';
import { firstDayOf, gather } from './gather.ts';
import type { ChainMatter, Found, Seat, ToldHearing } from './matter.ts';
import { LINE, officeIdOf, rankAlong, readOffices, type SeatedOffice } from './offices.ts';
import { unitsOf } from './paths.ts';

/** Which matter, as known when; without a moment as known now. */
export interface ChainAsked {
  readonly kind: string;
  readonly id: string;
  readonly knownAt: Instant | undefined;
}

/** A chain as read, with what its parts are called, and which of its links the reader may see. */
export interface ReadChain {
  readonly chain: Chain;
  readonly page: SubjectPage;
  readonly knownAt: Instant;
  readonly found: Found;
  readonly hearings: readonly ToldHearing[];
  /** The unit of each office and those above it, its own first. */
  readonly units: ReadonlyMap<string, readonly Unit[]>;
  readonly visible: readonly Link[];
}

/**
 * The chain of a matter, for somebody who may see the matter; of it the links that the policy grants them. Throws
 * `accountability.unknown` and `…moment-to-come`. That they looked is logged.
 */
export async function readChain(
  tx: Tx,
  services: AccountabilityServices,
  actor: Actor,
  asked: ChainAsked,
  language: Language,
): Promise<ReadChain> {
  const { clock, policy, journal, chainMatters } = services;
  const now = clock.now();
  const knownAt = asked.knownAt ?? now;
  if (knownAt > now) throw problem('accountability.moment-to-come');
  const reader: Reader = { actor, policy, times: { on: localDateOf(now), knownAt: now } };
  const matter = chainMatters.find(({ kind }) => kind === asked.kind);
  const page = matter && (await findPage(tx, services, reader, asked, language));
  if (matter === undefined || page === undefined) throw problem('accountability.unknown');
  const { found, place, paths } = await gather(tx, services, asked, asked.knownAt);
  const hearings = await hearingsOf(tx, matter, asked, knownAt);
  const path = place?.unit === undefined ? [] : (paths.get(place.unit) ?? []);
  const { chain, offices } = await foldFound(tx, found, hearings, { place, path }, knownAt);
  const units = new Map([...offices].map(([id, office]) => [id, unitsOf(office, paths)]));
  const leads = actor.person !== null && (await matter.isLedBy?.(tx, asked.id, actor.person)) === true;
  const visible = chain.links.filter((link) => leads || isVisible(reader, link, offices, units));
  const persons = [
    ...new Set([place?.person ?? [], ...found.duties.map((duty) => duty.place.person ?? [])].flat()),
  ].filter((one) => one !== actor.person);
  if (persons.length > 0) await recordLooks(tx, journal, actor, { resource: 'chain', persons });
  return { chain, page, knownAt, found, hearings, units, visible };
}

async function findPage(
  tx: Tx,
  { subjectPages }: AccountabilityServices,
  reader: Reader,
  { kind, id }: ChainAsked,
  language: Language,
): Promise<SubjectPage | undefined> {
  const pages = subjectPages.find((one) => one.kind === kind);
  return (await pages?.pagesOf(tx, reader, [id], language))?.get(id);
}

/** Who was heard: of the matter itself, and in the inquiries into it. */
async function hearingsOf(
  tx: Tx,
  matter: ChainMatter,
  { kind, id }: ChainAsked,
  knownAt: Instant,
): Promise<readonly ToldHearing[]> {
  if (matter.hearingsOf !== undefined) return matter.hearingsOf(tx, id, knownAt);
  const inquiries = await listInquiriesAbout(tx, { kind, id });
  return inquiries.length === 0
    ? []
    : listHearings(
        tx,
        inquiries.map((one) => one.id),
        knownAt,
      );
}

/** Who held which office is read, and the whole is folded as of the moment's day. */
async function foldFound(
  tx: Tx,
  found: Found,
  hearings: readonly Hearing[],
  { place, path }: { readonly place: Place | undefined; readonly path: readonly Unit[] },
  knownAt: Instant,
) {
  const asOf = localDateOf(knownAt);
  const from = firstDayOf(found, asOf);
  const seats: Seat[] = [...found.duties, ...found.responsibilities, ...lineOver(place, path)];
  const along = rankAlong(path.map(({ id }) => id));
  const offices = await readOffices(tx, seats, { from, to: addDays(asOf, 1) }, knownAt, along);
  const chain = foldChain({
    asOf,
    offices,
    duties: found.duties.map((duty) => ({ ...duty, office: officeIdOf(duty) })),
    evidence: found.evidence,
    means: found.means.map((one) => ({ ...one, office: officeIdOf(one) })),
    hearings,
    responsibilities: found.responsibilities.map((one) => ({ ...one, office: officeIdOf(one) })),
  });
  return { chain, offices: new Map(offices.map((office) => [office.id, office])) };
}

/** The line above what the matter is about, of which each link is told even where nothing was due. */
function lineOver(place: Place | undefined, path: readonly Unit[]): Seat[] {
  if (place?.person !== undefined)
    return [...[...LINE, 'employee' as const].map((role) => ({ role, place })), ...between(path)];
  if (place?.unit !== undefined) return [...LINE.map((role) => ({ role, place })), ...between(path)];
  return place?.authority === undefined ? [] : (['chair', 'director'] as const).map((role) => ({ role, place }));
}

/** Those who lead the units between the manager's manager and the administration's head. */
function between(path: readonly Unit[]): Seat[] {
  const administration = administrationOn(path);
  const end = administration === undefined ? path.length - 1 : path.indexOf(administration);
  return path.slice(2, Math.max(end, 2)).map(({ id: unit }) => ({ role: 'nearest-manager', place: { unit } }));
}

function isVisible(
  { policy, actor }: Reader,
  link: Link,
  offices: ReadonlyMap<string, SeatedOffice>,
  units: ReadonlyMap<string, readonly Unit[]>,
): boolean {
  const place: Place = offices.get(link.office.id)?.place ?? {};
  const where = {
    unitPath: (units.get(link.office.id) ?? []).map(({ id }) => id),
    ...(place.authority === undefined ? {} : { authority: place.authority }),
  };
  return may(
    policy,
    actor,
    'chain',
    'read',
    isIn(link, actor.person) ? { ...where, person: actor.person as PersonId } : where,
  );
}

/** Whether somebody held the office, or was shown what was due there. */
function isIn({ office, duties }: Link, person: PersonId | null): boolean {
  return [...office.held, ...duties.flatMap(({ shares }) => shares)].some((one) => one.person === person);
}
