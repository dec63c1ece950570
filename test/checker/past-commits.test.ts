import { cpSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { basesOf } from '../../src/checker/base.ts';
import { workTreeOf } from '../../src/checker/git.ts';
import { commitsOf } from '../../src/checker/past-commits.ts';
import { runCheck } from '../../src/checker/run.ts';
import { readContent } from '../../src/records/content.ts';
import { CouldNotCheck, loadSource } from '../../src/records/reading/load.ts';
import { recordText } from '../../src/records/writing/record-text.ts';
import { rules } from '../../src/rules/index.ts';
import { put, temporaryFolder, writeRegister } from '../helpers/register.ts';
import { commitAs, git } from '../helpers/repository.ts';

const GIT = { PATH: process.env.PATH ?? '' };
const KEY = { folder: 'incidents', id: 'INC-2026-0022' } as const;
const FILE = 'isms/incidents/2026/INC-2026-0022.md';
const [JO, SAM] = [
  { name: 'Jo', at: '2026-11-02T09:00:00Z' },
  { name: 'Sam', at: '2026-11-03T09:00:00Z' },
];

const entry = (at: string, action = 'Looked.') => ({ at, by: 'it-admin', phase: 'respond', action });
const FIRST = entry('2026-11-02T08:00+00:00');
const SECOND = entry('2026-11-03T08:00+00:00');

function report(id: string, timeline: readonly object[], more: object = {}): string {
  const reported = { reportedAt: '2026-11-02T08:00+00:00', reporter: { who: 'ops-lead', channel: 'email' } };
  return recordText({ id, title: 'Strange mail', ...reported, ...more, timeline }, '## What happened\n\nA mail came.');
}

const say = (top: string, ...timeline: readonly object[]): void => put(top, FILE, report(KEY.id, timeline));

let template: string | undefined;

/** A repository whose folder `isms` holds a register that is no sample, as it was on 1 November; work goes on on `change`. */
function repository(): string {
  template ??= (() => {
    const top = temporaryFolder();
    writeRegister(join(top, 'isms'), { set: { sample: null, clock: null } });
    git(top, 'init', '--quiet');
    commitAs(top, { name: 'Kim', at: '2026-11-01T09:00:00Z' });
    git(top, 'checkout', '--quiet', '-b', 'change');
    return top;
  })();
  const top = temporaryFolder();
  cpSync(template, top, { recursive: true });
  return top;
}

function mainMovesOn(top: string): void {
  git(top, 'checkout', '--quiet', 'main');
  put(top, 'README.md', 'Ours.\n');
  commitAs(top, { name: 'Kim', at: '2026-11-04T09:00:00Z' });
}

function commits(top: string, base: string, root = 'isms') {
  const source = loadSource(join(top, root));
  return commitsOf(basesOf(workTreeOf(join(top, root), GIT), base, source)[0], source, readContent(source));
}

/** Who touched the report, when, and how many entries its timeline had since. */
function told(top: string, base: string, root?: string): readonly string[] {
  const versions = commits(top, base, root).versions([KEY]).get(`${KEY.folder}/${KEY.id}`) ?? [];
  return versions.map(({ author, at, said }) => {
    const entries = said?.type === 'incidents' ? `${said.data.timeline.length} said` : 'nothing';
    return `${author.name} <${author.email.split('@')[0]}> ${at} ${entries}`;
  });
}

const BY_JO = 'Jo <jo> 2026-11-02T09:00:00Z 1 said';
const BY_SAM = 'Sam <sam> 2026-11-03T09:00:00Z 2 said';

/** Jo reports, Sam adds to it, each in a commit. */
function worked(top: string): void {
  say(top, FIRST);
  commitAs(top, JO);
  say(top, FIRST, SECOND);
  commitAs(top, SAM);
}

describe('what the commits of a change say of a record', () => {
  it.each<readonly [what: string, act: (top: string) => string, told: readonly string[]]>([
    [
      'nothing is committed',
      (top) => {
        say(top, FIRST);
        return 'main';
      },
      [],
    ],
    [
      'two commits',
      (top) => {
        worked(top);
        return 'main';
      },
      [BY_JO, BY_SAM],
    ],
    [
      'and one that has nothing to do with it',
      (top) => {
        worked(top);
        put(top, 'README.md', 'Ours.\n');
        commitAs(top, { name: 'Kim', at: '2026-11-04T09:00:00Z' });
        return 'main';
      },
      [BY_JO, BY_SAM],
    ],
    [
      'in a merge, which itself wrote nothing',
      (top) => {
        worked(top);
        mainMovesOn(top);
        git(top, 'merge', '--quiet', '--no-ff', '--no-edit', 'change');
        return 'HEAD~1';
      },
      [BY_JO, BY_SAM],
    ],
    [
      'squashed: one commit, and its date',
      (top) => {
        worked(top);
        mainMovesOn(top);
        git(top, 'merge', '--quiet', '--squash', 'change');
        commitAs(top, { name: 'Kim', at: '2026-11-09T09:00:00Z' });
        return 'HEAD~1';
      },
      ['Kim <kim> 2026-11-09T09:00:00Z 2 said'],
    ],
    [
      'rebased: dates and authors stay',
      (top) => {
        worked(top);
        mainMovesOn(top);
        git(top, 'checkout', '--quiet', 'change');
        git(top, 'rebase', '--quiet', 'main');
        return 'main';
      },
      [BY_JO, BY_SAM],
    ],
    [
      'a merge that wrote something of its own',
      (top) => {
        worked(top);
        mainMovesOn(top);
        git(top, 'merge', '--quiet', '--no-ff', '--no-commit', 'change');
        say(top, FIRST, SECOND, entry('2026-11-04T08:00+00:00'));
        commitAs(top, { name: 'Kim', at: '2026-11-05T09:00:00Z' });
        return 'HEAD~1';
      },
      [BY_JO, BY_SAM, 'Kim <kim> 2026-11-05T09:00:00Z 3 said'],
    ],
    [
      'its file moved and was taken away for a time',
      (top) => {
        worked(top);
        renameSync(join(top, FILE), join(top, 'isms/incidents/INC-2026-0022.md'));
        commitAs(top, { name: 'Kim', at: '2026-11-04T09:00:00Z' });
        rmSync(join(top, 'isms/incidents/INC-2026-0022.md'));
        commitAs(top, { name: 'Kim', at: '2026-11-05T09:00:00Z' });
        put(top, FILE, 'no record');
        commitAs(top, { name: 'Kim', at: '2026-11-06T09:00:00Z' });
        return 'main';
      },
      [BY_JO, BY_SAM, 'Kim <kim> 2026-11-05T09:00:00Z nothing', 'Kim <kim> 2026-11-06T09:00:00Z nothing'],
    ],
    [
      'it had a provisional id first',
      (top) => {
        const provisional = 'isms/incidents/2026/INC-2026-P3K9QZ7.md';
        put(top, provisional, report('INC-2026-P3K9QZ7', [FIRST]));
        commitAs(top, JO);
        rmSync(join(top, provisional));
        put(top, FILE, report(KEY.id, [FIRST, SECOND], { formerId: 'INC-2026-P3K9QZ7' }));
        commitAs(top, SAM);
        return 'main';
      },
      [BY_JO, BY_SAM],
    ],
  ])('%s', (_what, act, says) => {
    const top = repository();
    const base = act(top);
    expect(told(top, base)).toEqual(says);
  });

  it.each<readonly [when: string, root: string, act: (top: string, move: () => void) => string]>([
    [
      'in the change',
      'src/content',
      (top, move) => {
        worked(top);
        move();
        commitAs(top, { name: 'Kim', at: '2026-11-04T09:00:00Z' });
        return 'main';
      },
    ],
    [
      'and nobody handed that in yet',
      'src/content',
      (top, move) => {
        worked(top);
        move();
        return 'main';
      },
    ],
  ])('follows the folder of all records to its new place: %s', (_when, root, act) => {
    const top = repository();
    const base = act(top, () => {
      mkdirSync(join(top, 'src'));
      renameSync(join(top, 'isms'), join(top, root));
    });
    const all = commits(top, base, root);
    expect(told(top, base, root)).toEqual([BY_JO, BY_SAM]);
    expect(all.lastChanged([{ folder: 'actions', id: 'ACT-2026-0003' }]).size).toBe(1);
  });

  it('knows when a record was last handed in before', () => {
    const top = repository();
    worked(top);
    git(top, 'checkout', '--quiet', '-b', 'later');
    say(top, FIRST);
    const last = commits(top, 'change').lastChanged([
      KEY,
      { folder: 'actions', id: 'ACT-2026-0003' },
      { ...KEY, id: 'INC-2026-0099' },
    ]);
    expect([...last]).toEqual([
      ['incidents/INC-2026-0022', '2026-11-03T09:00:00Z'],
      ['actions/ACT-2026-0003', '2026-11-01T09:00:00Z'],
    ]);
  });
});

/** What two of the rules say, with the weight. */
async function found(top: string, base: string, now: string): Promise<readonly string[]> {
  const asked = rules.filter(({ id }) => id === 'history/backdated-entry' || id === 'history/author-approver-same');
  const request = { root: join(top, 'isms'), content: 'isms', rules: asked, version: '1', clock: () => now, git: GIT };
  const { report: done } = await runCheck({ ...request, base });
  return done.findings.map(
    ({ severity, field, message }) => `${severity} ${field} ${message.replace(/[0-9a-f]{10}/, 'x')}`,
  );
}

const NOW = '2026-11-20T12:00+01:00';

describe('an entry that was handed in late', () => {
  const late = (handedIn: string): readonly string[] => [
    `warning timeline[0].at entry 1 of \`timeline\` is of \`2026-11-02T08:00Z\`, handed in on \`${handedIn}\`, more than 48 hours later, and \`lateReason\` is missing`,
  ];
  const early = (top: string) => {
    say(top, entry('2026-11-02T08:00Z'));
    commitAs(top, JO);
  };
  it.each<readonly [what: string, act: (top: string) => string, says: readonly string[]]>([
    [
      'an hour after it',
      (top) => {
        early(top);
        return 'main';
      },
      [],
    ],
    [
      'an hour after it, and merged a week later',
      (top) => {
        early(top);
        mainMovesOn(top);
        git(top, 'merge', '--quiet', '--no-ff', '--no-edit', 'change');
        return 'HEAD~1';
      },
      [],
    ],
    [
      'squashed a week later: nothing else stands',
      (top) => {
        early(top);
        mainMovesOn(top);
        git(top, 'merge', '--quiet', '--squash', 'change');
        commitAs(top, { name: 'Kim', at: '2026-11-09T09:00:00Z' });
        return 'HEAD~1';
      },
      late('2026-11-09T09:00:00Z'),
    ],
    [
      'a week after it',
      (top) => {
        say(top, entry('2026-11-02T08:00Z'));
        commitAs(top, { name: 'Jo', at: '2026-11-09T09:00:00Z' });
        return 'main';
      },
      late('2026-11-09T09:00:00Z'),
    ],
    [
      'a week after it, as a commit on a branch says that was handed in before',
      (top) => {
        say(top, entry('2026-11-02T08:00Z'));
        commitAs(top, { name: 'Jo', at: '2026-11-09T09:00:00Z' });
        return 'HEAD';
      },
      [],
    ],
  ])('%s', async (_what, act, says) => {
    const top = repository();
    const base = act(top);
    if (base === 'HEAD')
      put(top, 'isms/people/ops-lead.md', `${readFileSync(join(top, 'isms/people/ops-lead.md'), 'utf8')}\nOn duty.\n`);
    expect(await found(top, base, NOW)).toEqual(says);
  });

  it('is an error where the record had been handed in without it', async () => {
    const top = repository();
    say(top, entry('2026-11-08T10:00Z'));
    commitAs(top, { name: 'Jo', at: '2026-11-08T11:00:00Z' });
    git(top, 'checkout', '--quiet', '-b', 'later');
    say(top, entry('2026-11-08T10:00Z'), entry('2026-11-08T10:30Z'), entry('2026-11-02T10:00Z'));
    const [within, before, ...rest] = await found(top, 'change', NOW);
    expect(within).toMatch(/^warning timeline\[1\]\.at .* more than 48 hours ago, and `lateReason` is missing$/);
    expect(before).toMatch(
      /^error timeline\[2\]\.at .*; the record was handed in on `2026-11-08T11:00:00Z` without it$/,
    );
    expect(rest).toEqual([]);
  });
});

describe('who approves what they wrote', () => {
  const POLICY = 'isms/policies/incident-management.md';
  it('is told by the names that commits say', async () => {
    const top = repository();
    const text = readFileSync(join(top, POLICY), 'utf8');
    put(top, POLICY, text.replace(/approvedOn: .*/, 'approvedOn: 2026-11-19').concat('\nAnd everybody else.\n'));
    expect(await found(top, 'main', NOW)).toEqual([]);
    commitAs(top, { name: 'Managing Director', at: '2026-11-19T09:00:00Z' });
    expect(await found(top, 'main', NOW)).toEqual([
      'info approvedBy `approvedBy` is `managing-director`, and so is who wrote this, as commit x says',
    ]);
    put(top, POLICY, readFileSync(join(top, POLICY), 'utf8').concat('\nTwice.\n'));
    commitAs(top, { name: 'Sam', at: '2026-11-19T10:00:00Z' });
    expect(await found(top, 'main', NOW)).toEqual([]);
  });
});

describe('a clone that left earlier texts out', () => {
  it('is refused as soon as one of them matters', async () => {
    const top = repository();
    say(top, entry('2026-11-02T08:00Z', 'Looked at it.'));
    commitAs(top, JO);
    say(top, entry('2026-11-02T08:00Z'));
    commitAs(top, SAM);
    git(top, 'config', 'uploadpack.allowFilter', 'true');
    const clone = join(temporaryFolder(), 'clone');
    git(top, 'clone', '--quiet', '--filter=blob:none', `file://${top}`, clone);
    expect(git(clone, 'rev-list', '--count', 'HEAD')).toBe('3');
    await expect(found(clone, 'origin/main', NOW)).rejects.toThrow(CouldNotCheck);
  });
});
