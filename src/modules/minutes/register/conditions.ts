/** How a Swedish decision says that it rests on something: to its full stop, or to the end of the clause. */
const OPENING =
  /\b(?:under förutsättning (?:av )?att|under förutsättning av|förutsatt att|med förbehåll (?:för|om|av)|med reservation för att)\b/iu;
/** A sentence goes on over full stops within numbers and the commonest abbreviations. */
const SENTENCE_END = /[.!?](?=\s|$)/g;
const ABBREVIATION = /(?:\b(?:bl\.a|dvs|d\.v\.s|f\.d|fr\.o\.m|kap|kl|m\.m|nr|osv|p|st|t\.ex|t\.o\.m)|\d)$/iu;

/** What a clause says of itself that it rests on, in its own words; null when it rests on nothing. */
export function conditionIn(clause: string): string | null {
  const at = clause.search(OPENING);
  return at === -1 ? null : trimmed(clause.slice(at, sentenceEnd(clause, at)));
}

/**
 * What all clauses of a matter rest on: a condition that stands in a sentence of its own among its decisions ("Beslutet
 * fattas under förutsättning att …"), or in the lead before them. `decisions` is the text of the section with the
 * clauses, as it stands in the minutes; conditions within a clause are that clause's own and are not told here.
 */
export function commonConditionIn(decisions: string, clauses: readonly string[]): string | null {
  const text = joined(decisions);
  const own = clauses.map(joined);
  for (let from = 0; from < text.length; ) {
    const at = text.slice(from).search(OPENING);
    if (at === -1) return null;
    const start = from + at;
    const found = text.slice(start, sentenceEnd(text, start));
    if (!own.some((clause) => clause.includes(found.slice(0, SHORTEST_TOLD)))) return trimmed(found);
    from = start + found.length;
  }
  return null;
}

/** Characters by which a condition is known again within a clause. */
const SHORTEST_TOLD = 40;

function sentenceEnd(text: string, from: number): number {
  for (const { index } of text.matchAll(SENTENCE_END))
    if (index >= from && !ABBREVIATION.test(text.slice(0, index))) return index;
  return text.length;
}

function joined(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function trimmed(text: string): string {
  return joined(text).replace(/(?:,?\s*(?:samt|och)|[,;])$/u, '');
}
