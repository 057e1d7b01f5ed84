import type { Warning } from './schema.ts';

/** What a reader is told when something was left open rather than guessed. `{…}` is filled in. */
export const WARNINGS = {
  'no-text': {
    sv: 'Filen innehåller ingen text. Är den inskannad behöver den läsas optiskt först.',
    en: 'The file holds no text. If it was scanned it has to be read optically first.',
  },
  'not-swedish': {
    sv: 'Texten kan inte läsas: den saknar svenska ord. Teckenkodningen i filen är trolig orsak.',
    en: 'The text cannot be read: it has no Swedish words. The encoding in the file is the likely cause.',
  },
  'not-a-document': {
    sv: 'Filen är inte ett dokument som kan läsas ({reason}).',
    en: 'The file is no document that can be read ({reason}).',
  },
  'too-large': {
    sv: 'Filen är för stor: {size} MB, högst {limit} MB läses.',
    en: 'The file is too large: {size} MB, at most {limit} MB is read.',
  },
  'too-slow': {
    sv: 'Filen tog för lång tid att läsa ut ({seconds} s) och lästes inte.',
    en: 'The file took too long to extract ({seconds} s) and was not read.',
  },
  'ocr-slips': {
    sv: 'Texten verkar optiskt inläst med fel; den återges som den står.',
    en: 'The text seems to be read optically with slips; it is kept as it stands.',
  },
  'line-breaks-lost': {
    sv: 'Radbrytningar saknas på sidan; rubriker söktes inne i raden.',
    en: 'Line breaks are missing on the page; headings were looked for inside the line.',
  },
  'sign-lost': {
    sv: 'Paragraftecken saknas; paragraferna lästes på sina nummer.',
    en: 'Paragraph signs are missing; the matters were read by their numbers.',
  },
  'only-listed': {
    sv: 'Paragraf {numbers} finns bara i innehållsförteckningen.',
    en: 'Paragraph {numbers} stands in the contents list only.',
  },
  'missing-numbers': { sv: 'Paragraf {numbers} saknas i texten.', en: 'Paragraph {numbers} is missing from the text.' },
  'no-meeting-date': { sv: 'Sammanträdets dag framgår inte.', en: 'The meeting day is not stated.' },
  'no-organ': { sv: 'Vilket organ som sammanträdde framgår inte.', en: 'Which body met is not stated.' },
  'no-title': {
    sv: 'Paragraf {number} har ingen läsbar rubrik.',
    en: 'Paragraph {number} has no title that can be read.',
  },
  'attachment-left-out': {
    sv: 'En bilaga eller tjänsteskrivelse följer och lästes inte.',
    en: 'An attachment or official letter follows and was not read.',
  },
} as const satisfies Record<string, { sv: string; en: string }>;

export type WarningCode = keyof typeof WARNINGS;

/** A warning with its Swedish sentence filled in; `line` counts from 1. */
export function warningOf(
  code: WarningCode,
  facts: Readonly<Record<string, string | number>> = {},
  line?: number,
): Warning {
  const text = WARNINGS[code].sv.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
  return { code, text, ...(line !== undefined && { line }) };
}
