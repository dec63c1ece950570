import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reporters } from '../../src/checker/reporters/index.ts';
import { type Example, exampleSource } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import { ismsHere } from '../helpers/isms.ts';
import { BROKEN, put, temporaryFolder, writeRegister } from '../helpers/register.ts';
import { commitAll, git, makeRepository } from '../helpers/repository.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const NOW = ['--now', '2026-11-20T12:00+01:00'];

/** Writes the parts of a check of the records in a folder. */
async function makeParts(folder: string, of: number, asked: readonly string[] = NOW): Promise<readonly string[]> {
  const parts = temporaryFolder();
  const names = Array.from({ length: of }, (_, at) => join(parts, `part-${at + 1}.json`));
  for (const [at, name] of names.entries()) {
    const args = ['check', '--shard', `${at + 1}/${of}`, ...asked, '--format', `json=${name}`];
    const { status, stderr } = await ismsHere(args, { cwd: folder });
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^isms check: part \d+ of \d+ tells of \d+ files?; /)]);
  }
  return names;
}

const EVERY_FORMAT = Object.keys(reporters);

/** What a command writes in every format, and how it ends. */
async function everyReport(folder: string, typed: readonly string[]) {
  const out = temporaryFolder();
  const formats = EVERY_FORMAT.flatMap((name) => ['--format', `${name}=${join(out, name)}`]);
  const { status, stderr } = await ismsHere([...typed, ...formats], { cwd: folder });
  const texts = EVERY_FORMAT.map((name) => [name, readFileSync(join(out, name), 'utf8')]);
  return { status, said: stderr.replace(/^isms \w+: /, ''), ...Object.fromEntries(texts) };
}

/** Checks in one process and in parts; both have to say the same, to the byte and in every format. */
async function sameAsOne(folder: string, of: number, asked: readonly string[] = NOW, merging: readonly string[] = []) {
  const one = await everyReport(folder, ['check', '--no-cache', ...asked, ...merging]);
  const names = await makeParts(folder, of, asked);
  expect(await everyReport(folder, ['merge', ...names.toReversed(), ...merging])).toEqual(one);
  return JSON.parse(one.json);
}

/** Cases that a rule finds, which stand in one register together. */
const cases = fc.subarray(
  rules.flatMap((rule) => rule.examples.fails.map((example): Example => example)),
  { minLength: 1, maxLength: 12 },
);

describe('isms merge says what one check says', () => {
  it('whatever stands in the records, in however many parts', async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.integer({ min: 1, max: 4 }), async (examples, of) => {
        const folder = temporaryFolder();
        for (const example of examples)
          for (const { file, bytes } of exampleSource(example).files) put(join(folder, 'content'), file, bytes);
        await sameAsOne(folder, of);
      }),
      { numRuns: 4 },
    );
  });

  it('of more parts than files, in a pinned sample', async () => {
    const folder = temporaryFolder();
    const [settings] = exampleSource({ name: '', from: 'organisation.md' }).files.filter(
      ({ folder: of }) => of === null,
    );
    put(folder, 'content/organisation.md', settings?.bytes ?? '');
    expect((await sameAsOne(folder, 3, [])).clockPinned).toBe(true);
  });

  it.each<[what: string, asked: readonly string[], merging: readonly string[]]>([
    [
      'rules that are named',
      [...NOW, '--rule', 'incident/closed-requires-root-cause', '--rule', 'link/unresolved'],
      [],
    ],
    ['another bar, asked of the shards', [...NOW, '--fail-on', 'warning'], []],
    ['another bar, asked of the report', NOW, ['--fail-on', 'warning']],
  ])('with %s', async (_what, asked, merging) => {
    const folder = temporaryFolder();
    writeRegister(join(folder, 'content'), BROKEN);
    await sameAsOne(folder, 2, asked, merging);
  });

  it('with evidence, compared where it is merged', async () => {
    const folder = temporaryFolder();
    put(folder, 'store/receipt.txt', 'Something else.\n');
    const set = { 'evidence[0].location': 'vault:receipt.txt' };
    writeRegister(join(folder, 'content'), { from: CLOSED, set });
    const one = await everyReport(folder, ['check', '--no-cache', ...NOW, '--store', 'vault=store']);
    const names = await makeParts(folder, 2);
    expect(await everyReport(folder, ['merge', ...names, '--store', 'vault=store'])).toEqual(one);
    expect(JSON.parse(one.json).evidence.mismatch).toBe(1);
  });

  it('of files that can not be read, too large, or no records', async () => {
    const folder = temporaryFolder();
    writeRegister(join(folder, 'content'));
    put(folder, 'content/incidents/2026/INC-2026-0030.md', '---\nid: [\n---\n');
    put(folder, 'content/contacts/huge.md', 'x'.repeat(300_000));
    put(folder, 'content/notes.txt', 'x');
    const { findings } = await sameAsOne(folder, 3);
    expect(findings.filter(({ rule }: { rule: string }) => rule.startsWith('record/'))).toHaveLength(3);
  });
});

