/** What happened to one piece of a text between two readings: it stayed, went or came. */
export interface Edit {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** Above this many pairs of pieces nothing is matched: all of the old goes and all of the new comes. */
const MOST_PAIRS = 1_000_000;

/** What happened to the pieces between two readings, in the order of reading, as few edits as there can be. */
export function listEdits(old: readonly string[], young: readonly string[]): Edit[] {
  const start = sharedAtStart(old, young);
  const end = sharedAtStart(old.slice(start).toReversed(), young.slice(start).toReversed());
  return [
    ...old.slice(0, start).map(edit('kept')),
    ...editsBetween(old.slice(start, old.length - end), young.slice(start, young.length - end)),
    ...old.slice(old.length - end).map(edit('kept')),
  ];
}

function edit(kind: Edit['kind']): (text: string) => Edit {
  return (text) => ({ kind, text });
}

function sharedAtStart(a: readonly string[], b: readonly string[]): number {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a[at] === b[at]) at++;
  return at;
}

/** By the longest common subsequence: `kept[i][j]` is its length from piece i of the old and j of the new on. */
function editsBetween(old: readonly string[], young: readonly string[]): Edit[] {
  if (old.length * young.length > MOST_PAIRS) return [...old.map(edit('removed')), ...young.map(edit('added'))];
  const kept = Array.from({ length: old.length + 1 }, () => new Uint32Array(young.length + 1));
  const at = (i: number, j: number) => kept[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = young.length - 1; j >= 0; j--) {
      const row = kept[i] as Uint32Array;
      row[j] = old[i] === young[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const edits: Edit[] = [];
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
