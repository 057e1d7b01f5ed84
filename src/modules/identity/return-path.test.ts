import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeReturnPath } from './return-path.ts';

test.each(['/', '/units/1?on=2026-06-30', '/my-cases#latest', '/a?b=https://other.example/'])('%s is ours', (path) => {
  expect(safeReturnPath(path)).toBe(path);
});

test.each([
  undefined,
  '',
  'cases',
  'https://other.example/',
  '//other.example',
  '/\\other.example',
  '/..//other.example',
  '/.//other.example',
  '/\tother',
  '/\n/other.example',
  'javascript:alert(1)',
  '/sign-in?return=/',
  '/oidc/callback?code=1',
  '/x/../sign-out',
  '/api/v1/me',
  `/${'x'.repeat(2001)}`,
])('%j leads to the start page', (path) => {
  expect(safeReturnPath(path)).toBe('/');
});

test('no text leads out of the site', () => {
  const pieces = fc.constantFrom('/', '\\', '.', '..', '@', ':', '?', '#', 'other.example', 'https:', '%2f', '\t', ' ');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((parts) => `/${parts.join('')}`),
      ),
      (text) => {
        const path = safeReturnPath(text);
        expect(path).toMatch(/^\/(?![/\\])/);
        expect(new URL(path, 'https://uppsikt.example').origin).toBe('https://uppsikt.example');
      },
    ),
  );
});
