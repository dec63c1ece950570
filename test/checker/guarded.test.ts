import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type WorkTree, workTreeOf } from '../../src/checker/git.ts';
import { readGuarded } from '../../src/checker/guarded.ts';
import { put, temporaryFolder } from '../helpers/register.ts';
import { commitAll, git, makeRepository } from '../helpers/repository.ts';

const ENV = { PATH: process.env.PATH ?? '' };
const MANIFEST = {
  private: true,
  devDependencies: { isms: '1.0.0', other: '1.0.0' },
  scripts: { check: 'isms check', test: 'x' },
};

type Files = Readonly<Record<string, string>>;

/** A repository of what an adopter has, in which the records lie. */
function repository(content: string, more: Files = {}): string {
  const folder = temporaryFolder();
  const files: Files = {
    '.gitignore': 'node_modules/\nlocal.yml\n',
    '.github/workflows/isms.yml': 'on: pull_request\n',
    '.github/CODEOWNERS': '/content/ @fenwick/isms\n',
    'package.json': JSON.stringify(MANIFEST, null, 2),
    'package-lock.json': '{}\n',
    'README.md': 'Ours.\n',
    [`${content}/organisation.md`]: '---\nname: Fenwick\n---\n',
    ...more,
  };
  for (const [file, text] of Object.entries(files)) put(folder, file, text);
  makeRepository(folder);
  return folder;
}

function treeOf(root: string): WorkTree {
  const tree = workTreeOf(root, ENV);
  if (!('commit' in tree)) throw new TypeError(tree.said);
  return tree;
}

/** What is said of the files around the records, where the folder was changed since its first commit. */
function said(folder: string, content: string): readonly string[] {
  const root = join(folder, content);
  const base = git(folder, 'rev-list', '--max-parents=0', 'HEAD');
  return readGuarded(root, treeOf(root), base).map(({ file, guards, how, line, value }) =>
    [file, guards, how, ...(value === null ? [] : [`${line}: ${value.name} ${value.was} → ${value.is}`])].join(' '),
  );
}

const manifest = (changed: object): string => JSON.stringify({ ...MANIFEST, ...changed }, null, 2);

