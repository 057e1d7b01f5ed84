import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ItemCondition } from '../../schema.ts';
import { conditionsText, readConditions } from './conditions-text.ts';

test('conditions are read as they are written', () => {
  expect(readConditions('days <= 10\n\ncountryGroup = nordic, eea\nwithinLimits = true')).toEqual([
    { fact: 'days', atMost: 10 },
    { fact: 'countryGroup', is: ['nordic', 'eea'] },
    { fact: 'withinLimits', is: [true] },
  ]);
  expect(readConditions('')).toEqual([]);
});

test.each(['days', 'days < 10', 'days <= many', 'Days = 1', 'country =', 'country = a,,b'])(
  '“%s” says nothing that can be read',
  (text) => {
    expect(readConditions(text)).toBeUndefined();
  },
);

const fact = fc.constantFrom('days', 'countryGroup', 'within-limits');
const value = fc.oneof(fc.boolean(), fc.integer({ min: -999, max: 999 }), fc.constantFrom('nordic', 'EEA land', 'åäö'));
const condition: fc.Arbitrary<ItemCondition> = fc.oneof(
  fc.record({ fact, is: fc.array(value, { minLength: 1, maxLength: 3 }) }),
  fc.record({ fact, atMost: fc.integer({ min: -999, max: 999 }) }),
  fc.record({ fact, moreThan: fc.integer({ min: -999, max: 999 }) }),
);

test('whatever the conditions, written and read they are the same', () => {
  fc.assert(
    fc.property(fc.array(condition, { maxLength: 4 }), (conditions) => {
      expect(readConditions(conditionsText(conditions))).toEqual(conditions);
    }),
  );
});
