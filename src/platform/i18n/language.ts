/** The languages people can choose; Swedish is what a person gets who has not chosen. */
export const LANGUAGES = ['sv', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The cookie that remembers the choice of a person who is not signed in; its value is a `Language`. */
export const LANGUAGE_COOKIE = 'uppsikt-language';

/** Numbers and days are written the Swedish way in both languages, save for the names of months and days. */
const LOCALES = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;

/** The BCP 47 locale that `Intl` is asked for. */
export function localeOf(language: Language): string {
  return LOCALES[language];
}

/** Whether a text, from a cookie or a setting, names a language of ours. */
export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** The language of a request that has neither a signed-in person nor a cookie: the first of ours that the browser names. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? 'sv';
}
