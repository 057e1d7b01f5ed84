import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Sentences, slotsOf } from '../platform/i18n/index.ts';

const SRC = path.join(import.meta.dirname, '..');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

async function read(file: string, language: 'sv' | 'en'): Promise<Sentences> {
  const words = (await import(path.join(SRC, file))) as Record<string, Sentences>;
  return words[language] ?? {};
}

/** The module that a file belongs to, or the part of the platform, or `web`. */
function roomOf(file: string): string | undefined {
  return /^(?:platform|modules)\/([\w-]+)\//.exec(file)?.[1] ?? file.split('/')[0];
}

/** The Swedish half of a catalogue; other files of Swedish words, such as Aksel's own, have a shape of their own. */
function isCatalogue(file: string): boolean {
  return file.endsWith('texts.sv.ts') && /^export const sv = /m.test(readFileSync(path.join(SRC, file), 'utf8'));
}

const catalogues = await Promise.all(
  files.filter(isCatalogue).map(async (file) => ({
    file,
    room: roomOf(file),
    sv: await read(file, 'sv'),
    en: await read(file.replace('.sv.', '.en.'), 'en'),
  })),
);
const sources = files
  .filter((file) => !/\.test\.tsx?$|texts\.(sv|en)\.ts$/.test(file))
  .map((file) => readFileSync(path.join(SRC, file), 'utf8'))
  .join('\n');

test.each(catalogues)('$file says the same in both languages, under the name of its module', ({ room, sv, en }) => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort());
  for (const [key, sentence] of Object.entries(sv)) {
    expect(key.split('.')[0], key).toBe(room);
    expect(new Set(slotsOf(en[key] ?? '')), key).toEqual(new Set(slotsOf(sentence)));
    expect(sentence.trim(), key).not.toBe('');
  }
});

test('no text is said twice', () => {
  const keys = catalogues.flatMap(({ sv }) => Object.keys(sv));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(100);
});

test('no text of the frame or of the parts is said by nobody', () => {
  const keys = catalogues.flatMap(({ room, sv }) => (room === 'web' || room === 'ui' ? Object.keys(sv) : []));
  expect(keys.length).toBeGreaterThan(100);
  // `t(\`ui.draft.${status}\`)` says every key of that shape.
  const shapes = [...sources.matchAll(/`([a-z-]+\.[\w.-]*)\$\{[^}]+\}([\w.-]*)`/g)].map(
    ([, before = '', after = '']) =>
      new RegExp(`^${before.replaceAll('.', '\\.')}[\\w-]+${after.replaceAll('.', '\\.')}$`),
  );
  const said = (key: string) => sources.includes(`'${key}'`) || shapes.some((shape) => shape.test(key));
  expect(keys.filter((key) => !said(key))).toEqual([]);
});
