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
import { binOf } from '../scripts/runtime.js';
import { cloneSample } from './clone.ts';
import { measure, type Program, type Run } from './measure.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SAMPLE = join(ROOT, 'src', 'content');
const ISMS = join(ROOT, 'scripts', 'isms.js');
const MARKDOWNLINT = binOf('markdownlint-cli2') ?? '';
const NEEDED_BYTES = 1024 ** 3;
const MANY = 10_000;
const SOME = 1_000;
const TENFOLD = 10;

/** A content root and how many records it holds. */
interface Root {
  readonly content: string;
  readonly records: number;
}

interface Line {
  readonly what: string;
  readonly seen: string;
  /** What is to be reached, in words, and whether it was; absent where nothing is asked. */
  readonly target?: readonly [words: string, reached: boolean];
}

function say({ what, seen, target }: Line): void {
  const reach = target === undefined ? '' : `  ${target[1] ? 'ok   ' : 'OVER '} ${target[0]}`;
  console.log(`${what.padEnd(48)}${seen.padStart(18)}${reach}`);
}

function took({ seconds, busy }: Run): string {
  return busy === 0 ? `${seconds.toFixed(2)} s` : `${seconds.toFixed(2)} s (${busy.toFixed(2)})`;
}

function keptOf(content: string, ending: string): string {
  const name = hash('sha256', content, 'hex').slice(0, 32);
  return join(ROOT, 'node_modules', '.cache', 'isms', `${name}${ending}`);
}

/** Takes away what `check` said of a content root, as when time has gone on. */
function forgetJudgement(content: string): void {
  rmSync(keptOf(content, '-judged.txt'), { force: true });
}

/** Takes away all that `check` keeps of a content root: what it saw in the files, too. */
function forget(content: string): void {
  rmSync(keptOf(content, '.txt'), { force: true });
  forgetJudgement(content);
}

function isms(...args: readonly string[]): Program {
  return { command: process.execPath, args: [ISMS, ...args], cwd: ROOT, statuses: [0] };
}

function megabytes(content: string): number {
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) / 1e6;
}

function checks(some: Root, many: Root, scratch: string): void {
  const floor: Program = {
    command: 'sh',
    args: ['-c', 'find . -type f -print0 | sort -z | xargs -0 cat | sha256sum'],
    cwd: many.content,
    statuses: [0],
  };
  const cold = (content: string): Program => ({
    ...isms('check', '--content', content),
    before: () => forget(content),
  });
  const base = measure(floor, 5, scratch);
  const first = measure(cold(many.content), 3, scratch);
  const again = measure(isms('check', '--content', many.content), 5, scratch);
  const later = measure(
    { ...isms('check', '--content', many.content), before: () => forgetJudgement(many.content) },
    5,
    scratch,
  );
  const small = measure(cold(some.content), 3, scratch);
  const lint = { command: process.execPath, args: [MARKDOWNLINT, '**/*.md'], cwd: many.content, statuses: [0, 1] };
  const other = measure(lint, 1, scratch);
  const growth = (first.seconds / small.seconds) * (TENFOLD / (many.records / some.records));
  const faster = other.seconds / first.seconds;
  const peak = Math.max(first.peak, again.peak);
  const multiple = (run: Run): string => `${(run.seconds / base.seconds).toFixed(1)} x`;
  say({ what: 'cat and sha256sum, the floor', seen: took(base) });
  say({ what: 'isms check, first time', seen: took(first), target: ['at most 10 s', first.seconds <= 10] });
  say({ what: '  as a multiple of the floor', seen: multiple(first) });
  say({ what: 'isms check, nothing changed', seen: took(again), target: ['at most 1.5 s', again.seconds <= 1.5] });
  say({ what: '  as a multiple of the floor', seen: multiple(again) });
  say({ what: 'isms check, no file changed, later', seen: took(later) });
  say({ what: '  most memory', seen: `${peak.toFixed(0)} MiB`, target: ['at most 1024 MiB', peak <= 1024] });
  say({ what: 'markdownlint-cli2 on the same files', seen: took(other) });
  say({
    what: '  isms check, first time, is faster by',
    seen: `${faster.toFixed(1)} x (${(other.busy / first.busy).toFixed(1)})`,
    target: ['at least 8 x', faster >= 8],
  });
  say({
    what: '  isms check, nothing changed, is faster by',
    seen: `${(other.seconds / again.seconds).toFixed(1)} x (${(other.busy / again.busy).toFixed(1)})`,
  });
  say({ what: `isms check of ${some.records} records, first time`, seen: took(small) });
  say({
    what: '  growth for ten times the records',
    seen: `${growth.toFixed(1)} x`,
    target: ['at most 11 x', growth <= 11],
  });
}

function builds(some: Root, scratch: string): void {
  const program = isms('build', '--content', some.content, '--out', join(scratch, 'site'));
  const build = measure({ ...program, before: () => forget(some.content) }, 1, scratch);
  const seen = took(build);
  say({ what: `isms build of ${some.records} records`, seen, target: ['at most 25 s', build.seconds <= 25] });
  say({ what: '  most memory', seen: `${build.peak.toFixed(0)} MiB` });
}

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
if (only !== undefined && only !== 'check' && only !== 'build') throw new Error('`--only` is `check` or `build`');
const { bavail, bsize } = statfsSync(tmpdir());
if (bavail * bsize < NEEDED_BYTES) throw new Error(`${tmpdir()} has less than 1 GiB left`);
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'isms-bench-')));
const roots = [join(scratch, 'some'), join(scratch, 'many')] as const;
try {
  const some: Root = { content: roots[0], records: cloneSample(SAMPLE, roots[0], SOME) };
  console.log(
    `${some.records} records: ${megabytes(some.content).toFixed(1)} MB. Seconds on the clock, and of the processor in Node.`,
  );
  if (only !== 'build') {
    const many: Root = { content: roots[1], records: cloneSample(SAMPLE, roots[1], MANY) };
    console.log(`${many.records} records: ${megabytes(many.content).toFixed(1)} MB`);
    checks(some, many, scratch);
  }
  if (only !== 'check') builds(some, scratch);
} finally {
  rmSync(scratch, { recursive: true, force: true });
  for (const content of roots) forget(content);
}
