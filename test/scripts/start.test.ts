import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium.js';
import { whyInstall } from '../../scripts/install.js';
import { root } from '../../scripts/runtime.js';
import { readOptions } from '../../scripts/start.js';
import { countTests } from '../../scripts/test.js';

const home = mkdtempSync(join(tmpdir(), 'isms-start-'));
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
