import { FUNCTION_WORDS, TRADE_WORDS } from '../words/documents.ts';

/** How well a text reads as Swedish. `slips` tells of optical reading with faults. */
export interface Legibility {
  readonly readable: boolean;
  readonly slips: boolean;
}

const SAMPLE = 40_000;

/** Looks for Swedish function words and words of the trade; a text without either cannot be read. */
export function legibilityOf(text: string): Legibility {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const known = words.filter((word) => FUNCTION_WORDS.has(word)).length;
  const garbage = (sample.match(/[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu) ?? []).filter((sign) => !/\s/.test(sign)).length;
  const mostlyGarbage = garbage > sample.length * 0.15 && known < words.length * 0.05;
  const swedish = known > 0 && known >= words.length * 0.01;
  const readable = words.length > 0 && !mostlyGarbage && (swedish || TRADE_WORDS.test(sample));
  return { readable, slips: readable && hasSlips(sample, words.length) };
}

/** Digits inside words ("Bes1ut") and letters set apart ("B e s l u t"), beyond what codes and initials explain. */
function hasSlips(sample: string, words: number): boolean {
  const digits = sample.match(/(?<![\p{L}\d/:-])\p{L}{2,}[01568]\p{Ll}{2,}(?![\p{L}\d])/gu)?.length ?? 0;
  const apart = sample.match(/(?<!\S)(?:\p{L} ){3,}\p{L}(?!\S)/gu)?.length ?? 0;
  const signs = sample.match(/(?<!\S)\p{Ll}*[{}|~^\\]\p{Ll}+/gu)?.length ?? 0;
  return digits + apart + signs > Math.max(1, words * 0.004);
}
