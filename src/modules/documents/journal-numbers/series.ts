import { z } from 'zod';

/** How the journal numbers (diarienummer) of an authority look. */
export const journalSeries = z
  .strictObject({
    prefix: z
      .string()
      .trim()
      .regex(/^\p{Lu}[\p{Lu}\p{Nd}-]{0,11}$/u),
    /** Text with `{prefix}`, `{year}` or `{yy}`, and `{number}`; `{number:6}` fills up with zeros. */
    pattern: z
      .string()
      .trim()
      .max(40)
      .regex(/^(?:\{(?:prefix|year|yy|number(?::[1-9])?)\}|[ /.:-])+$/),
  })
  .meta({ id: 'JournalSeries', example: { prefix: 'LMR', pattern: '{prefix} {year}/{number:6}' } });
export type JournalSeries = z.output<typeof journalSeries>;

/** Used until an authority chooses: `KS 2026/124`. */
export const DEFAULT_PATTERN = '{prefix} {year}/{number}';
const NO_PREFIX = 'DNR';

const PART = /\{(prefix|year|yy|number)(?::(\d))?\}|([^{]+)/g;

type Part = { readonly kind: 'prefix' | 'year' | 'yy' | 'number' | 'mark'; readonly text: string };

function partsOf(pattern: string): Part[] {
  return [...pattern.matchAll(PART)].map(([, kind, width, mark]) =>
    mark === undefined ? { kind: kind as Part['kind'], text: width ?? '' } : { kind: 'mark', text: mark },
  );
}

/** The series of an authority that has chosen none: by its code, where that can stand in a number. */
export function defaultSeries(code: string | undefined): JournalSeries {
  const prefix = (code ?? '').toUpperCase();
  const series = { prefix, pattern: DEFAULT_PATTERN };
  return journalSeries.safeParse(series).success ? series : { ...series, prefix: NO_PREFIX };
}

/** The number as it is written. */
export function formatJournalNumber({ prefix, pattern }: JournalSeries, year: number, ordinal: number): string {
  const written: Readonly<Record<Exclude<Part['kind'], 'number' | 'mark'>, string>> = {
    prefix,
    year: String(year),
    yy: String(year % 100).padStart(2, '0'),
  };
  const parts = partsOf(pattern).map(({ kind, text }) => {
    if (kind === 'mark') return text;
    return kind === 'number' ? String(ordinal).padStart(Number(text), '0') : written[kind];
  });
  return parts.join('');
}

/**
 * Whether two numbers of the series can always be told apart, within a century: each part stands once, and no two
 * parts' digits run together.
 */
export function tellsApart({ prefix, pattern }: JournalSeries): boolean {
  const parts = partsOf(pattern);
  const count = (...kinds: Part['kind'][]) => parts.filter(({ kind }) => kinds.includes(kind)).length;
  if (count('prefix') !== 1 || count('year', 'yy') !== 1 || count('number') !== 1) return false;
  return parts.every((part, index) => {
    const next = parts[index + 1];
    return next === undefined || !(endsInDigit(part, prefix) && beginsWithDigit(next));
  });
}

function endsInDigit({ kind }: Part, prefix: string): boolean {
  return kind === 'prefix' ? /\p{Nd}$/u.test(prefix) : kind !== 'mark';
}

/** A prefix begins with a letter. */
function beginsWithDigit({ kind }: Part): boolean {
  return kind === 'year' || kind === 'yy' || kind === 'number';
}
