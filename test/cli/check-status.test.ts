import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isms, ismsHere } from '../helpers/isms.ts';
import { BROKEN, put, temporaryFolder, writeRegister } from '../helpers/register.ts';
import { commitAll, git, makeRepository } from '../helpers/repository.ts';

const clean = writeRegister(temporaryFolder());
const broken = writeRegister(temporaryFolder(), BROKEN);
const warned = writeRegister(temporaryFolder(), {
  from: 'incidents/2026/INC-2026-0007.md',
  sections: { 'Lesson learned': 'We enrol loan devices.' },
});
const unreadable = writeRegister(temporaryFolder());
put(unreadable, 'incidents/2026/INC-2026-0099.md', new Uint8Array([0x2d, 0xff, 0xfe]));
const empty = temporaryFolder();

const NOW = ['--now', '2026-11-20T12:00+01:00'];

describe('isms check ends with', () => {
  it.each<[status: number, when: string, args: readonly string[]]>([
    [0, 'records that meet every rule', ['--content', clean]],
    [1, 'an error', ['--content', broken]],
    [1, 'a file that is no text; the others are still judged', ['--content', unreadable]],
    [0, 'a warning', ['--content', warned]],
    [1, 'a warning, when warnings fail', ['--content', warned, '--fail-on', 'warning']],
    [0, 'an error of a rule that was not asked', ['--content', broken, '--rule', 'record/schema']],
    [1, 'an error of a rule that was asked', ['--content', broken, '--rule', 'incident/closed-requires-root-cause']],
    [0, 'a time of judgement', ['--content', clean, ...NOW]],
  ])('%i for %s', (status, _when, args) => {
    const ran = isms(['check', '--no-cache', ...args]);
    expect([ran.status, ran.stderr]).toEqual([status, '']);
    expect(ran.stdout).not.toBe('');
  });
});

