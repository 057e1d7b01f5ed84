import { type Language, localeOf } from './language.ts';
import { formatNumber } from './numbers.ts';

/**
 * The names of a sentence's slots. A slot is `{name}`, or `{name|one|other}` which writes one of two words by the
 * plural rule of the language: `'{n} {n|dag|dagar} kvar'`.
 */
export type SlotOf<Sentence extends string> = Sentence extends `${string}{${infer Slot}}${infer Rest}`
  ? NameIn<Slot> | SlotOf<Rest>
  : never;

type NameIn<Slot extends string> = Slot extends `${infer Name}|${string}` ? Name : Slot;

/** What fills a slot. Numbers are written with the separators of the language. */
export type SlotValue = string | number;

const SLOT = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;
const pluralRules: Partial<Record<Language, Intl.PluralRules>> = {};

/**
 * Fills the slots of a sentence; a slot without a value is left as it stands, so that it is seen. A figure and the per
 * cent sign after it stay on one line.
 */
export function fillIn(language: Language, sentence: string, values: Readonly<Record<string, SlotValue>>): string {
  const together = sentence.replaceAll(' %', '\u00a0%');
  return together.replace(SLOT, (slot, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) return slot;
    if (one !== undefined && other !== undefined) return pluralOf(language, Number(value)) === 'one' ? one : other;
    return typeof value === 'number' ? formatNumber(language, value) : value;
  });
}

/** The names of the slots of a sentence, in the order in which they stand. */
export function slotsOf(sentence: string): readonly string[] {
  return Array.from(sentence.matchAll(SLOT), ([, name]) => name ?? '');
}

function pluralOf(language: Language, number: number): Intl.LDMLPluralRule {
  pluralRules[language] ??= new Intl.PluralRules(localeOf(language));
  return pluralRules[language].select(number);
}
