import type { Language } from './language.ts';
import { fillIn, type SlotOf, type SlotValue } from './sentence.ts';

/** The texts of a module by key; keys begin with the module's name, `organisation.unit.title`. */
export type Sentences = Readonly<Record<string, string>>;

/** What the other language must have: the same keys. That the slots are the same too is a test over every module. */
export type TranslationOf<Swedish extends Sentences> = Readonly<Record<keyof Swedish, string>>;

/** Writes a text: `t('cases.due', { n: 3 })`. The key decides which values are asked for. */
export type Translate<Swedish extends Sentences> = <Key extends keyof Swedish & string>(
  key: Key,
  ...values: [SlotOf<Swedish[Key]>] extends [never] ? [] : [values: Readonly<Record<SlotOf<Swedish[Key]>, SlotValue>>]
) => string;

/** A module's texts in every language. Swedish is at hand; English is fetched when someone first asks for it. */
export interface Catalogue<Swedish extends Sentences = Sentences> {
  readonly swedish: Translate<Swedish>;
  /** The translator of a language: the same promise every time, so that a component can wait for it, until it fails. */
  in(language: Language): Promise<Translate<Swedish>>;
}

/**
 * A module's `texts.ts`:
 * `export const texts = defineTexts(sv, async () => (await import('./texts.en.ts')).en);`
 * where `sv` is `{ … } as const` and `en` is `{ … } satisfies TranslationOf<typeof sv>`.
 */
export function defineTexts<const Swedish extends Sentences>(
  swedish: Swedish,
  loadEnglish: () => Promise<TranslationOf<Swedish>>,
): Catalogue<Swedish> {
  const inSwedish = translator<Swedish>('sv', swedish);
  const promises: Partial<Record<Language, Promise<Translate<Swedish>>>> = { sv: Promise.resolve(inSwedish) };
  return {
    swedish: inSwedish,
    in: (language) => {
      promises[language] ??= loadEnglish().then(
        (english) => translator<Swedish>(language, english),
        (error: unknown) => {
          delete promises[language];
          throw error;
        },
      );
      return promises[language];
    },
  };
}

function translator<Swedish extends Sentences>(
  language: Language,
  sentences: TranslationOf<Swedish>,
): Translate<Swedish> {
  return (key, ...[values]) => fillIn(language, sentences[key], values ?? {});
}