describe('isms ends with 2 and one sentence and what to do, for', () => {
  it.each<[when: string, args: readonly string[], says: RegExp]>([
    ['an unknown command', ['chek'], /no command `chek`, did you mean `check`\?/],
    ['an unknown option', ['check', '--contnet', 'x'], /no option `--contnet`, did you mean `--content`\?/],
    ['an option in short', ['check', '-c', 'x'], /no option/],
    ['a word too many', ['check', 'here'], /does not know what to do with `here`/],
    ['an option without its value', ['check', '--content'], /`--content` needs a value/],
    ['an option where a value belongs', ['check', '--content', '--no-cache'], /`--content` needs a value/],
    ['an option that is given twice', ['check', '--content', clean, '--content', broken], /given twice/],
    ['a value that takes none', ['check', '--no-cache=yes'], /takes no value/],
    ['no such folder', ['check', '--content', join(empty, 'none')], /no content folder/],
    ['a folder without organisation.md', ['check', '--content', empty], /holds no organisation\.md/],
    ['a file as content root', ['check', '--content', join(clean, 'organisation.md')], /organisation\.md/],
    ['an impossible time', ['check', '--content', clean, '--now', '2026-02-30T10:00Z'], /no instant/],
    ['a time without offset', ['check', '--content', clean, '--now', '2026-02-03T10:00'], /no instant/],
    [
      'an unknown rule',
      ['check', '--content', clean, '--rule', 'incident/closed-requires-root-case'],
      /did you mean `incident\/closed-requires-root-cause`\?/,
    ],
    [
      'the bare name of a rule',
      ['check', '--content', clean, '--rule', 'closed-requires-root-cause'],
      /did you mean `incident\/closed-requires-root-cause`\?/,
    ],
    [
      'an unknown format',
      ['check', '--content', clean, '--format', 'html'],
      /no format `html`\n.*`terminal`, `json`, `github`, `summary`, `comment`, `sarif`, `junit`, `gitlab`/,
    ],
    ['a format without its file', ['check', '--content', clean, '--format', 'json='], /names no file/],
    [
      'two documents on standard output',
      ['check', '--content', clean, '--format', 'json', '--format', 'terminal'],
      /can not share standard output/,
    ],
    [
      'two reports in one file',
      ['check', '--content', clean, '--format', 'json=x', '--format', 'summary=./x'],
      /two reports/,
    ],
    ['a weight that is none', ['check', '--content', clean, '--fail-on', 'info'], /`error`, `warning`/],
    ['touched without a base', ['check', '--content', clean, '--scope', 'touched'], /needs `--base`/],
    [
      'an evidence store whose folder is not there',
      ['check', '--content', clean, '--store', 'vault=/nowhere/x'],
      /cannot open the folder `\/nowhere\/x` of the store `vault` \(ENOENT\)/,
    ],
    [
      'a store without its folder',
      ['check', '--content', clean, '--store', 'vault'],
      /does not name a store and its folder/,
    ],
    [
      'a store that is a file',
      ['check', '--content', clean, '--store', `vault=${join(clean, 'organisation.md')}`],
      /is no folder/,
    ],
    ['a store that nobody declared', ['check', '--content', clean, '--store', 'valut=.'], /`valut`, which is no store/],
    [
      'a store that is given twice',
      ['check', '--content', clean, '--store', 'vault=.', '--store', 'vault=..'],
      /the store `vault` was given twice/,
    ],
    ['a base outside git', ['check', '--content', clean, '--base', 'main'], /`--base` needs git/],
    ['an unknown rule to explain', ['explain', 'record/shcema'], /did you mean `record\/schema`\?/],
    ['no rule to explain', ['explain'], /needs RULE/],
    ['help of an unknown command', ['help', 'nothing'], /no command `nothing`/],
  ])('%s', async (_when, args, says) => {
    const ran = await ismsHere(args, { cwd: empty });
    expect(ran.stderr).toMatch(says);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(/^isms: .+\n {6}.+\n$/);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
  });

  it('a read that the system refuses, here because the path becomes too long', () => {
    const folder = temporaryFolder();
    const longest = process.platform === 'darwin' ? 1024 : 4096;
    let parent = folder;
    while (parent.length + 8 < longest - 200) parent = join(parent, 'x'.repeat(150));
    parent = join(parent, 'x'.repeat(longest - parent.length - 12));
    mkdirSync(parent, { recursive: true });
    renameSync(writeRegister(join(folder, 'records')), join(parent, 'isms'));
    try {
      const ran = isms(['check', '--content', join(parent, 'isms')]);
      expect(ran.stderr).toMatch(/^isms: cannot read .+ \(ENAMETOOLONG\)\n {6}.+\n$/);
      expect([ran.status, ran.stdout]).toEqual([2, '']);
    } finally {
      renameSync(join(parent, 'isms'), join(folder, 'records'));
    }
  });

  it('a word that is wrong, as a process', () => {
    expect(isms(['check', '--contnet', 'x'], { cwd: empty })).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^isms: .*did you mean `--content`\?\n {6}.+\n$/),
    });
  });

  it.each<[where: string, file: (root: string) => string, why: RegExp]>([
    ['over a record', (root) => join(root, 'organisation.md'), /among the records/],
    ['to a new file among the records', (root) => join(root, 'people', 'report.json'), /among the records/],
    ['among the records by another way', (root) => join(root, '..', 'way', 'report.json'), /among the records/],
    ['over what git keeps', (root) => join(root, '..', 'rules.txt'), /which git keeps/],
    ['through a link', (root) => join(root, '..', 'link.json'), /which is a link/],
    ['over a folder', (root) => join(root, '..', 'folder'), /no plain file/],
  ])('a report %s', async (_where, file, why) => {
    const folder = temporaryFolder();
    const root = writeRegister(join(folder, 'content'));
    put(folder, 'rules.txt', 'must not change');
    put(folder, 'folder/file.txt', '');
    symlinkSync('content', join(folder, 'way'));
    symlinkSync('rules.txt', join(folder, 'link.json'));
    makeRepository(folder);
    const before = readFileSync(join(root, 'organisation.md'), 'utf8');
    const ran = await ismsHere(['check', '--content', root, '--format', `json=${file(root)}`]);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(why);
    expect(readFileSync(join(root, 'organisation.md'), 'utf8')).toBe(before);
    expect(readFileSync(join(folder, 'rules.txt'), 'utf8')).toBe('must not change');
    expect(existsSync(join(root, 'people', 'report.json'))).toBe(false);
  });

  it('no report over an older one: that is what it is for', async () => {
    const folder = temporaryFolder();
    const root = writeRegister(join(folder, 'content'));
    makeRepository(folder);
    const args = [
      'check',
      '--content',
      root,
      '--now',
      '2026-11-20T12:00+01:00',
      '--format',
      `json=${join(folder, 'report.json')}`,
    ];
    expect([(await ismsHere(args)).status, (await ismsHere(args)).status]).toEqual([0, 0]);
  });

  it('a report that can not be written', () => {
    const ran = isms(['check', '--content', clean, '--format', `json=${join(import.meta.filename, 'x.json')}`]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/^isms: cannot write .+\n {6}.+\n$/);
  });
});

/** A repository with the records below `isms/`, and a branch `change` that breaks one of them. */
function repository(): { readonly folder: string; readonly first: string } {
  const folder = temporaryFolder();
  writeRegister(join(folder, 'isms'));
  const first = makeRepository(folder);
  git(folder, 'checkout', '--quiet', '-b', 'change');
  writeRegister(join(folder, 'isms'), BROKEN);
  commitAll(folder, 'break it');
  return { folder, first };
}

