import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const HERE = import.meta.dirname;
const MODULES = path.resolve(HERE, '..');
const files = readdirSync(HERE, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(tsx?|sql)$/.test(file));
const engine = files.filter((file) => !/\.test\.tsx?$|(^|\/)testing[^/]*\.ts$/.test(file));
/** What cases are called in this house: the folders of their kinds, the kinds that the presets write of, and the dog. */
const kinds = [
  ...foldersIn(path.join(MODULES, 'cases', 'types')),
  'secondary-occupation',
  'remote-work',
  'work-abroad',
  'bisyssla',
  'distans',
];

test('no file of the engine names a kind of case; the office dog lives in tests only', () => {
  const named = engine.flatMap((file) => {
    const text = readFileSync(path.join(HERE, file), 'utf8').toLowerCase();
    return [...kinds, 'dog', 'hund\\b', 'hunden\\b']
      .filter((kind) => new RegExp(`\\b${kind}`).test(text))
      .map((kind) => `${file}: ${kind}`);
  });
  expect(named).toEqual([]);
  // So that the test cannot pass on nothing.
  expect(engine.length).toBeGreaterThan(30);
  expect(files.length - engine.length).toBeGreaterThan(8);
});

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}
