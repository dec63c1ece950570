import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ismsHere } from '../helpers/isms.ts';
import { commitAll, makeRepository } from '../helpers/repository.ts';

const incident = (title: string, begin: string, end: string): string =>
  `---\ntitle: ${title}\ndate: ${begin}\nresolved: true\nresolvedWhen: ${end}\nseverity: down\naffected:\n  - Mail\nsection: issue\n---\n\nWe <b>looked</b>, then restarted it.\n`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isms-import-'));
  mkdirSync(join(folder, 'status', 'content', 'issues', '2024'), { recursive: true });
  put('2024-03-05-mail.md', incident('Mail is down', '2024-03-05T9:15:00-00:00', '2024-03-05T11:40:00-00:00'));
  put('2024/2024-02-01-mail.md', incident('Mail is slow', '2024-02-01 10:00:00', '2024-02-01 09:00:00'));
  put('_index.md', 'a page of the site');
  put('notes.txt', 'not an incident');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (file: string, text: string): void =>
  writeFileSync(join(folder, 'status', 'content', 'issues', file), text);
const write = (file: string, text: string): void => {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

async function typed(words: readonly string[], answers?: readonly string[]): Promise<Ran> {
  const { status, stdout, stderr } = await ismsHere(words, {
    cwd: folder,
    ...(answers === undefined ? {} : { answers }),
  });
  return { status, out: stdout, err: stderr };
}
const isms = (...words: readonly string[]): Promise<Ran> => typed(words);

const tree = (path: string): readonly string[] =>
  readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('isms import cstate', () => {
  it.each(['status', 'status/content', 'status/content/issues'])('finds the incidents in %s', async (path) => {
    const { status, out, err } = await isms('import', 'cstate', path, '--out', 'records');
    expect([status, err, tree('records')]).toEqual([
      0,
      '',
      ['records/incidents/2024/INC-2024-0001.md', 'records/incidents/2024/INC-2024-0002.md', 'records/organisation.md'],
    ]);
    expect(out).toMatch(/^2 of 2 reports became records in records\n/);
  });

  it('lists what could not be mapped, report by report and in all, and what was taken for granted', async () => {
    const { out } = await isms('import', 'cstate', 'status', '--out', 'records');
    expect(out).toContain(
      '  2024/2024-02-01-mail.md → INC-2024-0001: reportedAt names no offset; UTC is taken `2024-02-01 10:00:00`, taken as `2024-02-01T10:00:00Z`\n',
    );
    expect(out).toContain(
      '  2024/2024-02-01-mail.md → INC-2024-0001: resolved `true`, severity `down`, section `issue`,',
    );
    expect(out).toMatch(/^ {2}severity +2 {2}down 2$/m);
    expect(out).toMatch(/^ {2}raw HTML +4 {2}<b> 2, <\/b> 2$/m);
  });

  it('makes records that check with no error but the end that lies before the begin', async () => {
    await isms('import', 'cstate', 'status', '--out', 'records');
    const { status, out } = await isms('check', '--content', 'records', '--format', 'json', '--no-cache');
    const { findings }: { findings: readonly { rule: string; severity: string; record: string }[] } = JSON.parse(out);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, record }) => `${rule} ${record}`)).toEqual(['incident/phase-order INC-2024-0001']);
    expect(status).toBe(1);
  });

  it('reads times without an offset in the zone that is named', async () => {
    const { out } = await isms('import', 'cstate', 'status', '--out', 'records', '--timezone', 'Europe/Berlin');
    expect(read('records/incidents/2024/INC-2024-0001.md')).toContain('reportedAt: 2024-02-01T10:00:00+01:00\n');
    expect(read('records/incidents/2024/INC-2024-0002.md')).toContain('reportedAt: 2024-03-05T09:15:00Z\n');
    expect(read('records/organisation.md')).toContain('timezone: Europe/Berlin\n');
    expect(out).not.toContain('Taken for granted');
  });

  it('imports the others when files can not be read, names those and ends with 1', async () => {
    put('broken.md', 'no frontmatter\n');
    put('huge.md', 'x'.repeat(256 * 1024 + 1));
    symlinkSync('/etc/hostname', join(folder, 'status', 'content', 'issues', 'link.md'));
    const { status, out } = await isms('import', 'cstate', 'status', '--out', 'records');
    expect(status).toBe(1);
    expect(out).toMatch(/^2 of 5 reports became records in records\n/);
    expect(out).toMatch(/^ {2}broken\.md: the file does not start with/m);
    expect(out).toMatch(/^ {2}huge\.md: it has 262145 bytes, more than 256 KiB$/m);
    expect(out).toMatch(/^ {2}link\.md: it is a link, a pipe or a device/m);
    expect(tree('records').length).toBe(3);
  });

  it('writes the same bytes again', async () => {
    const now = ['--now', '2026-11-26T10:00Z'];
    await isms('import', 'cstate', 'status', '--out', 'once', ...now);
    await isms('import', 'cstate', 'status', '--out', 'twice', ...now);
    expect(tree('twice').map(read)).toEqual(tree('once').map(read));
  });

  const refused: readonly (readonly [what: string, typed: readonly string[], said: string])[] = [
    ['no folder for the records', ['cstate', 'status'], 'does not know where to write'],
    ['another tool', ['statuspal', 'status', '--out', 'records'], 'does not know the format `statuspal`'],
    ['a folder that is not there', ['cstate', 'nowhere', '--out', 'records'], 'there is no '],
    ['a file', ['cstate', 'status/content/issues/notes.txt', '--out', 'records'], 'holds no Markdown file'],
    [
      'a folder without incidents',
      ['cstate', 'empty', '--out', 'records', '--timezone', 'UTC'],
      'holds no Markdown file',
    ],
    ['a zone that nobody knows', ['cstate', 'status', '--out', 'records', '--timezone', 'Moon'], 'is no time zone'],
    ['a map that it has no use for', ['cstate', 'status', '--out', 'records', '--map', 'x'], 'has no use for `--map`'],
    [
      'people that can not be read',
      ['cstate', 'status', '--out', 'records', '--people', 'x'],
      'can not be read (ENOENT)',
    ],
  ];
  it.each(refused)('ends with 2 and says what to do for %s', async (_, words, said) => {
    mkdirSync(join(folder, 'empty'));
    const { status, out, err } = await isms('import', ...words);
    expect([status, out, err]).toEqual([2, '', expect.stringContaining(said)]);
    expect(readdirSync(folder)).not.toContain('records');
  });
});

