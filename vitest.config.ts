import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: ['src/platform/embedded-postgres/testing-server.ts', 'test/e2e/laid-in.ts'],
    pool: 'threads',
    isolate: false,
    // No test is about time: these only end what hangs, also on a busy machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
