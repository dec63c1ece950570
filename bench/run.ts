/**
 * How fast and how large: `npm run bench`, or one part of it with `-- --only check` or `-- --only build`. Everything is
 * measured side by side in one run, so that the ratios hold on any machine. Needs about 300 MB in the temporary folder.
 */
import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, realpathSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cloneSample } from './clone.ts';
import { measure, type Program } from './measure.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SAMPLE = join(ROOT, 'src', 'content');
const ISMS = join(ROOT, 'scripts', 'isms.js');
const NEEDED_BYTES = 1024 ** 3;
const MANY = 10_000;
const SOME = 1_000;

interface Line {
  readonly what: string;
  readonly seen: string;
  /** What is to be reached, in words, and whether it was; absent where nothing is asked. */
  readonly target?: readonly [words: string, reached: boolean];
}

function say({ what, seen, target }: Line): void {
  const reach = target === undefined ? '' : `  ${target[1] ? 'ok   ' : 'OVER '} ${target[0]}`;
  console.log(`${what.padEnd(48)}${seen.padStart(12)}${reach}`);
}

const inSeconds = (value: number): string => `${value.toFixed(2)} s`;

/** Where `check` keeps what it saw of a content root. */
function cacheFile(content: string): string {
  return join(ROOT, 'node_modules', '.cache', 'isms', `${hash('sha256', content, 'hex').slice(0, 32)}.txt`);
}

function forget(content: string): void {
  rmSync(cacheFile(content), { force: true });
}

function isms(cwd: string, ...args: readonly string[]): Program {
  return { command: process.execPath, args: [ISMS, ...args], cwd, statuses: [0] };
}

function megabytes(content: string): number {
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) / 1e6;
}

function checks(some: string, many: string, scratch: string): void {
  const floor: Program = {
    command: 'sh',
    args: ['-c', 'find . -type f -print0 | sort -z | xargs -0 cat | sha256sum'],
    cwd: many,
    statuses: [0],
  };
  const lint = join(ROOT, 'node_modules', 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs');
  const cold = (content: string): Program => ({
    ...isms(ROOT, 'check', '--content', content),
    before: () => forget(content),
  });
  const base = measure(floor, 5, scratch).seconds;
  const first = measure(cold(many), 3, scratch);
  const again = measure(isms(ROOT, 'check', '--content', many), 5, scratch);
  const small = measure(cold(some), 3, scratch).seconds;
  const other = measure(
    { command: process.execPath, args: [lint, '**/*.md'], cwd: many, statuses: [0, 1] },
    1,
    scratch,
  );
  const growth = first.seconds / small;
  const faster = other.seconds / first.seconds;
  const peak = Math.max(first.peak, again.peak);
  say({ what: 'cat and sha256sum, the floor', seen: inSeconds(base) });
  say({
    what: 'isms check, nothing kept from before',
    seen: inSeconds(first.seconds),
    target: ['at most 10 s', first.seconds <= 10],
  });
  say({ what: '  as a multiple of the floor', seen: `${(first.seconds / base).toFixed(1)} x` });
  say({
    what: 'isms check, nothing changed',
    seen: inSeconds(again.seconds),
    target: ['at most 1.5 s', again.seconds <= 1.5],
  });
  say({ what: '  as a multiple of the floor', seen: `${(again.seconds / base).toFixed(1)} x` });
  say({
    what: 'most memory of isms check',
    seen: `${peak.toFixed(0)} MiB`,
    target: ['at most 1024 MiB', peak <= 1024],
  });
  say({ what: 'isms check of a tenth of them', seen: inSeconds(small) });
  say({
    what: '  growth for ten times the records',
    seen: `${growth.toFixed(1)} x`,
    target: ['at most 11 x', growth <= 11],
  });
  say({ what: 'markdownlint-cli2 on the same files', seen: inSeconds(other.seconds) });
  say({ what: '  isms check is faster by', seen: `${faster.toFixed(1)} x`, target: ['at least 8 x', faster >= 8] });
}

function builds(some: string, scratch: string): void {
  const build = {
    ...isms(ROOT, 'build', '--content', some, '--out', join(scratch, 'site')),
    before: () => forget(some),
  };
  const { seconds, peak } = measure(build, 1, scratch);
  say({ what: 'isms build of a tenth of them', seen: inSeconds(seconds), target: ['at most 25 s', seconds <= 25] });
  say({ what: '  most memory', seen: `${peak.toFixed(0)} MiB` });
}

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
if (only !== undefined && only !== 'check' && only !== 'build') throw new Error('`--only` is `check` or `build`');
const { bavail, bsize } = statfsSync(tmpdir());
if (bavail * bsize < NEEDED_BYTES) throw new Error(`${tmpdir()} has less than 1 GiB left`);
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'isms-bench-')));
const some = join(scratch, 'some');
const many = join(scratch, 'many');
try {
  const few = cloneSample(SAMPLE, some, SOME);
  const all = only === 'build' ? 0 : cloneSample(SAMPLE, many, MANY);
  if (all > 0) console.log(`${all} records, ${megabytes(many).toFixed(1)} MB; a tenth of them is ${few}`);
  else console.log(`a tenth is ${few} records, ${megabytes(some).toFixed(1)} MB`);
  if (only !== 'build') checks(some, many, scratch);
  if (only !== 'check') builds(some, scratch);
} finally {
  rmSync(scratch, { recursive: true, force: true });
  for (const content of [some, many]) forget(content);
}
