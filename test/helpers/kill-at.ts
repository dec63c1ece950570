/**
 * Loaded before a command (`--import`): kills the process, with no chance to tidy up, at one of its steps that change what
 * is on the disk. `ISMS_TEST_KILL_AT` says at which, from 1; a text that is being written is then half there. Without it the
 * steps are counted, and the count is what the process leaves in `ISMS_TEST_STEPS`.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.ISMS_TEST_KILL_AT ?? 0);
const counted = process.env.ISMS_TEST_STEPS;
/** What is kept between runs can be deleted at any time; tests of the cache damage it at every byte. */
const KEPT = /[\\/]node_modules[\\/]/;
const CHANGING = [
  'mkdirSync',
  'linkSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync',
  'fsyncSync',
  'copyFileSync',
];
let step = 0;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
}

/** Whether this is the step at which the process is to die. */
function isLast(target: unknown): boolean {
  if (typeof target === 'string' && KEPT.test(target)) return false;
  step += 1;
  return step === at;
}

function watch(
  name: string,
  act: (args: readonly unknown[], real: (...args: readonly unknown[]) => unknown) => unknown,
) {
  const real: unknown = Reflect.get(fs, name);
  if (typeof real !== 'function') throw new Error(`there is no ${name}`);
  Reflect.set(fs, name, (...args: readonly unknown[]) => act(args, (...given) => Reflect.apply(real, fs, given)));
}

for (const name of CHANGING)
  watch(name, (args, real) => {
    if (isLast(args[0])) die();
    return real(...args);
  });
watch('openSync', (args, real) => {
  const makes = typeof args[1] === 'string' && args[1] !== 'r';
  if (makes && isLast(args[0])) die();
  return real(...args);
});
watch('writeFileSync', (args, real) => {
  const [target, text, ...rest] = args;
  if (isLast(target)) {
    if (typeof text === 'string') real(target, text.slice(0, text.length / 2), ...rest);
    die();
  }
  return real(...args);
});
syncBuiltinESMExports();

const { writeFileSync } = fs;
process.on('exit', () => {
  if (counted !== undefined) writeFileSync(counted, String(step));
});
