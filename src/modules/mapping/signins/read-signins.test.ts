import { closeSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFiles, openEvidence, openFile } from '../evidence/folder.ts';
import { aFolder } from '../fixture.ts';
import { aPerson, PERIOD } from '../rules/fixture.ts';
import { type ReadSigninsOptions, readSignins } from './read-signins.ts';
import { scanSignins } from './scan.ts';

const HEADER = 'user_name;at;country;ip;source\n';
const { employment } = aPerson();
const persons = [0, 1, 2].map((index) =>
  aPerson({ index, isInPopulation: index < 2, employments: [{ ...employment, userName: `anv${index}` }] }),
);

const readHere: NonNullable<ReadSigninsOptions['readPart']> = async (file, task) => scanSignins(file, task);

async function read(signins: string, options: ReadSigninsOptions = {}) {
  await using made = await aFolder({ units: 'x', employees: 'x', signins });
  const found = findFiles(made.folder).find(({ name }) => name === 'signins') ?? expect.fail();
  const file = openFile(found.fileName, found.path);
  try {
    return await readSignins(openEvidence(found, file), persons, PERIOD, options);
  } finally {
    closeSync(file);
  }
}

test('days are Swedish days inside the period, by country in capital letters', async () => {
  const { abroad } = await read(
    `${HEADER}anv0;2025-06-30T21:59:59Z;es;;\nanv0;2025-06-30T22:00:00Z;es;;\nANV0;2025-10-25T22:30:00Z;Gb;;\n` +
      'anv0;2026-06-30T21:59:59Z;SE;;\nanv0;2026-06-30T22:00:00Z;ES;;\nanv1;2026-01-01T10:00Z;se;;\n',
  );
  expect(abroad).toEqual([
    {
      person: persons[0],
      byCountry: new Map([
        ['ES', [20270]],
        ['GB', [20387]],
        ['SE', [20634]],
      ]),
      // Where each day abroad stands first.
      lines: new Map([
        ['ES 20270', 3],
        ['GB 20387', 4],
      ]),
    },
  ]);
});

test('sign-ins without a country are no days', async () => {
  const { abroad, unmatched } = await read(`${HEADER}anv0;2026-01-01T10:00Z;;;\n`);
  expect([abroad, unmatched]).toEqual([[], 0]);
});

test('rows inside the period of nobody’s user name are counted, from any country, each of them', async () => {
  const { unmatched } = await read(
    `${HEADER}x;2026-01-01T10:00Z;ES;;\nx;2026-01-01T10:00Z;ES;;\ny;2026-01-01T10:00Z;SE;;\nz;2026-01-01T10:00Z;;;\n` +
      'x;2024-01-01T10:00Z;ES;;\nanv2;2026-01-01T10:00Z;ES;;\nx;2026-01-01;ES;;\n',
  );
  expect(unmatched).toBe(4);
});

test('the file spans from its first to its last moment, outside the period too', async () => {
  const { reading } = await read(`${HEADER}x;2026-01-01T10:00Z;;;\nx;2020-01-01T00:00+01:00;;;\n`);
  expect([reading.first, reading.last]).toEqual([
    Date.parse('2019-12-31T23:00Z') / 1000,
    Date.parse('2026-01-01T10:00Z') / 1000,
  ]);
});

test('a file read in parts says what it says when read as one', async () => {
  const field = (...texts: string[]) => fc.constantFrom(...texts);
  const row = fc
    .tuple(
      field('anv0', 'anv1', 'anv2', 'ANV0', 'x', ''),
      field(
        '2026-01-01T10:00Z',
        '2026-01-02T23:30+01:00',
        '2026-02-01T00:00Z',
        '2026-02-30T10:00Z',
        '2020-01-01T10:00Z',
      ),
      field('ES', 'se', 'SE', '', 'FR', 'X'),
      field('', '10.0.0.1', '"a;b"', '"c\nd"', 'e"f'),
      field('vpn', 'vpn;'),
    )
    .map((cells) => cells.join(';'));
  const line = fc.oneof({ weight: 8, arbitrary: row }, { weight: 1, arbitrary: field('', ';;;;', 'x;"', '\r') });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 60 }), fc.integer({ min: 2, max: 4 }), async (lines, threads) => {
      const text = HEADER + lines.join('\n');
      const whole = await read(text);
      expect(await read(text, { threadsFrom: 0, threads, readPart: readHere })).toEqual(whole);
    }),
    { numRuns: 200 },
  );
});

test('several threads read what one reads, lines and rejects included', async () => {
  const rows = Array.from({ length: 500 }, (_, n) =>
    n % 7 === 0
      ? `anv0;${n};ES;;`
      : `anv${n % 3};2026-01-${String((n % 28) + 1).padStart(2, '0')}T10:00Z;${n % 5 ? 'SE' : 'ES'};;`,
  );
  const text = HEADER + rows.join('\r\n');
  const whole = await read(text);
  const parts = await read(text, { threadsFrom: 0, threads: 3 });
  expect(parts).toEqual(whole);
  expect(parts.reading.rejects.lines.slice(0, 3)).toEqual([2, 9, 16]);
});
