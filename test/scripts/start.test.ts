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
import { argumentsOf } from '../../scripts/start.js';
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

describe('`npm start`', () => {
  const dist = ['--out', join(root, 'dist')];

  test.each([
    [[], dist],
    [
      ['--port', '8080'],
      ['--port', '8080', ...dist],
    ],
    [
      ['--content', 'records'],
      ['--content', '/home/fenwick/records', ...dist],
    ],
    [['--content=records'], ['--content=/home/fenwick/records', ...dist]],
    [
      ['--out', '../site'],
      ['--out', '/home/site'],
    ],
    [['--out=/srv/site'], ['--out=/srv/site']],
    [['--host'], ['--host=0.0.0.0', ...dist]],
    [
      ['--host', '--port', '80'],
      ['--host=0.0.0.0', '--port', '80', ...dist],
    ],
    [
      ['--host', '::1'],
      ['--host', '::1', ...dist],
    ],
  ])('%j asks for `isms start` with %j', (typed, expected) => {
    expect(argumentsOf(typed, '/home/fenwick')).toEqual(expected);
  });

  /** A copy of the package whose command says what it was asked, and ends with a status. */
  function copyOfThePackage(status: number): string {
    const folder = folderWith({ 'package.json': { type: 'module' }, 'package-lock.json': { packages: { '': {} } } });
    rmSync(join(folder, 'node_modules'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
    const command = `console.log(process.cwd(), ...process.argv.slice(2)); process.exitCode = ${status};`;
    writeFileSync(join(folder, 'scripts', 'isms.ts'), command);
    return folder;
  }

  test.each([0, 2])('runs it in the repository, and ends with its status %i', async (expected) => {
    const folder = copyOfThePackage(expected);
    const child = spawn(process.execPath, [join(folder, 'scripts', 'start.js'), '--content', 'records'], {
      cwd: home,
      env: { ...process.env, INIT_CWD: home },
      stdio: 'pipe',
    });
    const [stdout, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    expect(stdout).toBe(`${folder} start --content ${join(home, 'records')} --out ${join(folder, 'dist')}\n`);
    expect(status).toBe(expected);
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
    expect(stderr).toContain('there is no step `unti`: the steps are types, lint, workflows, unit, package, e2e');
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
