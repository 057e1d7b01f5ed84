import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDatabase } from '../../../platform/embedded-postgres/testing.ts';
import { askedOrder } from '../find-decider.ts';
import { holdersAt } from '../holders/at.ts';
import { LEVELS, type Level, type OrderContent } from '../schema.ts';
import { anItem, anOrder } from '../testing.ts';
import { aRegion } from '../testing-employer.ts';
import { subjectsUnder, whoseDecisionsChange } from './changes.ts';
import { differenceOf } from './difference.ts';
import { sampledFacts } from './sampled-facts.ts';

const { database } = await aDatabase();
const region = await aRegion(database);
const committee = region.authority('committee');
const lookup = await database.transaction(region.doer, (tx) => holdersAt(tx, region.times).over([]));
const subjects = subjectsUnder(lookup, committee);
const asked = (content: OrderContent) => askedOrder({ id: 'v' as never, content }, []);
const changed = (before: OrderContent, after: OrderContent) =>
  whoseDecisionsChange(lookup, { before: asked(before), after: asked(after) }, committee, subjects).map((row) => [
    region.nameOf(row.person) ??
      `anybody at ${[...lookup.grounds.line.tree.values()].find(({ id }) => id === row.unit)?.code}`,
    row.what,
    region.nameOf(row.before.reasons.at(-1)?.person),
    region.nameOf(row.after.reasons.at(-1)?.person),
  ]);

test('everybody under the committee is asked about: each unit’s staff and each who leads', () => {
  expect(subjects.map(({ person, unit }) => region.nameOf(person) ?? unit)).toEqual(
    expect.arrayContaining(['careHead', 'clinicManager', 'wardManager', region.unit('care'), region.unit('ward')]),
  );
  expect(subjects).toHaveLength(6);
});

test('a decision moved from the nearest manager to the head changes for those whom the head does not lead anyway', () => {
  const before = anOrder();
  const after = anOrder({ items: [anItem({ level: 'administration-head' })] });
  expect(changed(before, after).sort()).toEqual(
    [
      ['anybody at clinic', 'decider', 'clinicManager', 'careHead'],
      ['anybody at ward', 'decider', 'wardManager', 'careHead'],
      ['wardManager', 'decider', 'clinicManager', 'careHead'],
    ].sort(),
  );
});

test('what is only reported otherwise is told as that', () => {
  const after = anOrder({ items: [anItem({ reportedTo: 'nobody' })] });
  expect(changed(anOrder(), after).map(([, what]) => what)).toEqual(Array(6).fill('route'));
});

test('a limit that moves is tried on both sides', () => {
  const limit = (atMost: number) => anItem({ when: [{ fact: 'days', atMost }] });
  const head = anItem({ number: '4.2', level: 'administration-head' });
  const facts = sampledFacts([limit(10), limit(20), head], 'office-dog.allow').map(({ days }) => days);
  expect(facts).toEqual([undefined, 10, 11, 20, 21]);
  const moved = changed(anOrder({ items: [limit(10), head] }), anOrder({ items: [limit(20), head] }));
  // At 11 and at 20 days: the nearest manager instead of the head.
  expect(moved.filter(([who]) => who === 'anybody at ward')).toEqual([
    ['anybody at ward', 'decider', 'careHead', 'wardManager'],
    ['anybody at ward', 'decider', 'careHead', 'wardManager'],
  ]);
});

const anyItems = fc
  .uniqueArray(
    fc.record({ number: fc.constantFrom('1', '2', '3'), level: fc.constantFrom<Level>(...LEVELS, 'hr-head') }),
    {
      minLength: 1,
      selector: ({ number }) => number,
    },
  )
  .map((items) => anOrder({ items: items.map((item) => anItem(item)) }));

test('an order that says the same changes nothing, and one without a difference changes nobody’s decisions', () => {
  fc.assert(
    fc.property(anyItems, anyItems, (before, after) => {
      expect(changed(before, before)).toEqual([]);
      const { title, added, removed, changed: altered, isReordered } = differenceOf(before, after);
      const isEmpty = title === null && [added, removed, altered].every((list) => list.length === 0) && !isReordered;
      if (isEmpty) expect(changed(before, after)).toEqual([]);
      expect(differenceOf(before, before)).toMatchObject({ added: [], removed: [], changed: [], isReordered: false });
    }),
    { numRuns: 200 },
  );
});

test('a difference leads from the one to the other', () => {
  fc.assert(
    fc.property(anyItems, anyItems, (before, after) => {
      const { added, removed, changed: altered } = differenceOf(before, after);
      const gone = new Set(removed.map(({ number }) => number));
      const kept = before.items.filter(({ number }) => !gone.has(number));
      const now = kept.map((item) => altered.find(({ number }) => number === item.number)?.to ?? item);
      const byNumber = (a: { number: string }, b: { number: string }) => (a.number < b.number ? -1 : 1);
      expect([...now, ...added].toSorted(byNumber)).toEqual(after.items.toSorted(byNumber));
    }),
  );
});
