import { cpSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/checker/run.ts';
import { idsOfHistory } from '../../src/cli/used-ids.ts';
import { CouldNotCheck } from '../../src/records/reading/load.ts';
import idReused from '../../src/rules/history/id-reused.ts';
import { put, temporaryFolder, writeRegister } from '../helpers/register.ts';
import { git, makeRepository } from '../helpers/repository.ts';

const GIT = { PATH: process.env.PATH ?? '' };
const ACTION = 'actions/ACT-2026-0004.md';
const PEOPLE = 'people/ops-lead.md';
const OLD = '---\nid: ACT-2026-0004\ntitle: Lock the side door\n---\n\nIt stood open.\n';
const NEW = '---\nid: ACT-2026-0004\ntitle: Renew the certificate\n---\n\nIt ends in May.\n';

let own: string | undefined;
let sample: string | undefined;

/** A repository whose folder `isms` holds a register, in one commit. */
function repository(isSample: boolean): string {
  const made = (): string => {
    const top = temporaryFolder();
    writeRegister(join(top, 'isms'), isSample ? {} : { set: { sample: null, clock: null } });
    makeRepository(top);
    return top;
  };
  if (isSample) sample ??= made();
  else own ??= made();
  const top = temporaryFolder();
  cpSync((isSample ? sample : own) ?? '', top, { recursive: true });
  return top;
}

interface Story {
  readonly what: string;
  readonly sample?: true;
  /** What happened in the repository until now. */
  readonly past: (top: string) => void;
  /** Whether the number of the action was given there, and is free no more. */
  readonly given: boolean;
}

const write = (top: string, text = OLD): void => put(top, `isms/${ACTION}`, text);
const remove = (top: string, file = ACTION): void => rmSync(join(top, 'isms', file));
const commit = (top: string): void => {
  git(top, 'add', '--all');
  git(top, 'commit', '--quiet', '--allow-empty', '--message', 'a change');
};
const ours = (top: string): void => {
  writeRegister(join(top, 'isms'), { set: { sample: null, clock: null } });
};

function wroteAndRemoved(top: string): void {
  write(top);
  commit(top);
  remove(top);
  commit(top);
}

/** Does something on a branch of its own, while the one that was left moves on, and comes back. */
function onBranch(top: string, act: () => void): void {
  git(top, 'checkout', '--quiet', '-b', 'side');
  act();
  git(top, 'checkout', '--quiet', 'main');
  put(top, `isms/${PEOPLE}`, `${readFileSync(join(top, 'isms', PEOPLE), 'utf8')}\nOn duty in May.\n`);
  commit(top);
}

const stories: readonly Story[] = [
  { what: 'nobody ever had it', past: () => undefined, given: false },
  { what: 'it was there and was taken away', past: wroteAndRemoved, given: true },
  {
    what: 'it lay in the folder of its year, and nobody could read it',
    past: (top) => {
      put(top, 'isms/actions/2026/ACT-2026-0004.md', 'no record');
      commit(top);
      remove(top, 'actions/2026/ACT-2026-0004.md');
      commit(top);
    },
    given: true,
  },
  {
    what: 'it came and went on a branch that was merged',
    past: (top) => {
      onBranch(top, () => wroteAndRemoved(top));
      git(top, 'merge', '--quiet', '--no-ff', '--no-edit', 'side');
    },
    given: true,
  },
  {
    what: 'it came and went on a branch that was squashed: nothing is left of it',
    past: (top) => {
      onBranch(top, () => wroteAndRemoved(top));
      git(top, 'merge', '--quiet', '--squash', 'side');
      commit(top);
      git(top, 'branch', '--quiet', '-D', 'side');
    },
    given: false,
  },
  {
    what: 'a merge brought it that neither side had, and it was taken away',
    past: (top) => {
      onBranch(top, () => {
        put(top, 'README.md', 'Ours.\n');
        commit(top);
      });
      git(top, 'merge', '--quiet', '--no-ff', '--no-commit', 'side');
      write(top);
      commit(top);
      remove(top);
      commit(top);
    },
    given: true,
  },
  {
    what: 'a merge took it away',
    past: (top) => {
      write(top);
      commit(top);
      onBranch(top, () => {
        put(top, 'README.md', 'Ours.\n');
        commit(top);
      });
      git(top, 'merge', '--quiet', '--no-ff', '--no-commit', 'side');
      remove(top);
      commit(top);
    },
    given: true,
  },
  {
    what: 'all records lay in another folder then',
    past: (top) => {
      wroteAndRemoved(top);
      mkdirSync(join(top, 'src'));
      renameSync(join(top, 'isms'), join(top, 'src/content'));
      commit(top);
      renameSync(join(top, 'src/content'), join(top, 'isms'));
      commit(top);
    },
    given: true,
  },
  {
    what: 'only a sample had it',
    sample: true,
    past: (top) => {
      wroteAndRemoved(top);
      ours(top);
      commit(top);
    },
    given: false,
  },
  {
    what: 'only a sample had it, that lay in another folder',
    sample: true,
    past: (top) => {
      renameSync(join(top, 'isms'), join(top, 'demo'));
      commit(top);
      put(top, `demo/${ACTION}`, OLD);
      commit(top);
      rmSync(join(top, 'demo', ACTION));
      renameSync(join(top, 'demo'), join(top, 'isms'));
      ours(top);
      commit(top);
    },
    given: false,
  },
  {
    what: 'it was taken over from a sample, and went later',
    sample: true,
    past: (top) => {
      write(top);
      commit(top);
      ours(top);
      commit(top);
      remove(top);
      commit(top);
    },
    given: true,
  },
];

async function report(top: string, base: string, content = 'isms') {
  const root = join(top, content);
  const clock = (): string => '2026-11-20T12:00+01:00';
  return (await runCheck({ root, content, rules: [idReused], version: '1', clock, git: GIT, base })).report;
}

async function found(top: string, base: string, content?: string): Promise<readonly string[]> {
  const { findings } = await report(top, base, content);
  return findings.map(({ file, message }) => `${file} ${message.replace(/[0-9a-f]{10}/, 'then')}`);
}

describe('a number that was given is known as such to `isms new` and to the rule', () => {
  it.each(stories)('$what', async ({ sample: isSample = false, past, given }) => {
    const top = repository(isSample);
    past(top);
    const root = join(top, 'isms');
    expect(idsOfHistory(root, 'actions', false, GIT).has('ACT-2026-0004')).toBe(given);
    write(top, NEW);
    expect((await found(top, 'main')).length).toBe(given ? 1 : 0);
  });
});

const SAYS = `${ACTION} \`ACT-2026-0004\` was given before: \`${ACTION}\` had it at then, and is gone since`;

describe('a record that has an id that was given', () => {
  it.each<readonly [what: string, change: (top: string) => void, says: readonly string[]]>([
    ['something else', (top) => write(top, NEW), [SAYS]],
    ['the old record as it was', (top) => write(top), []],
    ['the old record with other line ends', (top) => write(top, OLD.replaceAll('\n', '\r\n')), []],
    ['the old record, edited while it came back', (top) => write(top, `${OLD}Often.\n`), [SAYS]],
    ['the old record in the folder of its year', (top) => put(top, 'isms/actions/2026/ACT-2026-0004.md', OLD), []],
    ['a file that can not be read', (top) => write(top, 'no record'), [SAYS]],
    ['the same word as the name of an asset', (top) => put(top, 'isms/assets/ACT-2026-0004.md', NEW), []],
  ])('%s', async (_what, change, says) => {
    const top = repository(false);
    wroteAndRemoved(top);
    git(top, 'checkout', '--quiet', '-b', 'change');
    change(top);
    expect(await found(top, 'main')).toEqual(says);
    commit(top);
    expect(await found(top, 'main')).toEqual(says);
  });

  it.each<readonly [what: string, land: (top: string) => string]>([
    [
      'in a merge',
      (top) => {
        git(top, 'merge', '--quiet', '--no-ff', '--no-edit', 'change');
        return 'HEAD~1';
      },
    ],
    [
      'squashed',
      (top) => {
        git(top, 'merge', '--quiet', '--squash', 'change');
        commit(top);
        return 'HEAD~1';
      },
    ],
    [
      'rebased',
      (top) => {
        git(top, 'checkout', '--quiet', 'change');
        git(top, 'rebase', '--quiet', 'main');
        return 'main';
      },
    ],
    [
      'not yet there, while the branch that it goes into moved on',
      (top) => {
        git(top, 'checkout', '--quiet', 'change');
        return 'main';
      },
    ],
  ])('is found %s', async (_what, land) => {
    const top = repository(false);
    wroteAndRemoved(top);
    git(top, 'checkout', '--quiet', '-b', 'change');
    write(top, NEW);
    commit(top);
    git(top, 'checkout', '--quiet', 'main');
    put(top, 'README.md', 'Ours.\n');
    commit(top);
    expect(await found(top, land(top))).toEqual([SAYS]);
  });

  it('a provisional one is given once, too: the report that got a number does not come back', async () => {
    const top = repository(false);
    const file = 'isms/incidents/2026/INC-2026-P3K9QZ7.md';
    const text = '---\nid: INC-2026-P3K9QZ7\ntitle: Strange mail\n---\n';
    put(top, file, text);
    commit(top);
    renameSync(join(top, file), join(top, 'isms/incidents/2026/INC-2026-0022.md'));
    put(top, 'isms/incidents/2026/INC-2026-0022.md', text.replace('P3K9QZ7', '0022\nformerId: INC-2026-P3K9QZ7'));
    expect(await found(top, 'main')).toEqual([]);
    commit(top);
    put(top, file, text.replace('Strange', 'Another'));
    expect(await found(top, 'main')).toHaveLength(1);
  });

  it('what only the change itself gave and took back was never given', async () => {
    const top = repository(false);
    git(top, 'checkout', '--quiet', '-b', 'change');
    wroteAndRemoved(top);
    write(top, NEW);
    commit(top);
    expect(await found(top, 'main')).toEqual([]);
  });

  it.each([
    [ACTION, NEW, /^Run `npx isms renumber` with the id: .* bring its file back/],
    [
      'people/sam.md',
      '---\nid: sam\ntitle: Sam\n---\n',
      /^Give the file and its `id` a name that no record had, .* bring its file back/,
    ],
  ])('is told what to type: %s', async (file, text, fix) => {
    const top = repository(false);
    put(top, `isms/${file}`, OLD);
    commit(top);
    remove(top, file);
    commit(top);
    put(top, `isms/${file}`, text);
    const { findings } = await report(top, 'main');
    expect(findings.map((one) => one.fix)).toEqual([expect.stringMatching(fix)]);
  });

  it('is found among many that are new', async () => {
    const top = repository(false);
    wroteAndRemoved(top);
    write(top, NEW);
    for (let number = 1; number <= 51; number += 1) put(top, `isms/assets/laptop-${number}.md`, 'no record');
    expect(await found(top, 'main')).toEqual([SAYS]);
  });

  it('is found where the folder of all records is moved in the same change', async () => {
    const top = repository(false);
    wroteAndRemoved(top);
    write(top, NEW);
    mkdirSync(join(top, 'src'));
    renameSync(join(top, 'isms'), join(top, 'src/content'));
    expect(await found(top, 'main', 'src/content')).toEqual([SAYS]);
    commit(top);
    expect(await found(top, 'HEAD~1', 'src/content')).toEqual([SAYS]);
  });

  it('nothing is said of a sample', async () => {
    const top = repository(true);
    wroteAndRemoved(top);
    write(top, NEW);
    expect(await found(top, 'main')).toEqual([]);
  });
});

describe('a history of which a part is not here', () => {
  it.each<readonly [what: string, filter: string]>([
    ['folders', '--filter=tree:0'],
    ['texts, of settings that might be a sample', '--filter=blob:none'],
  ])('%s', async (_what, filter) => {
    const top = repository(true);
    wroteAndRemoved(top);
    ours(top);
    commit(top);
    const clone = join(temporaryFolder(), 'clone');
    git(top, 'config', 'uploadpack.allowFilter', 'true');
    git(dirname(clone), 'clone', '--quiet', filter, `file://${top}`, clone);
    write(clone, NEW);
    await expect(found(clone, 'main')).rejects.toThrow(CouldNotCheck);
  });
});
