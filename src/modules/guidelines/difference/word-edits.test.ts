import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sideOf, wordEdits } from './word-edits.ts';

const anyText = fc
  .array(fc.constantFrom('högst', '49', '40', '%', 'på', 'distans', '\n', '  '), { maxLength: 12 })
  .map((words) => words.join(' '));

test('each side of the edits reads as its own text, whatever was changed', () => {
  fc.assert(
    fc.property(anyText, anyText, (from, to) => {
      const edits = wordEdits(from, to);
      const textOf = (side: 'before' | 'after') =>
        sideOf(edits, side)
          .map(({ text }) => text)
          .join('');
      expect([textOf('before'), textOf('after')]).toEqual([from, to]);
    }),
  );
});

test('only the words that changed are marked', () => {
  expect(wordEdits('Högst 49 % på distans.', 'Högst 40 % på distans.')).toEqual([
    { kind: 'kept', text: 'Högst ' },
    { kind: 'removed', text: '49 ' },
    { kind: 'added', text: '40 ' },
    { kind: 'kept', text: '% på distans.' },
  ]);
});

test('a paragraph that is added marks no word of the one before it', () => {
  expect(wordEdits('Ett. Två.', 'Ett. Två.\n\nTre.')).toEqual([
    { kind: 'kept', text: 'Ett. Två.' },
    { kind: 'added', text: '\n\nTre.' },
  ]);
});
