import type { Cell } from 'write-excel-file/node';
import { parseLocalDate } from '../../kernel/local-date.ts';
import type { CellValue, ColumnType } from './sheet.ts';

/** Characters in one cell; a program that meets more says that the file is damaged. */
const CELL_LIMIT = 32_767;
const NAME_LIMIT = 31;
/** Excel counts days rightly from here on only. */
const FIRST_DAY = '1900-03-01';
/** Excel reads `_x0041_` as the letter A; the underscore written as its own number stops that (ECMA-376, 22.9.2.19). */
const ESCAPE_SEQUENCE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * One cell as the writer takes it. A text is always written as a text, so that none is run as a formula, and is cut
 * with an ellipsis where Excel's limit is passed. In a column of days, what is no day that Excel knows is text.
 */
export function cellOf(value: CellValue, type: ColumnType): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? { value, type: Number } : null;
  if (type === 'date' && value >= FIRST_DAY && parseLocalDate(value) !== undefined)
    return { value: new Date(`${value}T00:00:00Z`), type: Date };
  const text = isNameOfWriter(value) ? escaped(value) : value.replace(ESCAPE_SEQUENCE, '_x005F_');
  return { value: text.length > CELL_LIMIT ? `${text.slice(0, CELL_LIMIT - 1)}…` : text, type: String };
}

/** The writer keeps texts as names of an object of its own, and takes `toString` for one that it has written before. */
function isNameOfWriter(text: string): boolean {
  return text in Object.prototype;
}

/** The text with its first letter written as a number, which is read back as the letter. */
function escaped(text: string): string {
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${text.slice(1)}`;
}

/** Names that Excel accepts: not empty, no `[]/\:*?` or control character, no apostrophe at either end, at most 31 letters, each its own. */
export function sheetNames(wanted: readonly string[]): string[] {
  const names: string[] = [];
  for (const name of wanted) {
    const clean = name.replace(/[[\]/\\:*?\s\p{C}]+/gu, ' ').replace(/^[\s']+|[\s']+$/g, '') || 'Blad';
    let candidate = clean.slice(0, NAME_LIMIT);
    for (let n = 2; names.some((taken) => taken.toLowerCase() === candidate.toLowerCase()); n++)
      candidate = `${clean.slice(0, NAME_LIMIT - String(n).length - 1)} ${n}`;
    names.push(candidate);
  }
  return names;
}
