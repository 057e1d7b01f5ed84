import { least, type PdfPiece, type PdfRow, ROOM } from './pdf-rows.ts';

/** Rows that are read one after the other. Those of a column begin at its edge. */
export interface PdfBlock {
  readonly rows: readonly PdfRow[];
  /** The left edge that indentation counts from, when it is not the page's. */
  readonly left?: number;
  /** True when it goes on with what stands before it: the second column with the first. */
  readonly goesOn: boolean;
}

/** Pieces of a row without a wide gap between them. */
interface Segment {
  readonly left: number;
  readonly right: number;
  readonly pieces: PdfPiece[];
}

const WIDE_GAP = 2.5;
/** A column has so many lines, and half of them fill it so far: else it is a table, names beside each other, or labels. */
const FEWEST_LINES = 5;
const FILLED = 0.6;
/** Where on the page two columns of text meet. */
const MIDDLE = [0.35, 0.65] as const;
const APART = 2.2;

/**
 * The blocks of a page in reading order. Running text in two columns is read column by column, down to where a line goes
 * across the page again; everything else row by row. `pitch` is the usual distance between lines.
 */
export function blocksOf(rows: readonly PdfRow[], blank: number, pitch: number): PdfBlock[] {
  const whole: PdfBlock[] = [{ rows, goesOn: false }];
  const segmented = rows.map((row) => segmentsOf(row, blank));
  const edge = secondColumnEdge(segmented);
  if (edge === undefined) return whole;
  const blocks: PdfBlock[] = [];
  let from = 0;
  for (let at = 0; at < rows.length; at++) {
    const end = endOfColumns(rows, segmented, at, edge, blank, pitch);
    const columns =
      end === undefined ? undefined : columnsOf(rows.slice(at, end), segmented.slice(at, end), edge, blank);
    if (end === undefined || columns === undefined) continue;
    if (at > from) blocks.push({ rows: rows.slice(from, at), goesOn: false });
    blocks.push(...columns);
    from = end;
    at = end - 1;
  }
  if (blocks.length === 0) return whole;
  if (from < rows.length) blocks.push({ rows: rows.slice(from), goesOn: false });
  return blocks;
}

function segmentsOf({ pieces }: PdfRow, blank: number): Segment[] {
  const segments: { left: number; right: number; pieces: PdfPiece[] }[] = [];
  for (const piece of pieces) {
    const last = segments.at(-1);
    const right = piece.x + piece.width;
    if (last !== undefined && piece.x - last.right <= WIDE_GAP * blank) {
      last.pieces.push(piece);
      last.right = Math.max(last.right, right);
    } else segments.push({ left: piece.x, right, pieces: [piece] });
  }
  return segments;
}

/** Where most segments begin in the middle of the page. */
function secondColumnEdge(rows: readonly (readonly Segment[])[]): number | undefined {
  const all = rows.flat();
  const left = least(all.map((segment) => segment.left));
  const width = -least(all.map((segment) => -segment.right)) - left;
  const counts = new Map<number, number>();
  for (const segment of all) {
    const share = (segment.left - left) / width;
    if (share < MIDDLE[0] || share > MIDDLE[1]) continue;
    const at = Math.round(segment.left);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const [edge, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  return count < FEWEST_LINES ? undefined : edge;
}

/** The index after the rows, from `at` on, that nothing crosses the gutter of; undefined when none begins here. */
function endOfColumns(
  rows: readonly PdfRow[],
  segmented: readonly (readonly Segment[])[],
  at: number,
  edge: number,
  blank: number,
  pitch: number,
): number | undefined {
  const gutter = edge - blank;
  const isCrossed = (row: number) =>
    segmented[row]?.some(({ left, right }) => left < gutter && right > gutter) === true;
  const isRight = (row: number) => segmented[row]?.some(({ left }) => left >= gutter) === true;
  const isApart = (row: number, room: number) => (rows[row - 1]?.y ?? 0) - (rows[row]?.y ?? 0) > pitch * room;
  // The column on the right begins beside the one on the left, give or take a line.
  if (!isRight(at) && !isRight(at + 1)) return undefined;
  let end = at;
  let lastRight = at;
  while (end < rows.length && !isCrossed(end) && !(end > at && isApart(end, APART))) {
    if (isRight(end)) lastRight = end;
    // Below the right column's end what stands on the left belongs to the column while it goes on without room.
    else if (end > lastRight + 1 && isApart(end, ROOM)) break;
    end++;
  }
  return end - at >= FEWEST_LINES ? end : undefined;
}

/** The two columns, when both are running text. */
function columnsOf(
  rows: readonly PdfRow[],
  segmented: readonly (readonly Segment[])[],
  edge: number,
  blank: number,
): PdfBlock[] | undefined {
  const side = (isRight: boolean) =>
    segmented.map((segments) => segments.filter(({ left }) => left >= edge - blank === isRight));
  const columns = [side(false), side(true)];
  // Both are as wide as the left one may be.
  const width = edge - blank - least(columns.flat(2).map(({ left }) => left));
  const areText = columns.every((column) => {
    const lines = column.filter((segments) => segments.length > 0);
    const filled = lines.filter(
      (segments) => (segments.at(-1)?.right ?? 0) - (segments[0]?.left ?? 0) > width * FILLED,
    );
    return lines.length >= FEWEST_LINES && filled.length >= lines.length / 2;
  });
  if (!areText) return undefined;
  return columns.map((column, index) => {
    const lines = column.flatMap((segments, at) => {
      const row = rows[at];
      return segments.length === 0 || row === undefined
        ? []
        : [{ ...row, pieces: segments.flatMap(({ pieces }) => pieces) }];
    });
    return { rows: lines, left: least(column.flat().map(({ left }) => left)), goesOn: index > 0 };
  });
}