describe('isms check --base', () => {
  const { folder, first } = repository();
  const check = (...args: readonly string[]) =>
    ismsHere(['check', '--content', 'isms', '--no-cache', ...args], { cwd: folder });

  it.each<[name: string, base: string]>([
    ['a branch', 'main'],
    ['a full name', 'refs/heads/main'],
    ['a commit', first],
    ['the start of a commit', first.slice(0, 12)],
    ['a commit before', 'HEAD~1'],
  ])('compares with %s', async (_name, base) => {
    const { base: found, commit } = JSON.parse((await check('--base', base, '--format', 'json')).stdout);
    expect([found, commit]).toEqual([first, git(folder, 'rev-parse', 'HEAD')]);
  });

  it.each<[when: string, base: string, says: RegExp]>([
    ['an option of git', '--output=x', /needs a value/],
    ['a search', ':/first', /no name of a branch/],
    ['a range', 'main..change', /no name of a branch/],
    ['a path', 'main:isms', /no name of a branch/],
    ['an upstream', '@{u}', /no name of a branch/],
    ['an unknown branch', 'origin/main', /no commit `origin\/main`/],
    ['the id of no commit', '0'.repeat(40), /how a new branch is announced/],
    ['what is checked out', 'HEAD', /is what is checked out/],
    ['the branch that is checked out', 'change', /is what is checked out/],
  ])('refuses %s', async (_when, base, says) => {
    const ran = await check('--base', base);
    expect(ran.stderr).toMatch(says);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
  });

  it.each<[what: string, settings: readonly (readonly [name: string, command: string])[]]>([
    [
      'filters that clean and smudge',
      [
        ['filter.x.clean', ''],
        ['filter.x.smudge', ''],
      ],
    ],
    ['a filter that runs on', [['filter.x.process', '']]],
    [
      'what shows differences',
      [
        ['diff.x.textconv', ''],
        ['diff.x.command', ''],
        ['diff.external', ''],
      ],
    ],
    ['what watches files', [['core.fsmonitor', '']]],
    [
      'a pager and an editor',
      [
        ['core.pager', ''],
        ['core.editor', ''],
      ],
    ],
    [
      'ways to reach others',
      [
        ['core.sshCommand', ''],
        ['credential.helper', '!'],
        ['gpg.program', ''],
      ],
    ],
  ])('runs nothing that a repository names: %s', async (_what, settings) => {
    const { folder } = repository();
    const canary = join(folder, '.git', 'canary');
    // A filter over records is refused before anything else; it must not run on the way there, and without `--base`.
    const filters = settings.some(([name]) => name.startsWith('filter.'));
    put(folder, '.gitattributes', `* ${filters ? 'filter=x ' : ''}diff=x merge=x\n`);
    commitAll(folder, 'attributes');
    for (const [name, before] of settings) git(folder, 'config', name, `${before}touch ${canary}; cat`);
    put(folder, '.git/hooks/post-checkout', `#!/bin/sh\ntouch ${canary}\n`);
    const file = join(folder, 'isms', 'people', 'it-admin.md');
    for (const base of [['--base', 'HEAD'], ['--base', 'main'], []]) {
      writeFileSync(file, readFileSync(file));
      await ismsHere(['check', '--content', 'isms', '--no-cache', ...base], { cwd: folder });
    }
    expect(existsSync(canary)).toBe(false);
  });

  it('compares with what is checked out where a record has changed, is new or is gone', async () => {
    const { folder } = repository();
    const base = async () =>
      (await ismsHere(['check', '--content', 'isms', '--no-cache', '--base', 'HEAD'], { cwd: folder })).stderr;
    expect(await base()).toMatch(/is what is checked out/);
    const file = join(folder, 'isms', 'people', 'it-admin.md');
    const text = readFileSync(file, 'utf8');
    put(folder, 'isms/people/it-admin.md', text.replaceAll('\n', '\r\n'));
    expect(await base()).toMatch(/is what is checked out/);
    put(folder, 'isms/people/it-admin.md', `${text}\nMore.\n`);
    expect(await base()).toBe('');
    put(folder, 'isms/people/it-admin.md', text);
    put(folder, 'isms/people/newcomer.md', '---\nid: newcomer\ntitle: Newcomer\n---\n');
    expect(await base()).toBe('');
    rmSync(join(folder, 'isms/people/newcomer.md'));
    rmSync(file);
    expect(await base()).toBe('');
  });

  it('refuses a name that is a branch and a tag', async () => {
    const { folder } = repository();
    git(folder, 'tag', 'main', 'change');
    expect(await ismsHere(['check', '--content', 'isms', '--base', 'main'], { cwd: folder })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('several things'),
    });
  });

  it('refuses a history that was cut off', async () => {
    const shallow = join(temporaryFolder(), 'clone');
    git(folder, 'clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${folder}`, shallow);
    expect(await ismsHere(['check', '--content', 'isms', '--base', 'origin/main'], { cwd: shallow })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/history was cut off.*\n.*fetch-depth: 0/),
    });
  });

  it('refuses a history that has nothing in common', async () => {
    const { folder } = repository();
    git(folder, 'checkout', '--quiet', '--orphan', 'other');
    commitAll(folder, 'another start');
    expect(await ismsHere(['check', '--content', 'isms', '--base', 'main'], { cwd: folder })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no history in common'),
    });
  });

  it('is not led astray by a replaced commit, by settings and by a repository named in the environment', () => {
    const { folder, first } = repository();
    git(folder, 'replace', first, git(folder, 'rev-parse', 'change'));
    git(folder, 'config', 'color.ui', 'always');
    git(folder, 'config', 'core.fsmonitor', `touch ${join(folder, 'canary')}`);
    const env = { GIT_DIR: '/nowhere', GIT_WORK_TREE: '/nowhere', GIT_INDEX_FILE: '/nowhere' };
    const ran = isms(['check', '--content', 'isms', '--base', 'main', '--scope', 'touched', '--format', 'json'], {
      cwd: folder,
      env,
    });
    expect(JSON.parse(ran.stdout)).toMatchObject({ base: first, summary: { error: 2 } });
    expect(existsSync(join(folder, 'canary'))).toBe(false);
  });

  it('takes changes that are not committed yet for a difference', async () => {
    const { folder } = repository();
    put(folder, 'isms/people/newcomer.md', '---\nid: newcomer\ntitle: Newcomer\n---\n');
    expect((await ismsHere(['check', '--content', 'isms', '--base', 'HEAD'], { cwd: folder })).status).toBe(1);
  });
});

