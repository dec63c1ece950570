import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/records/content.ts';
import { CouldNotCheck, loadSource } from '../../src/records/reading/load.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

const ORGANISATION = `---
name: Fenwick Analytics
timezone: Europe/Berlin
channels:
  - { id: email, label: Security mailbox, address: "mailto:security@fenwick.example" }
---
`;
const REPORT = `---
id: INC-2026-0021
title: Strange sign-in mail
reportedAt: 2026-11-20T08:20+01:00
reporter: { who: anonymous, channel: email }
---

## What happened

A mail asked me to confirm a sign-in.
`;

/** A content root on disk: a report and the organisation, and what the case adds. */
function root(files: Readonly<Record<string, string>>, also: (folder: string) => void = () => {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'isms-content-'));
  made.push(folder);
  for (const [file, text] of Object.entries({
    'organisation.md': ORGANISATION,
    'incidents/INC-2026-0021.md': REPORT,
    ...files,
  })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  also(folder);
  return folder;
}

const faults = (folder: string): readonly string[] =>
  readContent(loadSource(folder)).faults.map(
    ({ rule, file, place, message }) => `${rule} ${file}:${place.line} ${message}`,
  );

describe('what does not belong is a finding, never skipped, and the rest is still read', () => {
  const cases: readonly (readonly [what: string, file: string, text: string, said: RegExp | null])[] = [
    ['a second report', 'incidents/INC-2026-0022.md', REPORT.replaceAll('0021', '0022'), null],
    ['a report in the folder of its year', 'incidents/2026/INC-2026-0022.md', REPORT.replaceAll('0021', '0022'), null],
    ["an editor's leftover", 'incidents/INC-2026-0022.md~', 'x', null],
    ["an editor's swap file", 'incidents/.INC-2026-0022.md.swp', 'x', null],
    ["an editor's lock", 'incidents/.#INC-2026-0022.md', 'x', null],
    ['pages that would be run', 'docs/index.mdx', 'anything', /^record\/unknown-file docs:1/],
    ['a spreadsheet', 'incidents/log.xlsx', 'x', /^record\/unknown-file incidents\/log.xlsx:1/],
    ['another ending', 'incidents/INC-2026-0022.markdown', REPORT, /^record\/unknown-file/],
    ['capitals in the ending', 'incidents/INC-2026-0022.MD', REPORT, /^record\/unknown-file/],
    [
      'a folder of another name',
      'incidents/archive/INC-2026-0022.md',
      REPORT,
      /^record\/unknown-file incidents\/archive:1/,
    ],
    [
      'a year in a year',
      'incidents/2026/2025/INC-2026-0022.md',
      REPORT,
      /^record\/unknown-file incidents\/2026\/2025:1/,
    ],
    ['a folder nobody knows', 'tickets/T-1.md', 'x', /^record\/unknown-file tickets:1/],
    ['a file at the top', 'notes.md', 'x', /^record\/unknown-file notes.md:1/],
    [
      'MDX that is no policy',
      'incidents/INC-2026-0022.mdx',
      REPORT,
      /^record\/unknown-file .* only policies may be MDX/,
    ],
    ['an empty file', 'incidents/INC-2026-0022.md', '', /^record\/readable/],
    ['a word after the dashes', 'incidents/INC-2026-0022.md', '---js\n{}\n---\n', /^record\/readable .*`---js`/],
    ['a file over 256 KiB', 'incidents/INC-2026-0022.md', 'x'.repeat(300_000), /^record\/readable .*256 KiB/],
    [
      'broken MDX',
      'policies/phones.mdx',
      '---\nid: phones\ntitle: Phones\n---\n\n<Open\n',
      /^record\/readable .*no valid MDX/,
    ],
    [
      'a field nobody knows',
      'incidents/INC-2026-0022.md',
      REPORT.replace('title:', 'sevrity: high\ntitle:'),
      /^record\/unknown-field incidents\/INC-2026-0022.md:3 unknown field `sevrity`, did you mean `severity`\?/,
    ],
    [
      'one deeper',
      'incidents/INC-2026-0022.md',
      REPORT.replace('who:', 'whom:'),
      /unknown field `whom`, did you mean `who`\?/,
    ],
    [
      'a word that is not listed',
      'incidents/INC-2026-0022.md',
      REPORT.replace('title:', 'severity: hihg\ntitle:'),
      /^record\/schema .*:3 `severity` is `hihg`, which is not in its list; did you mean `high`\?/,
    ],
    [
      'a missing title',
      'incidents/INC-2026-0022.md',
      REPORT.replace(/title:.*\n/, ''),
      /^record\/schema .*`title` is missing/,
    ],
    [
      'a number for text',
      'incidents/INC-2026-0022.md',
      REPORT.replace(/title:.*/, 'title: 2026'),
      /^record\/schema .*:3 `title` is `2026`, expected text; put it in quotes/,
    ],
    [
      'a day that no calendar has',
      'incidents/INC-2026-0022.md',
      REPORT.replace('2026-11-20T', '2026-02-30T'),
      /^record\/schema .*:4 `reportedAt` `2026-02-30T08:20\+01:00` is on a day that no calendar has/,
    ],
    [
      'an invisible character',
      'incidents/INC-2026-0022.md',
      REPORT.replace('Strange', 'Str\u200Bange'),
      /^record\/schema .*:3 an invisible character U\+200B/,
    ],
    [
      'one hidden in an escape',
      'incidents/INC-2026-0022.md',
      REPORT.replace('title: Strange sign-in mail', 'title: "Str\\u200Bange"'),
      /^record\/schema .*:3 an invisible character U\+200B/,
    ],
    [
      'an unfinished merge',
      'incidents/INC-2026-0022.md',
      `${REPORT}\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n`,
      /^record\/schema .*unfinished merge/,
    ],
  ];
  it.each(cases)('%s', (_what, file, text, said) => {
    const folder = root({ [file]: text });
    const found = faults(folder);
    if (said === null) expect(found).toEqual([]);
    else {
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(said);
    }
    expect(readContent(loadSource(folder)).get('incidents', 'INC-2026-0021')).toBeDefined();
  });
});

