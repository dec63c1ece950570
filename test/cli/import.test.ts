import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ISMS = fileURLToPath(new URL('../../scripts/isms.js', import.meta.url));
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

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function isms(...typed: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ISMS, ...typed], { cwd: folder, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

const tree = (path: string): readonly string[] =>
  readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('isms import cstate', () => {
  it.each(['status', 'status/content', 'status/content/issues'])('finds the incidents in %s', (path) => {
    const { status, out, err } = isms('import', 'cstate', path, '--out', 'records');
    expect([status, err, tree('records')]).toEqual([
      0,
      '',
      ['records/incidents/2024/INC-2024-0001.md', 'records/incidents/2024/INC-2024-0002.md', 'records/organisation.md'],
    ]);
    expect(out).toMatch(/^2 of 2 files became a record in records\n/);
  });

  it('lists what could not be mapped, file by file and in all', () => {
    const { out } = isms('import', 'cstate', 'status', '--out', 'records');
    expect(out).toContain(
      '  2024/2024-02-01-mail.md → INC-2024-0001: severity `down`, section `issue`, date read as UTC, as it names no offset `2024-02-01 10:00:00`,',
    );
    expect(out).toMatch(/^ {2}severity +2 {2}down 2$/m);
    expect(out).toMatch(/^ {2}raw HTML +4 {2}<b> 2, <\/b> 2$/m);
  });

  it('makes records that check with no error but the end that lies before the begin', () => {
    isms('import', 'cstate', 'status', '--out', 'records');
    const { status, out } = isms('check', '--content', 'records', '--format', 'json', '--no-cache');
    const { findings }: { findings: readonly { rule: string; severity: string; record: string }[] } = JSON.parse(out);
    expect(
      findings.filter(({ severity }) => severity === 'error').map(({ rule, record }) => `${rule} ${record}`),
    ).toEqual(['incident/phase-order INC-2024-0001']);
    expect(status).toBe(1);
  });

  it('reads times without an offset in the zone that is named', () => {
    isms('import', 'cstate', 'status', '--out', 'records', '--timezone', 'Europe/Berlin');
    const read = (file: string): string => readFileSync(join(folder, 'records', file), 'utf8');
    expect(read('incidents/2024/INC-2024-0001.md')).toContain('reportedAt: 2024-02-01T10:00:00+01:00\n');
    expect(read('incidents/2024/INC-2024-0002.md')).toContain('reportedAt: 2024-03-05T09:15:00Z\n');
    expect(read('organisation.md')).toContain('timezone: Europe/Berlin\n');
  });

  it('imports the others when files can not be read, names those and ends with 1', () => {
    put('broken.md', 'no frontmatter\n');
    put('huge.md', 'x'.repeat(256 * 1024 + 1));
    symlinkSync('/etc/hostname', join(folder, 'status', 'content', 'issues', 'link.md'));
    const { status, out } = isms('import', 'cstate', 'status', '--out', 'records');
    expect(status).toBe(1);
    expect(out).toMatch(/^2 of 5 files became a record in records\n/);
    expect(out).toMatch(/^ {2}broken\.md: the file does not start with/m);
    expect(out).toMatch(/^ {2}huge\.md: it has 262145 bytes, more than 256 KiB$/m);
    expect(out).toMatch(/^ {2}link\.md: it is a link, a pipe or a device/m);
    expect(tree('records').length).toBe(3);
  });

  it('writes the same bytes again', () => {
    isms('import', 'cstate', 'status', '--out', 'once');
    isms('import', 'cstate', 'status', '--out', 'twice');
    const bytes = (root: string): readonly string[] =>
      tree(root).map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(bytes('twice')).toEqual(bytes('once'));
  });

  it('never writes over what is there', () => {
    mkdirSync(join(folder, 'records'));
    writeFileSync(join(folder, 'records', 'organisation.md'), 'ours');
    const { status, err } = isms('import', 'cstate', 'status', '--out', 'records');
    expect([status, err]).toEqual([2, expect.stringContaining('is there already and holds something')]);
    expect(tree('records')).toEqual(['records/organisation.md']);
    expect(readFileSync(join(folder, 'records', 'organisation.md'), 'utf8')).toBe('ours');
  });

  const refused: readonly (readonly [what: string, typed: readonly string[], said: string])[] = [
    ['no folder for the records', ['cstate', 'status'], 'does not know where to write'],
    ['another tool', ['statuspal', 'status', '--out', 'records'], 'does not know the format `statuspal`'],
    ['a folder that is not there', ['cstate', 'nowhere', '--out', 'records'], 'there is no folder'],
    ['a file', ['cstate', 'status/content/issues/notes.txt', '--out', 'records'], 'is no folder'],
    ['a folder without incidents', ['cstate', '.', '--out', 'records', '--timezone', 'UTC'], 'holds no Markdown file'],
    ['a zone that nobody knows', ['cstate', 'status', '--out', 'records', '--timezone', 'Moon'], 'is no time zone'],
  ];
  it.each(refused)('ends with 2 and says what to do for %s', (what, typed, said) => {
    if (what === 'a folder without incidents') rmSync(join(folder, 'status'), { recursive: true });
    const { status, out, err } = isms('import', ...typed);
    expect([status, out, err]).toEqual([2, '', expect.stringContaining(said)]);
    expect(readdirSync(folder)).not.toContain('records');
  });
});

describe('what is an incident, and where', () => {
  const write = (file: string, text: string): void => {
    mkdirSync(join(folder, 'site', file, '..'), { recursive: true });
    writeFileSync(join(folder, 'site', file), text);
  };
  const page = '---\ntitle: About this page\ndate: 2025-01-01\ntype: page\n---\n\nText.\n';

  it('in every language; pages and files beside them are named and left out, the README of the repository is not', () => {
    write('README.md', 'This is our page.');
    write('content/_index.md', 'x');
    write('content/about.md', page);
    write('content/de/pages/ueber.md', page);
    write('content/de/issues/README.md', '# Write an incident a file');
    write('content/de/issues/1.md', incident('Störung', '2024-03-05', '2024-03-06'));
    write('content/en/issues/1.md', incident('Outage', '2024-03-05', '2024-03-06'));
    write(
      'content/en/issues/2.md',
      incident('News', '2024-03-05', '2024-03-06').replace('section: issue', 'section: news'),
    );
    write('content/en/issues/3.md', page);
    const { status, out, err } = isms('import', 'cstate', 'site', '--out', 'records');
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^2 of 2 files became a record in records\n/);
    expect(out).toContain(
      [
        'Left out, as no incident:',
        '  about.md: it lies outside `issues`',
        '  de/issues/README.md: it tells about the repository',
        '  de/pages/ueber.md: it lies outside `issues`',
        '  en/issues/2.md: its `section` is `news`',
        '  en/issues/3.md: its `type` is `page`',
        '',
      ].join('\n'),
    );
    expect(out).not.toContain('Not read');
    expect(tree('records')).toHaveLength(3);
  });

  it('nowhere: status 2, with what was found instead', () => {
    write('content/issues/a.md', page);
    const { status, err } = isms('import', 'cstate', 'site', '--out', 'records');
    expect([status, err]).toEqual([2, expect.stringContaining('holds no incident: 1 other page, such as a.md')]);
  });
});
