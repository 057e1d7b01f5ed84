import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Instant } from '../../../kernel/clock.ts';
import { formatDay } from '../../../platform/i18n/index.ts';
import { renderPdf } from '../../../platform/pdf/index.ts';
import { texts } from '../texts.ts';
import { printableLogo } from './logo.ts';
import { type LetterInput, letterFacts } from './schema.ts';

/** The letters we have. A kind of case that needs another hands in Typst source of its own, read from a `.typ` file. */
export type LetterTemplate = 'letter' | 'agreement' | { readonly source: string };

export interface LetterSettings {
  /** When the document was made: written into it, to the second. */
  readonly created: Instant;
  /** The employer's logo as PNG, if there is one. */
  readonly logo?: Uint8Array;
}

function read(name: string): string {
  return readFileSync(path.join(import.meta.dirname, 'templates', name), 'utf8');
}

const PARTS = read('parts.typ');
const SOURCES = { letter: read('letter.typ'), agreement: read('agreement.typ') };

/**
 * Sets a letter as PDF/A-1a from exactly what was decided: the same facts, settings and template give the same bytes.
 * Facts are text and never markup. A source of one's own finds the facts in `data`, the words in `w`, and `section`,
 * `paragraphs`, `facts` and `listing` to set them with. A logo that no letter can hold is left out. Throws a
 * ZodError for facts that do not fit, and what `renderPdf` throws.
 */
export async function renderLetter(
  template: LetterTemplate,
  given: LetterInput,
  { created, logo }: LetterSettings,
): Promise<Uint8Array> {
  const facts = letterFacts.parse(given);
  const body = typeof template === 'string' ? SOURCES[template] : template.source;
  const words = await wordsIn(facts.language);
  const set = (picture: Uint8Array | undefined) => {
    const data = { ...facts, date: formatDay(facts.language, facts.date), words, logo: picture ? [...picture] : null };
    return renderPdf(`#import "/paper.typ": *\n${PARTS}\n${body}`, data, { created });
  };
  const picture = logo && printableLogo(logo);
  if (picture === undefined) return set(undefined);
  // No decision is stopped by a picture that turns out to be damaged.
  return set(picture).catch(() => set(undefined));
}

async function wordsIn(language: 'sv' | 'en') {
  const t = await texts.in(language);
  return {
    parties: t('documents.letter.parties'),
    signatures: t('documents.letter.signatures'),
    standsFor: t('documents.letter.stands-for'),
    name: t('documents.letter.name'),
    role: t('documents.letter.role'),
    personalNumber: t('documents.letter.personal-number'),
    fact: t('documents.letter.fact'),
    value: t('documents.letter.value'),
    signedSo: t('documents.letter.signed-so'),
    readersCopy: t('documents.letter.readers-copy'),
  };
}
