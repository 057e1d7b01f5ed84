/** A piece of text on a PDF page, in the page's own units, y upwards. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pieces on one baseline, from left to right. */
export interface PdfRow {
  readonly y: number;
  readonly height: number;
  readonly pieces: PdfPiece[];
}

/** Rows this many times the usual distance apart have room between them. */
export const ROOM = 1.45;

/** The least of any many numbers. */
export function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}
