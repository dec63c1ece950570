import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REUSABLE } from '../helpers/gates.ts';
import { isms } from '../helpers/isms.ts';
import { put, temporaryFolder } from '../helpers/register.ts';
import { git } from '../helpers/repository.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const lines: typeof REUSABLE.script = (name) => REUSABLE.script(name);

/** A clone of a repository that holds these files, and what the gate's installation says in it. */
function installIn(files: Readonly<Record<string, string>>, change: (folder: string) => void = () => {}) {
  const origin = temporaryFolder();
  put(origin, 'package.json', '{}');
  for (const [file, text] of Object.entries(files)) put(origin, file, text);
  change(origin);
  git(origin, 'init', '--quiet');
  git(origin, 'add', '--all', '--force');
  git(origin, 'commit', '--quiet', '--message', 'first');
  const folder = join(temporaryFolder(), 'clone');
  git(origin, 'clone', '--quiet', origin, folder);
  const bin = temporaryFolder();
  put(
    bin,
    'npm',
    `#!/bin/sh\nls -a node_modules > found.txt 2>/dev/null\nmkdir -p node_modules/.bin && echo "$*" > npm.txt\n[ -e nothing.txt ] || ln -s ${join(ROOT, 'scripts', 'isms.js')} node_modules/.bin/isms\n`,
  );
  chmodSync(join(bin, 'npm'), 0o755);
  const run = () => {
    const env = { PATH: `${bin}:${process.env.PATH}`, HOME: bin, npm_config_offline: 'true' };
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', lines('Install')];
    const { status, stdout, stderr } = spawnSync('bash', args, { cwd: folder, env, encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };
  const file = (name: string): string | null =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null;
  return { folder, run, file };
}

describe('the gate', () => {
  it.each<[what: string, files: Readonly<Record<string, string>>]>([
    ['packages', { 'node_modules/zod/index.js': 'throw 1' }],
    ['a stamp that says all is there', { 'node_modules/.package-lock.json': '{}' }],
    ['compiled code', { 'node_modules/.cache/isms/compile/a': 'x' }],
    ['packages beside a module', { 'src/checker/node_modules/zod/index.js': 'throw 1' }],
    ['packages in other letters', { 'Node_Modules/zod/index.js': 'throw 1' }],
    ['packages beside their users', { 'scripts/node_modules/.bin/npm': 'exit 0' }],
  ])('refuses a change that brings %s along, and installs nothing', (_what, files) => {
    const { run, file } = installIn(files);
    expect(run()).toEqual({ status: 2, said: expect.stringMatching(/::error.*node_modules/) });
    expect(file('npm.txt')).toBeNull();
  });

  it('refuses a link in the place of the packages', () => {
    const { run } = installIn({ 'other/zod/index.js': 'throw 1' }, (folder) =>
      symlinkSync('other', join(folder, 'node_modules')),
    );
    expect(run().status).toBe(2);
  });

  it('installs into an empty place, without scripts of packages', () => {
    const { folder, run, file } = installIn({ 'src/a.ts': '' });
    put(folder, 'node_modules/zod/index.js', 'tampered');
    expect(run().status).toBe(0);
    expect([file('found.txt'), file('node_modules/zod/index.js')]).toEqual(['', null]);
    expect(file('npm.txt')).toContain('--ignore-scripts');
  });

  it('says so when nothing that was installed is the program', () => {
    const { run } = installIn({ 'nothing.txt': '' });
    expect(run()).toEqual({ status: 2, said: expect.stringMatching(/::error.*has to name one version of isms/) });
  });

  it.each(['Check the records', 'Build the portal'] as const)('reads every file anew to %s', (name) => {
    expect(lines(name)).toMatch(/npx --no-install isms (?:check|build) --no-cache --content "\$CONTENT"/);
  });
});

describe('compiled code', () => {
  const isCompiledBelow = (home: string, ci?: string): boolean => {
    const { status } = isms(['--version'], { env: { HOME: home, CI: ci, NODE_COMPILE_CACHE: undefined } });
    expect(status).toBe(0);
    return existsSync(join(home, '.cache', 'isms', 'compile'));
  };
  it('lies with the user, where no change can put any', () => expect(isCompiledBelow(temporaryFolder())).toBe(true));
  it('is not kept at all where changes are judged', () =>
    expect(isCompiledBelow(temporaryFolder(), 'true')).toBe(false));
});

/** What can change a verdict. */
const JUDGES = [
  ...['.github/workflows/check.yml', '.github/CODEOWNERS', 'action.yml', '.npmrc', '.nvmrc', '.gitattributes'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs', 'scripts/isms.js'],
  ...readdirSync(join(ROOT, 'src'), { withFileTypes: true })
    .filter(({ name }) => name !== 'content')
    .map((entry) => (entry.isDirectory() ? `src/${entry.name}/module.ts` : `src/${entry.name}`)),
  ...['src/content/organisation.md', 'src/content/waivers/WVR-2026-0001.md'],
];

describe('who reviews what judges', () => {
  const rules = read('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line.startsWith('/'))
    .map((line) => line.split(/\s+/).filter((word) => word !== ''));
  const ownersOf = (file: string): readonly string[] => {
    const fits = ([path = '']: readonly string[]): boolean =>
      path.endsWith('/') ? `/${file}`.startsWith(path) : path === `/${file}`;
    return rules.findLast(fits)?.slice(1) ?? [];
  };
  it.each(JUDGES)('%s has owners', (file) => expect(ownersOf(file)).not.toEqual([]));
  it('records have none', () => expect(ownersOf('src/content/incidents/2026/INC-2026-0001.md')).toEqual([]));
  it('SECURITY.md names every path that CODEOWNERS does', () => {
    const security = read('SECURITY.md');
    const named = rules.filter((words) => words.length > 1).map(([path = '']) => path.slice(1));
    expect(named.filter((path) => !security.includes(`\`${path}\``))).toEqual([]);
  });
});
