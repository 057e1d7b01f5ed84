import type { Paragraph } from '../schema.ts';
import { firstDateIn } from './dates.ts';
import type { Line } from './lines.ts';
import { listMarkOf, withoutMarks } from './list-marks.ts';
import type { Section } from './sections.ts';
import { joinWrapped } from './wrapped.ts';

/** The documents a decision rests on (Beslutsunderlag, Handlingar), each with its day when it names one. */
export function basisOf(sections: readonly Section[]): Paragraph['basis'] {
  return sections
    .filter((section) => section.kind === 'basis')
    .flatMap((section) => documentsIn(section.lines))
    .map((text) => {
      const date = firstDateIn(text);
      return date === undefined ? { text } : { text, date };
    });
}

function documentsIn(lines: readonly Line[]): string[] {
  const mark = lines.map((line) => listMarkOf(line.text)).find((found) => found !== undefined)?.kind;
  const documents: string[][] = [];
  for (const line of lines) {
    const last = documents.at(-1);
    const isNew = mark !== undefined ? listMarkOf(line.text)?.kind === mark : beginsDocument(line, last?.at(-1));
    if (last === undefined || isNew) documents.push([withoutMarks(line.text)]);
    else last.push(line.text);
  }
  return documents.map(joinWrapped).filter((text) => text !== '');
}

function beginsDocument(line: Line, above: string | undefined): boolean {
  if (above === undefined) return true;
  return /^[\p{Lu}\d]/u.test(line.text) && !/(?:,|-|\b(?:och|samt|den|om|av|för|till|med))$/u.test(above);
}
