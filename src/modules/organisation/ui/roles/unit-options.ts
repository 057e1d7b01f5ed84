import type { z } from 'zod';
import type { unitInTree } from '../../api.ts';

type Unit = z.output<typeof unitInTree>;

/** The units that may be chosen, by id, in the order of the tree and indented by level. */
export function unitOptions(units: readonly Unit[], among: readonly string[]): Readonly<Record<string, string>> {
  const below = Map.groupBy(units, ({ parentId }) => parentId);
  const allowed = new Set(among);
  const walk = (parent: string | null, level: number): (readonly [string, string])[] =>
    (below.get(parent) ?? []).flatMap((unit) => {
      const inner = allowed.has(unit.id) ? level + 1 : level;
      const own = allowed.has(unit.id) ? [[unit.id, '\u2003'.repeat(level) + unit.name] as const] : [];
      return [...own, ...walk(unit.id, inner)];
    });
  return Object.fromEntries(walk(null, 0));
}