describe('records that are there', () => {
  const REGISTER = 'No;Reported;Title;Reported by\n1;2026-03-02 08:20;Laptop lost;Mara Lindqvist\n';
  const MAP = '{ "title": "Title", "reportedAt": "Reported", "references.key": "No", "reporter.who": "Reported by" }';
  const run = (...more: readonly string[]): Promise<Ran> =>
    isms(
      'import',
      'csv',
      'register.csv',
      '--map',
      'map.json',
      '--out',
      'records',
      '--timezone',
      'Europe/Berlin',
      ...more,
    );
  beforeEach(() => {
    write('register.csv', REGISTER);
    write('map.json', MAP);
  });

  it('get what is new and nothing else, under the next free ids, and hear what has changed', async () => {
    await run();
    const first = read('records/incidents/2026/INC-2026-0001.md');
    write('register.csv', `${REGISTER.replace('Laptop lost', 'Laptop found')}2;2026-01-02 08:20;Mail lost;\n`);
    const { status, out } = await run('--format', 'json');
    const { arrived, changed, unchanged } = JSON.parse(out);
    expect([status, unchanged]).toEqual([0, 0]);
    expect(arrived).toMatchObject([{ source: 'row 3', id: 'INC-2026-0002', file: 'incidents/2026/INC-2026-0002.md' }]);
    expect(changed).toMatchObject([
      { source: 'row 2', id: 'INC-2026-0001', changed: [{ what: 'title', value: 'Laptop found' }] },
    ]);
    expect(read('records/incidents/2026/INC-2026-0001.md')).toBe(first);
    const again = await run();
    expect([again.status, tree('records').length]).toEqual([0, 3]);
  });

  it('never give a number again that a branch has had', async () => {
    write(
      'records/organisation.md',
      '---\nname: Fenwick\nstartedOn: 2026-01-05\ntimezone: Europe/Berlin\nchannels:\n  - { id: import, label: Old register, address: "mailto:a@fenwick.example" }\n---\n',
    );
    write(
      'records/incidents/2026/INC-2026-0004.md',
      '---\nid: INC-2026-0004\ntitle: A\nreportedAt: 2026-03-02T08:20Z\n---\n\n## What happened\n\nA.\n',
    );
    makeRepository(folder);
    rmSync(join(folder, 'records/incidents'), { recursive: true });
    commitAll(folder, 'Gone');
    expect((await run()).status).toBe(0);
    expect(tree('records/incidents')).toEqual(['records/incidents/2026/INC-2026-0005.md']);
  });

  it.each([
    ['anything but records', 'records/notes.txt', 'ours', 'holds something, but no `organisation.md`'],
    ['settings that can not be read', 'records/organisation.md', 'ours', 'nobody can say what has arrived before'],
  ])('and hold %s are left alone', async (_, file, text, said) => {
    write(file, text);
    const { status, err } = await run();
    expect([status, err]).toEqual([2, expect.stringContaining(said)]);
    expect(tree('records')).toEqual([file]);
    expect(read(file)).toBe(text);
  });

  const ORGANISATION =
    '---\nname: Fenwick\ntimezone: UTC\nchannels:\n  - { id: email, label: Mail, address: "mailto:a@fenwick.example" }\n---\n';
  it('need no channel for it, unless one is named that they lack', async () => {
    write('records/organisation.md', ORGANISATION);
    const other = await run('--channel', 'jira');
    expect([other.status, other.err]).toEqual([2, expect.stringContaining('name one that it has: `email`')]);
    expect((await run()).status).toBe(0);
    expect(read('records/incidents/2026/INC-2026-0001.md')).toContain('channel: import\n');
    const { out } = await isms('check', '--content', 'records', '--format', 'json', '--no-cache');
    expect(out).not.toContain('incident/channel-');
  });

  it('are found where every command finds them', async () => {
    write('content/organisation.md', ORGANISATION);
    const { status } = await isms('import', 'csv', 'register.csv', '--map', 'map.json');
    expect([status, tree('content/incidents')]).toEqual([0, ['content/incidents/2026/INC-2026-0001.md']]);
  });

  it('with `--dry-run` nothing is written, also no list of people', async () => {
    const { status, out } = await run('--dry-run');
    expect([status, out]).toEqual([
      0,
      expect.stringContaining('1 of 1 report would become a record in records; nothing was written'),
    ]);
    expect(readdirSync(folder).sort()).toEqual(['map.json', 'register.csv', 'status']);
  });

  it('people are counted and listed to be filled in, beside the records', async () => {
    const { out } = await run();
    expect(out).toContain('1 person of 1 named there has no id here and is not named: fill in records-people.yaml');
    expect(read('records-people.yaml').split('\n').slice(2)).toEqual(['"Mara Lindqvist":', '']);
    write('records-people.yaml', read('records-people.yaml').replace('Lindqvist":', 'Lindqvist": ops-lead'));
    const named = await isms(
      'import',
      'csv',
      'register.csv',
      '--map',
      'map.json',
      '--out',
      'again',
      '--people',
      'records-people.yaml',
    );
    expect(named.out).not.toContain('fill in records-people');
    expect(read('again/incidents/2026/INC-2026-0001.md')).toContain('who: ops-lead\n');
  });

  it.each([
    ['a name for an id', '"Mara Lindqvist": Mara L', 'gives somebody the id `Mara L`, which is none'],
    ['a list', '- Mara', 'names no people'],
    ['no YAML', '"Mara', 'is neither YAML nor JSON'],
  ])('a list of people with %s is refused', async (_, text, said) => {
    write('people.yaml', text);
    const { status, err } = await run('--people', 'people.yaml');
    expect([status, err]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe('a table for which nobody has made a map', () => {
  const REGISTER = 'Nr.;Datum;Uhrzeit;Titel;Beschreibung;Farbe\n1;2026-03-02;08:20;Laptop verloren;Im Zug.;rot\n';
  const out = ['import', 'csv', 'vorfälle 2026.csv', '--out', 'records'];
  beforeEach(() => write('vorfälle 2026.csv', REGISTER));

  it('gets one proposed and written; nothing is imported until somebody says that it is right', async () => {
    const first = await typed(out);
    expect([first.status, first.err]).toEqual([
      2,
      expect.stringContaining('run it again with `--map vorfälle-2026.map.yaml`'),
    ]);
    expect(first.out).toContain('  reportedAt      Datum + Uhrzeit\n');
    expect(readdirSync(folder)).not.toContain('records');
    const again = await typed([...out, '--map', 'vorfälle-2026.map.yaml']);
    expect([again.status, again.err]).toEqual([0, '']);
    expect(read('records/incidents/2026/INC-2026-0001.md')).toContain('reportedAt: 2026-03-02T08:20Z\n');
  });

  it('is imported at once where somebody at a terminal says yes', async () => {
    const { status, out: said } = await typed(out, ['']);
    expect([status, said]).toEqual([0, expect.stringContaining('1 of 1 report became a record')]);
  });

  it('asks field by field where somebody says no, and for what is missing', async () => {
    await typed(out, ['no', '', 'nichts', 'farbe + Beschreibung', ...Array.from({ length: 12 }, () => '')]);
    expect(read('vorfälle-2026.map.yaml')).toContain('body: ["Farbe","Beschreibung"]');
    write('odd.csv', 'Wann;Was\n2026-03-02 08:20;Laptop\n');
    const { status } = await typed(['import', 'csv', 'odd.csv', '--out', 'odd'], ['Was', 'nirgends', 'Wann']);
    expect(status).toBe(0);
    expect(read('odd/incidents/2026/INC-2026-0001.md')).toContain('title: Laptop\n');
  });
});

describe('what is an incident, and where', () => {
  const page = '---\ntitle: About this page\ndate: 2025-01-01\ntype: page\n---\n\nText.\n';

  it('in every language; pages and files beside them are named and left out, the README of the repository is not', async () => {
    write('site/README.md', 'This is our page.');
    write('site/content/_index.md', 'x');
    write('site/content/about.md', page);
    write('site/content/de/pages/ueber.md', page);
    write('site/content/de/issues/README.md', '# Write an incident a file');
    write('site/content/de/issues/1.md', incident('Störung', '2024-03-05', '2024-03-06'));
    write('site/content/en/issues/1.md', incident('Outage', '2024-03-05', '2024-03-06'));
    write(
      'site/content/en/issues/2.md',
      incident('News', '2024-03-05', '2024-03-06').replace('section: issue', 'section: news'),
    );
    write('site/content/en/issues/3.md', page);
    const { status, out, err } = await isms('import', 'cstate', 'site', '--out', 'records');
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^2 of 2 reports became records in records\n/);
    expect(out).toContain(
      [
        'Left out, as no report:',
        '  about.md: it lies outside `issues`: 1',
        '  de/issues/README.md: it tells about the repository: 1',
        '  de/pages/ueber.md: it lies outside `issues`: 1',
        '  en/issues/2.md: its `section` is `news`: 1',
        '  en/issues/3.md: its `type` is `page`: 1',
        '',
      ].join('\n'),
    );
    expect(out).not.toContain('Not read');
    expect(tree('records')).toHaveLength(3);
  });

  it('nowhere: status 2, with what was found instead', async () => {
    write('site/content/issues/a.md', page);
    const { status, err } = await isms('import', 'cstate', 'site', '--out', 'records');
    expect([status, err]).toEqual([
      2,
      expect.stringContaining('nothing in site is a report: a.md: its `type` is `page` 1'),
    ]);
  });
});
