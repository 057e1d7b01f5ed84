import { ROLE_PATTERN, SENTENCE_STARTERS, SHORT_VERBS } from '../words/roles.ts';
import { PASSIVE_PAST, PASSIVE_PRESENT, REPORTING } from '../words/verbs.ts';
import { organAt } from './organs.ts';

const ROLE = new RegExp(
  `(?:(?:[Tt]f\\.?|[Bb]itr(?:ädande|\\.)?|[Tt]jänstgörande) )?${ROLE_PATTERN}(?![\\p{L}-])`,
  'iuy',
);
const NAME = /(?:\p{Lu}[\p{L}.'’-]*(?:\s+(?=\p{Lu})|\s*(?=\()|)){1,5}/uy;
const FULL_NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+$/u;
const PARTY = /\s*\(\p{L}{1,6}(?:[ ,.]+[\p{L}.]{1,10})?\)/uy;
const VERB = /^,?\s+(\p{Ll}+)/u;
const VERB_ENDING = /(?:ar|er|or|ör|är|ade|de|te|as|es|ns|ts|ls|ås|des|tes|öt|ög|ög)$/u;

/**
 * True when at `at` someone begins to speak or act: a body, a role or a person with a party, and then a finite verb.
 * "Kommunchefen informerar", "Ordförande Anna Alm (S) redogör", "Benny Bo (S) utses".
 */
export function isSpeakerAt(text: string, at: number): boolean {
  if (!/\p{Lu}/u.test(text[at] ?? '')) return false;
  const organ = organAt(text, at);
  if (organ !== undefined) return isVerbAfter(text, organ.end);
  if (isSubjectAt(text, at)) return true;
  const role = lengthAt(ROLE, text, at);
  const name = lengthAt(NAME, text, role > 0 ? at + role + blanks(text, at + role) : at);
  const nameEnd = role > 0 && name === 0 ? at + role : at + (role > 0 ? role + blanks(text, at + role) : 0) + name;
  const party = lengthAt(PARTY, text, trimmedEnd(text, nameEnd));
  const end = trimmedEnd(text, nameEnd) + party;
  if (role === 0 && party === 0)
    return FULL_NAME.test(text.slice(at, end)) && REPORTING.has(verbAfter(text, end) ?? '');
  return isVerbAfter(text, end);
}

/** "Interpellationen får", "Förslaget innebär": a definite noun with a finite verb. */
function isSubjectAt(text: string, at: number): boolean {
  const word = /^\p{Lu}\p{Ll}+(?:en|et|na|an)(?=\s)/u.exec(text.slice(at, at + 40))?.[0];
  if (word === undefined) return false;
  const verb = verbAfter(text, at + word.length) ?? '';
  return SHORT_VERBS.has(verb) || REPORTING.has(verb) || PASSIVE_PRESENT.has(verb) || PASSIVE_PAST.has(verb);
}

/** Where, inside a line that holds a title and more, the running text begins; undefined when it holds the title alone. */
export function speechStart(text: string): number | undefined {
  for (const word of text.matchAll(/(?<=\S\s{1,4})\p{Lu}[\p{L}]*/gu)) {
    const before = text.slice(Math.max(0, word.index - 30), word.index).trimEnd();
    if (/[:(,"”“/–-]$|(?<!\p{L})(?:i|på|av|för|till|från|med|om|vid|hos|och|samt|över|mot|mellan|åt)$/u.test(before))
      continue;
    if (SENTENCE_STARTERS.has(word[0]) || isSpeakerAt(text, word.index)) return word.index;
  }
  return undefined;
}

function verbAfter(text: string, end: number): string | undefined {
  return VERB.exec(text.slice(end, end + 40))?.[1];
}

function isVerbAfter(text: string, end: number): boolean {
  const word = verbAfter(text, end);
  return word !== undefined && (SHORT_VERBS.has(word) || VERB_ENDING.test(word));
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function blanks(text: string, at: number): number {
  return /^\s*/.exec(text.slice(at, at + 20))?.[0].length ?? 0;
}

function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}
