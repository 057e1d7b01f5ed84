import { expect, test } from 'vitest';
import { pageLines } from './pdf-lines.ts';
import type { PdfPiece } from './pdf-rows.ts';

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

/** Lines of a column whose letters are 5 wide, from a baseline down. */
function column(lines: readonly string[], x: number, y: number): PdfPiece[] {
  return lines.map((line, at) => piece(line, x, y - at * 12));
}

const LEFT = [
  'Region Lövmark växer',
  'och behöver lokaler',
  'på flera orter. Ett',
  'hus har byggts till',
  'vid den norra älven',
];
const RIGHT = [
  'under fjolåret. Nu',
  'finns plats för alla',
  'som arbetar i staden',
  'och för besökare som',
  'kommer med tåget in.',
];

test.each([
  ['on the same baselines', 700],
  ['on baselines of its own', 695],
])('running text in two columns is read column by column, the second %s', (_, y) => {
  const lines = pageLines([
    piece('Bakgrund till ärendet om lokaler för alla', 30, 740),
    ...column(LEFT, 30, 700),
    ...column(RIGHT, 180, y),
    piece('Beslutet skickas till fastighetsförvaltningen', 30, 610),
  ]);
  expect(lines.filter((line) => line !== '')).toEqual([
    'Bakgrund till ärendet om lokaler för alla',
    ...LEFT,
    ...RIGHT,
    'Beslutet skickas till fastighetsförvaltningen',
  ]);
});

test('names beside each other and labels to the left of their text stay on their lines', () => {
  const names = ['Eva Ek (S)', 'Bo Ahl (M)', 'Cia Dahl (L)', 'Dan Eng (V)', 'Fia Gran (C)', 'Hugo Ask (KD), ordf'];
  const beside = pageLines([...column(names, 30, 700), ...column(names.toReversed(), 180, 700)]);
  expect(beside[0]).toMatch(/^Eva Ek \(S\) {3,}Hugo Ask/);
  const labelled = pageLines([piece('Beslut', 30, 700), ...column([...LEFT, ...RIGHT], 110, 700)]);
  expect(labelled[0]).toMatch(/^Beslut {3,}Region Lövmark/);
});
