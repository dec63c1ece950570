import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.js';
import { whyInstall } from '../../scripts/install.js';
import { root } from '../../scripts/runtime.js';
import { readOptions } from '../../scripts/start.js';
import { countTests } from '../../scripts/test.js';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'isms-start-')));
let folders = 0;

afterAll(() => rmSync(home, { recursive: true, force: true }));

function folderWith(files: Readonly<Record<string, unknown>>): string {
  folders += 1;
  const folder = join(home, String(folders));
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const [path, value] of Object.entries(files)) {
    writeFileSync(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value));
  }
  return folder;
}

async function outcome(script: string, args: readonly string[]) {
  const child = spawn(process.execPath, [join(root, 'scripts', script), ...args], { cwd: home, stdio: 'pipe' });
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { status, stdout, stderr };
}

describe('`npm start` reads', () => {
  const usual = { content: null, port: 4321, host: 'localhost', anyPort: true };

  test.each([
    [[], usual],
    [['--port', '8080'], { ...usual, port: 8080, anyPort: false }],
    [['--content', 'records'], { ...usual, content: 'records' }],
    [['--host'], { ...usual, host: '0.0.0.0' }],
    [['--host', '--port', '80'], { ...usual, host: '0.0.0.0', port: 80, anyPort: false }],
    [['--host', '::1'], { ...usual, host: '::1' }],
    [['--help'], { help: true }],
  ])('%j', (args, expected) => {
    expect(readOptions(args)).toEqual(expected);
  });

  test.each([['--port', '70000'], ['--port', 'http'], ['--prot', '80'], ['extra']])('and refuses %j %j', (...args) => {
    expect(readOptions(args)).toHaveProperty('wrong');
  });

  test('and says what a wrong option should have been, with status 2', async () => {
    const { status, stdout, stderr } = await outcome('start.js', ['--port', 'http']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('`--port http` is not a port: write a number from 0 to 65535');
  });

  test('and answers `--help` with status 0', async () => {
    expect(await outcome('start.js', ['--help'])).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('`npm start`', () => {
  const command = `
    import { mkdirSync, writeFileSync } from 'node:fs';
    import { join } from 'node:path';
    const [name = '', ...args] = process.argv.slice(2);
    console.log('isms', name, args.join(' '));
    const out = args[args.indexOf('--out') + 1] ?? '';
    const failing = process.env.FAILING?.split(' ') ?? [];
    if (failing[0] === name) process.exitCode = Number(failing[1]);
    if (name === 'build') mkdirSync(out, { recursive: true });
    if (name === 'build') writeFileSync(join(out, 'index.html'), 'The portal');
  `;

  function copyOfThePackage(): string {
    const folder = folderWith({ 'package.json': { type: 'module' }, 'package-lock.json': { packages: { '': {} } } });
    rmSync(join(folder, 'node_modules'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
    writeFileSync(join(folder, 'scripts', 'isms.ts'), command);
    return folder;
  }

  function start(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    return spawn(process.execPath, [join(folder, 'scripts', 'start.js'), ...args], {
      cwd: folder,
      env: { ...process.env, INIT_CWD: home, ...env },
      stdio: 'pipe',
    });
  }

  /** Reads what a program says until it names an address. */
  async function untilServed(child: ReturnType<typeof start>): Promise<{ said: string; url: string }> {
    let said = '';
    for await (const chunk of child.stdout) {
      said += String(chunk);
      const url = /http:\/\/\S+/.exec(said)?.[0];
      if (url !== undefined) return { said, url };
    }
    return { said, url: '' };
  }

  test('checks, builds and serves the portal, and stops quietly when told to', async () => {
    const folder = copyOfThePackage();
    const child = start(folder, ['--content', 'records']);
    const exit = once(child, 'exit');
    const { said, url } = await untilServed(child);
    const records = join(home, 'records');
    expect(said).toContain(
      `isms check --content ${records}\nisms build --content ${records} --out ${join(folder, 'dist')}`,
    );
    expect(await (await fetch(url)).text()).toBe('The portal');
    const second = start(folder, ['--port', new URL(url).port]);
    const [stderr, [status]] = await Promise.all([text(second.stderr), once(second, 'exit')]);
    expect(status).toBe(2);
    expect(stderr).toContain(`port ${new URL(url).port} is taken by another program`);
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  });

  test('serves the portal of records that have findings', async () => {
    const child = start(copyOfThePackage(), ['--port', '0'], { FAILING: 'check 1' });
    const exit = once(child, 'exit');
    expect(await (await fetch((await untilServed(child)).url)).text()).toBe('The portal');
    child.kill('SIGINT');
    expect(await exit).toEqual([0, null]);
  });

  test.each(['check 2', 'build 2'])('serves nothing after `%s`', async (failing) => {
    const child = start(copyOfThePackage(), ['--port', '0'], { FAILING: failing });
    const [stdout, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    expect(status).toBe(2);
    expect(stdout).not.toContain('http:');
  });
});

describe('packages are installed', () => {
  const lock = (version: string, requests: object = { dependencies: { shelf: version } }) => ({
    packages: {
      '': requests,
      'node_modules/shelf': { version },
      'node_modules/mac-shelf': { version, optional: true },
    },
  });
  const stamp = (version: string) => ({ packages: { 'node_modules/shelf': { version } } });
  const manifest = { dependencies: { shelf: '1.0.0' } };

  test.each([
    ['not when all are there', manifest, lock('1.0.0'), stamp('1.0.0'), null],
    [
      'when one has another version',
      manifest,
      lock('1.0.0'),
      stamp('0.9.0'),
      '`node_modules/shelf` 1.0.0 is wanted and 0.9.0 is there',
    ],
    [
      'when one is missing',
      manifest,
      lock('1.0.0'),
      { packages: {} },
      '`node_modules/shelf` 1.0.0 is wanted and nothing is there',
    ],
    [
      'when package.json asks for more',
      { ...manifest, devDependencies: { lamp: '2.0.0' } },
      lock('1.0.0'),
      stamp('1.0.0'),
      'asks for other packages',
    ],
    ['when the lock file cannot be read', manifest, '{', stamp('1.0.0'), 'cannot be told'],
  ])('%s', (_, packageJson, packageLock, installed, expected) => {
    const reason = whyInstall(
      folderWith({
        'package.json': packageJson,
        'package-lock.json': packageLock,
        'node_modules/.package-lock.json': installed,
      }),
    );
    if (expected === null) expect(reason).toBeNull();
    else expect(reason).toContain(expected);
  });

  test('on a fresh clone', () => {
    expect(whyInstall(folderWith({ 'package.json': manifest, 'package-lock.json': lock('1.0.0') }))).toContain(
      'not installed yet',
    );
  });
});

describe('`npm test`', () => {
  test('counts tests as Vitest reports them, a file that did not load as one that failed', () => {
    const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }) });
    const report = {
      numPassedTests: 12,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [file('passed', 12), file('failed', 4), file('failed', 0)],
    };
    const folder = folderWith({ 'report.json': report });
    expect(countTests(join(folder, 'report.json'))).toEqual({ passed: 12, failed: 2, skipped: 3 });
  });

  test('counts nothing where there is no report', () => {
    expect(countTests(join(home, 'absent.json'))).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });

  test('names its steps when one is not known', async () => {
    const { status, stderr } = await outcome('test.js', ['unti']);
    expect(status).toBe(2);
    expect(stderr).toContain('there is no step `unti`: the steps are types, lint, workflows, unit, e2e');
  });

  test('takes the Chromium of CHROME_PATH, and no other when that is not there', () => {
    const chromium = join(folderWith({ chromium: '' }), 'chromium');
    expect(findChromium({ CHROME_PATH: chromium })).toBe(chromium);
    expect(findChromium({ CHROME_PATH: join(home, 'absent'), PATH: process.env.PATH })).toBeNull();
  });

  test('takes the Chromium that is on the PATH', () => {
    const folder = folderWith({ 'chromium-browser': '' });
    expect(findChromium({ PATH: folder })).toBe(join(folder, 'chromium-browser'));
  });
});
