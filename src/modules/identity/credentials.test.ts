import fc from 'fast-check';
import { expect, test } from 'vitest';
import { systemRandom } from '../../kernel/ids.ts';
import {
  formatCredential,
  hashOf,
  keptIssuer,
  keptSubject,
  newToken,
  parseCredential,
  seal,
  unseal,
} from './credentials.ts';

test('a credential is read as it was written', () => {
  const credential = { employer: 'region-vattern', token: newToken(systemRandom) };
  expect(parseCredential(formatCredential(credential))).toEqual(credential);
});

test.each([undefined, '', 'region', `.${'a'.repeat(43)}`, `Region.${'a'.repeat(43)}`, `region.${'a'.repeat(42)}`])(
  '%j is no credential',
  (text) => expect(parseCredential(text)).toBeUndefined(),
);

test('two tokens have different hashes, and none is the token', () => {
  const [a, b] = [newToken(systemRandom), newToken(systemRandom)];
  expect(hashOf(a)).not.toEqual(hashOf(b));
  expect(hashOf(a).toString('base64url')).not.toBe(a);
});

test('what is sealed opens with the same token only, and not when a bit was changed', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.nat(), (text, place) => {
      const token = newToken(systemRandom);
      const sealed = seal(text, token, systemRandom);
      expect(unseal(sealed, token)).toBe(text);
      expect(() => unseal(sealed, newToken(systemRandom))).toThrow();
      sealed[place % sealed.length] = (sealed[place % sealed.length] ?? 0) ^ 1;
      expect(() => unseal(sealed, token)).toThrow();
    }),
    { numRuns: 30 },
  );
});

test('what may be a personal number is kept as a keyed hash, anything else as it is', () => {
  expect(keptSubject('sub-anna', 'key')).toBe('sub-anna');
  const kept = keptSubject('19800101-9809', 'key');
  expect(kept).toMatch(/^hmac:[0-9a-f]{64}$/);
  expect(keptSubject('19800101-9809', 'key')).toBe(kept);
  expect(keptSubject('19800101-9809', 'another key')).not.toBe(kept);
});

test('an issuer is the same with or without the slash of its root, and no other', () => {
  expect(keptIssuer('https://login.example.se')).toBe(keptIssuer('https://login.example.se/'));
  expect(keptIssuer('https://login.example.se/realm')).not.toBe(keptIssuer('https://login.example.se/realm/'));
});
