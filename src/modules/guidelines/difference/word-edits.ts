import { type Edit, listEdits } from './edits.ts';

/** What happened to the words between two readings, for showing: runs of the same kind are one. */
export function wordEdits(from: string, to: string): Edit[] {
  return joined(listEdits(wordsOf(from), wordsOf(to)));
}

/** One side of the edits: what was read before, with what went marked, or what is read after, with what came marked. */
export function sideOf(edits: readonly Edit[], side: 'before' | 'after'): Edit[] {
  return joined(edits.filter(({ kind }) => kind !== (side === 'before' ? 'added' : 'removed')));
}

/** Words with the spaces after them, and line breaks by themselves, so that joining loses nothing. */
function wordsOf(text: string): string[] {
  return text.match(/\S+[^\S\n]*|\n+|[^\S\n]+/g) ?? [];
}

function joined(edits: readonly Edit[]): Edit[] {
  const runs: Edit[] = [];
  for (const { kind, text } of edits) {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
    else runs.push({ kind, text });
  }
  return runs;
}
