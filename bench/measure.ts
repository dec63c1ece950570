import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What one run of a program took. The processor's seconds and the memory are those of its Node processes. */
export interface Run {
  /** Seconds on the clock; they grow with whatever else the machine does. */
  readonly seconds: number;
  /** Seconds of the processor. */
  readonly busy: number;
  /** The most memory that one of its processes held, in MiB. */
  readonly peak: number;
}

/** A program to measure. */
export interface Program {
  readonly command: string;
  /** The same in each turn, or as the number of the turn asks, from 0. */
  readonly args: readonly string[] | ((turn: number) => readonly string[]);
  readonly cwd: string;
  /** The exit statuses with which it did its work. */
  readonly statuses: readonly number[];
  /** What to do before each run, which is not measured. */
  readonly before?: () => void;
}

interface Usage {
  readonly mebibytes: number;
  readonly seconds: number;
}

const USAGE = new URL('./usage.js', import.meta.url).href;

/** The one in the middle by a figure; nothing where nothing was measured. */
export function middleOf<Measured>(all: readonly Measured[], figure: (one: Measured) => number): Measured | undefined {
  return all.toSorted((a, b) => figure(a) - figure(b))[Math.floor(all.length / 2)];
}

function median(values: readonly number[]): number {
  return middleOf(values, (value) => value) ?? 0;
}

/** What is typed behind the command in a turn. */
export function argsOf({ args }: Program, turn = 0): readonly string[] {
  return typeof args === 'function' ? args(turn) : args;
}

function once(program: Program, turn: number, scratch: string): Run {
  const { command, cwd, statuses, before } = program;
  const args = argsOf(program, turn);
  before?.();
  const folder = mkdtempSync(join(scratch, 'usage-'));
  const env = { ...process.env, NODE_OPTIONS: `--import=${USAGE}`, ISMS_BENCH_USAGE: folder };
  const start = performance.now();
  const { status, stderr } = spawnSync(command, [...args], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - start) / 1000;
  const usages = readdirSync(folder).map((name): Usage => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  rmSync(folder, { recursive: true });
  if (status === null || !statuses.includes(status)) {
    throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr.toString().slice(-2000)}`);
  }
  const busy = usages.reduce((sum, usage) => sum + usage.seconds, 0);
  return { seconds, busy, peak: Math.max(0, ...usages.map(({ mebibytes }) => mebibytes)) };
}

function summary(runs: readonly Run[]): Run {
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    busy: median(runs.map(({ busy }) => busy)),
    peak: Math.max(...runs.map(({ peak }) => peak)),
  };
}

/** Runs programs some times, one after the other in each turn: for each, medians of the seconds, and the highest peak. */
export function inTurn(programs: readonly Program[], turns: number, scratch: string): readonly Run[] {
  const runs = Array.from({ length: turns }, (_, turn) => programs.map((program) => once(program, turn, scratch)));
  return programs.map((_, at) => summary(runs.flatMap((turn) => turn[at] ?? [])));
}

/** Runs one program some times. */
export function measure(program: Program, times: number, scratch: string): Run {
  return summary(Array.from({ length: times }, (_, turn) => once(program, turn, scratch)));
}
