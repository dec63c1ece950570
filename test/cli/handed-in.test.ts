import { describe, expect, it } from 'vitest';
import { workTreeOf } from '../../src/checker/git.ts';
import { handedIn } from '../../src/cli/handed-in.ts';
import { workshop } from '../helpers/writing.ts';

const { at, isms, read, write, remove, tree, startClean, git } = workshop();
const NOW = ['--now', '2026-11-20T12:00+01:00', '--content', 'content'];
const CLOSED = 'content/incidents/2026/INC-2026-0007.md';
const CARD = 'content/incidents/2026/INC-2026-0022.md';

const report = (id: string, title: string, day: string): string =>
  `---\nid: ${id}\ntitle: ${title}\nreportedAt: ${day}T08:20+01:00\nreporter: { who: anonymous, channel: email }\n---\n\n## What happened\n\nIt is gone.\n`;

function commit(message: string): string {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', message);
  return git('rev-parse', 'HEAD').trim();
}

/** The register of the fixtures as an organisation's own, handed in on `main`. */
function startOwn(): void {
  startClean();
  write('content/organisation.md', read('content/organisation.md').replace(/sample: true\nclock: .*\n/, ''));
  git('init', '--quiet');
  commit('first');
}

describe('how far records were handed in', () => {
  const found = () => {
    const there = workTreeOf(at('.'), { PATH: process.env.PATH ?? '' });
    const since = 'commit' in there ? handedIn(there) : null;
    if (since === null) return null;
    const subjects = since.commits.map((commit) => git('log', '-1', '--format=%s', commit).trim());
    return [since.branch?.name ?? null, ...subjects.sort()];
  };
  const onWork = (ref: string): void => {
    git('switch', '--quiet', '--create', 'work');
    git('update-ref', ref, 'main');
    git('switch', '--quiet', '--create', 'local', 'main');
    commit('local');
    git('branch', '--force', 'main', 'local');
    commit('mine');
  };

  it.each<[string, () => void, unknown]>([
    ['before the first commit: nothing', () => {}, null],
    ['on `main` alone: all that is committed', () => {}, ['main', 'second']],
    [
      'on a branch: where it left `main`, which has gone on',
      () => {
        git('switch', '--quiet', '--create', 'work');
        commit('mine');
        git('switch', '--quiet', 'main');
        commit('third');
        git('switch', '--quiet', 'work');
      },
      ['main', 'second'],
    ],
    [
      '`origin/main` before a `main` that was not pushed',
      () => onWork('refs/remotes/origin/main'),
      ['origin/main', 'second'],
    ],
    [
      '`origin/master` where there is no other',
      () => onWork('refs/remotes/origin/master'),
      ['origin/master', 'second'],
    ],
    [
      'the branch that `origin` says is its own, by its name',
      () => {
        onWork('refs/remotes/origin/trunk');
        git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
      },
      ['origin/trunk', 'second'],
    ],
    [
      '`upstream/main` before the one of a copy',
      () => {
        onWork('refs/remotes/upstream/main');
        git('update-ref', 'refs/remotes/origin/main', 'main');
      },
      ['upstream/main', 'second'],
    ],
    [
      'the next one where `origin/HEAD` leads nowhere',
      () => {
        git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
      },
      ['main', 'second'],
    ],
    [
      'both places where two branches were merged into each other',
      () => {
        git('switch', '--quiet', '--create', 'work');
        commit('mine');
        git('branch', 'mine');
        git('switch', '--quiet', 'main');
        commit('theirs');
        git('branch', 'theirs');
        git('merge', '--no-edit', '--quiet', 'mine');
        git('switch', '--quiet', 'work');
        git('merge', '--no-edit', '--quiet', 'theirs');
      },
      ['main', 'mine', 'theirs'],
    ],
    [
      'all that is committed where nobody knows of such a branch',
      () => {
        git('branch', '--move', 'trunk');
      },
      [null, 'second'],
    ],
    [
      'all that is committed where `main` has another history',
      () => {
        git('switch', '--quiet', '--orphan', 'other');
        commit('elsewhere');
      },
      [null, 'elsewhere'],
    ],
  ])('%s', (_what, prepare, said) => {
    git('init', '--quiet');
    for (const message of said === null ? [] : ['first', 'second']) commit(message);
    prepare();
    expect(found()).toEqual(said);
  });
});