describe('the files around the records that are not what they were', () => {
  const first = repository('content');
  it.each<[what: string, change: (folder: string) => void, says: readonly string[]]>([
    ['nothing', () => {}, []],
    ['a file that has no say', (folder) => put(folder, 'README.md', 'Ours, too.\n'), []],
    [
      'the workflow',
      (folder) => put(folder, '.github/workflows/isms.yml', 'on: push\n'),
      ['../.github/workflows/isms.yml workflow changed'],
    ],
    [
      'line ends of the workflow alone',
      (folder) => put(folder, '.github/workflows/isms.yml', 'on: pull_request\r\n'),
      [],
    ],
    [
      'a second workflow, and steps that workflows share',
      (folder) => {
        put(folder, '.github/workflows/green.yml', 'on: push\n');
        put(folder, '.github/actions/set-up/action.yml', 'runs: {}\n');
      },
      ['../.github/actions/set-up/action.yml workflow new', '../.github/workflows/green.yml workflow new'],
    ],
    ['a workflow that git ignores', (folder) => put(folder, '.github/workflows/local.yml', 'on: push\n'), []],
    [
      'workflows of other hosts',
      (folder) => {
        for (const file of [
          '.gitlab-ci.yml',
          'azure-pipelines.yml',
          'bitbucket-pipelines.yml',
          '.forgejo/workflows/isms.yml',
        ])
          put(folder, file, 'x\n');
      },
      [
        '../.forgejo/workflows/isms.yml workflow new',
        '../.gitlab-ci.yml workflow new',
        '../azure-pipelines.yml workflow new',
        '../bitbucket-pipelines.yml workflow new',
      ],
    ],
    [
      'the owners are gone',
      (folder) => rmSync(join(folder, '.github/CODEOWNERS')),
      ['../.github/CODEOWNERS owners gone'],
    ],
    [
      'a link in place of the owners',
      (folder) => {
        rmSync(join(folder, '.github/CODEOWNERS'));
        symlinkSync('../README.md', join(folder, '.github/CODEOWNERS'));
      },
      ['../.github/CODEOWNERS owners changed'],
    ],
    [
      'the lock file, and where packages come from',
      (folder) => {
        put(folder, 'package-lock.json', '{ "lockfileVersion": 3 }\n');
        put(folder, '.npmrc', 'ignore-scripts=false\n');
        git(folder, 'add', '--all');
      },
      ['../.npmrc packages new', '../package-lock.json packages changed'],
    ],
    [
      'a lock file that only installing wrote',
      (folder) => {
        put(folder, 'package-lock.json', '{ "lockfileVersion": 3 }\n');
        put(folder, 'yarn.lock', 'x\n');
      },
      [],
    ],
    [
      'another version of this program',
      (folder) => put(folder, 'package.json', manifest({ devDependencies: { isms: '1.1.0' } })),
      ['../package.json packages changed 4: devDependencies.isms 1.0.0 → 1.1.0'],
    ],
    [
      'a script that calls it',
      (folder) => put(folder, 'package.json', manifest({ scripts: { check: 'isms check || true' } })),
      ['../package.json packages changed 8: scripts.check isms check → isms check || true'],
    ],
    [
      'a version that is put in its place',
      (folder) => put(folder, 'package.json', manifest({ overrides: { isms: '0.9.0' } })),
      ['../package.json packages changed 4: overrides.isms null → 0.9.0'],
    ],
    [
      'another package, and another script',
      (folder) =>
        put(
          folder,
          'package.json',
          manifest({ devDependencies: { other: '2.0.0', isms: '1.0.0' }, scripts: { check: 'isms check', test: 'y' } }),
        ),
      [],
    ],
    [
      'a file in place of the folder of workflows and owners',
      (folder) => {
        rmSync(join(folder, '.github'), { recursive: true });
        put(folder, '.github', 'no folder');
      },
      ['../.github/CODEOWNERS owners gone', '../.github/workflows/isms.yml workflow gone'],
    ],
    [
      'no list of packages any more',
      (folder) => rmSync(join(folder, 'package.json')),
      ['../package.json packages gone 1: devDependencies.isms 1.0.0 → null'],
    ],
  ])('%s', (_what, change, says) => {
    const folder = temporaryFolder();
    cpSync(first, folder, { recursive: true });
    change(folder);
    // Packages count as they are handed in.
    if (says.some((one) => one.includes('package.json'))) git(folder, 'add', '--all');
    expect(said(folder, 'content')).toEqual(says);
    if (says.length === 0) return;
    commitAll(folder, 'change');
    expect(said(folder, 'content')).toEqual(says);
  });

  it('are found from a folder further down, where each folder above may name packages', () => {
    const folder = repository('teams/isms/content', {
      'teams/isms/package.json': manifest({}),
      'teams/package-lock.json': '{}',
    });
    put(folder, 'teams/isms/package.json', manifest({ devDependencies: { isms: '2.0.0' } }));
    put(folder, 'teams/package-lock.json', '{ }');
    put(folder, '.github/workflows/isms.yml', 'on: push\n');
    put(folder, 'other/package.json', '{}');
    commitAll(folder, 'change');
    expect(said(folder, 'teams/isms/content')).toEqual([
      '../../../.github/workflows/isms.yml workflow changed',
      '../../package-lock.json packages changed',
      '../package.json packages changed 4: devDependencies.isms 1.0.0 → 2.0.0',
    ]);
  });

  it('are the modules of the program in a clone of it: one is enough to be told, and records are none', () => {
    const own = { 'package.json': '{ "name": "isms", "version": "1.0.0" }', 'src/a.ts': 'a', 'src/b.ts': 'b' };
    const folder = repository('src/content', own);
    put(folder, 'src/a.ts', 'A');
    put(folder, 'src/b.ts', 'B');
    put(folder, 'src/content/organisation.md', '---\nname: Other\n---\n');
    put(folder, 'package.json', '{ "name": "isms", "version": "1.0.1" }');
    commitAll(folder, 'change');
    expect(said(folder, 'src/content')).toEqual([
      '../../package.json packages changed 1: version "1.0.0" → "1.0.1"',
      '../a.ts program changed',
    ]);
  });
});
