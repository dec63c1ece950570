import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../src/checker/run.ts';
import { loadSource } from '../../../src/records/reading/load.ts';
import { rules } from '../../../src/rules/index.ts';
import { put, temporaryFolder, writeRegister } from '../../helpers/register.ts';
import { makeRepository } from '../../helpers/repository.ts';

const RECORD = '---\nid: INC-2026-0099\ntitle: Strange mail\n---\n\n## What happened\n\nA mail.\n';
const THERE = 'incidents/2026/INC-2026-0007.md';
const beside = (name: string): string => `${dirname(THERE)}/${name}`;

/** The findings that a file adds to the small register, as `rule file`. */
async function findings(folder: string): Promise<readonly string[]> {
  const git = { PATH: process.env.PATH ?? '' };
  const now = '2026-11-20T12:00+01:00';
  const { report } = await runCheck({ root: folder, content: '.', rules, version: '1', now, clock: () => now, git });
  return report.findings.filter(({ severity }) => severity === 'error').map(({ rule, file }) => `${rule} ${file}`);
}

describe('what programs leave by themselves is passed over', () => {
  it.each([
    ['a copy of the last version', beside('INC-2026-0007.md~'), RECORD],
    ['a numbered copy', beside('INC-2026-0007.md.~3~'), RECORD],
    ["Vim's swap file", beside('.INC-2026-0007.md.swp'), RECORD],
    ["a second Vim's swap file", beside('.INC-2026-0007.md.swo'), RECORD],
    ["Emacs' file of unsaved text", beside('#INC-2026-0007.md#'), RECORD],
    ["Emacs' lock", beside('.#INC-2026-0007.md'), 'jo@laptop.7'],
    ["the Mac's attributes of a record", beside('._INC-2026-0007.md'), '\u0000\u0005\u0016\u0007'],
    ["Vim's trial write", beside('4913'), ''],
    ['a swap file of a record that was never saved', beside('.INC-2026-0099.md.swp'), 'b0VIM 9.1'],
    ['a leftover that is no record', beside('INC-2026-0099.md~'), 'x'],
    ['Finder', 'people/.DS_Store', '\u0000\u0000\u0000\u0001Bud1'],
    ['Finder, at the top', '.DS_Store', '\u0000\u0000\u0000\u0001Bud1'],
    ['Explorer', beside('Thumbs.db'), 'x'],
    ['Explorer, in its other spelling', 'policies/Desktop.ini', '[.ShellClassInfo]'],
    ['KDE', '.directory', '[Dolphin]'],
    ['LibreOffice', 'policies/.~lock.list.ods#', ',jo'],
    ['Office', 'policies/~$list.docx', 'jo'],
    ['an empty folder that git shall keep', 'waivers/.gitkeep', ''],
  ])('%s: %s', async (_, file, text) => {
    const folder = writeRegister(temporaryFolder());
    const before = await findings(folder);
    put(folder, file, text);
    expect(await findings(folder)).toEqual(before);
    expect(loadSource(folder).passedOver).toEqual([file]);
  });
});

describe('a record never vanishes behind such a name', () => {
  it.each([
    ['a copy whose record is gone', beside('INC-2026-0099.md~'), RECORD],
    ['the same, with a byte order mark', beside('INC-2026-0099.md~'), `\uFEFF${RECORD}`],
    ['without an ending', beside('INC-2026-0099~'), RECORD],
    ['text under the name of a swap file', beside('.INC-2026-0099.md.swp'), RECORD],
    ['… of a lock', beside('.#INC-2026-0099.md'), RECORD],
    ['… of attributes', beside('._INC-2026-0099.md'), RECORD],
    ["… of a system's file", 'people/desktop.ini', RECORD],
    ['settings of git, which change what it keeps', '.gitattributes', '* text'],
    ["git's list of what it ignores", 'incidents/.gitignore', '*.md'],
  ])('%s: %s', async (_, file, text) => {
    const folder = writeRegister(temporaryFolder());
    put(folder, file, text);
    expect(await findings(folder)).toEqual([`record/unknown-file ${file}`]);
  });

  it.each(['old~', 'incidents/old~', '.#x', 'incidents/2026/.#x', '._people', '.Trashes', '$RECYCLE.BIN', '.DS_Store'])(
    'a folder is never a leftover: %s',
    async (name) => {
      const folder = writeRegister(temporaryFolder());
      put(folder, `${name}/INC-2026-0099.md`, RECORD);
      expect(await findings(folder)).toEqual([`record/unknown-file ${name}`]);
    },
  );

  it('a link of such a name that leads to a file', async () => {
    const folder = writeRegister(temporaryFolder());
    const other = temporaryFolder();
    put(other, 'INC-2026-0099.md', RECORD);
    mkdirSync(join(folder, 'incidents/2026'), { recursive: true });
    symlinkSync('jo@laptop.7', join(folder, 'incidents/2026/.#INC-2026-0098.md'));
    symlinkSync(join(other, 'INC-2026-0099.md'), join(folder, 'incidents/2026/.#INC-2026-0099.md'));
    expect(await findings(folder)).toEqual(['record/unknown-file incidents/2026/.#INC-2026-0099.md']);
  });

  it('a leftover that git keeps, also the half of a write', async () => {
    const repository = temporaryFolder();
    const folder = writeRegister(join(repository, 'content'));
    put(folder, 'waivers/.gitkeep', '');
    for (const name of ['INC-2026-0007.md~', '.#isms-1-00000000~']) put(folder, beside(name), RECORD);
    expect(await findings(folder)).toEqual([]);
    makeRepository(repository);
    put(folder, 'people/.DS_Store', 'x');
    expect((await findings(folder)).toSorted()).toEqual([
      `record/unknown-file ${beside('.#isms-1-00000000~')}`,
      `record/unknown-file ${beside('INC-2026-0007.md~')}`,
    ]);
  });
});

describe('names that Windows keeps for devices are no names of records', () => {
  const asset = (id: string): string =>
    `---\nid: ${id}\ntitle: Server\nkind: system\nowner: it-admin\nclassification: internal\nstatus: in-use\n---\n`;
  it.each(['con', 'prn', 'aux', 'nul', 'com0', 'com1', 'com9', 'lpt1', 'lpt9'])('%s', async (id) => {
    const folder = writeRegister(temporaryFolder());
    put(folder, `assets/${id}.md`, asset(id));
    expect(await findings(folder)).toEqual([`record/schema assets/${id}.md`]);
  });
  it.each([
    ['capitals, beside the same in small letters', 'assets/LAPTOP-0231.md', 'LAPTOP-0231'],
    ['a dot at the end', 'assets/server..md', 'server.'],
    ['a blank at the end', 'assets/server .md', '"server "'],
    ['an accent', 'assets/sérveur.md', 'sérveur'],
    ['more than 60 characters', `assets/${'a'.repeat(61)}.md`, 'a'.repeat(61)],
  ])('nor is what hosts and other systems take for another: %s', async (_, file, id) => {
    const folder = writeRegister(temporaryFolder());
    put(folder, file, asset(id));
    expect(await findings(folder)).toEqual([`record/schema ${file}`]);
  });
  it.each(['aux-1', 'com10', 'console', 'server-com1', 'index', 'a', '2fa'])('%s is one', async (id) => {
    const folder = writeRegister(temporaryFolder());
    put(folder, `assets/${id}.md`, asset(id));
    expect(await findings(folder)).toEqual([]);
  });
});