describe('a record that was handed in keeps its id', () => {
  const refused = async (id: string, said: string, fix: string): Promise<void> => {
    const before = tree().map(read);
    const { status, out, err } = await isms(['renumber', id, ...NOW]);
    expect([status, out, err]).toEqual([2, '', expect.stringContaining(said)]);
    expect(err).toContain(fix);
    expect(tree().map(read)).toEqual(before);
  };
  const renumbered = async (id: string, said: string): Promise<void> => {
    const { status, out, err } = await isms(['renumber', id, ...NOW]);
    expect([status, err, out]).toEqual([0, '', expect.stringContaining(said)]);
  };
  /** Another record under the number 22, on a branch of its own that parted from the first commit. */
  const onBranch = (name: string, title: string, day: string): void => {
    git('switch', '--quiet', '--create', name, 'main');
    write(CARD, report('INC-2026-0022', title, day));
    commit(title);
  };

  it('closed and on `main`, changed since or not', async () => {
    startOwn();
    const said = '`INC-2026-0007` stands on `main`, so it keeps its id';
    const fix = 'only a provisional id, or one that two records have, is replaced';
    await refused('INC-2026-0007', said, fix);
    git('switch', '--quiet', '--create', 'work');
    write(CLOSED, `${read(CLOSED)}\nMore.\n`);
    await refused('INC-2026-0007', said, fix);
    commit('more');
    await refused('incidents/2026/INC-2026-0007.md', said, fix);
  });

  it('in whatever folder the records lay then', async () => {
    startOwn();
    git('switch', '--quiet', '--create', 'work');
    git('mv', 'content', 'records');
    const { status, err } = await isms(['renumber', 'INC-2026-0007', ...NOW.slice(0, 2), '--content', 'records']);
    expect([status, err]).toEqual([2, expect.stringContaining('`INC-2026-0007` stands on `main`, so it keeps its id')]);
  });

  it('with another id written into its file', async () => {
    startOwn();
    write(CLOSED, read(CLOSED).replace('id: INC-2026-0007', 'id: INC-2026-0099'));
    await refused(
      'INC-2026-0007',
      '`INC-2026-0007` stands on `main` under this id, and its file says `id: INC-2026-0099`',
      'write `id: INC-2026-0007` there again',
    );
  });

  it('committed where nobody knows which branch changes go into', async () => {
    startOwn();
    git('branch', '--move', 'trunk');
    await refused('INC-2026-0007', '`INC-2026-0007` was committed, so it keeps its id', 'can not be changed');
  });

  it('not one that is new, be it committed on a branch or not at all: no other has its id, so it stays too', async () => {
    startOwn();
    git('switch', '--quiet', '--create', 'work');
    write(CARD, report('INC-2026-0022', 'Key card gone', '2026-11-19'));
    const said = '`INC-2026-0022` keeps its id: it is not provisional, and no other record has it';
    await refused('INC-2026-0022', said, 'can not be changed');
    commit('card');
    await refused('INC-2026-0022', said, 'can not be changed');
  });

  it.each(['2026-11-18', '2026-11-20'])(
    'however early the one of a branch was reported (%s): that one gives way, on its branch',
    async (day) => {
      startOwn();
      onBranch('mine', 'Door does not close', day);
      git('switch', '--quiet', 'main');
      write(CARD, report('INC-2026-0022', 'Key card gone', '2026-11-19'));
      commit('card');
      await refused(
        'INC-2026-0022',
        '`INC-2026-0022` stands on `main`, so it keeps its id; the other record of that id is on `mine`',
        'go to that branch and run the same command there',
      );
      git('switch', '--quiet', 'mine');
      await renumbered('INC-2026-0022', 'INC-2026-0022 is INC-2026-0023 now');
    },
  );

  it.each(['2026-11-18', '2026-11-20'])(
    'in a merge, too, whatever day the one of the branch says (%s)',
    async (day) => {
      startOwn();
      onBranch('mine', 'Door does not close', day);
      git('switch', '--quiet', 'main');
      write(CARD, report('INC-2026-0022', 'Key card gone', '2026-11-19'));
      commit('card');
      git('switch', '--quiet', 'mine');
      expect(git('merge', 'main')).toContain('CONFLICT (add/add)');
      await renumbered('INC-2026-0022', 'INC-2026-0022 is INC-2026-0023 now');
      expect(read(CARD)).toContain('title: Key card gone');
      expect(read('content/incidents/2026/INC-2026-0023.md')).toContain('title: Door does not close');
      commit('merged');
      expect((await isms(['check', '--base', 'main', '--no-cache', ...NOW])).status).toBe(0);
    },
  );

  it('between two branches the day decides, and between two of a sample', async () => {
    startOwn();
    onBranch('early', 'Door does not close', '2026-11-18');
    onBranch('late', 'Key card gone', '2026-11-19');
    git('switch', '--quiet', 'early');
    await refused('INC-2026-0022', 'is the older of two records of that id; the newer one is on `late`', 'go to that');
    git('switch', '--quiet', 'late');
    await renumbered('INC-2026-0022', 'INC-2026-0022 is INC-2026-0023 now');
  });

  it('of two files at hand the one that is new gives way', async () => {
    startOwn();
    write('content/incidents/INC-2026-0021.md', report('INC-2026-0021', 'Key card gone', '2026-11-19'));
    await refused(
      'incidents/2026/INC-2026-0021.md',
      '`INC-2026-0021` in content/incidents/2026/INC-2026-0021.md stands on `main`, so it keeps its id; content/incidents/INC-2026-0021.md came later',
      'give that one another: `isms renumber incidents/INC-2026-0021.md`',
    );
    await renumbered('incidents/INC-2026-0021.md', 'INC-2026-0021 is INC-2026-0022 now');
  });

  it('of two files that were both handed in, one gets another', async () => {
    startOwn();
    write('content/incidents/INC-2026-0021.md', report('INC-2026-0021', 'Key card gone', '2026-11-19'));
    commit('twice');
    await renumbered('incidents/INC-2026-0021.md', 'INC-2026-0021 is INC-2026-0022 now');
  });

  it('a provisional one gets its number', async () => {
    startOwn();
    write('content/incidents/2026/INC-2026-P3K9QZ7.md', report('INC-2026-P3K9QZ7', 'Key card gone', '2026-11-19'));
    commit('by the form');
    git('switch', '--quiet', '--create', 'work');
    await renumbered('INC-2026-P3K9QZ7', 'INC-2026-P3K9QZ7 is INC-2026-0022 now');
    expect((await isms(['check', '--base', 'main', '--no-cache', ...NOW])).status).toBe(0);
  });

  it('in a sample nobody cites any', async () => {
    startClean();
    git('init', '--quiet');
    commit('first');
    onBranch('mine', 'Door does not close', '2026-11-18');
    git('switch', '--quiet', 'main');
    write(CARD, report('INC-2026-0022', 'Key card gone', '2026-11-19'));
    commit('card');
    await renumbered('INC-2026-0022', 'INC-2026-0022 is INC-2026-0023 now');
  });
});

