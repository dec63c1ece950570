import { cpSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commitAs, git } from '../helpers/repository.ts';
import { workshop } from '../helpers/writing.ts';

const shop = workshop();
const FILE = 'content/incidents/2026/INC-2026-0007.md';

function startRepository(): void {
  shop.startClean();
  git(shop.at('.'), 'init', '--quiet');
  commitAs(shop.at('.'), { name: 'Jo Farrow', at: '2026-03-02T12:00:00+01:00' });
}

function change(from: RegExp, to: string, name: string, at: string, committer = name): void {
  const before = shop.read(FILE);
  shop.write(FILE, before.replace(from, to));
  expect(shop.read(FILE)).not.toBe(before);
  commitAs(shop.at('.'), { name, at, committer });
}

describe('isms history for people', () => {
  it('tells what each commit did, oldest first, and says at the end whether anything was rewritten', async () => {
    startRepository();
    change(/^title: .*$/m, 'title: Laptop lost', 'Sam Okoro', '2026-03-03T09:30:00Z', 'Mia Lindt');
    const { status, out, err } = await shop.isms(['history', 'INC-2026-0007']);
    expect([status, err]).toEqual([0, '']);
    expect(
      out.replaceAll(/^( {2})[0-9a-f]{10},/gm, '$1COMMIT,'),
    ).toBe(`INC-2026-0007: 2 changes in content/incidents/2026/INC-2026-0007.md

2 Mar 2026, 12:00 (+01:00)  Jo Farrow
  COMMIT, not signed, incidents/2026/INC-2026-0007.md
  - incident report begun: incident, closed, high

3 Mar 2026, 09:30 (UTC)  Sam Okoro, handed in by Mia Lindt
  COMMIT, not signed, incidents/2026/INC-2026-0007.md
  - title “Laptop left on a train” → “Laptop lost”

Nothing that is written once was changed afterwards.
`);
  });

  it('marks what was rewritten', async () => {
    startRepository();
    change(/phase: respond/, 'phase: recover', 'Sam Okoro', '2026-03-03T09:30:00Z');
    const { out } = await shop.isms(['history', 'INC-2026-0007']);
    expect(out).toContain('  ! timeline entry 2 rewritten: phase ');
    expect(out).toMatch(/\[rewritten\]\n\nOnce something that is written once was changed afterwards/);
  });

  it('says that what stands in the file is not handed in', async () => {
    startRepository();
    shop.write(FILE, shop.read(FILE).replace(/^title: .*$/m, 'title: Laptop lost'));
    expect((await shop.isms(['history', 'INC-2026-0007'])).out).toContain('it is not handed in yet');
  });

  it('tells the story of a record that was taken away', async () => {
    startRepository();
    shop.remove(FILE);
    commitAs(shop.at('.'), { name: 'Sam Okoro', at: '2026-03-03T09:30:00Z' });
    const { status, out } = await shop.isms(['history', 'INC-2026-0007']);
    expect(status).toBe(0);
    expect(out).toContain('! the file was taken away [rewritten]');
  });

  it("begins where the records became an organisation's own: what a sample said under the same id is another story", async () => {
    shop.startClean();
    const settings = shop.read('content/organisation.md').replace(/^(?:sample|clock): .*\n/gm, '');
    shop.write('content/organisation.md', settings.replace('---\n', '---\nsample: true\n'));
    git(shop.at('.'), 'init', '--quiet');
    commitAs(shop.at('.'), { name: 'Jo Farrow', at: '2026-03-01T12:00:00Z' });
    const record = shop.read(FILE);
    shop.remove(FILE);
    shop.write('content/organisation.md', settings);
    commitAs(shop.at('.'), { name: 'Jo Farrow', at: '2026-03-02T12:00:00Z' });
    shop.write(FILE, record.replace(/^title: .*$/m, 'title: Our own'));
    commitAs(shop.at('.'), { name: 'Sam Okoro', at: '2026-03-03T12:00:00Z' });
    const { out } = await shop.isms(['history', 'INC-2026-0007']);
    expect(out).toContain('INC-2026-0007: 1 change in');
    expect(out).toContain('Nothing that is written once was changed afterwards.');
  });

  it('finds a record by the provisional id that it had', async () => {
    startRepository();
    change(/^title:/m, 'formerId: INC-2026-P3K9QZ7\ntitle:', 'Sam Okoro', '2026-03-03T09:30:00Z');
    expect((await shop.isms(['history', 'INC-2026-P3K9QZ7'])).out).toContain('INC-2026-0007: 2 changes in');
  });

  it('lets no name of an author steer the terminal or the log of a workflow', async () => {
    startRepository();
    change(/^title: .*$/m, 'title: Laptop lost', 'Sam\u001b[2J\u202eOkoro ##[error]x', '2026-03-03T09:30:00Z');
    expect((await shop.isms(['history', 'INC-2026-0007'])).out).toContain('Sam\\u001B[2J\\u202EOkoro ##\\u005Berror]x');
  });
});

