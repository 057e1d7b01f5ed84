import { en } from './ui/texts.en.ts';
import { sv } from './ui/texts.sv.ts';

/** What the entries about a case are called on its page, by their type: the same words wherever they are told. */
export const caseEntryWords: ReadonlyMap<string, { readonly sv: string; readonly en: string }> = new Map(
  Object.entries(sv).flatMap(([key, words]) => {
    const [, type] = /^cases\.entry\.([a-z-]+\.[a-z-]+)$/.exec(key) ?? [];
    return type === undefined ? [] : [[type, { sv: words, en: en[key as keyof typeof sv] }]];
  }),
);