describe('what a change did', () => {
  /** A register in a repository that was changed after it was handed in. */
  function changed(): string {
    const folder = temporaryFolder();
    const content = join(folder, 'content');
    writeRegister(content, { set: { sample: null, clock: null } });
    makeRepository(folder);
    git(folder, 'checkout', '--quiet', '-b', 'change');
    const edit = (file: string, from: RegExp, to: string): void => {
      const text = readFileSync(join(content, file), 'utf8');
      expect(text).toMatch(from);
      writeFileSync(join(content, file), text.replace(from, to));
    };
    edit(
      'organisation.md',
      /\n---\n/,
      '\nseverities: { evidence/required-for-severity: info }\nthresholds: { triageHours: 900 }\n---\n',
    );
    edit(CLOSED, /^title: .*$/m, 'title: Something else');
    rmSync(join(content, 'actions/ACT-2026-0003.md'));
    put(
      content,
      'incidents/2026/INC-2026-0033.md',
      readFileSync(join(content, CLOSED), 'utf8').replaceAll('0007', '0033'),
    );
    commitAll(folder, 'change');
    return folder;
  }

  it.each([['all'], ['touched']])('is judged by the settings of before, told of %s', async (scope) => {
    const report = await sameAsOne(changed(), 2, [...NOW, '--base', 'main', '--scope', scope]);
    const found = new Set(report.findings.map(({ rule }: { rule: string }) => rule));
    expect([...found]).toEqual(
      expect.arrayContaining(['history/record-deleted', 'history/closed-record-changed', 'history/checker-weakened']),
    );
  });

  it('is judged by the settings at each commit, where branches were merged into each other', async () => {
    const folder = temporaryFolder();
    const content = join(folder, 'content');
    const settings = (more: string): void => {
      writeRegister(content, {
        set: { sample: null, clock: null, ...(more === '' ? {} : { thresholds: { [more]: 1 } }) },
      });
    };
    settings('');
    makeRepository(folder);
    git(folder, 'checkout', '--quiet', '-b', 'change');
    settings('triageHours');
    const here = commitAll(folder, 'here');
    git(folder, 'checkout', '--quiet', 'main');
    put(content, 'assets/other.md', '---\nid: other\ntitle: Other\n---\n');
    const there = commitAll(folder, 'there');
    git(folder, 'merge', '--quiet', '--no-edit', here);
    git(folder, 'checkout', '--quiet', 'change');
    git(folder, 'merge', '--quiet', '--no-edit', there);
    rmSync(join(content, 'actions/ACT-2026-0003.md'));
    commitAll(folder, 'change');
    const bases = git(folder, 'merge-base', '--all', 'main', 'HEAD').split('\n');
    expect(bases).toHaveLength(2);
    await sameAsOne(folder, 2, [...NOW, '--base', 'main']);
  });
});