describe('isms history for programs', () => {
  it('is one document in the form of the contract', async () => {
    startRepository();
    change(/^title: .*$/m, 'title: Laptop lost', 'Sam Okoro', '2026-03-03T09:30:00Z', 'Mia Lindt');
    const { status, out } = await shop.isms(['history', 'INC-2026-0007', '--format', 'json']);
    expect(status).toBe(0);
    const { entries, ...rest } = JSON.parse(out);
    expect(rest).toEqual({ schemaVersion: 1, record: 'INC-2026-0007', file: FILE, uncommitted: false });
    expect(entries[1]).toEqual({
      commit: git(shop.at('.'), 'rev-parse', 'HEAD'),
      at: '2026-03-03T09:30:00Z',
      author: { name: 'Sam Okoro', email: 'sam.okoro@fenwick.example' },
      committer: { name: 'Mia Lindt', email: 'mia.lindt@fenwick.example' },
      signature: { code: 'N', words: 'not signed' },
      file: 'incidents/2026/INC-2026-0007.md',
      changes: [
        {
          field: 'title',
          from: 'Laptop left on a train',
          to: 'Laptop lost',
          words: 'title “Laptop left on a train” → “Laptop lost”',
          rewrites: false,
        },
      ],
    });
  });
});

describe('what can not be told ends with 2', () => {
  it.each<[what: string, prepare: () => void, typed: string[], says: string, fix: string]>([
    ['no git', () => shop.startClean(), ['INC-2026-0007'], 'history is kept by git', 'in a clone'],
    [
      'no commit',
      () => {
        shop.startClean();
        git(shop.at('.'), 'init', '--quiet');
      },
      ['INC-2026-0007'],
      'there is no commit yet',
      'commit the records first',
    ],
    [
      'a history that was cut off',
      () => {
        startRepository();
        change(/^title: .*$/m, 'title: Laptop lost', 'Sam Okoro', '2026-03-03T09:30:00Z');
        git(shop.at('.'), 'clone', '--quiet', '--depth=1', `file://${shop.at('.')}`, 'cut');
        rmSync(shop.at('content'), { recursive: true });
        cpSync(shop.at('cut'), shop.at('there'), { recursive: true });
      },
      ['INC-2026-0007', '--content', 'there/content'],
      'earlier changes are missing',
      'git fetch --unshallow',
    ],
    [
      'a record that never was',
      startRepository,
      ['INC-2026-9999'],
      'there is no record `INC-2026-9999`, and never was',
      'give the id',
    ],
    ['a misspelt id', startRepository, ['INC-2026-0O07'], 'did you mean `INC-2026-0007`?', 'give the id'],
    ['no id', startRepository, [], 'needs ID', 'isms history ID'],
    [
      'several records of one name',
      () => {
        shop.startClean();
        shop.write('content/contacts/it-admin.md', '---\nid: it-admin\ntitle: Desk\n---\n');
        git(shop.at('.'), 'init', '--quiet');
        commitAs(shop.at('.'), { name: 'Jo Farrow', at: '2026-03-02T12:00:00Z' });
      },
      ['it-admin'],
      'several records are called `it-admin`',
      '`contacts/it-admin`, `people/it-admin`',
    ],
  ])('%s', async (_what, prepare, typed, says, fix) => {
    prepare();
    const { status, out, err } = await shop.isms(['history', ...typed]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(says);
    expect(err).toContain(fix);
  });
});
