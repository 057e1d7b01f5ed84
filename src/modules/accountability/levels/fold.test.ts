import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UnitId } from '../../../kernel/ids.ts';
import { pathOf, treeOf, type Unit } from '../../organisation/index.ts';
import { foldUp, type OwnCount, stretchOf } from './fold.ts';
import { icicleOf } from './icicle.ts';

const id = (number: number) => `u${number}` as UnitId;

/** A tree of units, each below one that came before it. */
const trees = fc.array(fc.nat(), { minLength: 0, maxLength: 30 }).map((above) =>
  treeOf(
    [0, ...above].map(
      (of, index) =>
        ({
          id: id(index),
          code: `${index}`,
          name: `${index}`,
          kind: 'unit',
          parent: index === 0 ? null : id(of % index),
          trades: [],
          authority: null,
        }) satisfies Unit,
    ),
  ),
);
const ownCounts = fc.array(
  fc.record({
    unit: fc.nat(40).map(id),
    name: fc.constantFrom('met', 'late'),
    count: fc.nat(100),
  }),
  { maxLength: 60 },
);
const sumOf = (own: readonly OwnCount[], name: string) =>
  own.filter((one) => one.name === name).reduce((sum, { count }) => sum + count, 0);

test('each unit has what it and those below it have, no more and no less', () => {
  fc.assert(
    fc.property(trees, ownCounts, (tree, own) => {
      const sums = foldUp(tree, own);
      for (const unit of tree.keys())
        for (const name of ['met', 'late']) {
          const within = own.filter((one) => pathOf(tree, one.unit).some((above) => above.id === unit));
          expect(sums.get(unit)?.[name] ?? 0).toBe(sumOf(within, name));
        }
    }),
  );
});

test('the order in which numbers come changes nothing', () => {
  fc.assert(
    fc.property(trees, ownCounts, (tree, own) => {
      const [one, other] = [foldUp(tree, own), foldUp(tree, own.toReversed())];
      for (const unit of tree.keys()) expect(one.get(unit) ?? {}).toEqual(other.get(unit) ?? {});
    }),
  );
});

test('a stretch shows each unit once, parents first, what lies right below always, and deeper only within its size', () => {
  fc.assert(
    fc.property(trees, fc.integer({ min: 1, max: 40 }), (tree, most) => {
      const shown = stretchOf(tree, id(0), most);
      const ids = shown.map((one) => one.id);
      expect(new Set(ids).size).toBe(ids.length);
      const direct = [...tree.values()].filter(({ parent }) => parent === id(0)).map((one) => one.id);
      expect(ids).toEqual(expect.arrayContaining([id(0), ...direct]));
      for (const [index, one] of shown.entries())
        if (one.parent !== null) expect(ids.indexOf(one.parent)).toBeLessThan(index);
      expect(ids.length).toBeLessThanOrEqual(Math.max(most, 1 + direct.length));
    }),
  );
});

test('an icicle keeps every part within its parent, none over another, as wide as it weighs', () => {
  fc.assert(
    fc.property(trees, ownCounts, (tree, own) => {
      const sums = foldUp(tree, own);
      const parts = stretchOf(tree, id(0), 100).map((one) => {
        const { met = 0, late = 0 } = sums.get(one.id) ?? {};
        return { ...one, weight: met + late, late };
      });
      const blocks = new Map(icicleOf(parts).map((block) => [block.id, block]));
      const whole = parts[0]?.weight ?? 0;
      for (const part of parts) {
        const block = blocks.get(part.id);
        expect(block === undefined).toBe(part.weight === 0);
        if (block === undefined) continue;
        expect(block.to - block.from).toBeCloseTo(part.weight / whole, 9);
        const above = part.parent === null ? undefined : blocks.get(part.parent);
        if (above === undefined) continue;
        expect(block.from).toBeGreaterThanOrEqual(above.from - 1e-9);
        expect(block.to).toBeLessThanOrEqual(above.to + 1e-9);
        const beside = parts.filter((other) => other.parent === part.parent && other.id !== part.id);
        for (const { id: other } of beside) {
          const next = blocks.get(other);
          if (next !== undefined)
            expect(next.to <= block.from + 1e-9 || next.from >= block.to - 1e-9, `${other} ${part.id}`).toBe(true);
        }
      }
    }),
  );
});
