/** The rejected rows of a file: the line each begins on and why, as indexes into `texts`, since millions share a few. */
export interface Rejects {
  readonly lines: number[];
  readonly reasons: number[];
  readonly texts: string[];
}

export function noRejects(): Rejects {
  return { lines: [], reasons: [], texts: [] };
}

/** Adds a row; lines may come in any order. */
export function reject(rejects: Rejects, line: number, text: string) {
  let reason = rejects.texts.indexOf(text);
  if (reason < 0) reason = rejects.texts.push(text) - 1;
  rejects.lines.push(line);
  rejects.reasons.push(reason);
}

/** The rows in the order of their lines. */
export function* inOrder({ lines, reasons, texts }: Rejects): Generator<readonly [line: number, reason: string]> {
  const order = Uint32Array.from(lines.keys()).sort((a, b) => (lines[a] as number) - (lines[b] as number));
  for (const index of order) yield [lines[index] as number, texts[reasons[index] as number] as string];
}
