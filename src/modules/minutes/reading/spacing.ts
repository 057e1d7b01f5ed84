import type { Line } from './lines.ts';
import { listMarkOf } from './list-marks.ts';
import { endsSentence } from './sentences.ts';

/** How a text is set: what a blank line and a short line mean in it. */
export interface Spacing {
  /** True when every printed line is followed by a blank one, so that a single blank line says nothing. */
  readonly doubleSpaced: boolean;
  /** The column where full lines end. */
  readonly width: number;
}

/** Measures a text's setting over all its lines. */
export function spacingOf(lines: readonly Line[]): Spacing {
  const ends = lines.map((line) => line.indent + line.text.length).sort((a, b) => a - b);
  return { doubleSpaced: isDoubleSpaced(lines), width: ends[Math.floor(ends.length * 0.95)] ?? 80 };
}

/** Blank lines nearly everywhere, or between most lines that go on in lower case with the sentence above. */
function isDoubleSpaced(lines: readonly Line[]): boolean {
  const spaced = lines.filter((line) => line.gap > 0);
  if (spaced.length > lines.length * 0.8) return true;
  const wrapped = lines.filter((line) => /^\p{Ll}/u.test(line.text) && listMarkOf(line.text) === undefined);
  return wrapped.length > 2 && wrapped.filter((line) => line.gap > 0).length > wrapped.length * 0.7;
}

/** Blank lines between two lines, whatever furniture was taken out between them; a page break counts as one. */
export function gapBetween(above: Line, below: Line, spacing: Spacing): number {
  const rows = below.row - above.row - 1;
  const gap = Math.max(0, spacing.doubleSpaced ? rows - 1 : rows);
  return gap + (below.page === above.page ? 0 : 1);
}

/**
 * True when the line below goes on with the sentence above although there is a gap between them. Where a page ends only
 * a finished sentence tells that something else begins.
 */
export function goesOn(above: Line, below: Line): boolean {
  if (endsSentence(above.text)) return false;
  // A full stop that ends no sentence is an abbreviation's: "5 kap." and "12 §" below.
  if (above.text.endsWith('.') || crossesPage(above, below) || /^[\p{Ll}(]/u.test(below.text)) return true;
  return /(?:,|-|\b(?:och|samt|eller|till|av|i|med|den|att|om|som)|(?<!\p{L})(?:för|på))$/u.test(above.text.slice(-20));
}

/** True when page furniture was taken out between two lines. */
function crossesPage(above: Line, below: Line): boolean {
  return above.page !== below.page || below.row - above.row - 1 > below.gap;
}
