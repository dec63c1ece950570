import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import {
  afterAll,
  afterEach,
  beforeEach,
  describe,
  inject,
  type RunnerTestCase,
  type RunnerTestSuite,
  TestRunner,
} from 'vitest';
import { type Answer, CHANNEL, type Question, type TestSeen } from './channel.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    mutationTests: readonly string[];
  }
}

declare global {
  var __stryker__: InstrumenterContext | undefined;
}

/** All tests of an area in one file, so that their modules are loaded once; see `warm-runner.ts`. */

for (const file of inject('mutationTests')) {
  describe(relative(process.cwd(), file), async () => {
    await import(/* @vite-ignore */ file);
  });
}

/** What the mutated code shares with whoever switches mutants on. */
globalThis.__stryker__ ??= {};
const state = globalThis.__stryker__;

const FIRST_RUN = 'first run';

/** Milliseconds that each test took when they all ran for the first time; written by the process that ran them. */
const TIMES = 'mutation-times.json';
const known: Readonly<Record<string, number>> | null = existsSync(TIMES)
  ? JSON.parse(readFileSync(TIMES, 'utf8'))
  : null;

let all: RunnerTestSuite | undefined;
/** What tests do after all of a file have run, such as taking folders away: it waits until no mutant is left. */
const last: (() => unknown)[] = [];

function* suitesIn(suite: RunnerTestSuite): Generator<RunnerTestSuite> {
  for (const task of suite.tasks) if (task.type === 'suite') yield* suitesIn(task);
  if (suite !== all) yield suite;
}

beforeEach(({ task, skip }) => {
  if (all === undefined) {
    all = task.file;
    for (const suite of suitesIn(all))
      for (const hook of TestRunner.getSuiteHooks(suite).afterAll.splice(0)) last.push(() => hook(suite));
  }
  // A process that replaces one which was stopped runs a test only when a mutant asks for it.
  if (known !== null) skip();
  state.currentTestId = FIRST_RUN;
});
afterEach(() => {
  delete state.currentTestId;
});

function testsIn(suite: RunnerTestSuite): readonly RunnerTestCase[] {
  return suite.tasks.flatMap((task) => (task.type === 'suite' ? testsIn(task) : [task]));
}

/** The suites around a test, outermost first, without the file itself, whose hooks are those below. */
function around(test: RunnerTestCase): readonly RunnerTestSuite[] {
  const suites: RunnerTestSuite[] = [];
  for (let { suite } = test; suite !== undefined; { suite } = suite) suites.unshift(suite);
  return suites;
}

function nameOf(test: RunnerTestCase): string {
  return [...around(test), test].map(({ name }) => name).join(' > ');
}

/** The tests by an id that stays the same as long as their names do. */
function byId(suite: RunnerTestSuite): ReadonlyMap<string, RunnerTestCase> {
  const tests = new Map<string, RunnerTestCase>();
  for (const test of testsIn(suite)) {
    const name = nameOf(test);
    let id = name;
    for (let nth = 2; tests.has(id); nth += 1) id = `${name} (${nth})`;
    tests.set(id, test);
  }
  return tests;
}

async function failureOf(test: RunnerTestCase): Promise<string | null> {
  try {
    for (const suite of around(test))
      for (const hook of TestRunner.getSuiteHooks(suite).beforeEach) await hook(test.context, suite);
    await TestRunner.getTestFn(test)();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function seen(id: string, test: RunnerTestCase): Promise<TestSeen> {
  const began = performance.now();
  const failure = await failureOf(test);
  const fileName = test.file.name;
  return { id, name: id, fileName, startPosition: undefined, milliseconds: performance.now() - began, failure };
}

const NO_COVERAGE = { static: {}, perTest: {} };

async function covered(tests: ReadonlyMap<string, RunnerTestCase>): Promise<Answer> {
  const found: TestSeen[] = [];
  for (const [id, test] of tests) {
    state.currentTestId = id;
    found.push(await seen(id, test));
    delete state.currentTestId;
  }
  return { tests: found, coverage: state.mutantCoverage ?? NO_COVERAGE, hits: undefined, recovered: true };
}

/** Tests that have run in this process. */
const warm = new Set<string>();

/** No more tests than this are asked about one mutant: where it survived so many, the next will hardly notice it. */
const MOST_TESTS = 100;

async function tried(
  tests: ReadonlyMap<string, RunnerTestCase>,
  times: Readonly<Record<string, number>>,
  asked: Question & { readonly ask: 'mutant' },
): Promise<Answer> {
  const found: TestSeen[] = [];
  let recovered = true;
  state.hitCount = 0;
  if (asked.hitLimit !== undefined) state.hitLimit = asked.hitLimit;
  const asks = new Set(asked.tests);
  const isNear = (id: string): boolean => id.startsWith(`test/${asked.room}/`);
  const covering = [...tests]
    .filter(([id]) => asks.has(id))
    .sort(([a], [b]) => Number(isNear(b)) - Number(isNear(a)) || (times[a] ?? 0) - (times[b] ?? 0));
  for (const [id, test] of covering.slice(0, MOST_TESTS)) {
    // What a test makes once and keeps, it makes without a mutant.
    if (!warm.has(id)) await failureOf(test);
    warm.add(id);
    state.activeMutant = asked.mutant;
    const one = await seen(id, test);
    delete state.activeMutant;
    found.push(one);
    if (one.failure === null || asked.disableBail) continue;
    delete state.hitLimit;
    recovered = (await failureOf(test)) === null;
    break;
  }
  const { hitCount } = state;
  delete state.hitLimit;
  return { tests: found, coverage: NO_COVERAGE, hits: hitCount, recovered };
}

afterAll(async () => {
  if (all === undefined) return;
  const tests = byId(all);
  const times =
    known ?? Object.fromEntries([...tests].map(([id, { result }]) => [id, Math.round(result?.duration ?? 0)]));
  if (known === null) {
    writeFileSync(TIMES, JSON.stringify(times));
    for (const id of tests.keys()) warm.add(id);
  }
  const channel = new BroadcastChannel(CHANNEL);
  // What is worked out when it is first asked for, and kept, is there from now on, as if it had been while modules loaded.
  if (state.mutantCoverage) {
    Object.assign(state.mutantCoverage.static, state.mutantCoverage.perTest[FIRST_RUN]);
    state.mutantCoverage.perTest = {};
  }
  await new Promise<void>((resolve) => {
    channel.onmessage = async ({ data }: { data: Question }) => {
      if (data.ask === 'end') resolve();
      else channel.postMessage(data.ask === 'coverage' ? await covered(tests) : await tried(tests, times, data));
    };
    channel.postMessage({ tests: [], coverage: NO_COVERAGE, hits: undefined, recovered: true } satisfies Answer);
  });
  channel.close();
  for (const act of last) await act();
}, 0);