describe('a secret', () => {
  it('stands in no part, and in no report, wherever else it is repeated', async () => {
    const token = `${'AKIA'}IOSFODNN7EXAMPLE`;
    const folder = temporaryFolder();
    const content = join(folder, 'content');
    writeRegister(content, { from: CLOSED, set: { 'triage.rationale': `The key ${token} was sent.` } });
    const names = await makeParts(folder, 2);
    for (const name of names) expect(readFileSync(name, 'utf8')).not.toContain(token);
    const { findings } = await sameAsOne(folder, 2);
    expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('privacy/secret-detected');
    expect(JSON.stringify(findings)).not.toContain(token);
  });
});

describe('isms merge refuses, with status 2,', () => {
  const folder = temporaryFolder();
  writeRegister(join(folder, 'content'));
  const asked = [...NOW, '--content', join(folder, 'content')];
  let made: Promise<readonly string[]> | undefined;
  const parts = (): Promise<readonly string[]> => {
    made ??= makeParts(folder, 3, asked);
    return made;
  };
  const merged = (...names: readonly string[]) =>
    ismsHere(['merge', ...names, '--format', 'json'], { cwd: folder }).then(({ status, stdout, stderr }) => {
      expect([status, stdout]).toEqual([2, '']);
      return stderr;
    });
  /** A part that somebody changed, with a seal that fits unless it is left as it was. */
  const tampered = (name: string, change: (text: string) => string, sealed = true): string => {
    const text = change(readFileSync(name, 'utf8'));
    const end = text.lastIndexOf('"digest":"');
    const body = text.slice(0, end);
    const seal = `"digest":"${createHash('sha256').update(body).digest('hex')}"}\n`;
    const file = join(temporaryFolder(), 'part.json');
    writeFileSync(file, sealed ? body + seal : text);
    return file;
  };

  it.each<
    [what: string, names: (all: readonly string[]) => readonly string[] | Promise<readonly string[]>, says: RegExp]
  >([
    ['where one is missing', ([a = '', , c = '']) => [a, c], /part 2 of 3 is missing/],
    ['where two are missing', ([, b = '']) => [b], /parts 1, 3 of 3 are missing/],
    ['where one is there twice', ([a = '', b = '', c = '']) => [a, b, c, b], /part 2 of 3 is there twice/],
    [
      'a file that is not there',
      ([a = '', b = '']) => [a, b, 'none.json'],
      /cannot read the part `none.json` \(ENOENT\)/,
    ],
    ['a report', ([a = '', b = '']) => [a, b, join(folder, 'content/organisation.md')], /is no part of a check/],
    [
      'one that was cut off',
      ([a = '', b = '', c = '']) => [a, b, tampered(c, (text) => text.slice(0, -200), false)],
      /is damaged/,
    ],
    [
      'one in which a letter changed',
      ([a = '', b = '', c = '']) => [a, b, tampered(c, (text) => text.replace('"files"', '"filed"'), false)],
      /is damaged/,
    ],
    [
      'one of another program',
      ([a = '', b = '', c = '']) => [a, b, tampered(c, (text) => text.replace(/"program":"\w/, '"program":"x'))],
      /was written by another version of this program/,
    ],
    [
      'one that leaves a file out',
      ([a = '', b = '', c = '']) => [a, b, tampered(c, (text) => text.replace(/\n\{"file":.*/, ''))],
      /does not say any more what it said/,
    ],
    [
      'one of another number of parts',
      async ([a = '', b = '']) => [a, b, ...(await makeParts(folder, 4, asked)).slice(2, 3)],
      /is one of 4 parts/,
    ],
    [
      'one of another instant',
      async ([a = '', b = '']) => [a, b, ...(await makeParts(folder, 3, ['--now', '2026-11-21T12:00Z'])).slice(2)],
      /it was judged .* another instant/,
    ],
    [
      'one that was asked another rule',
      async ([a = '', b = '']) => [
        a,
        b,
        ...(await makeParts(folder, 3, [...NOW, '--rule', 'link/unresolved'])).slice(2),
      ],
      /it was asked other rules/,
    ],
  ])('%s', async (_what, names, says) => {
    const said = await merged(...(await names(await parts())));
    expect(said.replaceAll(/\s+/g, ' ')).toMatch(says);
  });

  it.each<[what: string, change: (content: string) => void, says: RegExp]>([
    [
      'where a file says something else since',
      (content) => put(content, 'actions/ACT-2026-0003.md', '---\nid: ACT-2026-0003\n---\n'),
      /`actions\/ACT-2026-0003.md` does not say any more what it said/,
    ],
    ['where a file came', (content) => put(content, 'actions/ACT-2026-0099.md', ''), /they were made of other files/],
    [
      'where a file went',
      (content) => rmSync(join(content, 'actions/ACT-2026-0003.md')),
      /they were made of other files/,
    ],
    [
      'where the settings changed',
      (content) => writeFileSync(join(content, 'organisation.md'), '---\nname: X\n---\n'),
      /they were made of other files/,
    ],
  ])('%s', async (_what, change, says) => {
    const other = temporaryFolder();
    const content = writeRegister(join(other, 'content'));
    const names = await makeParts(other, 2);
    change(content);
    const { status, stderr } = await ismsHere(['merge', ...names], { cwd: other });
    expect([status, stderr.replaceAll(/\s+/g, ' ')]).toEqual([2, expect.stringMatching(says)]);
  });

  it('where another commit is checked out', async () => {
    const other = temporaryFolder();
    writeRegister(join(other, 'content'));
    makeRepository(other);
    const names = await makeParts(other, 1);
    commitAll(other, 'another');
    const { status, stderr } = await ismsHere(['merge', ...names], { cwd: other });
    expect([status, stderr]).toEqual([2, expect.stringContaining('made of another commit')]);
  });
});

describe('isms check --shard refuses, with status 2,', () => {
  const folder = temporaryFolder();
  writeRegister(join(folder, 'content'), { set: { sample: null, clock: null } });
  it.each<[what: string, args: readonly string[], says: string]>([
    ['a part before the first', ['--shard', '0/3', ...NOW], '`--shard 0/3` does not say which of how many parts'],
    ['a part behind the last', ['--shard', '4/3', ...NOW], '`--shard 4/3` does not say which of how many parts'],
    ['a word', ['--shard', 'half', ...NOW], '`--shard half` does not say which of how many parts'],
    ['what is no instant', ['--shard', '1/3', '--now', 'noon'], '`--now` is `noon`, which is no instant'],
    ['evidence', ['--shard', '1/3', ...NOW, '--store', 'vault=.'], 'a shard takes no `--store`'],
    ['a report', ['--shard', '1/3', ...NOW, '--format', 'sarif=x.sarif'], 'a shard writes a part, and no report'],
    ['a place among the records', ['--shard', '1/3', ...NOW, '--format', 'json=content/x.json'], 'among the records'],
    ['a comparison outside git', ['--shard', '1/3', ...NOW, '--base', 'main'], '`--base` needs git'],
  ])('%s', async (_what, args, says) => {
    const { status, stdout, stderr } = await ismsHere(['check', ...args], { cwd: folder });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(says);
    expect(readdirSync(folder)).toEqual(['content']);
  });

  it('and writes its part to standard output where no file is named, as one JSON document', async () => {
    const { status, stdout } = await ismsHere(['check', '--shard', '2/3', ...NOW], { cwd: folder });
    const part = JSON.parse(stdout);
    expect([status, part.part, part.shard]).toEqual([0, 'isms check', { number: 2, of: 3 }]);
    expect(part.files.length).toBeGreaterThan(1);
  });
});
