import { expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { endOf, queryOf } from './times.ts';

test('a day ends at its last moment in Sweden, in summer, in winter and on the nights between', () => {
  expect(endOf(localDate('2026-01-15'))).toBe('2026-01-15T22:59:59.999Z');
  expect(endOf(localDate('2026-07-15'))).toBe('2026-07-15T21:59:59.999Z');
  expect(endOf(localDate('2026-03-28'))).toBe('2026-03-28T22:59:59.999Z');
  expect(endOf(localDate('2026-03-29'))).toBe('2026-03-29T21:59:59.999Z');
  expect(endOf(localDate('2026-10-24'))).toBe('2026-10-24T21:59:59.999Z');
  expect(endOf(localDate('2026-10-25'))).toBe('2026-10-25T22:59:59.999Z');
});

test('what the address leaves out is left to the server', () => {
  expect(queryOf({})).toEqual({});
  expect(queryOf({ on: '2026-03-01' })).toEqual({ on: '2026-03-01' });
});

test('a day that is none asks for nothing, so that the page can be shown and the day told', () => {
  expect(queryOf({ on: '2026-02-31', knownOn: 'i går' })).toEqual({});
});
