import { defineConfig } from 'vitest/config';

const EVERYWHERE = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'];
/** Drive a browser and a server, which keep two cores busy by themselves. */
const JOURNEYS = 'test/e2e/**/*.test.ts';
/** Need a PostgreSQL in which nothing else is being written: an open transaction in any of its databases holds them up. */
const ALONE = 'src/platform/journal/*sequence*.test.ts';

/** The projects run one after the other. `include` and `exclude` are globs; `maxWorkers` and `retry` as Vitest says. */
function project(
  name: string,
  groupOrder: number,
  test: { include: string[]; exclude?: string[]; maxWorkers: number; retry?: number },
) {
  return { extends: true as const, test: { name, ...test, sequence: { groupOrder } } };
}

export default defineConfig({
  test: {
    projects: [
      project('alone', 0, { include: [ALONE], maxWorkers: 1 }),
      project('together', 1, { include: EVERYWHERE, exclude: [ALONE, JOURNEYS], maxWorkers: 2 }),
      // A browser of many hours may hang by itself, once; what is tried anew is told of in the output.
      project('journeys', 2, { include: [JOURNEYS], maxWorkers: 1, retry: 1 }),
    ],
    globalSetup: ['src/platform/embedded-postgres/testing-server.ts', 'test/e2e/laid-in.ts'],
    pool: 'threads',
    isolate: false,
    // No test is about time: these only end what hangs, also on a busy machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
