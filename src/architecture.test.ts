import { expect, test } from 'vitest';
import { brokenWalls, readSources } from '../tools/architecture.ts';

const sources = readSources(import.meta.dirname);

test('arrows only fall, rooms are entered by their doors, and no part of the platform stands in a circle', () => {
  expect(brokenWalls(sources)).toEqual([]);
  // So that the test cannot pass on nothing.
  expect(sources.length).toBeGreaterThan(30);
  expect(sources.flatMap((source) => source.imports).length).toBeGreaterThan(60);
});

test.each([
  ['kernel/period.ts', 'platform/database/index.ts', 'reaches up from kernel to platform'],
  ['modules/risk/rules.ts', 'modules/training/index.ts', 'reaches sideways'],
  ['modules/cases/actions.ts', 'modules/risk/store.ts', 'instead of by its door'],
  ['modules/cases/actions.ts', 'modules/cases/index.ts', 'by its own door'],
  ['modules/cases/ui/page.tsx', 'modules/cases/store.ts', 'shared with the browser'],
  ['modules/accountability/rules.ts', 'modules/statistics/index.ts', 'imported by none'],
  ['helpers/strings.ts', 'kernel/period.ts', 'stands in no room'],
])('a wall broken by %s importing %s is told', (file, target, told) => {
  const found = brokenWalls([...sources, { file, imports: [target] }]);
  expect(found).toEqual([expect.stringContaining(told)]);
});

test('a circle inside the platform is told', () => {
  const found = brokenWalls([
    { file: 'platform/log/log.ts', imports: ['platform/http/index.ts'] },
    { file: 'platform/http/app.ts', imports: ['platform/log/index.ts'] },
  ]);
  expect(found).toEqual(['platform/log imports itself in a circle', 'platform/http imports itself in a circle']);
});

test('what would carry the server to the browser is told with its way', () => {
  const found = brokenWalls([
    { file: 'web/main.tsx', imports: [], loads: ['modules/risk/ui/index.ts'] },
    { file: 'modules/risk/ui/index.ts', imports: [], loads: ['react', 'modules/risk/reading.ts'] },
    { file: 'modules/risk/reading.ts', imports: [], loads: ['kysely'] },
  ]);
  expect(found).toEqual([
    'the browser would load kysely: web/main.tsx → modules/risk/ui/index.ts → modules/risk/reading.ts → kysely',
  ]);
  // So that the house itself is not passed on nothing.
  expect(sources.find(({ file }) => file === 'web/main.tsx')?.loads?.length).toBeGreaterThan(3);
});
