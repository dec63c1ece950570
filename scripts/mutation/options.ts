import type { PartialStrykerOptions } from '@stryker-mutator/api/core';

/** Where work in progress lies, and a list of what no test noticed for each area; below a folder that git ignores. */
export const WORK = 'node_modules/.cache/isms/mutation';

/** How Stryker changes the code and tries the tests, whatever the area. */
export const options: PartialStrykerOptions = {
  plugins: ['./scripts/mutation/warm-runner.ts', './scripts/mutation/ignored.ts'],
  testRunner: 'warm',
  coverageAnalysis: 'perTest',
  // What is worked out once, while modules load or when it is first asked for, is tables and schemas: tests of them
  // would say them a second time.
  ignoreStatic: true,
  ignorers: ['examples'],
  // Texts that people read. What code decides by is changed through the comparisons it stands in.
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: 1,
  // Counted over all tests that cover a mutant, of which only some are asked.
  timeoutFactor: 0.5,
  timeoutMS: 10_000,
  tempDirName: '.mutation',
  cleanTempDir: 'always',
  ignorePatterns: ['dist', 'lib', 'bench', 'ci', 'src/pages', 'src/components', 'src/styles'],
  reporters: ['progress-append-only'],
  allowConsoleColors: false,
};
