export { type Catalogue, defineTexts, type Sentences, type Translate, type TranslationOf } from './catalogue.ts';
export { formatDay, formatDays, formatDeadline, formatDistance, formatInstant } from './days.ts';
export { isLanguage, LANGUAGE_COOKIE, LANGUAGES, type Language, languageOf, localeOf } from './language.ts';
export { formatNumber, formatPercent, parseNumber } from './numbers.ts';
export { fillIn, type SlotOf, type SlotValue, slotsOf } from './sentence.ts';
