import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysByGroup, newDaySets } from './day-sets.ts';

test('every day that was put in comes out, once, in order, by group and member', () => {
  const given = fc.array(fc.tuple(fc.nat(300), fc.nat(6), fc.integer({ min: -700, max: 3000 })), { maxLength: 3000 });
  fc.assert(
    fc.property(given, (rows) => {
      const sets = newDaySets();
      const expected = new Map<number, Map<number, Set<number>>>();
      for (const [group, member, day] of rows) {
        sets.add(group * 7 + member, day);
        const members = expected.get(group) ?? new Map<number, Set<number>>();
        expected.set(group, members.set(member, (members.get(member) ?? new Set()).add(day)));
      }
      const groups = Array.from(daysByGroup(sets, 7));
      expect(groups.map(([group]) => group)).toEqual([...expected.keys()].sort((a, b) => a - b));
      for (const [group, members] of groups)
        for (const [member, days] of members)
          expect(days).toEqual([...(expected.get(group)?.get(member) ?? [])].sort((a, b) => a - b));
    }),
  );
});

test('what one has packed another takes in', () => {
  const [one, other] = [newDaySets(), newDaySets()];
  for (let day = 0; day < 5000; day++) (day % 3 === 0 ? one : other).add(day % 100, day);
  other.addPacked(one.packed());
  expect(daysByGroup(other, 1).reduce((sum, [, members]) => sum + (members.get(0)?.length ?? 0), 0)).toBe(5000);
});
