/** A stretch of a text, in UTF-16 units: `text.slice(start, end)`. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Words by which a field is still known when furniture stands in the midst of it. */
const OPENING_WORDS = 6;
const BLANK = /[\s\u00ad]/;
/** Blanks, and hyphens, with which a line may break a word that the reader joined. */
const BLANK_OR_HYPHEN = /[\s\u00ad-]/;

/**
 * Where in a text a field was read: its characters in their order, whatever blanks and line breaks stand between them.
 * When furniture stands in the midst of it, the place of its first words. Undefined when it cannot be found, as when the
 * registrar wrote something else. `from` is where to begin looking.
 */
export function placeOf(text: string, field: string, from = 0): Place | undefined {
  return placeIn(compactedTwice(text), field, from);
}

/** Where several fields that follow each other were read: each is looked for after the one before it, else anywhere. */
export function placesOf(text: string, fields: readonly string[], from = 0): readonly (Place | undefined)[] {
  const compacted = compactedTwice(text);
  let at = from;
  return fields.map((field) => {
    const found = placeIn(compacted, field, at) ?? placeIn(compacted, field, from);
    if (found !== undefined && found.start >= at) at = found.end;
    return found;
  });
}

/** A text without some of its characters, and where each that is left stood. */
interface Compacted {
  readonly left: string;
  readonly positions: readonly number[];
  readonly without: RegExp;
}

function compactedTwice(text: string): readonly Compacted[] {
  return [compacted(text, BLANK), compacted(text, BLANK_OR_HYPHEN)];
}

function compacted(text: string, without: RegExp): Compacted {
  const positions: number[] = [];
  let left = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (without.test(unit)) continue;
    left += unit;
    positions.push(at);
  }
  return { left, positions, without };
}

function placeIn(texts: readonly Compacted[], field: string, from: number): Place | undefined {
  const opening = field.trim().split(/\s+/).slice(0, OPENING_WORDS).join(' ');
  for (const wanted of [field, opening])
    for (const text of texts) {
      const found = find(text, wanted, from);
      if (found !== undefined) return found;
    }
  return undefined;
}

function find({ left, positions, without }: Compacted, field: string, from: number): Place | undefined {
  const wanted = compacted(field, without).left;
  if (wanted === '') return undefined;
  const begun = positions.findIndex((position) => position >= from);
  const at = begun === -1 ? -1 : left.indexOf(wanted, begun);
  const [first, last] = [positions[at], positions[at + wanted.length - 1]];
  return at === -1 || first === undefined || last === undefined ? undefined : { start: first, end: last + 1 };
}
