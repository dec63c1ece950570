import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GATES, type Gate, REUSABLE, type Variables } from '../helpers/gates.ts';
import { put, temporaryFolder } from '../helpers/register.ts';
import { commitAll, git, makeRepository } from '../helpers/repository.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const ZEROS = '0'.repeat(40);

/** A clone of a repository with records, `isms` installed, in which the last commit changes one. */
function change() {
  const origin = temporaryFolder();
  cpSync(join(ROOT, 'test', 'fixtures', 'clean', 'content'), join(origin, 'content'), { recursive: true });
  put(origin, '.gitignore', 'node_modules/\n');
  const base = makeRepository(origin);
  const folder = join(temporaryFolder(), 'clone');
  git(origin, 'clone', '--quiet', origin, folder);
  put(folder, 'content/people/night-watch.md', '---\nid: night-watch\ntitle: Night watch\nstatus: active\n---\n');
  commitAll(folder, 'Add the night watch');
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(join(ROOT, 'scripts', 'isms.js'), join(folder, 'node_modules', '.bin', 'isms'));
  return { folder, base };
}

/** Runs the check of a host as its runner does. */
function checked(
  gate: Gate,
  folder: string,
  variables: Variables,
): Promise<{ readonly status: unknown; readonly said: string }> {
  rmSync(join(folder, 'report.json'), { force: true });
  const args = [...gate.shell, '-c', gate.script('Check the records')];
  const env = { PATH: process.env.PATH ?? '', HOME: folder, npm_config_offline: 'true', ...variables };
  return new Promise<{ status: unknown; said: string; base: unknown }>((resolve) => {
    execFile('bash', args, { cwd: folder, env, encoding: 'utf8' }, (error, out, err) => {
      const report = join(folder, 'report.json');
      const base = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).base : undefined;
      resolve({ status: error === null ? 0 : error.code, said: out + err, base });
    });
  });
}

const { folder, base } = change();

describe.each(GATES)('$host', (gate) => {
  it('compares what is proposed with its base', async () => {
    const named = gate.names === 'commit' ? base : 'main';
    expect(await checked(gate, folder, gate.proposed(named))).toMatchObject({ status: 0, base });
  });

  it.each([
    ['without a base', '', 'could not be checked'],
    ['with a base that is no name', '-x y', 'is no name of a branch or commit'],
  ])('does not check what is proposed %s', async (_, named, said) => {
    const expected = { status: 2, said: expect.stringContaining(said), base: undefined };
    expect(await checked(gate, folder, gate.proposed(named))).toEqual(expected);
  });

  it('checks a branch that is new by itself', async () => {
    expect(await checked(gate, folder, gate.pushed(ZEROS))).toMatchObject({ status: 0, base: null });
  });
});

describe.each(GATES)('$host', (gate) => {
  const words = (text: string): string =>
    text.replaceAll(/^set -e\n|::error::|##vso\[task\.logissue type=error\]/gm, '');
  it('installs as the others do', () => expect(words(gate.script('Install'))).toBe(words(REUSABLE.script('Install'))));

  it('refuses a change that brings packages along', () => {
    const origin = temporaryFolder();
    put(origin, 'node_modules/zod/index.js', 'throw 1');
    git(origin, 'init', '--quiet');
    git(origin, 'add', '--all', '--force');
    const args = [...gate.shell, '-c', gate.script('Install')];
    const { status, stdout } = spawnSync('bash', args, { cwd: origin, encoding: 'utf8' });
    expect([status, stdout]).toEqual([2, expect.stringContaining('git keeps files in node_modules')]);
  });
});

describe('every gate alike', () => {
  it('compares what is pushed with what was there', async () => {
    expect(await checked(REUSABLE, folder, REUSABLE.pushed(base))).toMatchObject({ status: 0, base });
  });

  it.each([
    ['zeros', ZEROS, 'is the id of no commit'],
    ['a commit that is not there', '1'.repeat(40), 'there is no commit'],
  ])('does not check what is proposed upon %s', async (_, named, said) => {
    const { status, said: text } = await checked(REUSABLE, folder, REUSABLE.proposed(named));
    expect([status, text]).toEqual([2, expect.stringContaining(said)]);
  });

  it('fails for what is wrong', async () => {
    const other = change().folder;
    put(other, 'content/people/night-watch.md', '---\nid: night-watch\nstatus: awake\n---\n');
    expect((await checked(REUSABLE, other, REUSABLE.pushed(ZEROS))).status).toBe(1);
  });
});
