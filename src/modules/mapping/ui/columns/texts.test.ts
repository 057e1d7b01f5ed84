import { expect, test } from 'vitest';
import { SOURCE_IDS } from '../../sources/sources.ts';
import { columnsOf } from '../../uploads/kinds.ts';
import { HANDED_IN } from '../../uploads/upload.ts';
import { sv } from './texts.sv.ts';
import { wordsForColumn } from './texts.ts';

test('every column of a file that may be handed in has words, and no words are left over', () => {
  const columns = [...HANDED_IN, ...SOURCE_IDS].flatMap((kind) => columnsOf(kind));
  expect(columns.length).toBeGreaterThan(50);
  expect(new Set(columns.map(wordsForColumn))).toEqual(new Set(Object.keys(sv)));
});
