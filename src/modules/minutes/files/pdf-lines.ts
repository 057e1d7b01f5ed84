import { blocksOf } from './pdf-columns.ts';
import { least, type PdfPiece, type PdfRow, ROOM } from './pdf-rows.ts';

/**
 * The lines of a page from the places of its pieces: one line a baseline, top to bottom, left to right; the gaps between
 * columns and the indentation kept as blanks, room between lines as blank lines. Running text in two columns is read
 * column by column. Hyphens at line ends stay.
 */
export function pageLines(pieces: readonly PdfPiece[]): string[] {
  const printed = pieces.filter((piece) => piece.text.trim() !== '');
  if (printed.length === 0) return [];
  const rows = rowsOf(printed);
  const left = least(rows.map(({ pieces: [first] }) => first?.x ?? 0));
  const blank = blankWidth(printed);
  const pitch = usualPitch(rows);
  const lines: string[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (const block of blocksOf(rows, blank, pitch)) {
    let above = block.goesOn ? undefined : lowest;
    for (const row of block.rows) {
      if (above !== undefined && above - row.y > pitch * ROOM && lines.length > 0) lines.push('');
      lines.push(rowText(row, block.left ?? left, blank));
      above = row.y;
      lowest = Math.min(lowest, row.y);
    }
  }
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

/**
 * The distance between baselines inside a paragraph: that of the closest quarter, since in a text of short paragraphs most
 * lines have room after them.
 */
function usualPitch(rows: readonly PdfRow[]): number {
  const steps = rows
    .slice(1)
    .map((row, at) => ({ step: (rows[at]?.y ?? row.y) - row.y, height: row.height }))
    // Columns that are set each for itself have baselines between each other's.
    .filter(({ step, height }) => step > height * 0.7)
    .map(({ step }) => step)
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 4)] ?? 12;
}
