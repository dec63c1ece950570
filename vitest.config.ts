import { defineConfig } from 'vitest/config';

const browserTests = 'test/e2e/**/*.test.ts';
const packageTests = 'test/package/**/*.test.ts';

export default defineConfig({
  test: {
    // Most tests wait for processes of their own: leaving a core free, as is usual, would double the time on two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [browserTests, packageTests, 'test/fixtures/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: [browserTests],
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'package',
          include: [packageTests],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
