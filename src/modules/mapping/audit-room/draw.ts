import { createHash } from 'node:crypto';
import { byCodePoint } from '../../../kernel/text-order.ts';

const REFERENCE_LENGTH = 32;

/** What an id is called in a room: the same every time there, and nothing elsewhere. */
export function referenceOf(salt: string, id: string): string {
  return sha256(`${salt}:${id}`).slice(0, REFERENCE_LENGTH);
}

/** A population put in order by reference: in whatever order it was read, it is the same. */
export function inOrder(
  salt: string,
  ids: readonly string[],
): { readonly references: readonly string[]; readonly ids: readonly string[] } {
  const pairs = [...new Set(ids)]
    .map((id) => ({ id, reference: referenceOf(salt, id) }))
    .sort((a, b) => byCodePoint(a.reference, b.reference));
  return { references: pairs.map(({ reference }) => reference), ids: pairs.map(({ id }) => id) };
}

/** A population as a file: a reference on each line. */
export function populationText(references: readonly string[]): string {
  return references.map((reference) => `${reference}\n`).join('');
}

/** The hash that a population is frozen by: that of its file, so that any tool for SHA-256 says the same. */
export function populationHash(references: readonly string[]): string {
  return sha256(populationText(references));
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
