import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysByGroup, denseDaySets, sparseDaySets, unpacked } from './day-sets.ts';

const GROUPS = 300;
const WIDTH = 7;

test.each([
  ['dense', () => denseDaySets(GROUPS * WIDTH)],
  ['sparse', () => sparseDaySets()],
])('every day that was put into %s sets comes out, once, in order, by group and member', (_kind, newSets) => {
  const day = fc.integer({ min: -700, max: 3000 });
  const given = fc.array(fc.tuple(fc.nat(GROUPS - 1), fc.nat(WIDTH - 1), day), { maxLength: 3000 });
  fc.assert(
    fc.property(given, (rows) => {
      const sets = newSets();
      const expected = new Map<number, Map<number, Set<number>>>();
      for (const [group, member, day] of rows) {
        sets.add(group * WIDTH + member, day);
        const members = expected.get(group) ?? new Map<number, Set<number>>();
        expected.set(group, members.set(member, (members.get(member) ?? new Set()).add(day)));
      }
      const groups = Array.from(daysByGroup(sets, WIDTH));
      expect(groups.map(([group]) => group)).toEqual([...expected.keys()].sort((a, b) => a - b));
      for (const [group, members] of groups)
        for (const [member, days] of members)
          expect(days).toEqual([...(expected.get(group)?.get(member) ?? [])].sort((a, b) => a - b));
    }),
  );
});

test('what one has packed another takes in', () => {
  const [one, other] = [denseDaySets(100), sparseDaySets()];
  for (let day = 0; day < 5000; day++) (day % 3 === 0 ? one : other).add(day % 100, day);
  for (const [subject, block, bits] of unpacked(one.packed())) other.addBlock(subject, block, bits);
  expect(daysByGroup(other, 1).reduce((sum, [, members]) => sum + (members.get(0)?.length ?? 0), 0)).toBe(5000);
});
