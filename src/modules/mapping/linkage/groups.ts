import type { FieldSpeaks, JudgedPair } from './judge.ts';
import { probabilityOf } from './learn.ts';

/** The least probability of a proposal. */
export const PROPOSED_FROM = 0.94;
const PROPOSED_BITS = Math.log2(PROPOSED_FROM / (1 - PROPOSED_FROM));
/** Of two who both fit but cannot be one, the better is proposed only if it fits so many times better. */
const TIMES_BETTER = 20;

/** What groups are made of: records by number, whichever their source, and what is known of pairs of them. */
export interface Grouping {
  /** The pairs that are not out of the question. */
  readonly pairs: readonly JudgedPair[];
  /** Whether two records cannot be one person since they stand in one source where everybody is once. */
  isApart(one: number, other: number): boolean;
  fieldsOf(one: number, other: number): readonly FieldSpeaks[];
}

export type ProbablePair = JudgedPair & { readonly probability: number };

export interface Grouped {
  /** Pairs of one person, with the probability; that two are both the same as a third may speak for them. */
  readonly same: readonly ProbablePair[];
  /** Likely pairs of which nobody can be proposed, since several fit nearly as well and are not one person. */
  readonly ambiguous: readonly ProbablePair[];
}

/**
 * Gathers the records of each person, the likeliest pairs first. Two groups are joined by a pair unless what two of their
 * members have, say two birth dates, speaks against it by more than the pair speaks for.
 */
export function groupPersons({ pairs, isApart, fieldsOf }: Grouping): Grouped {
  const ordered = pairs.toSorted(
    (one, other) => other.bits - one.bits || one.left - other.left || one.right - other.right,
  );
  const byRecord = new Map<number, JudgedPair[]>();
  for (const pair of ordered)
    for (const record of [pair.left, pair.right]) {
      const its = byRecord.get(record);
      if (its === undefined) byRecord.set(record, [pair]);
      else its.push(pair);
    }
  /** What speaks against two being one, where a third speaks for it: what agrees has been counted there already. */
  const against = (one: number, other: number): number =>
    isApart(one, other)
      ? Number.NEGATIVE_INFINITY
      : fieldsOf(one, other).reduce((sum, { weight }) => sum + Math.min(weight, 0), 0);
  const hasRival = (record: number, partner: number, { bits }: JudgedPair): boolean =>
    (byRecord.get(record) ?? []).some((rival) => {
      if (bits - rival.bits >= Math.log2(TIMES_BETTER)) return false;
      const other = rival.left === record ? rival.right : rival.left;
      return other !== partner && Math.min(bits, rival.bits) + against(partner, other) < PROPOSED_BITS;
    });

  const groupOf = new Map<number, number[]>();
  const same: ProbablePair[] = [];
  const unclear: ProbablePair[] = [];
  for (const pair of ordered) {
    if (pair.bits < PROPOSED_BITS) break;
    const [ours, theirs] = [groupOf.get(pair.left) ?? [pair.left], groupOf.get(pair.right) ?? [pair.right]];
    if (ours === theirs) continue;
    if (hasRival(pair.left, pair.right, pair) || hasRival(pair.right, pair.left, pair)) {
      unclear.push({ ...pair, probability: probabilityOf(pair.bits) });
      continue;
    }
    const joined = joinedBy(pair, ours, theirs, against);
    if (joined === undefined) {
      unclear.push({ ...pair, probability: probabilityOf(pair.bits) });
      continue;
    }
    same.push(...joined);
    const group = [...ours, ...theirs];
    for (const record of group) groupOf.set(record, group);
  }
  const isBest = ({ left, right, bits }: JudgedPair) =>
    [left, right].some((record) => byRecord.get(record)?.[0]?.bits === bits);
  const isOpen = ({ left, right }: JudgedPair) =>
    groupOf.get(left) === undefined || groupOf.get(left) !== groupOf.get(right);
  return { same, ambiguous: unclear.filter((pair) => isOpen(pair) && isBest(pair)) };
}

/** All pairs that become one when two groups are joined by a pair; undefined when something speaks against it. */
function joinedBy(
  { left, right, bits }: JudgedPair,
  ours: readonly number[],
  theirs: readonly number[],
  against: (one: number, other: number) => number,
): readonly ProbablePair[] | undefined {
  const joined: ProbablePair[] = [];
  // One wrong step makes all of these pairs wrong: the more there are, the surer it must be.
  const least = PROPOSED_BITS + Math.log2(ours.length * theirs.length);
  for (const our of ours)
    for (const their of theirs) {
      const likely = our === left && their === right ? bits : bits + against(our, their);
      if (likely < least) return undefined;
      joined.push({ left: our, right: their, bits: likely, probability: probabilityOf(likely) });
    }
  return joined;
}
