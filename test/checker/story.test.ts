import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workTreeOf } from '../../src/checker/git.ts';
import { type Asked, type Story, stories } from '../../src/checker/story.ts';
import { idOfFile } from '../../src/records/ids.ts';
import { commitAs, git } from '../helpers/repository.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isms-story-'));
  git(folder, 'init', '--quiet');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FILE = 'incidents/2026/INC-2026-0007.md';
const at = (file: string): string => join(folder, 'content', file);

function write(file: string, text: string): void {
  mkdirSync(dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
}

const DONE = ['Remote wipe sent.', 'Account locked.', 'New laptop handed out.', 'Client told.'];
/** An incident with the first entries of its timeline, or those named. */
function incident(fields: string, entries: readonly number[] = [], id = 'INC-2026-0007', body = ''): string {
  const list = entries.map(
    (n) => `  - { at: 2026-03-0${n + 2}T09:00+01:00, by: it-admin, phase: respond, action: ${DONE[n]} }\n`,
  );
  const timeline = list.length === 0 ? '' : `timeline:\n${list.join('')}`;
  return `---\nid: ${id}\ntitle: Laptop left on a train\nreportedAt: 2026-03-02T08:20+01:00\n${fields}${timeline}---\n${body}`;
}

let day = 0;
beforeEach(() => {
  day = 0;
});
/** Hands in what stands there, a day after the last time. */
function handIn(name = 'Jo Farrow', committer = name): string {
  day += 1;
  return commitAs(folder, { name, committer, at: `2026-03-${String(day).padStart(2, '0')}T12:00:00+01:00` });
}

async function storyOf(file = FILE, formerId?: string): Promise<Story> {
  const tree = workTreeOf(join(folder, 'content'), { PATH: process.env.PATH ?? '', HOME: folder });
  if (!('commit' in tree)) throw new Error(tree.said);
  const asked: Asked = { folder: 'incidents', id: idOfFile(file), file, formerId };
  for await (const story of stories(tree, [asked], null)) return story;
  throw new Error('no story was told');
}

/** Each entry in a line; `!` marks what was rewritten. */
async function told(file = FILE, formerId?: string): Promise<readonly string[]> {
  const { entries } = await storyOf(file, formerId);
  return entries.map(({ changes }) =>
    changes.map(({ words, rewrites }) => (rewrites ? `! ${words}` : words)).join('; '),
  );
}

describe('the story of a record', () => {
  it('says who changed what, when, and under which name the file lay', async () => {
    write(FILE, incident('status: reported\n'));
    const first = handIn();
    write(FILE, incident('status: triaged\nseverity: medium\n', [0]));
    handIn('Sam Okoro', 'Mia Lindt');
    const { id, entries } = await storyOf();
    expect(id).toBe('INC-2026-0007');
    expect(entries[0]).toEqual({
      id: first,
      at: '2026-03-01T12:00:00+01:00',
      author: { name: 'Jo Farrow', email: 'jo.farrow@fenwick.example' },
      committer: null,
      signature: { code: 'N', words: 'not signed' },
      file: FILE,
      changes: [{ field: 'record', from: null, to: null, words: 'incident report begun: reported', rewrites: false }],
      red: false,
    });
    expect(entries[1]).toMatchObject({
      author: { name: 'Sam Okoro' },
      committer: { name: 'Mia Lindt', email: 'mia.lindt@fenwick.example' },
      changes: [
        { field: 'status', from: 'reported', to: 'triaged', words: 'status reported → triaged' },
        { field: 'severity', from: null, to: 'medium' },
        { field: 'timeline', from: null, to: [{ action: 'Remote wipe sent.' }] },
      ],
    });
  });

  it.each<[what: string, moved: string]>([
    ['another folder', 'incidents/INC-2026-0007.md'],
    ['another ending', 'incidents/2026/INC-2026-0007.mdx'],
    ['a folder of its own', 'incidents/2026/lost/INC-2026-0007.txt'],
    ['the folder of another type', 'actions/INC-2026-0007.md'],
  ])('follows it through %s, with an edit on the way that makes it unlike', async (_what, moved) => {
    write(FILE, incident('status: reported\n', [0, 1]));
    handIn();
    mkdirSync(dirname(at(moved)), { recursive: true });
    rmSync(at(FILE));
    write(moved, incident('status: closed\n', [2, 3], 'INC-2026-0007', `\n${'Other words. '.repeat(80)}\n`));
    handIn();
    rmSync(at(moved));
    write(FILE, incident('status: closed\n', [2, 3], 'INC-2026-0007', `\n${'Other words. '.repeat(80)}\n`));
    handIn();
    const lines = await told();
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(`moved from \`${FILE}\` to \`${moved}\``);
    expect(lines[1]).toContain('! timeline entry 1 rewritten');
    expect(lines[2]).toBe(`moved from \`${moved}\` to \`${FILE}\``);
  });

  it('follows a provisional id to its number', async () => {
    const former = 'incidents/2026/INC-2026-P3K9QZ7.md';
    write(former, incident('status: reported\n', [0], 'INC-2026-P3K9QZ7'));
    handIn();
    rmSync(at(former));
    write(FILE, incident('formerId: INC-2026-P3K9QZ7\nstatus: triaged\n', [0]));
    handIn();
    expect(await told(FILE, 'INC-2026-P3K9QZ7')).toEqual([
      'incident report begun: reported',
      `moved from \`${former}\` to \`${FILE}\`; id INC-2026-P3K9QZ7 → INC-2026-0007; former id set to INC-2026-P3K9QZ7; status reported → triaged`,
    ]);
  });

  it('follows all records to another folder and back', async () => {
    write('organisation.md', '---\nname: Fenwick\n---\n');
    write(FILE, incident('status: reported\n', [0]));
    handIn();
    write(FILE, incident('status: triaged\n', [0]));
    handIn();
    mkdirSync(join(folder, 'src', 'deep'), { recursive: true });
    renameSync(join(folder, 'content'), join(folder, 'src', 'deep', 'content'));
    handIn();
    renameSync(join(folder, 'src', 'deep', 'content'), join(folder, 'content'));
    write(FILE, incident('status: closed\n', []));
    handIn();
    expect(await told()).toEqual([
      'incident report begun: reported',
      'status reported → triaged',
      'moved with the folder of all records, or its rights changed; not one letter of it',
      'status triaged → closed; ! timeline entry 1 taken out',
    ]);
  });

  it('does not take over the story of a record by naming its number as the former one', async () => {
    write('incidents/2026/INC-2026-0008.md', incident('status: closed\n', [], 'INC-2026-0008'));
    handIn();
    write(FILE, incident('formerId: INC-2026-0008\n'));
    handIn();
    expect(await told(FILE, 'INC-2026-0008')).toEqual(['incident report begun']);
  });

  it('tells of a file that was taken away and came back otherwise', async () => {
    write(FILE, incident('status: reported\n', [0, 1]));
    handIn();
    rmSync(at(FILE));
    handIn();
    write(FILE, incident('status: reported\n', [0]));
    handIn();
    expect(await told()).toEqual([
      'incident report begun: reported',
      '! the file was taken away',
      'the file is back; ! timeline entry 2 taken out',
    ]);
  });

  it.each<[what: string, text: string | Buffer, says: string]>([
    ['that is no text', Buffer.from([0xff, 0xfe, 0x00]), 'can not be read: the file is not UTF-8 text'],
    ['that is empty', '', 'can not be read: the file does not start with a line `---`'],
    ['that is no YAML', '---\nid: [\n---\n', 'can not be read: the frontmatter is no valid YAML'],
    ['that is huge', `---\nid: x\n---\n${'x'.repeat(300_000)}`, 'can not be read: it has more than 256 KiB'],
  ])('says of a version %s that it can not be read, and compares with the one before it', async (_what, text, says) => {
    write(FILE, incident('status: reported\n', [0, 1]));
    handIn();
    mkdirSync(dirname(at(FILE)), { recursive: true });
    writeFileSync(at(FILE), text);
    handIn();
    write(FILE, incident('status: reported\n', [1]));
    handIn();
    const [, broken, mended] = await told();
    expect(broken).toMatch(/^! this version /);
    expect(broken).toContain(says);
    expect(mended).toBe('! timeline entry 1 taken out');
  });

  it('says of a version that does not fit the form of today what does not fit, and compares it', async () => {
    write(FILE, incident('status: half-way\n', [0]));
    handIn();
    write(FILE, incident('status: triaged\n', [0]));
    handIn();
    const [first, second] = await told();
    expect(first).toContain("this version does not fit today's form: `status` is `half-way`, which is not in its list");
    expect(second).toBe('status half way → triaged');
  });

  it('says that the file became a link', async () => {
    write(FILE, incident('', [0]));
    handIn();
    rmSync(at(FILE));
    symlinkSync('../../elsewhere.md', at(FILE));
    handIn();
    rmSync(at(FILE));
    write(FILE, incident('', []));
    handIn();
    const [, linked, after] = await told();
    expect(linked).toBe('! the file became a link to elsewhere');
    expect(after).toContain('! timeline entry 1 taken out');
  });

  it('masks secrets of earlier versions', async () => {
    const token = `ghp_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`;
    write(FILE, incident(`awareNote: "${token}"\n`));
    handIn();
    write(FILE, incident('awareNote: taken out\n'));
    handIn();
    const text = JSON.stringify(await storyOf());
    expect(text).toContain('→ “taken out”');
    expect(text).not.toContain(token.slice(0, 12));
  });

  it('knows which versions were RED', async () => {
    write(FILE, incident('tlp: RED\n'));
    handIn();
    write(FILE, incident('tlp: AMBER\n'));
    handIn();
    write(FILE, incident('tlp: AMBER\nstatus: triaged\n'));
    handIn();
    expect((await storyOf()).entries.map(({ red }) => red)).toEqual([true, true, false]);
  });
});

describe('whatever the shape of history', () => {
  /** Two people work on the record at the same time: one adds an entry, the other sets the severity. */
  function twoSides(): void {
    write(FILE, incident('status: triaged\n', [0]));
    handIn();
    git(folder, 'checkout', '--quiet', '-b', 'other');
    write(FILE, incident('status: triaged\n', [0, 1]));
    handIn('Sam Okoro');
    git(folder, 'checkout', '--quiet', 'main');
    write(FILE, incident('status: triaged\nseverity: high\n', [0]));
    handIn('Mia Lindt');
    git(folder, 'merge', '--quiet', '--no-commit', '--no-ff', '-s', 'ours', 'other');
  }
  const BOTH = ['incident report begun: triaged', '1 timeline entry added', 'severity set to high'];

  it('a merge that brings both sides together adds nothing to the story', async () => {
    twoSides();
    write(FILE, incident('status: triaged\nseverity: high\n', [0, 1]));
    handIn();
    expect((await told()).toSorted()).toEqual(BOTH.toSorted());
  });

  it('a merge that leaves one side out is told', async () => {
    twoSides();
    handIn();
    expect((await told()).toSorted()).toEqual(
      [
        BOTH[0],
        '1 timeline entry added; ! a merge left this change out: nothing that stands today builds on it',
        BOTH[2],
      ].toSorted(),
    );
  });

  it.each<[what: string, fields: string, entries: number[], says: string]>([
    ['changes an old entry', 'status: triaged\nseverity: high\n', [2, 1], '! timeline entry 1 rewritten'],
    [
      'drops what one side added',
      'status: triaged\nseverity: high\nexercise: true\n',
      [0],
      '! timeline entry 2 taken out',
    ],
    ['drops what the other side set', 'status: triaged\n', [0, 1, 2], 'severity taken out (it was high)'],
    ['sets what nobody set', 'status: closed\nseverity: high\n', [0, 1], 'status triaged → closed'],
  ])('a merge that %s is told', async (_what, fields, entries, says) => {
    twoSides();
    write(FILE, incident(fields, entries));
    handIn('Eve Marsh');
    const { entries: all } = await storyOf();
    expect(all.at(-1)?.author.name).toBe('Eve Marsh');
    expect((await told()).at(-1)).toContain(says);
  });

  it('both sides add an entry at the same place, and the merge keeps both: nothing was rewritten', async () => {
    write(FILE, incident('status: triaged\n', [0]));
    handIn();
    git(folder, 'checkout', '--quiet', '-b', 'other');
    write(FILE, incident('status: triaged\n', [0, 2]));
    handIn();
    git(folder, 'checkout', '--quiet', 'main');
    write(FILE, incident('status: triaged\n', [0, 1]));
    handIn();
    git(folder, 'merge', '--quiet', '--no-commit', '--no-ff', '-s', 'ours', 'other');
    write(FILE, incident('status: triaged\n', [0, 1, 2]));
    handIn();
    expect(await told()).toEqual([
      'incident report begun: triaged',
      '1 timeline entry added',
      '1 timeline entry added',
    ]);
  });

  it('tells each change once, in the order of the work, whatever the dates say', async () => {
    write(FILE, incident('status: reported\n'));
    commitAs(folder, { name: 'Jo Farrow', at: '2026-05-01T12:00:00Z' });
    write(FILE, incident('status: triaged\n'));
    commitAs(folder, { name: 'Jo Farrow', at: '2026-01-01T12:00:00Z' });
    expect(await told()).toEqual(['incident report begun: reported', 'status reported → triaged']);
  });

  it('runs no program that a repository names, and lets none of its settings change the story', async () => {
    write(FILE, incident('status: reported\n'));
    handIn();
    write(FILE, incident('status: triaged\n'));
    handIn();
    const before = await told();
    const spy = join(folder, 'ran');
    for (const name of ['gpg.program', 'core.fsmonitor', 'diff.external', 'core.pager', 'gpg.ssh.program'])
      git(folder, 'config', name, `touch ${spy}; true`);
    for (const [name, value] of [
      ['log.showSignature', 'true'],
      ['diff.renames', 'copies'],
      ['log.follow', 'true'],
      ['log.date', 'relative'],
      ['format.pretty', 'oneline'],
      ['log.mailmap', 'true'],
    ])
      git(folder, 'config', name ?? '', value ?? '');
    writeFileSync(join(folder, '.mailmap'), 'Somebody Else <jo.farrow@fenwick.example>\n');
    expect(await told()).toEqual(before);
    expect((await storyOf()).entries[0]?.author.name).toBe('Jo Farrow');
    expect(() => renameSync(spy, `${spy}.found`)).toThrow();
  });

  it('is not led astray by odd names beside it', async () => {
    write(FILE, incident('status: reported\n'));
    write('people/a\nb.md', 'x');
    write('people/ :100644 c.md', 'x');
    handIn();
    expect(await told()).toEqual(['incident report begun: reported']);
  });
});
