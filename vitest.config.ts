import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';

const browserTests = 'test/e2e/**/*.test.ts';
const longTests = 'test/long/**/*.test.ts';
const packageTests = 'test/package/**/*.test.ts';
const others = [browserTests, longTests, packageTests, 'test/fixtures/**'];

const says = (pattern: RegExp) => (file: string) => pattern.test(readFileSync(file, 'utf8'));
const starters = globSync('test/helpers/*.ts').filter(says(/node:child_process/));
const starter = new RegExp(`node:child_process|/(?:${starters.map((file) => basename(file)).join('|')})'`);
const processTests = globSync('test/**/*.test.ts', { exclude: others }).filter(says(starter));

// What is started from TypeScript is compiled once, also where a machine for CI keeps nothing at home.
process.env.NODE_COMPILE_CACHE ??= `${import.meta.dirname}/node_modules/.cache/isms/compile`;

const setupFiles = ['test/setup.ts'];

export default defineConfig({
  test: {
    // Most tests wait for processes of their own: leaving a core free, as is usual, would double the time on two.
    maxWorkers: '100%',
    projects: [
      {
        // One process after another loads the program once, for all its files.
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...others, ...processTests],
          isolate: false,
          setupFiles,
          testTimeout: 30_000,
        },
      },
      {
        // A process takes the longer to start another, the more it holds: each file gets a fresh one.
        test: { name: 'processes', include: processTests, setupFiles, testTimeout: 30_000 },
      },
      {
        // Run by CI beside `npm test`: processes that are killed at every step, many random histories, the guide to the letter.
        test: { name: 'long', include: [longTests], setupFiles, testTimeout: 30_000 },
      },
      {
        test: { name: 'e2e', include: [browserTests], setupFiles, testTimeout: 60_000, hookTimeout: 180_000 },
      },
      {
        test: { name: 'package', include: [packageTests], setupFiles, testTimeout: 120_000, hookTimeout: 300_000 },
      },
    ],
  },
});
