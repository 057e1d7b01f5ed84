import type { ParagraphEdit } from './schema.ts';

/** Paragraphs are parted by an empty line; splitting and joining loses nothing. */
const BETWEEN = '\n\n';

/** Above this many pairs of paragraphs nothing is matched: all of the old goes and all of the new comes. */
const MOST_PAIRS = 1_000_000;

/** What happened to the paragraphs between two readings of a text, as few edits as there can be. */
export function paragraphEdits(from: string, to: string): ParagraphEdit[] {
  const [old, young] = [from.split(BETWEEN), to.split(BETWEEN)];
  const start = sharedAtStart(old, young);
  const end = sharedAtStart(old.slice(start).toReversed(), young.slice(start).toReversed());
  return [
    ...old.slice(0, start).map(edit('kept')),
    ...editsBetween(old.slice(start, old.length - end), young.slice(start, young.length - end)),
    ...old.slice(old.length - end).map(edit('kept')),
  ];
}

/** The new text, from the edits. */
export function textAfter(edits: readonly ParagraphEdit[]): string {
  return edits
    .filter(({ kind }) => kind !== 'removed')
    .map(({ text }) => text)
    .join(BETWEEN);
}

function edit(kind: ParagraphEdit['kind']): (text: string) => ParagraphEdit {
  return (text) => ({ kind, text });
}

function sharedAtStart(a: readonly string[], b: readonly string[]): number {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a[at] === b[at]) at++;
  return at;
}

/** By the longest common subsequence: `kept[i][j]` is its length from paragraph i of the old and j of the new on. */
function editsBetween(old: readonly string[], young: readonly string[]): ParagraphEdit[] {
  if (old.length * young.length > MOST_PAIRS) return [...old.map(edit('removed')), ...young.map(edit('added'))];
  const kept = Array.from({ length: old.length + 1 }, () => new Uint32Array(young.length + 1));
  const at = (i: number, j: number) => kept[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = young.length - 1; j >= 0; j--) {
      const row = kept[i] as Uint32Array;
      row[j] = old[i] === young[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const edits: ParagraphEdit[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    const [before, after] = [old[i], young[j]];
    if (before !== undefined && before === after) {
      edits.push({ kind: 'kept', text: before });
      i++;
      j++;
    } else if (before !== undefined && (after === undefined || at(i + 1, j) >= at(i, j + 1))) {
      edits.push({ kind: 'removed', text: before });
      i++;
    } else {
      edits.push({ kind: 'added', text: after as string });
      j++;
    }
  }
  return edits;
}
