import type { Line } from './lines.ts';

/** How a text is set: what a blank line and a short line mean in it. */
export interface Spacing {
  /** True when every printed line is followed by a blank one, so that a single blank line says nothing. */
  readonly doubleSpaced: boolean;
  /** The column where full lines end. */
  readonly width: number;
}

/** Measures a text's setting over all its lines. */
export function spacingOf(lines: readonly Line[]): Spacing {
  const spaced = lines.filter((line) => line.gap > 0).length;
  const ends = lines.map((line) => line.indent + line.text.length).sort((a, b) => a - b);
  return { doubleSpaced: spaced > lines.length * 0.8, width: ends[Math.floor(ends.length * 0.95)] ?? 80 };
}

/** Blank lines between two lines, whatever furniture was taken out between them; a page break counts as one. */
export function gapBetween(above: Line, below: Line, spacing: Spacing): number {
  const rows = below.row - above.row - 1;
  const gap = Math.max(0, spacing.doubleSpaced ? rows - 1 : rows);
  return gap + (below.page === above.page ? 0 : 1);
}

/** True when the line below goes on with the sentence above although there is a gap between them. */
export function goesOn(above: string, below: string): boolean {
  if (/[.;:!?]$/.test(above)) return false;
  return /^[\p{Ll}(]/u.test(below) || /(?:,|-|\b(?:och|samt|eller|till|för|av|i|med|den|att|på|om|som))$/u.test(above);
}

/** True when the first words below would have had room on the line above: the break was meant. */
export function breaksEarly(above: Line, below: Line, spacing: Spacing): boolean {
  const firstWords = /^\S+(?:\s+\S+)?/.exec(below.text)?.[0].length ?? 0;
  return above.indent + above.text.length + 1 + firstWords < spacing.width * 0.95;
}