describe('only plain files inside the root are read', () => {
  it('a link to a file elsewhere', () =>
    expect(
      faults(root({}, (folder) => symlinkSync('/etc/passwd', join(folder, 'incidents/INC-2026-0022.md')))),
    ).toEqual([expect.stringMatching(/^record\/readable .*a link, a pipe or a device/)]));
  it('a link in place of a folder', () =>
    expect(faults(root({}, (folder) => symlinkSync('/etc', join(folder, 'incidents/2026'))))).toEqual([
      expect.stringMatching(/^record\/readable/),
    ]));
  it('a link at the top', () =>
    expect(faults(root({}, (folder) => symlinkSync('/etc', join(folder, 'people'))))).toEqual([
      expect.stringMatching(/^record\/readable/),
    ]));
  it('an endless device behind a link', () =>
    expect(
      faults(root({}, (folder) => symlinkSync('/dev/zero', join(folder, 'incidents/INC-2026-0022.md')))),
    ).toHaveLength(1));
  it('a pipe, without waiting for it', () =>
    expect(faults(root({}, (folder) => execFileSync('mkfifo', [join(folder, 'incidents/INC-2026-0022.md')])))).toEqual([
      expect.stringMatching(/^record\/readable/),
    ]));
  it('a folder with the name of a record', () =>
    expect(faults(root({}, (folder) => mkdirSync(join(folder, 'incidents/INC-2026-0022.md'))))).toEqual([
      expect.stringMatching(/^record\/readable .*a folder with the name of a record/),
    ]));
});

describe('a file that can not be read still holds its id', () => {
  const content = readContent(
    loadSource(
      root({
        'incidents/INC-2026-0022.md': '---js\n',
        'incidents/INC-2026-0023.md': REPORT.replace('title:', 'titel:'),
      }),
    ),
  );
  it.each(['INC-2026-0021', 'INC-2026-0022', 'INC-2026-0023'])('%s', (id) =>
    expect(content.holds('incidents', id)).toBe(true),
  );
  it('and is not among the records', () =>
    expect(content.of('incidents').map(({ id }) => id)).toEqual(['INC-2026-0021']));
});

describe('a field that nobody knows hides nothing else', () => {
  const text = REPORT.replace(
    'reporter: {',
    'timeline: [{ phase: respond, akshun: Called }]\nsevrity: high\nreporter: {',
  );
  const content = readContent(loadSource(root({ 'incidents/INC-2026-0021.md': text })));
  it('both are named', () =>
    expect(content.faults.map(({ message }) => message)).toEqual([
      expect.stringMatching('akshun'),
      expect.stringMatching('sevrity'),
    ]));
  it('and the record is judged by what is known', () =>
    expect(content.get('incidents', 'INC-2026-0021')?.data.timeline).toEqual([{ phase: 'respond' }]));
});

describe('settings that are partly wrong leave the rest in force', () => {
  const content = readContent(
    loadSource(root({ 'organisation.md': ORGANISATION.replace('timezone:', 'country: Germany\ntimezone:') })),
  );
  it('the fault is named', () =>
    expect(content.faults.map(({ rule, file }) => `${rule} ${file}`)).toEqual(['record/schema organisation.md']));
  it('the name and the channels hold', () => {
    expect(content.organisation.data.name).toBe('Fenwick Analytics');
    expect(content.organisation.data.channels.map(({ id }) => id)).toEqual(['email']);
  });
});

describe('what could not be looked at is no verdict', () => {
  it('no folder', () => expect(() => loadSource(join(tmpdir(), 'isms-not-there'))).toThrow(CouldNotCheck));
  it('no organisation.md', () => {
    const folder = root({});
    rmSync(join(folder, 'organisation.md'));
    expect(() => loadSource(folder)).toThrow(/holds no organisation.md/);
  });
  it('a file in place of the folder', () =>
    expect(() => loadSource(join(root({}), 'organisation.md'))).toThrow(CouldNotCheck));
});

describe('the example root of the record format', () => {
  const content = readContent(loadSource(join(import.meta.dirname, '../fixtures/clean/content')));
  it('has no fault', () => expect(content.faults).toEqual([]));
  it('is read whole', () => expect(content.all).toHaveLength(content.held.length));
});
