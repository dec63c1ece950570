import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Base, basesOf, changedFiles, goneFiles, isCommitted } from '../../src/checker/base.ts';
import { gitSetting, workTreeOf } from '../../src/checker/git.ts';
import { runCheck } from '../../src/checker/run.ts';
import { loadSource } from '../../src/records/reading/load.ts';
import { rules } from '../../src/rules/index.ts';
import { put, temporaryFolder } from '../helpers/register.ts';
import { commitAll, git, makeRepository } from '../helpers/repository.ts';

const GIT = { PATH: process.env.PATH ?? '' };
const PERSON = '---\nid: ops-lead\ntitle: Operations lead\n---\n\nLeads operations.\n';
const ADMIN = '---\nid: it-admin\ntitle: IT administrator\n---\n';
const REPORT = '---\nid: INC-2026-0021\ntitle: Strange mail\nreportedAt: 2026-11-20T08:20+01:00\n---\n\nA mail.\n';
const ORGANISATION =
  '---\nname: Fenwick Analytics\nsample: true\nclock: 2026-11-20T12:00+01:00\ntimezone: Europe/Berlin\nchannels:\n  - { id: email, label: Mailbox, address: "mailto:security@fenwick.example" }\n---\n';

let template: string | undefined;

/** A repository whose folder `isms` holds a few records, with one commit on the branch `before` and one more on `main`. */
function repository(): { readonly top: string; readonly root: string; readonly first: string } {
  template ??= made();
  const top = temporaryFolder();
  cpSync(template, top, { recursive: true });
  return { top, root: join(top, 'isms'), first: git(top, 'rev-parse', 'before') };
}

function made(): string {
  const top = temporaryFolder();
  const root = join(top, 'isms');
  put(top, 'README.md', 'Ours.\n');
  put(root, 'organisation.md', ORGANISATION);
  put(root, 'people/ops-lead.md', PERSON);
  put(root, 'people/it-admin.md', ADMIN);
  put(root, 'incidents/INC-2026-0021.md', REPORT);
  makeRepository(top);
  git(top, 'branch', 'before');
  put(top, 'README.md', 'Ours, and nobody else’s.\n');
  commitAll(top, 'second');
  return top;
}

function base(root: string, reference = 'before'): Base {
  return basesOf(workTreeOf(root, GIT), reference, loadSource(root))[0];
}

describe('what is gone since the base', () => {
  it.each<readonly [what: string, act: (root: string) => void, gone: readonly string[]]>([
    ['nothing', () => undefined, []],
    ['a record', (root) => rmSync(join(root, 'people/ops-lead.md')), ['people/ops-lead.md']],
    [
      'nothing: it lies in the folder of its year',
      (root) => {
        mkdirSync(join(root, 'incidents/2026'));
        renameSync(join(root, 'incidents/INC-2026-0021.md'), join(root, 'incidents/2026/INC-2026-0021.md'));
      },
      [],
    ],
    ['nothing: it can not be read, but is there', (root) => put(root, 'people/ops-lead.md', '---\nid: ['), []],
  ])('%s', (_what, act, gone) => {
    const { root } = repository();
    act(root);
    expect([...goneFiles(loadSource(root), base(root))]).toEqual(gone);
  });
});

describe('what changed since the base', () => {
  const cases: readonly (readonly [what: string, act: (root: string) => void, changed: readonly string[]])[] = [
    ['nothing', () => undefined, []],
    [
      'a record says something else',
      (root) => put(root, 'people/ops-lead.md', `${PERSON}And more.\n`),
      ['people/ops-lead.md'],
    ],
    ['a record is new', (root) => put(root, 'people/new.md', ADMIN), ['people/new.md']],
    ['a record is gone: the others did not change', (root) => rmSync(join(root, 'people/ops-lead.md')), []],
    ['only line ends', (root) => put(root, 'people/ops-lead.md', PERSON.replaceAll('\n', '\r\n')), []],
    [
      'line ends, and a word',
      (root) => put(root, 'people/ops-lead.md', PERSON.replace('Leads', 'Led').replaceAll('\n', '\r\n')),
      ['people/ops-lead.md'],
    ],
    [
      'only the folder of the year',
      (root) => {
        mkdirSync(join(root, 'incidents/2026'));
        renameSync(join(root, 'incidents/INC-2026-0021.md'), join(root, 'incidents/2026/INC-2026-0021.md'));
      },
      [],
    ],
    [
      'another folder than a year',
      (root) => {
        mkdirSync(join(root, 'incidents/mail'));
        renameSync(join(root, 'incidents/INC-2026-0021.md'), join(root, 'incidents/mail/INC-2026-0021.md'));
      },
      ['incidents/mail'],
    ],
    ['a file that does not belong', (root) => put(root, 'list.xlsx', 'x'), ['list.xlsx']],
    ['a folder that does not belong', (root) => put(root, 'lists/a.md', ADMIN), ['lists']],
  ];
  it.each(cases)('%s', (_what, act, changed) => {
    const { root } = repository();
    act(root);
    commitAll(join(root, '..'), 'third');
    expect([...changedFiles(loadSource(root), base(root))].sort()).toEqual(changed);
  });

  it('what does not belong counts only when it was not there', () => {
    const { top, root } = repository();
    put(root, 'list.xlsx', 'x');
    put(root, 'lists/a.md', ADMIN);
    const reference = commitAll(top, 'strange');
    put(root, 'people/new.md', ADMIN);
    commitAll(top, 'more');
    expect([...changedFiles(loadSource(root), base(root, reference))]).toEqual(['people/new.md']);
  });
});

