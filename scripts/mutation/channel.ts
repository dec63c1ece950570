import type { MutantCoverage } from '@stryker-mutator/api/core';

/** Where Stryker's process and the thread that holds the tests speak with each other. */
export const CHANNEL = 'isms-mutation';

/** What Stryker's side asks. */
export type Question =
  | { readonly ask: 'coverage' }
  | {
      readonly ask: 'mutant';
      readonly mutant: string;
      /** The folder of `src` that it lies in: the tests of that folder are asked first, short ones before long ones. */
      readonly room: string;
      /** Ids of the tests that cover it. */
      readonly tests: readonly string[];
      /** How often the mutated place may be passed until that counts as a loop without end. */
      readonly hitLimit: number | undefined;
      readonly disableBail: boolean;
    }
  | { readonly ask: 'end' };

/** One test and how it went. */
export interface TestSeen {
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  readonly startPosition: { readonly line: number; readonly column: number } | undefined;
  readonly milliseconds: number;
  /** What it said when it failed; null where it passed. */
  readonly failure: string | null;
}

/** What the side of the tests says. */
export interface Answer {
  readonly tests: TestSeen[];
  readonly coverage: MutantCoverage;
  readonly hits: number | undefined;
  /** Whether the test that failed passes again without the mutant. */
  readonly recovered: boolean;
}
