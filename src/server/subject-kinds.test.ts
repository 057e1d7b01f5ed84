import { expect, test } from 'vitest';
import { listPresets } from '../modules/guidelines/index.ts';
import { entryWords } from './subject-kinds.ts';

/** What duties tell of in words of their own: what happens to people, units, hand-overs and responsibilities. */
const OF_DUTIES = /^(employment|manager|unit|handover|responsibility)\./;

test('every entry from which a preset lets a duty arise, or by which it is met or falls, has words wherever duties are told', () => {
  const types = listPresets()
    .flatMap(({ content }) => content.templates)
    .flatMap((one) => [...(one.kind === 'dated' ? one.arisesOn : []), ...one.acceptedBy, ...one.withdrawnBy]);
  expect(types.length).toBeGreaterThan(50);
  expect([...new Set(types)].filter((type) => !OF_DUTIES.test(type) && !entryWords.has(type))).toEqual([]);
});