describe('the base', () => {
  it('is the commit from which both went on, with the records of that commit below the content root', () => {
    const { top, root, first } = repository();
    git(top, 'checkout', '--quiet', 'before');
    put(top, 'README.md', 'Theirs.\n');
    commitAll(top, 'theirs');
    git(top, 'checkout', '--quiet', 'main');
    const { commit, blobs } = base(root);
    expect(commit).toBe(first);
    expect([...blobs.keys()].sort()).toEqual([
      'incidents/INC-2026-0021.md',
      'organisation.md',
      'people/it-admin.md',
      'people/ops-lead.md',
    ]);
    expect(blobs.get('people/ops-lead.md')).toBe(git(root, 'hash-object', 'people/ops-lead.md'));
  });

  it('may be what is checked out while a record is changed and not committed', () => {
    const { root } = repository();
    put(root, 'people/new.md', ADMIN);
    expect([...changedFiles(loadSource(root), base(root, 'HEAD'))]).toEqual(['people/new.md']);
  });

  const acts: readonly (readonly [what: string, act: (root: string) => void])[] = [
    ['was taken away', (root) => rmSync(join(root, 'people/ops-lead.md'))],
    ['cannot be read as a record any more, being a folder', (root) => put(root, 'people/x.md/y', 'z')],
    ['came that does not belong', (root) => put(root, 'list.xlsx', 'x')],
  ];
  it.each(acts)('may be what is checked out when something %s', (_what, act) => {
    const { root } = repository();
    act(root);
    expect(base(root, 'HEAD').blobs.size).toBe(4);
  });

  const refused: readonly (readonly [what: string, reference: string, said: RegExp])[] = [
    ['an option', '--all', /no name of a branch or commit/],
    ['two ends', 'before..main', /no name of a branch or commit/],
    ['a search', ':/first', /no name of a branch or commit/],
    ['a path', 'main:README.md', /no name of a branch or commit/],
    ['nothing', '', /no name of a branch or commit/],
    ['a word and an option', 'main --all', /no name of a branch or commit/],
    ['201 letters', 'a'.repeat(201), /no name of a branch or commit/],
    ['the id of no commit', '0'.repeat(40), /is the id of no commit/],
    ['a branch that is not there', 'origin/main', /^there is no commit `origin\/main` here$/],
    ['200 letters', 'a'.repeat(200), /^there is no commit/],
    ['an id with a zero at its end', '10', /^there is no commit/],
    ['what is checked out', 'HEAD', /is what is checked out, and no record has changed/],
    ['what is checked out, by its branch', 'main', /is what is checked out, and no record has changed/],
  ];
  it.each(refused)('is not %s', (_what, reference, said) => {
    expect(() => base(repository().root, reference)).toThrow(said);
  });

  it('is not a name of two things', () => {
    const { top, root } = repository();
    git(top, 'tag', 'before', 'main');
    expect(() => base(root)).toThrow(/is the name of several things/);
    expect(base(root, 'refs/heads/before').blobs.size).toBe(4);
  });

  it('is not a history of its own', () => {
    const { top, root } = repository();
    git(top, 'checkout', '--quiet', '--orphan', 'other');
    commitAll(top, 'other');
    git(top, 'checkout', '--quiet', 'main');
    expect(() => base(root, 'other')).toThrow(/have no history in common/);
  });

  it('is not to be found outside git, before the first commit, or in half a history', () => {
    const { top } = repository();
    const outside = temporaryFolder();
    put(outside, 'organisation.md', ORGANISATION);
    expect(() => base(outside)).toThrow(/^`--base` needs git, and git says: fatal: not a git repository[^\n]*$/);
    git(outside, 'init', '--quiet');
    expect(() => base(outside)).toThrow(/needs a commit, and there is none yet/);
    const shallow = join(temporaryFolder(), 'clone');
    git(top, 'clone', '--quiet', '--depth', '1', `file://${top}`, shallow);
    expect(() => base(join(shallow, 'isms'))).toThrow(/the history was cut off/);
  });

  it('is not to be found where git can not be started', () => {
    const { root } = repository();
    expect(() => basesOf(workTreeOf(root, { PATH: '/nowhere' }), 'before', loadSource(root))).toThrow(
      /git says: git could not be run: .*ENOENT/,
    );
  });
});

