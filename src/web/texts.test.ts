import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Sentences, slotsOf } from '../platform/i18n/index.ts';

const SRC = path.join(import.meta.dirname, '..');
const swedish = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('texts.sv.ts'));

async function read(file: string, language: 'sv' | 'en'): Promise<Sentences> {
  const words = (await import(path.join(SRC, file))) as Record<string, Sentences>;
  return words[language] ?? {};
}

const catalogues = await Promise.all(
  swedish
    .filter((file) => !file.includes('aksel'))
    .map(async (file) => ({
      room: path
        .dirname(file)
        .split('/')
        .filter((part) => part !== 'ui' || file.startsWith('platform'))
        .at(file.startsWith('web') ? 0 : 1),
      file,
      sv: await read(file, 'sv'),
      en: await read(file.replace('.sv.', '.en.'), 'en'),
    })),
);

test.each(catalogues)('$file says the same in both languages, under the name of its module', ({ room, sv, en }) => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort());
  for (const [key, sentence] of Object.entries(sv)) {
    expect(key.split('.')[0], key).toBe(room);
    expect(new Set(slotsOf(en[key] ?? '')), key).toEqual(new Set(slotsOf(sentence)));
    expect(sentence.trim(), key).not.toBe('');
  }
});

test('no key is said twice, and there are texts at all', () => {
  const keys = catalogues.flatMap(({ sv }) => Object.keys(sv));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(100);
});
