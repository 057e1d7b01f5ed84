/** A part of a whole, in a tree: how much it weighs, and how much of that is late. */
export interface Weighed {
  readonly id: string;
  readonly parent: string | null;
  readonly depth: number;
  readonly weight: number;
  /** Null: it is not shown, so that nobody is given away. */
  readonly late: number | null;
}

/** Where a part stands in the picture: from and to are shares of its width; its row is its depth. */
export interface Block {
  readonly id: string;
  readonly depth: number;
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
}

/** Told by words and by shape, never by colour alone: `none` has nothing at all, `hidden` is not shown. */
export type Tone = 'none' | 'well' | 'some' | 'much' | 'hidden';

/** From which share late a part counts as one where some, or much, is late. */
export const SOME_LATE = 0.05;
export const MUCH_LATE = 0.2;

/** How much of it is late, in steps. */
export function toneOf({ weight, late }: Pick<Weighed, 'weight' | 'late'>): Tone {
  if (weight === 0) return 'none';
  if (late === null) return 'hidden';
  const share = late / weight;
  return share >= MUCH_LATE ? 'much' : share >= SOME_LATE ? 'some' : 'well';
}

/**
 * The tree as an icicle: the whole on top, below each part those that it is made of, as wide as they weigh. What a part
 * has beside its own parts is empty space to their right. Parts that weigh nothing have no block. Parents come first.
 */
export function icicleOf(parts: readonly Weighed[]): readonly Block[] {
  const blocks = new Map<string, Block & { next: number; readonly perWeight: number }>();
  for (const part of parts) {
    if (part.weight === 0) continue;
    const above = part.parent === null ? undefined : blocks.get(part.parent);
    if (part.parent !== null && above === undefined) continue;
    const from = above?.next ?? 0;
    const width = above === undefined ? 1 : part.weight * above.perWeight;
    if (above !== undefined) above.next += width;
    const { id, depth } = part;
    blocks.set(id, {
      id,
      depth,
      from,
      to: from + width,
      tone: toneOf(part),
      next: from,
      perWeight: width / part.weight,
    });
  }
  return [...blocks.values()].map(({ id, depth, from, to, tone }) => ({ id, depth, from, to, tone }));
}
