import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId } from '../../../kernel/ids.ts';
import { addDays, fromDayNumber, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { intersection } from '../../../kernel/period.ts';
import { type ChainDuty, type ChainEvidence, type Hearing, MEANS, type Means } from './duty.ts';
import { type ChainInput, foldChain, type LinkDuty } from './fold.ts';
import type { Office, Tenure } from './office.ts';
import { severityOf } from './states.ts';

// Days within some weeks, few people and few offices, so that everything meets everything.
const FIRST = 20_500;
const day = fc.integer({ min: 0, max: 60 }).map((days) => fromDayNumber(FIRST + days));
const person = fc.constantFrom('Maja', 'Noor', 'Olle') as fc.Arbitrary<PersonId>;
const period = fc
  .tuple(day, fc.integer({ min: 1, max: 60 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));
const tenure: fc.Arbitrary<Tenure> = fc
  .record({ who: person, days: period })
  .map(({ who, days }) => ({ person: who, ...days }));
const rarely = fc.integer({ min: 0, max: 9 }).map((number) => number === 0);
const OFFICES = ['director', 'nearest-manager'] as const;

const offices: fc.Arbitrary<Office[]> = fc.tuple(
  ...OFFICES.map((role, rank) =>
    fc
      .record({ held: fc.array(tenure, { maxLength: 4 }), shown: fc.array(tenure, { maxLength: 4 }) })
      .map((views): Office => ({ id: role, role, rank, above: rank === 0 ? {} : { line: 'director' }, ...views })),
  ),
);

const duty: fc.Arbitrary<Omit<ChainDuty, 'id'>> = fc
  .record({
    office: fc.constantFrom(...OFFICES),
    arisenOn: day,
    within: fc.integer({ min: 0, max: 20 }),
    noticeDays: fc.integer({ min: 0, max: 14 }),
    origin: fc.constantFrom('system' as const, 'before' as const),
    fell: fc.option(fc.integer({ min: -5, max: 30 }), { freq: 2 }),
    needs: fc.subarray([...MEANS]),
  })
  .map(({ within, fell, ...given }) => {
    const dueOn = addDays(given.arisenOn, within);
    return { ...given, track: 'line' as const, dueOn, fellOn: fell === null ? null : addDays(dueOn, fell) };
  });
const duties = fc
  .array(duty, { minLength: 1, maxLength: 2 })
  .map((all) => all.map((one, index): ChainDuty => ({ ...one, id: `d${index}` })));

const evidenceOf = (ids: readonly string[]) =>
  fc
    .record({
      duty: fc.constantFrom(...ids),
      kind: fc.constantFrom('record' as const, 'document' as const, 'document' as const, 'statement' as const),
      effectiveOn: day,
      after: fc.integer({ min: 0, max: 30 }),
      isVoided: rarely,
    })
    .map(({ after, ...given }) => ({ ...given, recordedOn: addDays(given.effectiveOn, after) }));
const hearingOf = (ids: readonly string[]): fc.Arbitrary<Hearing> =>
  fc
    .record({ duty: fc.constantFrom(...ids), person, askedOn: day, answeredOn: fc.option(day) })
    .map((given) => ({ ...given, answerBy: addDays(given.askedOn, 10), cause: null, ownCause: null }));
const means: fc.Arbitrary<Means> = fc
  .record({ office: fc.constantFrom(...OFFICES), kind: fc.constantFrom(...MEANS), days: period })
  .map(({ days, ...given }) => ({ ...given, source: 'källa', ...days }));

const input: fc.Arbitrary<ChainInput> = duties.chain((all) => {
  const ids = all.map(({ id }) => id);
  return fc.record({
    asOf: day,
    offices,
    duties: fc.constant(all),
    evidence: fc
      .array(evidenceOf(ids), { maxLength: 5 })
      .map((found) => found.map((one, index): ChainEvidence => ({ ...one, id: `e${index}` }))),
    means: fc.array(means, { maxLength: 5 }),
    hearings: fc.uniqueArray(hearingOf(ids), { maxLength: 3, selector: (one) => `${one.duty} ${one.person}` }),
    responsibilities: fc.constant([]),
  });
});

const dutiesOf = (given: ChainInput): ReadonlyMap<string, LinkDuty> =>
  new Map(foldChain(given).links.flatMap((link) => link.duties.map((told) => [told.duty.id, told])));

test('adding evidence never makes a link, or anybody’s part in it, worse', () => {
  fc.assert(
    fc.property(
      input.chain((given) => fc.tuple(fc.constant(given), evidenceOf(given.duties.map(({ id }) => id)))),
      ([given, more]) => {
        const [before, after] = [given, { ...given, evidence: [...given.evidence, { ...more, id: 'more' }] }].map(
          dutiesOf,
        );
        for (const [id, was] of before ?? []) {
          const is = after?.get(id);
          expect(severityOf(is?.state ?? 'gap')).toBeLessThanOrEqual(severityOf(was.state));
          for (const share of was.shares) {
            const now = is?.shares.find((one) => one.person === share.person);
            if (now !== undefined) expect(severityOf(now.state)).toBeLessThanOrEqual(severityOf(share.state));
          }
        }
      },
    ),
    { numRuns: 3000 },
  );
});

test('without its last evidence a duty that was due is at most a gap, and shows nothing', () => {
  fc.assert(
    fc.property(input, (given) => {
      for (const { discharge, evidence, duty: told, shares } of dutiesOf({ ...given, evidence: [] }).values()) {
        expect(discharge.by).toBeNull();
        expect(['not-asked', 'nothing']).toContain(evidence);
        const hasFallen = told.fellOn !== null && told.fellOn <= told.dueOn && told.fellOn <= given.asOf;
        if (told.dueOn >= given.asOf || hasFallen) expect(discharge.state).not.toBe('unmet');
        else expect(discharge.state).toBe('unmet');
        for (const { state } of shares)
          expect(['in-time', 'late', 'recorded-late', 'statement-only']).not.toContain(state);
      }
    }),
  );
});

test('a correction of the organisation changes only what was due at its office and in its days', () => {
  fc.assert(
    fc.property(input, fc.constantFrom(...OFFICES), tenure, fc.boolean(), (given, office, wrong, isHeld) => {
      const correct = (tenures: readonly Tenure[]) => [...tenures, wrong];
      const after = {
        ...given,
        offices: given.offices.map((one) => {
          if (one.id !== office) return one;
          return isHeld ? { ...one, held: correct(one.held) } : { ...one, shown: correct(one.shown) };
        }),
      };
      const [was, is] = [dutiesOf(given), dutiesOf(after)];
      for (const [id, before] of was) {
        const days = { from: before.duty.arisenOn, to: lastDay(before, given.asOf) };
        const isTouched = before.duty.office === office && intersection(wrong, days) !== undefined;
        if (!isTouched) expect(is.get(id)).toEqual(before);
      }
    }),
    { numRuns: 1000 },
  );
});

test('that a duty fell never makes anybody’s part in it worse', () => {
  fc.assert(
    fc.property(input, (given) => {
      const standing = dutiesOf({ ...given, duties: given.duties.map((one) => ({ ...one, fellOn: null })) });
      for (const [id, { state }] of dutiesOf(given))
        expect(severityOf(state)).toBeLessThanOrEqual(severityOf(standing.get(id)?.state ?? 'gap'));
    }),
    { numRuns: 1000 },
  );
});

test('the order in which anything is given is of no matter', () => {
  const shuffled = input.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc.record({
        offices: fc.shuffledSubarray([...given.offices], { minLength: given.offices.length }),
        duties: fc.shuffledSubarray([...given.duties], { minLength: given.duties.length }),
        evidence: fc.shuffledSubarray([...given.evidence], { minLength: given.evidence.length }),
        means: fc.shuffledSubarray([...given.means], { minLength: given.means.length }),
        hearings: fc.shuffledSubarray([...given.hearings], { minLength: given.hearings.length }),
      }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([given, other]) => {
      expect(foldChain({ ...given, ...other })).toEqual(foldChain(given));
    }),
  );
});

test('every gap counts against an office at or above the one in which it was seen, and the topmost stands first', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { gaps: all, links } = foldChain(given);
      const gaps = all.filter(({ kind }) => kind !== 'recording');
      const rankOf = new Map<string | null, number>(links.map(({ office }) => [office.id, office.rank]));
      const seenAt = new Map(given.duties.map(({ id, office }) => [id, office as string]));
      const ranks = gaps.map(({ office }) => rankOf.get(office) ?? -1);
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      for (const [index, gap] of gaps.entries())
        expect(ranks[index]).toBeLessThanOrEqual(rankOf.get(seenAt.get(gap.duty) ?? null) ?? Number.POSITIVE_INFINITY);
    }),
  );
});

/** The first day after all that anybody's part in the duty is judged by. */
function lastDay({ duty: told, discharge }: LinkDuty, asOf: LocalDate): LocalDate {
  const ends = [
    told.dueOn,
    told.arisenOn,
    discharge.by?.effectiveOn ?? localDate('2000-01-01'),
    discharge.answeredFor?.to,
    asOf,
  ];
  return addDays(
    ends.filter((one) => one !== undefined).reduce((a, b) => (a > b ? a : b)),
    1,
  );
}
