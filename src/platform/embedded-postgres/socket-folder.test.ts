import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { chooseSocketFolder, prepareSocketFolder } from './socket-folder.ts';

/** What the kernel takes, on Linux 108 bytes with the closing zero. */
const LIMIT = process.platform === 'darwin' ? 104 : 108;

test('the socket lies in the data folder where its path is short enough', () => {
  expect(chooseSocketFolder('/srv/uppsikt', '/run')).toBe('/srv/uppsikt/run');
});

test('a longer path gets a short folder of its own, the same every time', () => {
  const long = `/srv/${'x'.repeat(100)}`;
  const folder = chooseSocketFolder(long, '/run');
  expect(folder).toMatch(/^\/run\/uppsikt-[0-9a-f]{16}$/);
  expect(chooseSocketFolder(long, '/run')).toBe(folder);
  expect(chooseSocketFolder(`${long}y`, '/run')).not.toBe(folder);
});

test('whatever the data folder is called, the socket has room, also where letters take two bytes', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zåäö/]{1,150}$/), (name) => {
      const folder = chooseSocketFolder(path.join('/', name), '/run');
      expect(Buffer.byteLength(`${folder}/.s.PGSQL.5432`)).toBeLessThan(LIMIT);
    }),
  );
});

test('when no folder is short enough it says so', () => {
  const long = `/${'x'.repeat(100)}`;
  expect(() => chooseSocketFolder(long, long)).toThrow('too long for a database socket');
});

test('a socket folder that somebody else put there is not used', () => {
  const place = mkdtempSync(path.join(tmpdir(), 'uppsikt-socket-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const own = path.join(place, 'run');
  prepareSocketFolder(own, undefined);
  expect(statSync(own).mode & 0o777).toBe(0o700);
  mkdirSync(path.join(place, 'elsewhere'));
  symlinkSync(path.join(place, 'elsewhere'), path.join(place, 'link'));
  expect(() => prepareSocketFolder(path.join(place, 'link'), undefined)).toThrow('belongs to somebody else');
});
