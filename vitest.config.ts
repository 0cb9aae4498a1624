import { defineConfig } from 'vitest/config';

/** Tests that start processes, servers and browsers take turns, behind all others, so that none starves another. */
const PROCESSES = ['packages/host/src/faults/**/*.test.ts', 'packages/host/src/screens/**/*.test.ts'];
const ALL = ['packages/**/*.test.ts', 'packages/**/*.test.tsx', 'tools/**/*.test.ts'];
const ELSEWHERE = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ALL,
          exclude: [...ELSEWHERE, ...PROCESSES],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'processes', include: PROCESSES, fileParallelism: false, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
