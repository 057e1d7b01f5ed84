import { hash } from 'node:crypto';
import { byCodePoint } from './text-order.ts';

/** A sample that is being drawn: ids are offered one after another, and only those drawn so far are kept. */
export interface Draw<Item> {
  offer(id: string, item: Item): void;
  /** What was drawn, in the order of the draw; fewer when fewer were offered. */
  drawn(): Item[];
}

/**
 * Draws a sample that anyone who has the seed can draw again: the ids ordered by the hexadecimal SHA-256 of the UTF-8
 * text `seed:id` (ties by id), the first `size` of them. The order in which they are offered does not matter.
 */
export function newDraw<Item>(seed: string, size: number): Draw<Item> {
  const kept: { readonly digest: string; readonly id: string; readonly item: Item }[] = [];
  return {
    offer(id, item) {
      const digest = hash('sha256', `${seed}:${id}`);
      const place =
        kept.findLastIndex((other) => (byCodePoint(other.digest, digest) || byCodePoint(other.id, id)) <= 0) + 1;
      if (place >= size) return;
      kept.splice(place, 0, { digest, id, item });
      kept.length = Math.min(kept.length, size);
    },
    drawn: () => kept.map(({ item }) => item),
  };
}

/** The sample that a seed gives of a list of ids: the same whoever draws it, in whatever order the list lies. */
export function sampleOf(ids: readonly string[], seed: string, size: number): readonly string[] {
  const draw = newDraw<string>(seed, size);
  for (const id of ids) draw.offer(id, id);
  return draw.drawn();
}
