import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect } from 'vitest';
import type { World } from '../../src/cli/command.ts';
import { main } from '../../src/cli/main.ts';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));
const CLEAN = join(PACKAGE, 'test', 'fixtures', 'clean', 'content');
const ENTRY = join(PACKAGE, 'scripts', 'isms.ts');
const KILL_AT = join(PACKAGE, 'test', 'helpers', 'kill-at.ts');

/** What a command said and ended with. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * A folder of its own for each test, gone after it, and what tests of writing commands do in it.
 * @param program where the program lies; the folder itself, as in a copy of this repository, where it is not given
 */
export function workshop(program: string | null = null) {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'isms-writing-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (path: string): string => join(folder, path);

  const world = (answers: readonly string[] | null, said: { out: string; err: string }): World => {
    const left = [...(answers ?? [])];
    return {
      cwd: folder,
      places: { program: program ?? folder, work: at('node_modules/.cache/isms') },
      portalProgram: () => Promise.reject(new Error('no test of writing builds a portal')),
      version: '1.0.0',
      stdout: (text) => {
        said.out += text;
      },
      stderr: (text) => {
        said.err += text;
      },
      columns: 100,
      isTTY: false,
      interactive: answers !== null,
      env: { PATH: process.env.PATH ?? '', HOME: folder },
      now: () => '2026-11-23T09:30:00Z',
      untilStopped: () => Promise.resolve(),
      ask: (question) => {
        said.out += `${question}\n`;
        return Promise.resolve(left.shift() ?? null);
      },
      input: (most) => {
        const bytes = Buffer.from(left.join('\n'));
        return Promise.resolve(bytes.length > most ? null : bytes);
      },
    };
  };

  return {
    at,
    /** The small valid register of the fixtures, in `content`. */
    startClean: (): void => cpSync(CLEAN, at('content'), { recursive: true }),
    read: (path: string): string => readFileSync(at(path), 'utf8'),
    write(path: string, text: string | Uint8Array): void {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), text);
    },
    remove: (path: string): void => rmSync(at(path), { recursive: true }),
    /** Every file below a path, hidden ones too. */
    tree: (path = '.'): readonly string[] =>
      readdirSync(at(path), { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
        .filter((file) => !file.startsWith('.git/'))
        .sort(),
    /** Runs a command in this process; with answers as if in a terminal, and with variables beside the usual ones. */
    async isms(
      typed: readonly string[],
      answers: readonly string[] | null = null,
      env: World['env'] = {},
    ): Promise<Ran> {
      const said = { out: '', err: '' };
      const machine = world(answers, said);
      const status = await main(typed, { ...machine, env: { ...machine.env, ...env } });
      return { status, ...said };
    },
    /** Starts the command as a process of its own, with variables beside the usual ones. */
    start: (typed: readonly string[], env: NodeJS.ProcessEnv = {}) =>
      spawn(process.execPath, ['--import', KILL_AT, ENTRY, ...typed], {
        cwd: folder,
        stdio: 'ignore',
        // What is killed may leave the lock of a file there, for which the next one would wait five seconds.
        env: { ...process.env, TMPDIR: folder, ...env },
      }),
    /** Runs git with an author and dates of its own. */
    git(...typed: readonly string[]): string {
      const author = [
        '-c',
        'user.name=IT admin',
        '-c',
        'user.email=it@fenwick.example',
        '-c',
        'init.defaultBranch=main',
      ];
      const { status, stdout, stderr } = spawnSync('git', [...author, ...typed], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '', HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
      });
      return status === 0 ? stdout : `${stdout}${stderr}`;
    },
  };
}

/** A process of a command, as `start` makes it. */
type Started = ReturnType<ReturnType<typeof workshop>['start']>;

/** Waits for a process to end. */
export function ended(child: Started): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('exit', (status) => resolve(status));
  });
}

/**
 * Kills a command before each step in which it changes the disk, and in the middle of each text that it writes; where these
 * are more than `most`, before so many that are spread over them. `settled` looks after each kill.
 */
export async function killedAtEachStep(
  most: number,
  start: (env: NodeJS.ProcessEnv) => Started,
  settled: () => Promise<void> | void,
): Promise<void> {
  const counted = mkdtempSync(join(tmpdir(), 'isms-steps-'));
  const file = join(counted, 'steps');
  await ended(start({ ISMS_TEST_STEPS: file }));
  const steps = Number(readFileSync(file, 'utf8'));
  rmSync(counted, { recursive: true });
  expect(steps).toBeGreaterThan(3);
  await settled();
  const kills = Math.min(most, steps);
  for (let kill = 0; kill < kills; kill += 1) {
    const step = 1 + Math.floor((kill * steps) / kills);
    const status = await ended(start({ ISMS_TEST_KILL_AT: String(step) }));
    expect(status, `at step ${step} of ${steps}`).toBe(null);
    await settled();
  }
}
