import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What one run of a program took. */
export interface Run {
  readonly seconds: number;
  /** The most memory that one of its processes held, in MiB; 0 for programs that are no Node programs. */
  readonly peak: number;
}

/** A program to measure. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The exit statuses with which it did its work. */
  readonly statuses: readonly number[];
  /** What to do before each run, which is not measured. */
  readonly before?: () => void;
}

const PEAK = new URL('./peak.js', import.meta.url).href;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function once({ command, args, cwd, statuses, before }: Program, scratch: string): Run {
  before?.();
  const peaks = mkdtempSync(join(scratch, 'peak-'));
  const env = { ...process.env, NODE_OPTIONS: `--import=${PEAK}`, ISMS_BENCH_PEAK: peaks };
  const start = performance.now();
  const { status, stderr } = spawnSync(command, [...args], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - start) / 1000;
  const kilobytes = readdirSync(peaks).map((name) => Number(readFileSync(join(peaks, name), 'utf8')));
  rmSync(peaks, { recursive: true });
  if (status === null || !statuses.includes(status)) {
    throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr.toString().slice(-2000)}`);
  }
  return { seconds, peak: Math.max(0, ...kilobytes) / 1024 };
}

/** Runs a program some times: the median of the seconds, and the highest peak. */
export function measure(program: Program, times: number, scratch: string): Run {
  const runs = Array.from({ length: times }, () => once(program, scratch));
  return { seconds: median(runs.map(({ seconds }) => seconds)), peak: Math.max(...runs.map(({ peak }) => peak)) };
}