/** Found before: an incident without its root cause, the warning that none is complete, and a file that does not belong. */
describe('isms check --scope touched', () => {
  const INCIDENT = 'isms/incidents/2026/INC-2026-0007.md';
  const newcomer = '---\nid: x\ntitle: X\nname: X\nrole: X\nstatus: active\njoinedOn: 2026-11-09\n---\n';
  const incidentOf = (folder: string): string => readFileSync(join(folder, INCIDENT), 'utf8');
  it.each<[what: string, change: (folder: string) => void, errors: number, leftOut: number]>([
    // It is closed, so that what it lacks is found, and that it changed.
    ['judges what changed', (folder) => put(folder, INCIDENT, `${incidentOf(folder)}\nMore.\n`), 2, 1],
    ['leaves out what did not', (folder) => put(folder, 'isms/people/x.md', newcomer), 0, 3],
    [
      'takes other line ends for no change',
      (folder) => put(folder, INCIDENT, incidentOf(folder).replaceAll('\n', '\r\n')),
      0,
      3,
    ],
    [
      'takes another folder of years for no change',
      (folder) => renameSync(join(folder, INCIDENT), join(folder, 'isms/incidents/INC-2026-0007.md')),
      0,
      3,
    ],
    ['names a file that came to lie where it does not belong', (folder) => put(folder, 'isms/other.txt', ''), 1, 3],
  ])('%s', async (_what, change, errors, leftOut) => {
    const folder = temporaryFolder();
    writeRegister(join(folder, 'isms'), BROKEN);
    put(folder, 'isms/stray.txt', '');
    makeRepository(folder);
    change(folder);
    commitAll(folder, 'change');
    const args = ['check', '--content', 'isms', '--base', 'HEAD~1', '--scope', 'touched', '--format', 'json'];
    const ran = await ismsHere(args, { cwd: folder });
    const report = JSON.parse(ran.stdout);
    expect([report.summary.error, report.leftOut]).toEqual([errors, leftOut]);
  });
});

describe('isms check finds its records', () => {
  it('in src/content of the working folder', () => {
    const folder = temporaryFolder();
    writeRegister(join(folder, 'src/content'), BROKEN);
    expect(isms(['check', '--no-cache'], { cwd: folder })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(' in src/content\n'),
    });
  });

  it('never in the package where the working folder has none', () => {
    const { status, stdout, stderr } = isms(['check', '--no-cache', '--format', 'json'], { cwd: empty });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/there are no records[\s\S]*--content DIR[\s\S]*isms init/);
  });

  it('never behind a link, named or not', () => {
    const folder = temporaryFolder();
    symlinkSync(clean, join(folder, 'content'));
    for (const named of [[], ['--content', 'content/']])
      expect(isms(['check', ...named], { cwd: folder })).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('content is a link'),
      });
  });

  it('and says that the machine has no git by saying nothing of commits', () => {
    const folder = temporaryFolder();
    writeRegister(folder);
    makeRepository(folder);
    const { stdout } = isms(['check', '--content', folder, '--format', 'json'], { env: { PATH: empty } });
    expect(JSON.parse(stdout).commit).toBeNull();
  });
});
