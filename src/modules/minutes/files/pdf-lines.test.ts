import { expect, test } from 'vitest';
import { type PdfPiece, pageLines } from './pdf-lines.ts';

/** A piece of text in a type of 10 units, letters 5 wide. */
function piece(text: string, x: number, y: number): PdfPiece {
  return { text, x, y, width: text.length * 5, height: 10 };
}

test('pieces on a baseline are one line from left to right, whatever order they come in', () => {
  expect(pageLines([piece('och Bo', 70, 700), piece('Eva Ek', 30, 700.4)])).toEqual(['Eva Ek och Bo']);
});

test('lines go from the top down', () => {
  expect(pageLines([piece('andra', 30, 688), piece('första', 30, 700)])).toEqual(['första', 'andra']);
});

test('a gap between columns stays one', () => {
  const [line] = pageLines([piece('Sammanträdesdatum', 30, 700), piece('2024-03-05', 300, 700)]);
  expect(line).toMatch(/^Sammanträdesdatum {3,}2024-03-05$/);
});

test('indentation and room between lines are kept', () => {
  const lines = pageLines([
    piece('Beslut', 30, 700),
    piece('att godkänna', 70, 688),
    piece('rapporten.', 70, 676),
    piece('Skickas till', 30, 640),
  ]);
  expect(lines.map((line) => line.trim())).toEqual(['Beslut', 'att godkänna', 'rapporten.', '', 'Skickas till']);
  expect(lines[1]).toMatch(/^ {5,}att/);
});

test("a hyphen at the line's end is kept", () => {
  expect(pageLines([piece('samman-', 30, 700), piece('trädet', 30, 688)])).toEqual(['samman-', 'trädet']);
});

test('letters set one by one are a word', () => {
  expect(pageLines([...'Beslut'].map((letter, at) => piece(letter, 30 + at * 5, 700)))).toEqual(['Beslut']);
});

test('an empty page has no lines', () => {
  expect(pageLines([piece('  ', 30, 700)])).toEqual([]);
});