describe('a mention that was handed in', () => {
  const OPEN = 'content/incidents/2026/INC-2026-0021.md';
  const PROVISIONAL = 'INC-2026-P3K9QZ7';

  it('is mended where history lets it be, and listed where it stays', async () => {
    startOwn();
    write(CLOSED, read(CLOSED).replace('## Root cause', `## Root cause\n\nSee ${PROVISIONAL}.`));
    write(
      OPEN,
      `${read(OPEN).replace(/\n---\n/, `\ntimeline:\n  - { at: 2026-11-20T09:00+01:00, by: it-admin, phase: assess, action: As ${PROVISIONAL} }\nlinks: { related: [${PROVISIONAL}] }\n---\n`)}\nMore in ${PROVISIONAL}.\n`,
    );
    write(`content/incidents/2026/${PROVISIONAL}.md`, report(PROVISIONAL, 'Key card gone', '2026-11-19'));
    commit('by the form');
    git('switch', '--quiet', '--create', 'work');
    const closed = read(CLOSED);
    const { status, out, err } = await isms(['renumber', PROVISIONAL, ...NOW]);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(`${PROVISIONAL} is INC-2026-0022 now, and 1 record that mentions it changed too`);
    expect(out).toContain(
      `What was handed in stays as it was written, so these files still say ${PROVISIONAL} in part.\n  ${CLOSED}\n  ${OPEN}\n`,
    );
    expect(out).not.toContain('Look at each');
    expect(read(CLOSED)).toBe(closed);
    expect(read(OPEN)).toContain(`action: As ${PROVISIONAL} }\nlinks: { related: [INC-2026-0022] }\n`);
    expect(read(OPEN)).toContain('More in INC-2026-0022.\n');
    expect((await isms(['check', '--base', 'main', '--no-cache', ...NOW])).status).toBe(0);
  });
});

