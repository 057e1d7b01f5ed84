/** Somebody as one source names them, without a personal number. What a source does not say is null. */
export interface NamedPerson {
  /** Tells the person from the others of the same source. */
  readonly key: string;
  readonly given: string | null;
  readonly family: string | null;
  /** YYYY-MM-DD as the source has it: where a digit is wrong it may be no day of the calendar, and still tells much. */
  readonly born: string | null;
}

/**
 * Parts a name that a source gives in one text: `Berg, Anna` or `Anna Berg`. Words that introduce a family name (af, von,
 * de la …) belong to it; of more words the last is the family name. Which part is which is only a first guess: two who
 * have them the other way about are found all the same.
 */
export function partName(name: string): Pick<NamedPerson, 'given' | 'family'> {
  const [family, given] = name.split(',', 2).map((part) => part.trim());
  if (given !== undefined) return { given: given || null, family: family || null };
  const words = name.trim().split(/\s+/);
  const introduced = words.findIndex((word, index) => index > 0 && INTRODUCING.has(word.toLowerCase()));
  const from = introduced === -1 ? Math.max(words.length - 1, 1) : introduced;
  return { given: words.slice(0, from).join(' ') || null, family: words.slice(from).join(' ') || null };
}

const INTRODUCING = new Set(['af', 'al', 'da', 'de', 'del', 'den', 'der', 'di', 'du', 'el', 'la', 'van', 'von', 'zu']);
