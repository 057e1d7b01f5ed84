import type { Line } from './lines.ts';
import { withoutMarks } from './list-marks.ts';
import type { Section } from './sections.ts';
import { sentencesOf } from './sentences.ts';
import { joinWrapped } from './wrapped.ts';

const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?: (?:von |af |de )?\p{Lu}[\p{L}'’-]+){1,3}`;
const NAMES = `${NAME}(?:(?:, | och )${NAME}){0,4}`;
const PRESENTS = new RegExp(`(?:föredrar|föredrog|föredras av|presenteras av|redovisas av) (?<names>${NAMES})`, 'u');
const INFORMS = new RegExp(
  `^(?<role>(?:\\p{L}[\\p{L}-]+ ){0,3})(?<names>${NAMES})(?: \\([\\p{L}]{1,4}\\))? (?:informerar|informerade|redogör|redogjorde|föredrar|föredrog|presenterar|presenterade|rapporterar|rapporterade|redovisar|redovisade)`,
  'u',
);

/** Who presented the matter: after "föredrar", as the subject of "informerar", or under Föredragande. */
export function presentersOf(sections: readonly Section[]): string[] {
  const names: string[] = [];
  for (const { kind, lines } of sections) {
    if (kind === 'presenter') names.push(...lines.slice(0, 4).flatMap(namesIn));
    else if (kind === 'body' || kind === 'other' || kind === 'summary') {
      for (const sentence of sentencesOf(textOf(lines))) {
        const found = PRESENTS.exec(sentence)?.groups?.names ?? INFORMS.exec(sentence)?.groups?.names;
        if (found !== undefined) names.push(...found.split(/, | och /));
      }
    }
  }
  return [...new Set(names)];
}

function namesIn(line: Line): string[] {
  return [...line.text.matchAll(new RegExp(NAME, 'gu'))].map((match) => match[0]);
}

/** What was reserved against the decision, a sentence or a block each. */
export function reservationsOf(sections: readonly Section[]): string[] {
  const reservations: string[] = [];
  for (const { kind, lines } of sections) {
    if (kind === 'reservation')
      reservations.push(textOf(lines.map((line) => ({ ...line, text: withoutMarks(line.text) }))));
    else if (kind === 'body' || kind === 'other' || kind === 'decision') {
      reservations.push(...sentencesOf(textOf(lines)).filter((sentence) => /\breserverar sig\b/u.test(sentence)));
    }
  }
  return reservations.filter((text) => text !== '');
}

/** The summary (Sammanfattning, Ärendebeskrivning), when there is one. */
export function summaryOf(sections: readonly Section[]): string | undefined {
  const text = textOf(sections.find((section) => section.kind === 'summary' && section.lines.length > 0)?.lines ?? []);
  return text === '' ? undefined : text;
}

function textOf(lines: readonly Line[]): string {
  return joinWrapped(lines.map((line) => line.text));
}
