import { readMinutes } from '../reading/read-minutes.ts';
import type { Minutes, Paragraph } from '../schema.ts';

/** A page of the social committee's minutes with this text on it; what a test of one rule needs around it. */
function onPage(text: string): string {
  return `Socialnämnden     Sammanträdesprotokoll     2 (9)\n2024-03-05\n\n${text}\n`;
}

/** Reads a text that stands on such a page. */
export function readPage(text: string): Minutes {
  return readMinutes(onPage(text));
}

/** The first matter of such a page; an empty one when nothing was read. */
export function firstMatter(text: string): Paragraph {
  const [matter] = readPage(text).paragraphs;
  if (matter === undefined) throw new Error(`no matter was read from: ${text}`);
  return matter;
}

/** The clauses of a decision section with this text. */
export function clausesUnder(text: string, label = 'Beslut'): string[] {
  return firstMatter(`§ 12 Riktlinjer för bisysslor\n\n${label}\n${text}`).decisions.map((clause) => clause.text);
}
