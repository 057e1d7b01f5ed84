import { type Language, localeOf } from './language.ts';

const formats: Partial<Record<Language, Intl.NumberFormat>> = {};

/** A number as people read it: `12 345,6` in Swedish, `12,345.6` in English; at most two decimals. */
export function formatNumber(language: Language, number: number): string {
  formats[language] ??= new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 });
  return formats[language].format(number);
}

/** A share of a hundred, "40 %": the figure and its sign stay on one line. */
export function formatPercent(language: Language, number: number): string {
  return `${formatNumber(language, number)}\u00a0%`;
}

/**
 * Reads a number as people type it, in either language: spaces between thousands, comma or point before decimals.
 * Undefined when it is not one number.
 */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^[\u2212\u2013]/, '-')
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
