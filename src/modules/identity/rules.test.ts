import { expect, test } from 'vitest';
import { instant } from '../../kernel/clock.ts';
import { authenticationMoment, idleSince, isSteppedUp, isWorthNoting, suffices } from './rules.ts';

const NOON = instant('2026-03-02T12:00:00Z');
const settings = { stepUpMinutes: 15, acrToStepUp: ['loa3'] };
const proof = (time: string, acr: string | null = 'loa3') => ({ authenticatedAt: instant(`2026-03-02T${time}Z`), acr });

test('a proof of a quarter of an hour ago is no longer fresh, one a second younger is', () => {
  expect(isSteppedUp(proof('11:45:00'), NOON, settings)).toBe(false);
  expect(isSteppedUp(proof('11:45:01'), NOON, settings)).toBe(true);
});

test('a fresh proof of a kind that is not on the list does not suffice', () => {
  expect(isSteppedUp(proof('12:00:00', 'loa2'), NOON, settings)).toBe(false);
  expect(isSteppedUp(proof('12:00:00', 'loa3 '), NOON, settings)).toBe(false);
  expect(isSteppedUp(proof('12:00:00', null), NOON, settings)).toBe(false);
});

test('an empty list asks for no kind of proof', () => {
  expect(suffices(null, [])).toBe(true);
  expect(suffices(null, ['loa3'])).toBe(false);
  expect(suffices('loa3', ['loa2', 'loa3'])).toBe(true);
});

test('the issuer cannot have seen the person later than now', () => {
  expect(authenticationMoment(Date.parse(NOON) / 1000 - 60, NOON)).toBe('2026-03-02T11:59:00.000Z');
  expect(authenticationMoment(Date.parse(NOON) / 1000 + 60, NOON)).toBe(NOON);
  expect(authenticationMoment(undefined, NOON)).toBe(NOON);
});

test('a session idle for the whole limit has ended', () => {
  expect(idleSince(NOON, { idleMinutes: 60 })).toBe('2026-03-02T11:00:00.000Z');
});

test('a use is written down once a minute', () => {
  expect(isWorthNoting(instant('2026-03-02T11:59:00Z'), NOON)).toBe(true);
  expect(isWorthNoting(instant('2026-03-02T11:59:01Z'), NOON)).toBe(false);
});
