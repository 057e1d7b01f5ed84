import { listEdits } from './edits.ts';
import type { ParagraphEdit } from './schema.ts';

/** Paragraphs are parted by an empty line; splitting and joining loses nothing. */
const BETWEEN = '\n\n';

/** What happened to the paragraphs between two readings of a text, as few edits as there can be. */
export function paragraphEdits(from: string, to: string): ParagraphEdit[] {
  return listEdits(from.split(BETWEEN), to.split(BETWEEN));
}

/** The new text, from the edits. */
export function textAfter(edits: readonly ParagraphEdit[]): string {
  return edits
    .filter(({ kind }) => kind !== 'removed')
    .map(({ text }) => text)
    .join(BETWEEN);
}
