import { expect, test } from 'vitest';
import { localDate } from './local-date.ts';
import { parseOrganisationNumber, soleTraderNumber } from './organisation-number.ts';
import { parsePersonalNumber } from './personal-number.ts';

test('organisation numbers are compared as ten digits: 16, or the century of a sole trader, goes', () => {
  for (const text of ['5598005014', '559800-5014', '165598005014', '16559800-5014'])
    expect(parseOrganisationNumber(text), text).toBe('5598005014');
  expect(parseOrganisationNumber('19951218-9805')).toBe('9512189805');
  expect(parseOrganisationNumber('200101019805')).toBe('0101019805');
  expect(parseOrganisationNumber('120101+9805')).toBe('1201019805');
});

test('ten digits that begin with 16 keep them', () => {
  expect(parseOrganisationNumber('1655980050')).toBe('1655980050');
});

test('anything else is no organisation number', () => {
  for (const text of ['', '559800501', '5598-005014', '175598005014', '55980050145', 'SE5598005014'])
    expect(parseOrganisationNumber(text), text).toBeUndefined();
});

test('a sole trader’s number is the personal number without its century', () => {
  const number = parsePersonalNumber('19951218-9805', localDate('2026-06-30')) ?? expect.fail();
  expect(soleTraderNumber(number)).toBe('9512189805');
});
