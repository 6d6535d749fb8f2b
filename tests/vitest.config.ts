import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['tests/**/*.test.ts'],
    benchmark: { include: ['tests/**/*.bench.ts'] },
    setupFiles: ['tests/setup.ts'],
    // By the clock, which runs on while other work has the processor.
    testTimeout: 120_000,
    // One for each processor; left alone, one processor of two would have nothing to do.
    maxWorkers: '100%',
  },
});
