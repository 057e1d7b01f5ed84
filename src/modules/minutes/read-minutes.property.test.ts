import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minutesSchema, readMinutes } from './index.ts';

const FOLDER = path.join(import.meta.dirname, 'layouts');
const texts = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(path.join(FOLDER, file), 'utf8'));

/** Scraps of which minutes are made, in any order and amount. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '§ 12',
        '§§ 3–9',
        'Beslut',
        'Socialnämnden beslutar',
        'att godkänna',
        'Dnr KS 2024/7',
        '\n',
        '\n\n',
        '\f',
        '3 (9)',
        'Skickas till',
        'Paragraf Diarienummer',
        'Rätt utdraget intygar',
        'föreslår kommunfullmäktige besluta',
        '1.',
        '•',
        'Paragrafer 12-14',
        'UTKAST',
        'Jag yrkar att',
        ':',
        '    ',
      ),
      fc.string({ maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));

test("reading is total: any text gives minutes of the contract's shape", () => {
  fc.assert(
    fc.property(scraps, (text) => {
      expect(minutesSchema.safeParse(readMinutes(text)).success).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('reading is total on texts cut off anywhere', () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(), (text, from, to) => {
      const cut = text.slice(from % text.length, to % text.length);
      expect(minutesSchema.safeParse(readMinutes(cut)).success).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("offsets are exact: each matter's slice begins with its heading, and they follow each other to the end", () => {
  expect.hasAssertions();
  for (const text of texts) {
    const { paragraphs } = readMinutes(text);
    paragraphs.forEach(({ number, source }, at) => {
      const slice = text.slice(source.start, source.end);
      if (number !== null)
        expect(slice.slice(0, 90)).toMatch(
          new RegExp(`^(?:.{0,60}§ ?|.{0,12})?${number.replace('/', ' ?/ ?')}|^Paragraf\\s+Diarienummer\\s+${number}`),
        );
      expect(source.end).toBe(paragraphs[at + 1]?.source.start ?? text.length);
    });
  }
});

test.each([
  ['carriage returns', (text: string) => text.replaceAll('\n', '\r\n')],
  ['indentation', (text: string) => text.replace(/^/gm, '      ')],
  ['trailing blanks', (text: string) => text.replace(/$/gm, '   ')],
  ['hard blanks', (text: string) => text.replaceAll('§ ', '§\u00a0')],
  ['signs set tight', (text: string) => text.replace(/^((?:\p{Lu}\p{L}{0,6} )?)§ (\d)/gmu, '$1§$2')],
])('%s change nothing that is read', (_, changed) => {
  for (const text of texts) expect(fieldsOf(changed(text))).toEqual(fieldsOf(text));
});

function fieldsOf(text: string) {
  const { documentType, meetingDate, paragraphs } = readMinutes(text);
  const read = paragraphs.map(({ number, title, dnr, decisions, recipients }) => ({
    number,
    title,
    dnr,
    decisions,
    recipients,
  }));
  return { documentType, meetingDate, read };
}

test.each([
  ['one long word', 'a'.repeat(200_000)],
  ['blanks', `Socialnämnden ${' '.repeat(200_000)}§ 12`],
  ['full stops', `§ 12 Rapport ${'. '.repeat(60_000)}`],
  ['signs', '§ 1 A '.repeat(20_000)],
  ['headings', '§ 1 A\n'.repeat(20_000)],
  ['marks', `§ 12 Rapport\nBeslut\n${'att a, '.repeat(20_000)}`],
  ['bodies', `§ 12 Rapport\nBeslut\n${'Kommunstyrelsens '.repeat(8_000)}`],
  ['capitals', `§ 12 ${'Eva '.repeat(20_000)}`],
  ['brackets', `§ 12 Dnr ${'(1/'.repeat(40_000)}`],
  ['hyphens', `§ 12 Rapport\n${'a-\n'.repeat(40_000)}`],
  ['items', `§ 12 Rapport\nBeslut\n${'att x y\n'.repeat(20_000)}`],
  ['recipients', `§ 12 Rapport\nSkickas till\n${'Eva Ek (S)\n'.repeat(20_000)}`],
  ['sentences', `§ 12 Rapport\nBeslut\n${'Taxan antas.\n\n'.repeat(10_000)}`],
  ['a collapsed page', `§ 12 Rapport Beslut § 13 ${'Eva Ek (S) att, '.repeat(10_000)}`],
  ['labels', '§ 12 Rapport Beslut Beslut '.repeat(5_000)],
])('no text makes it slow: %s', (_, text) => {
  // The bound is the runner's own time limit; a pattern that backtracks would take hours.
  expect(minutesSchema.safeParse(readMinutes(text)).success).toBe(true);
});
