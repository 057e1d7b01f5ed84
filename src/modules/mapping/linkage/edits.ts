/**
 * How many letters must be put in, left out, exchanged or swapped with their neighbour to make one text the other
 * (optimal string alignment). More than `most` is answered as `most + 1`.
 */
export function editsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const edits = Math.min(
        at(last, column) + 1,
        at(now, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
      now.push(edits);
      least = Math.min(least, edits);
    }
    // Two rows on, a swap may still stand on the row before this one.
    if (least > most && Math.min(...last) > most) return most + 1;
    before = last;
    last = now;
  }
  return Math.min(at(last, other.length), most + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] as number;
}

/** Which letters a text has, as bits: texts whose letters differ much need not be laid side by side. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let place = 0; place < text.length; place++) letters |= 1 << (text.charCodeAt(place) & BITS);
  return letters;
}

const BITS = 31;

/** Whether so few edits may do, by the letters alone: an edit brings in one letter at most and takes away one. */
export function mayBeWithin(letters: number, others: number, most: number): boolean {
  let differing = letters ^ others;
  for (let left = 2 * most; left >= 0; left--) {
    if (differing === 0) return true;
    differing &= differing - 1;
  }
  return false;
}
