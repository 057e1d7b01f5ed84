import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aGuideline, aLimit } from '../testing.ts';
import { anyContent } from '../testing-contents.ts';
import { applyDifference } from './apply.ts';
import { difference, isEmpty } from './difference.ts';
import { paragraphEdits, textAfter } from './paragraphs.ts';
import { guidelineDifference } from './schema.ts';

test('a version does not differ from itself', () => {
  fc.assert(fc.property(anyContent, (a) => isEmpty(difference(a, structuredClone(a)))));
});

test('the difference applied to the one version reads as the other, also after it has travelled as JSON', () => {
  fc.assert(
    fc.property(anyContent, anyContent, (a, b) => {
      const found = difference(a, b);
      expect(applyDifference(a, found)).toEqual(b);
      expect(applyDifference(a, guidelineDifference.parse(JSON.parse(JSON.stringify(found))))).toEqual(b);
    }),
  );
});

test('a new value is told field by field; what reads the same is not mentioned', () => {
  const old = aGuideline({ limits: [aLimit()] });
  const young = aGuideline({
    limits: [aLimit({ value: 1, title: { sv: 'Högst en dag', en: 'At most two days a week' } })],
  });
  expect(difference(old, young)).toEqual({
    fields: [],
    texts: [],
    lists: [
      {
        list: 'limits',
        added: [],
        removed: [],
        changed: [
          {
            id: 'dog-days',
            difference: {
              fields: [
                { field: 'title.sv', from: 'Högst två dagar i veckan', to: 'Högst en dag' },
                { field: 'value', from: 2, to: 1 },
              ],
              texts: [],
              lists: [],
            },
          },
        ],
        order: null,
      },
    ],
  });
});

test('a part that comes says what it follows; one that goes is shown whole; others that stay are not moved', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => aLimit({ id }));
  const lists = (from: (typeof a)[], to: (typeof a)[]) =>
    difference(aGuideline({ limits: from as [] }), aGuideline({ limits: to as [] })).lists;
  expect(lists([a, c], [a, b])).toEqual([
    { list: 'limits', added: [{ part: b, after: 'a' }], removed: [c], changed: [], order: null },
  ]);
  expect(lists([a, b, c], [c, a, b])).toMatchObject([{ added: [], removed: [], order: ['c', 'a', 'b'] }]);
});

test('a section that reads otherwise is told paragraph by paragraph', () => {
  const section = { id: 'omfattning', heading: 'Avsnitt 3', origin: 'document' as const };
  const old = aGuideline({
    sections: [{ ...section, text: 'Hundar får vara med.\n\nHögst två dagar.\n\nKatter inte.' }],
  });
  const young = aGuideline({
    sections: [{ ...section, text: 'Hundar får vara med.\n\nHögst en dag.\n\nKatter inte.' }],
  });
  expect(difference(old, young).lists[0]?.changed[0]?.difference.texts).toEqual([
    {
      field: 'text',
      paragraphs: [
        { kind: 'kept', text: 'Hundar får vara med.' },
        { kind: 'removed', text: 'Högst två dagar.' },
        { kind: 'added', text: 'Högst en dag.' },
        { kind: 'kept', text: 'Katter inte.' },
      ],
    },
  ]);
});

const anyParagraphs = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

test('edits of paragraphs give back both readings, with as many kept as the two have in common', () => {
  fc.assert(
    fc.property(anyParagraphs, anyParagraphs, (from, to) => {
      const edits = paragraphEdits(from.join('\n\n'), to.join('\n\n'));
      expect(textAfter(edits)).toBe(to.join('\n\n'));
      const reversed = edits.map(({ kind, text }) => ({
        kind: kind === 'kept' ? kind : kind === 'added' ? ('removed' as const) : ('added' as const),
        text,
      }));
      expect(textAfter(reversed)).toBe(from.join('\n\n'));
      const kept = edits.filter(({ kind }) => kind === 'kept').length;
      expect(kept).toBe(commonLength(split(from), split(to)));
    }),
  );
});

/** As a reader of the definition would write it. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  const [[first, ...rest], [other, ...others]] = [a, b];
  if (first === undefined || other === undefined) return 0;
  if (first === other) return 1 + commonLength(rest, others);
  return Math.max(commonLength(rest, b), commonLength(a, others));
}

/** A text without words has one empty paragraph. */
function split(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.length === 0 ? [''] : paragraphs;
}

test('two texts of thousands of paragraphs with nothing in common are all removed and all added', () => {
  const many = (word: string) => Array.from({ length: 2_000 }, () => word).join('\n\n');
  const kinds = new Set(paragraphEdits(many('a'), many('b')).map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['removed', 'added']));
});
