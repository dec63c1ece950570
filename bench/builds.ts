import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Register, turnsOf } from './checks.ts';
import type { Run } from './measure.ts';
import { say, sayRuns, took } from './rows.ts';
import { forget, isms, type Side } from './sides.ts';

const TICKS_A_SECOND = 100;
const SAMPLING_MS = 50;

/** The native program that indexes pages; null where it is not installed for this machine. */
function pagefind(): string | null {
  const require = createRequire(import.meta.resolve('pagefind'));
  const name = `@pagefind/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const manifest = require.resolve(`${name}/package.json`);
    return join(dirname(manifest), 'bin', 'pagefind_extended');
  } catch {
    return null;
  }
}

/** What a program that is not Node's takes; of the system that has no `/proc`, only the seconds on the clock. */
async function native(command: string, args: readonly string[]): Promise<Run> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: 'ignore' });
  let [busy, peak] = [0, 0];
  const look = (): void => {
    try {
      const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      busy = (Number(stat[11]) + Number(stat[12])) / TICKS_A_SECOND;
      const held = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      peak = Math.max(peak, Number(held ?? 0) / 1024);
    } catch {
      // It has just ended, or the system does not say.
    }
  };
  const timer = setInterval(look, SAMPLING_MS);
  const [status] = await once(child, 'close');
  clearInterval(timer);
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
  return { seconds: (performance.now() - start) / 1000, busy, peak };
}

/** The portal of a register, and what the index for its search takes of that. */
export async function builds(
  sides: readonly Side[],
  register: Register,
  most: { readonly seconds: number; readonly mebibytes: number },
  scratch: string,
): Promise<void> {
  console.log(`\nThe portal of ${register.records} records`);
  const out = (side: Side): string => join(side.registers, 'site');
  const program = (side: Side, content: string) => ({
    ...isms(side, content, 'build', '--content', content, '--out', out(side)),
    before: () => forget(side, content),
  });
  const runs = turnsOf(sides, register, scratch)(program, 1);
  const { peak } = sayRuns('isms build', runs, most.seconds);
  say({
    what: '  most memory of a Node process',
    seen: `${peak.toFixed(0)} MiB`,
    target: [`at most ${most.mebibytes} MiB`, peak <= most.mebibytes],
  });
  const [own] = sides;
  const indexer = pagefind();
  if (own === undefined || indexer === null) return say({ what: '  Pagefind', seen: 'not installed' });
  const index = await native(indexer, ['--site', out(own), '--output-path', join(scratch, 'index')]);
  say({ what: '  Pagefind alone on these pages', seen: took(index) });
  say({ what: '  its most memory', seen: index.peak === 0 ? 'not told' : `${index.peak.toFixed(0)} MiB` });
}
