import { type FoldedPerson, foldPerson } from './compare.ts';
import { type Grouped, groupPersons } from './groups.ts';
import { type FieldSpeaks, type Judge, judgePairs } from './judge.ts';
import type { NamedPerson } from './person.ts';

/** That two records may be of one person. It is never more than a proposal: a person who looks at both decides. */
export interface LinkProposal {
  readonly left: string;
  readonly right: string;
  /** From 0 to 1, as the model reckons; more than the fields alone say where both are the same as a third. */
  readonly probability: number;
  /** The sum of what the fields say, in bits. */
  readonly weight: number;
  readonly fields: readonly FieldSpeaks[];
}

/** The proposals, and those of whom nobody can be proposed since several fit nearly as well. */
export interface Linked {
  /** The likeliest first. */
  readonly proposals: readonly LinkProposal[];
  readonly ambiguous: readonly LinkProposal[];
}

/**
 * Links two sources by name and birth date, after Fellegi and Sunter (1969): each field speaks for or against by how often it
 * agrees in pairs of one person and in pairs of two. Whether somebody may be in a source more than once is learnt from the
 * source. Same sources, same answer.
 */
export function linkPersons(ours: readonly NamedPerson[], theirs: readonly NamedPerson[]): Linked {
  const [lefts, rights] = [ours.map(foldPerson), theirs.map(foldPerson)];
  const across = judgePairs(lefts, rights);
  const [amongLefts, amongRights] = [repeatsIn(lefts), repeatsIn(rights)];
  // Records of both sources are numbered on, those of ours first.
  const offset = lefts.length;
  const isOurs = (record: number) => record < offset;
  const judgeOf = (one: number, other: number) => {
    if (isOurs(one) !== isOurs(other)) return across;
    return isOurs(one) ? amongLefts : amongRights;
  };
  const place = (record: number) => (isOurs(record) ? record : record - offset);
  const fieldsOf = (one: number, other: number) => {
    const [first, second] = isOurs(other) ? [other, one] : [one, other];
    return judgeOf(one, other)?.fieldsOf(place(first), place(second)) ?? [];
  };
  const grouped = groupPersons({
    pairs: [
      ...across.pairs.map((pair) => ({ ...pair, right: pair.right + offset })),
      ...(amongLefts?.pairs ?? []),
      ...(amongRights?.pairs ?? []).map((pair) => ({ ...pair, left: pair.left + offset, right: pair.right + offset })),
    ],
    isApart: (one, other) => judgeOf(one, other) === undefined,
    fieldsOf,
  });
  const records = [...lefts, ...rights];
  return linkedOf(grouped, fieldsOf, (one, other) => {
    if (isOurs(one) === isOurs(other)) return undefined;
    return isOurs(one) ? bothOf(records, one, other) : bothOf(records, other, one);
  });
}

/** Finds those who are more than once in one source. A person may be there any number of times. */
export function findRepeated(persons: readonly NamedPerson[]): Linked {
  const folded = persons.map(foldPerson);
  const { pairs, fieldsOf } = judgePairs(folded, folded);
  const grouped = groupPersons({ pairs, isApart: () => false, fieldsOf });
  return linkedOf(grouped, fieldsOf, (one, other) => bothOf(folded, one, other));
}

type Both = readonly [FoldedPerson, FoldedPerson];

function bothOf(records: readonly FoldedPerson[], one: number, other: number): Both {
  return [records[one] as FoldedPerson, records[other] as FoldedPerson];
}

function linkedOf(
  { same, ambiguous }: Grouped,
  fieldsOf: (one: number, other: number) => readonly FieldSpeaks[],
  both: (one: number, other: number) => Both | undefined,
): Linked {
  const told = (pairs: Grouped['same']): readonly LinkProposal[] =>
    pairs
      .flatMap(({ left, right, probability }) => {
        const persons = both(left, right);
        if (persons === undefined) return [];
        const fields = fieldsOf(left, right);
        const weight = fields.reduce((sum, field) => sum + field.weight, 0);
        return [{ left: persons[0].key, right: persons[1].key, probability, weight, fields }];
      })
      .toSorted((one, other) => other.probability - one.probability || other.weight - one.weight);
  return { proposals: told(same), ambiguous: told(ambiguous) };
}

/** Where fewer of the records than this have a like, everybody is once, and those are namesakes. */
const REPEATED_SHARE = 0.005;
const LEAST_REPEATED = 5;

/** Judges pairs within a source, if people are there more than once. */
function repeatsIn(persons: readonly FoldedPerson[]): Judge | undefined {
  const judge = judgePairs(persons, persons);
  return judge.model.matches >= Math.max(persons.length * REPEATED_SHARE, LEAST_REPEATED) ? judge : undefined;
}
