import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { createVitest, type Vitest } from 'vitest/node';
import { type Answer, CHANNEL, type Question, type TestSeen } from './channel.ts';

/**
 * Stryker's own runner for Vitest loads every module again for each mutant, which is a second or two. This one loads
 * them once: Vitest runs a single test file, `every-test.ts`, which holds all tests of the area, stays in it after
 * they have passed, and calls the functions of those tests again that cover the mutant.
 */
function warmRunner(options: StrykerOptions): TestRunner {
  const channel = new BroadcastChannel(CHANNEL);
  let vitest: Vitest | undefined;
  /** Whether a mutant has been run in this process already, and may have left something behind. */
  let used = false;
  let spoilt = false;

  function answer(question?: Question): Promise<Answer> {
    return new Promise((resolve) => {
      channel.onmessage = ({ data }: { data: Answer }) => resolve(data);
      if (question !== undefined) channel.postMessage(question);
    });
  }

  return {
    // Nothing is loaded again: of what modules work out once, no mutant is tried, and all else is asked anew by a test.
    capabilities: () => ({ reloadEnvironment: true }),

    async init() {
      vitest = await createVitest(
        {
          config: false,
          watch: false,
          pool: 'threads',
          maxWorkers: 1,
          isolate: false,
          include: ['scripts/mutation/every-test.ts'],
          testTimeout: 60_000,
          reporters: [{}],
          onConsoleLog: () => false,
          provide: {
            mutationTests: globSync(options.testFiles)
              .sort()
              .map((file) => join(process.cwd(), file)),
          },
        },
        { logLevel: 'silent' },
      );
      const ready = answer();
      const ended = vitest.start().then(({ testModules, unhandledErrors }) => {
        const wrong = [...unhandledErrors, ...testModules.flatMap((module) => module.errors())];
        throw new Error(`the tests ended early: ${JSON.stringify(wrong)}`);
      });
      await Promise.race([ready, ended]);
      ended.catch(() => undefined);
    },

    async dryRun(): Promise<DryRunResult> {
      const { tests, coverage } = await answer({ ask: 'coverage' });
      return { status: DryRunStatus.Complete, tests: tests.map(result), mutantCoverage: coverage };
    },

    async mutantRun(asked: MutantRunOptions): Promise<MutantRunResult> {
      if (spoilt) throw new Error('a mutant before has left something behind: this one wants a fresh process');
      const { testFilter = [], hitLimit, activeMutant, sandboxFileName, disableBail } = asked;
      const { tests, hits, recovered } = await answer({
        ask: 'mutant',
        mutant: activeMutant.id,
        room: /\/src\/([^/]+)\//.exec(sandboxFileName)?.[1] ?? '',
        tests: testFilter,
        hitLimit,
        disableBail,
      });
      if (!recovered && used) throw new Error('a test fails without its mutant too: once more in a fresh process');
      used = true;
      spoilt = !recovered;
      return toMutantRunResult(
        determineHitLimitReached(hits, hitLimit) ?? { status: DryRunStatus.Complete, tests: tests.map(result) },
      );
    },

    async dispose() {
      channel.postMessage({ ask: 'end' } satisfies Question);
      await vitest?.close();
      channel.close();
    },
  };
}
warmRunner.inject = tokens(commonTokens.options);

function result({ id, name, fileName, startPosition, milliseconds, failure }: TestSeen) {
  const test = { id, name, timeSpentMs: milliseconds, fileName, ...(startPosition && { startPosition }) };
  return failure === null
    ? { ...test, status: TestStatus.Success as const }
    : { ...test, status: TestStatus.Failed as const, failureMessage: failure };
}

/** What Stryker loads. */
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'warm', warmRunner)];
