import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { argsOf, type Program } from './measure.ts';

const TICKS_A_SECOND = 100;
const SAMPLING_MS = 50;

/** What the processes of one program took, one of its name by another. */
export interface Share {
  /** Seconds of the processor, of all of them together. */
  readonly busy: number;
  /** The most memory that one of them held, in MiB. */
  readonly peak: number;
}

/** What a program took with all that it started. */
export interface TreeRun {
  /** Seconds on the clock. */
  readonly seconds: number;
  /** By the name of the program; empty on a system that has no `/proc`. */
  readonly shares: ReadonlyMap<string, Share>;
}

interface Sample extends Share {
  readonly name: string;
}

/** A process and all below it; each of its threads may have started some. */
function below(pid: number): readonly number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return [pid, ...children.flatMap(below)];
  } catch {
    return [];
  }
}

function sampleOf(pid: number): Sample | null {
  try {
    const [head = '', rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=[^)]*$)/);
    const fields = rest.split(' ');
    const held = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return {
      name: head.slice(head.indexOf('(') + 1),
      busy: (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND,
      peak: Number(held ?? 0) / 1024,
    };
  } catch {
    return null;
  }
}

function sharesOf(samples: Iterable<Sample>): ReadonlyMap<string, Share> {
  return new Map(
    [...Map.groupBy(samples, ({ name }) => name)].map(([name, own]) => [
      name,
      { busy: own.reduce((sum, { busy }) => sum + busy, 0), peak: Math.max(...own.map(({ peak }) => peak)) },
    ]),
  );
}

/** Runs a program and looks at it and at all that it starts, twenty times a second: native programs, too. */
export async function watched(program: Program): Promise<TreeRun> {
  const { command, cwd, statuses, before } = program;
  const args = argsOf(program);
  before?.();
  const start = performance.now();
  const child = spawn(command, args, { cwd, stdio: 'ignore' });
  const seen = new Map<number, Sample>();
  const timer = setInterval(() => {
    for (const pid of child.pid === undefined ? [] : below(child.pid)) {
      const sample = sampleOf(pid);
      // One that has just ended still has a name and seconds, but holds nothing.
      if (sample !== null) seen.set(pid, { ...sample, peak: Math.max(sample.peak, seen.get(pid)?.peak ?? 0) });
    }
  }, SAMPLING_MS);
  const [status] = await once(child, 'close');
  clearInterval(timer);
  if (!statuses.includes(status)) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
  return { seconds: (performance.now() - start) / 1000, shares: sharesOf(seen.values()) };
}
