import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aScratchFile } from '../fixture.ts';
import { readLines } from './lines.ts';
import { readObjects } from './objects.ts';

test('any bytes are cut into the same lines whatever is read at a time', () => {
  using scratch = aScratchFile();
  const letter = fc.constantFrom('a', 'b', '\n', '\n', '\r', '\r\n', 'å');
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (text, chunk) => {
      const lines: (readonly [line: number, text: string])[] = [];
      readLines(scratch.fill(text), (bytes, line) => lines.push([line, String(bytes)]), { chunk });
      const expected = text.split('\n');
      if (expected.at(-1) === '') expected.pop();
      expect(lines).toEqual(expected.map((each, index) => [index + 1, each.replace(/\r$/, '')]));
    }),
    { numRuns: 500 },
  );
});

test('a line that is too long is told of once, and the next is read', () => {
  using scratch = aScratchFile();
  const lines: (string | undefined)[] = [];
  const source = scratch.fill(`a\n${'x'.repeat(500)}\nb`);
  readLines(source, (bytes) => lines.push(bytes?.toString()), { chunk: 16, lineLimit: 64 });
  expect(lines).toEqual(['a', undefined, 'b']);
});

function objectsOf(text: string) {
  using scratch = aScratchFile();
  const all: (readonly [line: number, text: string])[] = [];
  readObjects(scratch.fill(text), (bytes, line) => all.push([line, String(bytes)]));
  return all;
}

test('objects are cut at their own braces, not at those in texts', () => {
  expect(objectsOf('[{"a":"}{"},\n {"b":{"c":"\\"}"}}]')).toEqual([
    [1, '{"a":"}{"}'],
    [2, '{"b":{"c":"\\"}"}}'],
  ]);
});

test('an object that never ends is told of, also one whose text runs over the end of its line', () => {
  expect(objectsOf('{"a":"b\n{"c":1}\n')).toEqual([
    [1, 'json-open'],
    [2, '{"c":1}'],
  ]);
  expect(objectsOf('{"a":[1,\n{"c":1}\n')).toEqual([
    [1, 'json-open'],
    [2, '{"c":1}'],
  ]);
});

test('a file far longer than what is read at a time keeps its lines', () => {
  const object = JSON.stringify({ name: 'x'.repeat(300), list: [1, 2, { a: 1 }] }, null, 1);
  const height = object.split('\n').length;
  const all = objectsOf(`{"value":[\n${Array.from({ length: 4_000 }, () => object).join(',\n')}\n]}`);
  expect(all).toHaveLength(4_000);
  expect(all.every(([line, text], index) => line === 2 + index * height && text === object)).toBe(true);
});