describe('commands that write', () => {
  it.each([
    ['log', ['log', 'INC-2026-0021', 'Called the sender', '--by', 'it-admin', ...NOW]],
    [
      'new',
      ['new', 'person', '--title', 'Night shift', '--set', 'role=Night shift', '--set', 'joinedOn=2026-11-02', ...NOW],
    ],
  ])('%s: what it writes stands before `check --base`', async (_name, typed) => {
    startOwn();
    const { status, err } = await isms(typed);
    expect([status, err]).toEqual([0, '']);
    expect((await isms(['check', '--base', 'main', '--no-cache', ...NOW])).status).toBe(0);
  });

  it('import: not under ids that records had in a folder of that name, unless they were those of a sample', async () => {
    const page = '---\ntitle: Mail is down\ndate: 2026-03-05T09:15:00Z\nsection: issue\n---\n\nWe looked.\n';
    write('status/content/issues/2026-03-05-mail.md', page);
    const typed = ['import', 'cstate', 'status', '--out'];
    const id = 'content/incidents/2026/INC-2026-0001.md';
    startOwn();
    write(id, report('INC-2026-0001', 'Key card gone', '2026-01-19'));
    commit('card');
    expect(await isms([...typed, 'elsewhere'])).toMatchObject({ status: 0 });
    remove('content');
    const refused = await isms([...typed, 'content']);
    expect([refused.status, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('`INC-2026-0001` was handed in there, and an id is never used again');
    expect(tree().filter((file) => file.startsWith('content/'))).toEqual([]);
    git('checkout', '--', 'content');
    write('content/organisation.md', read('content/organisation.md').replace('---\n', '---\nsample: true\n'));
    commit('a sample');
    remove('content');
    expect(await isms([...typed, 'content'])).toMatchObject({ status: 0 });
    expect(read(id)).toContain('title: Mail is down');
  });

  it('new waiver: not in one change with records that it is about, and nothing is written', async () => {
    startOwn();
    write(CLOSED, read(CLOSED).replace(/ *retainUntilOn: .*\n/, ''));
    commit('without a day');
    write(CLOSED, read(CLOSED).replace('links:', 'links: # seen'));
    const waiver = ['rule=evidence/retention-set', 'records=[INC-2026-0007]', 'reason=The plan is being written.'];
    const more = ['approvedBy=managing-director', 'approvedOn=2026-11-02', 'expiresOn=2026-12-31'];
    const typed = ['new', 'waiver', '--title', 'No day yet', ...[...waiver, ...more].flatMap((set) => ['--set', set])];
    const before = tree();
    const { status, err } = await isms([...typed, ...NOW]);
    expect([status, err]).toEqual([1, expect.stringContaining('(history/checker-weakened)')]);
    expect(err).toContain('Hand in the settings, the waivers and the duties by themselves first');
    expect(tree()).toEqual(before);
    commit('seen');
    expect(await isms([...typed, ...NOW])).toMatchObject({ status: 0, err: '' });
  });
});
