// `npm run test:pg15 [-- FILE...]`: the tests that use a database, or those named, on the oldest PostgreSQL that production
// may have.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readSources } from './architecture.ts';
import { installFromDebian } from './debian.ts';
import { startPostgres15 } from './postgres15.ts';
import { endWith } from './tally.ts';
import { runVitest } from './vitest.ts';

const DOORS_TO_THE_DATABASE = ['testing.ts', 'testing-server.ts'].map((name) =>
  path.join('src/platform/embedded-postgres', name),
);
/** Hundreds of bodies for each route, none of which asks the database anything that a store's own test does not. */
const ONCE_IS_ENOUGH = path.join('test', 'bad-input') + path.sep;
const BINARIES = '/usr/lib/postgresql/15/bin';

/** The test files that reach the database of the run, themselves or by what they import. */
function findStoreTests(): string[] {
  const files = ['src', 'test'].flatMap((root) =>
    readSources(root).map(({ file, imports }) => ({
      file: path.join(root, file),
      imports: imports.map((target) => path.join(root, target)),
    })),
  );
  const reaching = new Set(DOORS_TO_THE_DATABASE);
  for (let before = 0; before < reaching.size; ) {
    before = reaching.size;
    for (const { file, imports } of files) if (imports.some((target) => reaching.has(target))) reaching.add(file);
  }
  return [...reaching].filter((file) => file.endsWith('.test.ts') && !file.startsWith(ONCE_IS_ENOUGH));
}

const named = process.argv.slice(2).filter((argument) => argument.endsWith('.test.ts'));

if (!existsSync(BINARIES)) installFromDebian(['postgresql-15']);
if (existsSync(BINARIES)) {
  const postgres = await startPostgres15(BINARIES);
  try {
    endWith(
      await runVitest(named.length > 0 ? named : findStoreTests(), {
        TEST_POSTGRES: JSON.stringify(postgres.connection),
      }),
    );
  } finally {
    await postgres.stop();
  }
} else {
  console.error(`PostgreSQL 15 is not in ${BINARIES} and may not be installed here: apt-get install postgresql-15`);
  // In a row of checks its absence is no failure; asked for by itself it is.
  if (process.argv.includes('--if-possible')) console.log('0 passed, 0 failed');
  else endWith({ passed: 0, failed: 1 });
}
