import { hash } from 'node:crypto';
import { byCodePoint } from './text-order.ts';

/**
 * Draws a sample that anyone who has the seed can draw again: the ids ordered by the hexadecimal SHA-256 of the UTF-8
 * text `seed:id` (ties by id), the first `size` of them. Fewer when there are fewer.
 */
export function drawSample(ids: Iterable<string>, seed: string, size: number): string[] {
  return Array.from(ids, (id) => ({ id, digest: hash('sha256', `${seed}:${id}`) }))
    .sort((a, b) => byCodePoint(a.digest, b.digest) || byCodePoint(a.id, b.id))
    .slice(0, size)
    .map(({ id }) => id);
}
