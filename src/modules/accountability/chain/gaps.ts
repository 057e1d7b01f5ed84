import type { PersonId } from '../../../kernel/ids.ts';
import type { Track } from '../../guidelines/index.ts';
import type { Cause, MeansKind } from './duty.ts';
import type { Link, LinkDuty } from './fold.ts';
import type { OfficeId } from './office.ts';
import type { Share } from './shares.ts';

/**
 * Where it stopped. `duty`: due, means at hand, nothing to show. `means`: what was needed was not given, which counts
 * against the level above. `recording`: the holder could not know, and the break is the duty to record. `vacancy`:
 * nobody held the office, which counts against the level above.
 */
export interface Gap {
  readonly kind: 'duty' | 'means' | 'recording' | 'vacancy';
  /** Against which office it counts; null when there is none above. */
  readonly office: OfficeId | null;
  /** The duty in which it was seen. */
  readonly duty: string;
  readonly person: PersonId | null;
  readonly lacking: readonly MeansKind[];
  /** ”Underlag saknas” before the reply; final after it, and of what no reply can change. */
  readonly isFinal: boolean;
}

/** All gaps of the links, the topmost office's first, then by the day that the duty was due. */
export function gapsOf(links: readonly Link[]): readonly Gap[] {
  const rankOf = new Map(links.map(({ office }) => [office.id, office.rank]));
  const found = links.flatMap((link) =>
    link.duties.flatMap((told) =>
      gapsIn(link, told).map((gap) => ({
        gap,
        dueOn: told.duty.dueOn,
        rank: rankOf.get(gap.office ?? '') ?? -1,
        link,
      })),
    ),
  );
  // That something was not recorded counts against no office, and is told where it was seen.
  const rank = ({ gap, rank: own, link }: (typeof found)[number]) =>
    gap.kind === 'recording' ? link.office.rank : own;
  const order = ({ gap, dueOn }: (typeof found)[number]) => `${dueOn} ${gap.duty} ${gap.kind} ${gap.person}`;
  return found.toSorted((a, b) => rank(a) - rank(b) || (order(a) < order(b) ? -1 : 1)).map(({ gap }) => gap);
}

function gapsIn({ office }: Link, { duty, discharge, shares }: LinkDuty): Gap[] {
  const above = office.above[duty.track as Track] ?? office.above.line ?? null;
  const isUnmet = discharge.state === 'unmet';
  const gaps = shares.flatMap((share) => gapOf(share, { duty: duty.id, office: office.id, above, isUnmet }));
  // One break for all who could not know; none where somebody else could answer.
  const isAnswered = shares.some(({ state }) => state === 'missing' || state === 'gap');
  const recording = gaps.find(({ kind }) => kind === 'recording');
  const others = gaps.filter(({ kind }) => kind !== 'recording');
  return recording === undefined || isAnswered ? others : [...others, { ...recording, person: null }];
}

function gapOf(
  { state, person, lacking, hearing }: Share,
  seen: {
    readonly duty: string;
    readonly office: OfficeId;
    readonly above: OfficeId | null;
    readonly isUnmet: boolean;
  },
): Gap[] {
  const { duty, office, above, isUnmet } = seen;
  const of = { duty, person, lacking };
  if (state === 'missing') return [{ ...of, kind: 'duty', office, isFinal: false }];
  if (state === 'gap') return [{ ...of, kind: 'duty', office, isFinal: true }];
  if (state === 'without-means' && lacking.includes('mandate'))
    return [{ ...of, kind: 'means', office: above, isFinal: hearing?.answeredOn != null }];
  if (state === 'without-means') return [{ ...of, kind: 'means', office, isFinal: hearing?.answeredOn != null }];
  if (!isUnmet) return [];
  if (state === 'could-not-know') return [{ ...of, kind: 'recording', office: null, isFinal: false }];
  return state === 'no-holder' ? [{ ...of, kind: 'vacancy', office: above, isFinal: false }] : [];
}

/** How often each cause was named, by whoever reports and by the holders. */
export function countCauses(shares: readonly Share[]): Readonly<Record<'reporter' | 'holder', Map<Cause, number>>> {
  const count = (causes: readonly (Cause | null | undefined)[]) => {
    const counts = new Map<Cause, number>();
    for (const cause of causes) if (cause != null) counts.set(cause, (counts.get(cause) ?? 0) + 1);
    return counts;
  };
  return {
    reporter: count(shares.map(({ hearing }) => hearing?.cause)),
    holder: count(shares.map(({ hearing }) => hearing?.ownCause)),
  };
}
