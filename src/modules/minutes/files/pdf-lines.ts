/** A piece of text on a PDF page, in the page's own units, y upwards. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface PdfRow {
  readonly y: number;
  readonly height: number;
  readonly pieces: PdfPiece[];
}

/**
 * The lines of a page from the places of its pieces: one line a baseline, top to bottom, left to right; the gaps between
 * columns and the indentation kept as blanks, room between lines as blank lines. Hyphens at line ends stay.
 */
export function pageLines(pieces: readonly PdfPiece[]): string[] {
  const printed = pieces.filter((piece) => piece.text.trim() !== '');
  if (printed.length === 0) return [];
  const rows = rowsOf(printed);
  const left = Math.min(...rows.map(({ pieces: [first] }) => first?.x ?? 0));
  const blank = blankWidth(printed);
  const pitch = usualPitch(rows);
  const lines: string[] = [];
  rows.forEach((row, at) => {
    const above = rows[at - 1];
    if (above !== undefined && above.y - row.y > pitch * 1.45) lines.push('');
    lines.push(rowText(row, left, blank));
  });
  return lines;
}

/** Pieces on one baseline, small shifts (superscripts, rounding) allowed for. */
function rowsOf(pieces: readonly PdfPiece[]): PdfRow[] {
  const rows: PdfRow[] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row !== undefined && row.y - piece.y < Math.max(row.height, piece.height) * 0.4) row.pieces.push(piece);
    else rows.push({ y: piece.y, height: piece.height, pieces: [piece] });
  }
  for (const row of rows) row.pieces.sort((a, b) => a.x - b.x);
  return rows;
}

function rowText(row: PdfRow, left: number, blank: number): string {
  let text = '';
  let end = left;
  for (const piece of row.pieces) {
    const gap = (piece.x - end) / blank;
    if (text === '') text = ' '.repeat(Math.max(0, Math.min(80, Math.round(gap))));
    else if (gap > 2.5) text += ' '.repeat(Math.min(60, Math.max(3, Math.round(gap))));
    else if (gap > 0.4 && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    text += piece.text;
    end = piece.x + piece.width;
  }
  return text.trimEnd();
}

/** The width of a blank, from the mean width of a letter over the page. */
function blankWidth(pieces: readonly PdfPiece[]): number {
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  const letters = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  return Math.max(0.5, (width / Math.max(1, letters)) * 0.8);
}

/** The usual distance between baselines: the median. */
function usualPitch(rows: readonly PdfRow[]): number {
  const steps = rows
    .slice(1)
    .map((row, at) => (rows[at]?.y ?? row.y) - row.y)
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 12;
}
