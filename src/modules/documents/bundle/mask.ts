import type { SecrecyMark } from '../secrecy.ts';

/** Something that the matter says, by the name that secrecy marks know it by. */
export interface MatterFact {
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

/** Shorter pieces of a value are ordinary words: to mask them everywhere would mask the rest. */
const SHORTEST_PIECE = 5;

/**
 * Data in which the values of marked fields stand nowhere: not in their own place, and not where somebody has written
 * them into running text. What is masked is gone before anything is set, so nothing lies under a black bar. Whoever
 * discloses the copy reads it first: words that say the same in another way are not found (DOMAIN.md 24).
 */
export function masked<Data>(
  data: Data,
  facts: readonly MatterFact[],
  marks: readonly SecrecyMark[],
  wordFor: (mark: SecrecyMark) => string,
): Data {
  const secrets = facts.flatMap(({ field, value }) => {
    const mark = marks.find((one) => one.field === field);
    return mark === undefined ? [] : piecesOf(value).map((piece) => ({ piece, word: wordFor(mark) }));
  });
  // The longest first, so that a whole address is one word and not several.
  const patterns = secrets
    .toSorted((a, b) => b.piece.length - a.piece.length)
    .map(({ piece, word }) => ({ pattern: patternOf(piece), word }));
  return everyText(data, (text) =>
    patterns.reduce((left, { pattern, word }) => left.replace(pattern, () => word), text.normalize('NFC')),
  );
}

/** The value as a whole, and its parts between commas and lines; a number by its digits. */
function piecesOf(value: string): string[] {
  const whole = value.normalize('NFC').trim();
  const parts = whole
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part.length >= SHORTEST_PIECE);
  const century = /^(?:19|20)(\d{6}[-+ ]?\d{4})$/.exec(whole)?.[1];
  return [...new Set([whole, ...parts, ...(century === undefined ? [] : [century])])].filter((piece) => piece !== '');
}

/** Case and spacing do not matter, nor do hyphens among digits. */
function patternOf(piece: string): RegExp {
  const isNumber = /^[\d\s+-]+$/.test(piece);
  const source = isNumber
    ? [...piece.replace(/[\s+-]/g, '')].join('[\\s+-]*')
    : piece.split(/\s+/).map(literal).join('\\s+');
  return new RegExp(source === '' ? literal(piece) : source, 'giu');
}

/** A text as a pattern of nothing but itself. */
function literal(text: string): string {
  return text.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&');
}

function everyText<Data>(data: Data, change: (text: string) => string): Data {
  if (typeof data === 'string') return change(data) as Data;
  if (Array.isArray(data)) return data.map((one) => everyText(one, change)) as Data;
  if (data !== null && typeof data === 'object')
    return Object.fromEntries(Object.entries(data).map(([name, of]) => [name, everyText(of, change)])) as Data;
  return data;
}