describe('whether files can be brought back from the commit that is checked out', () => {
  it.each<[what: string, act: (root: string) => void, expected: boolean]>([
    ['as they were committed', () => undefined, true],
    ['one was changed since', (root) => put(root, 'people/ops-lead.md', `${PERSON}And more.\n`), false],
    ['one was never committed', (root) => put(root, 'people/new.md', ADMIN), false],
  ])('%s', (_what, act, expected) => {
    const { root } = repository();
    act(root);
    const tree = workTreeOf(root, GIT);
    if (!('commit' in tree)) throw new TypeError(tree.said);
    expect(isCommitted(tree, loadSource(root).files)).toBe(expected);
  });

  it('before the first commit', () => {
    const root = temporaryFolder();
    put(root, 'organisation.md', ORGANISATION);
    git(root, 'init', '--quiet');
    const tree = workTreeOf(root, GIT);
    if (!('commit' in tree)) throw new TypeError(tree.said);
    expect(isCommitted(tree, loadSource(root).files)).toBe(false);
  });
});

describe('a setting of git', () => {
  it('is what the repository says, and null where nobody says it or there is no repository', () => {
    const { top, root } = repository();
    git(top, 'config', 'user.name', 'Jo Adler');
    git(top, 'config', 'user.email', '');
    const env = { ...GIT, HOME: temporaryFolder() };
    expect(gitSetting(root, 'user.name', env)).toBe('Jo Adler');
    expect(gitSetting(root, 'user.email', env)).toBe(null);
    expect(gitSetting(root, 'user.signingkey', env)).toBe(null);
    expect(gitSetting(root, 'user.name', { PATH: '/nowhere' })).toBe(null);
  });
});

describe('a check against a base', () => {
  const check = async (root: string, change: object = {}) =>
    (
      await runCheck({
        root,
        content: 'isms',
        rules,
        version: '1',
        clock: () => '2026-11-21T09:00+01:00',
        git: GIT,
        ...change,
      })
    ).report;

  it('says what was judged, and leaves out what the change does not touch', async () => {
    const { top, root, first } = repository();
    put(root, 'people/new.md', '---\nid: new\n---\n');
    const commit = commitAll(top, 'new');
    const all = await check(root, { base: 'before' });
    expect(all).toMatchObject({ base: first, commit, leftOut: 0, content: 'isms', clockPinned: true });
    expect(all.judged.map(({ file, record }) => [file, record])).toEqual([
      ['incidents/INC-2026-0021.md', 'INC-2026-0021'],
      ['organisation.md', null],
      ['people/it-admin.md', 'it-admin'],
      ['people/new.md', 'new'],
      ['people/ops-lead.md', 'ops-lead'],
    ]);
    const touched = await check(root, { base: 'before', scope: 'touched' });
    expect(touched.judged).toEqual([{ file: 'people/new.md', record: 'new' }]);
    expect(new Set(touched.findings.map(({ file }) => file))).toEqual(new Set(['people/new.md']));
    expect(touched.leftOut).toBe(all.findings.length - touched.findings.length);
    expect(touched.leftOut).toBeGreaterThan(0);
    expect(touched.summary).not.toEqual(all.summary);
  });

  it('without a base says so, and takes the instant that is named', async () => {
    const { root } = repository();
    const report = await check(root, { now: '2026-11-20T13:00+01:00' });
    expect(report).toMatchObject({ base: null, now: '2026-11-20T13:00+01:00', clockPinned: false });
    await expect(check(root, { now: 'noon' })).rejects.toThrow(/`--now` is `noon`, which is no instant/);
  });

  it('takes the time of day where neither a person nor a sample names one', async () => {
    const { root } = repository();
    writeFileSync(join(root, 'organisation.md'), ORGANISATION.replace(/sample.*\nclock.*\n/, ''));
    expect(await check(root)).toMatchObject({ now: '2026-11-21T09:00+01:00', clockPinned: false });
  });

  it('names a leftover that git keeps, and passes over one that it does not', async () => {
    const { top, root } = repository();
    put(root, 'people/ops-lead.md~', PERSON);
    put(root, 'waivers/.gitkeep', '');
    const strange = async () =>
      (await check(root)).findings.filter(({ rule }) => rule === 'record/unknown-file').map(({ file }) => file);
    expect(await strange()).toEqual([]);
    commitAll(top, 'leftover');
    expect(await strange()).toEqual(['people/ops-lead.md~']);
  });
});
