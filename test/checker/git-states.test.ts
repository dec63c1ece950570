import { chmodSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/checker/run.ts';
import { CouldNotCheck } from '../../src/records/reading/load.ts';
import { rules } from '../../src/rules/index.ts';
import { isms } from '../helpers/isms.ts';
import { put, temporaryFolder, writeRegister } from '../helpers/register.ts';
import { commitAll, git, makeRepository } from '../helpers/repository.ts';

const PATH = process.env.PATH ?? '';
const CLOSED = 'incidents/2026/INC-2026-0007.md';
const ACTION = 'actions/ACT-2026-0003.md';
const REAL = { set: { sample: null, clock: null } };

/** What is asked of a repository in some state; what is left out is as usual: the records in `isms`, compared with `before`. */
interface Asked {
  readonly root?: string;
  readonly base?: string;
  readonly path?: string;
}

/** Brings a repository into a state. */
type State = (top: string, root: string) => Asked | undefined;

/** The repository with each object in a file of its own, and the same one with all in one, which is copied faster. */
let templates: { readonly loose: string; readonly packed: string } | undefined;

function template() {
  if (templates !== undefined) return templates;
  const loose = made([]);
  const packed = temporaryFolder();
  cpSync(loose, packed, { recursive: true });
  git(packed, 'repack', '-a', '-d', '--quiet');
  templates = { loose, packed };
  return templates;
}

/** A repository with records in `isms`, as they are on the branch `before`; on `main` one file beside them changed since. */
function repository(): { readonly top: string; readonly root: string } {
  const top = temporaryFolder();
  cpSync(template().packed, top, { recursive: true });
  return { top, root: join(top, 'isms') };
}

function made(options: readonly string[]): string {
  const top = temporaryFolder();
  writeRegister(join(top, 'isms'), REAL);
  put(top, 'README.md', 'Ours.\n');
  git(top, 'init', '--quiet', '--template=', ...options);
  put(top, '.git/info/exclude', '');
  commitAll(top, 'first');
  git(top, 'branch', 'before');
  put(top, 'README.md', 'Ours, and nobody else’s.\n');
  commitAll(top, 'second');
  return top;
}

function edit(root: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text).toMatch(from);
  put(root, file, text.replace(from, to));
}

/** A word in a timeline that nobody may rewrite. */
const rewrite = (root: string): void => edit(root, CLOSED, 'Remote wipe sent', 'No wipe sent');
/** A new entry, which anybody may add. */
const add = (root: string): void => edit(root, 'incidents/2026/INC-2026-0021.md', /$/, '\nThe mail was deleted.\n');

async function ask({ root, base, path = PATH }: { readonly root: string } & Asked) {
  const { report } = await runCheck({
    root,
    content: 'isms',
    rules,
    version: '1',
    now: '2026-11-20T12:00+01:00',
    clock: () => '2026-11-20T12:00+01:00',
    git: { PATH: path },
    ...(base === undefined ? {} : { base }),
  });
  return report;
}

/** The rules of history, and of what can be read, that a check of the state finds broken, or why it can not be made, and what to do. */
async function outcome(state: State, { top, root } = repository()): Promise<string> {
  const asked = { root, base: 'before', ...state(top, root) };
  try {
    const { findings } = await ask(asked);
    const errors = findings.filter(({ severity, waiver }) => severity === 'error' && waiver === null);
    const found = errors.map(({ rule }) => rule).filter((rule) => /^(?:history|record)\//.test(rule));
    return [...new Set(found)].sort().join(' ');
  } catch (error) {
    if (!(error instanceof CouldNotCheck)) throw error;
    return `could not check: ${error.message} → ${error.fix}`;
  }
}

/** A clone of the repository, made otherwise than with all that there is. */
const cloned = (top: string, ...how: readonly string[]): string => {
  const clone = join(temporaryFolder(), 'clone');
  git(top, 'config', 'uploadpack.allowFilter', 'true');
  git(top, 'clone', '--quiet', ...how, `file://${top}`, clone);
  return join(clone, 'isms');
};

/** Where git keeps one object by itself. */
const objectOf = (top: string, name: string): string => {
  const id = git(top, 'rev-parse', name);
  const objects = join(top, '.git', 'objects');
  rmSync(join(objects, 'pack'), { recursive: true });
  cpSync(join(template().loose, '.git', 'objects'), objects, { recursive: true });
  return join(objects, id.slice(0, 2), id.slice(2));
};

/** Writes other bytes over what git keeps. */
const spoil = (file: string): void => {
  chmodSync(file, 0o644);
  writeFileSync(file, 'nothing');
};

const UNREADABLE: readonly (readonly [what: string, state: State, says: string, fix: string])[] = [
  [
    'a shallow clone',
    (top) => ({ root: cloned(top, '--depth', '1', '--no-single-branch'), base: 'origin/before' }),
    'the history was cut off',
    '`git fetch --unshallow`',
  ],
  [
    'a full clone into which a part was fetched',
    (top) => {
      const root = cloned(top);
      git(root, 'fetch', '--quiet', '--depth=1', 'origin', 'before');
      return { root, base: 'origin/before' };
    },
    'the history was cut off',
    '`git fetch --unshallow`',
  ],
  [
    'the id of no commit',
    () => ({ base: '0'.repeat(40) }),
    'is the id of no commit',
    'the branch that it started from',
  ],
  [
    'an option in the place of a branch',
    () => ({ base: '--output=/tmp/x' }),
    'is no name of a branch or commit',
    '`--base origin/main`',
  ],
  [
    'a search in the place of a branch',
    () => ({ base: ':/first' }),
    'is no name of a branch or commit',
    '`--base origin/main`',
  ],
  [
    'a branch that nobody fetched',
    () => ({ base: 'origin/main' }),
    'there is no commit `origin/main` here',
    '`git fetch origin`',
  ],
  [
    'a tag that is called as the branch',
    (top) => {
      git(top, 'tag', 'before', 'main');
    },
    '`before` is the name of several things',
    '`refs/heads/before`',
  ],
  [
    'a folder outside git',
    () => ({ root: writeRegister(temporaryFolder(), REAL) }),
    'git says: fatal: not a git repository',
    'check a clone of the repository',
  ],
  ['a machine without git', () => ({ path: '/nowhere' }), 'git says: git could not be run', 'install git'],
  [
    'a repository without a commit',
    () => {
      const root = writeRegister(temporaryFolder(), REAL);
      git(root, 'init', '--quiet');
      return { root, base: 'main' };
    },
    'there is none yet',
    'commit the records first',
  ],
  [
    'a history of its own',
    (top) => {
      git(top, 'checkout', '--quiet', '--orphan', 'other');
      commitAll(top, 'other');
    },
    'have no history in common',
    '`git checkout -b change origin/main`',
  ],
  [
    'what is checked out, unchanged',
    () => ({ base: 'main' }),
    '`main` is what is checked out, and no record has changed',
    '`--base origin/main`',
  ],
  [
    'what is checked out, with a file that only keeps a folder',
    (top, root) => {
      put(root, 'waivers/.gitkeep', '');
      commitAll(top, 'a folder');
      return { base: 'main' };
    },
    '`main` is what is checked out, and no record has changed',
    '`--base origin/main`',
  ],
  [
    'what was there before, after a branch was pushed back',
    (top) => {
      git(top, 'checkout', '--quiet', '--detach', 'before');
      return { base: 'main' };
    },
    'is an earlier commit of `main`',
    '`git merge --ff-only main`',
  ],
  [
    'records inside of what git keeps for itself',
    (top) => ({ root: writeRegister(join(top, '.git', 'isms'), REAL) }),
    'lies where git keeps no work tree',
    'check a clone of the repository',
  ],
  [
    'records in a repository without a work tree',
    (top) => {
      const bare = join(temporaryFolder(), 'bare.git');
      git(top, 'clone', '--quiet', '--bare', top, bare);
      return { root: writeRegister(join(bare, 'isms'), REAL) };
    },
    'lies where git keeps no work tree',
    'check a clone of the repository',
  ],
  [
    'a clone that left contents out',
    (top) => {
      edit(join(top, 'isms'), ACTION, /$/, '\nMore.\n');
      commitAll(top, 'more');
      return { root: cloned(top, '--filter=blob:none'), base: 'origin/before' };
    },
    'git does not give back `actions/ACT-2026-0003.md`',
    'a fresh clone of all, without `--filter`',
  ],
  [
    'a clone that left folders out',
    (top) => ({ root: cloned(top, '--filter=tree:0'), base: 'origin/before' }),
    'can not list the records',
    'a fresh clone of all, without `--filter`',
  ],
  [
    'a record whose contents are spoiled',
    (top, root) => {
      spoil(objectOf(top, `before:isms/${CLOSED}`));
      rewrite(root);
    },
    'git does not give back `incidents/2026/INC-2026-0007.md`',
    'a fresh clone of all, without `--filter`',
  ],
  [
    'a record whose contents are missing',
    (top, root) => {
      rmSync(objectOf(top, `before:isms/${CLOSED}`));
      rewrite(root);
    },
    'git does not give back `incidents/2026/INC-2026-0007.md`',
    'a fresh clone of all, without `--filter`',
  ],
  [
    'a folder that is spoiled',
    (top) => {
      spoil(objectOf(top, 'before:isms/incidents'));
    },
    'can not list the records',
    'a fresh clone of all, without `--filter`',
  ],
  [
    'a base that is spoiled',
    (top) => {
      spoil(objectOf(top, 'before'));
    },
    'git can not read the commit `before`',
    'a fresh clone of all, without `--filter`',
  ],
  [
    'a commit that is checked out and spoiled',
    (top) => {
      spoil(objectOf(top, 'main'));
    },
    'git can not read the commit that is checked out',
    'a fresh clone of all, without `--filter`',
  ],
  [
    'a commit in between that is missing',
    (top) => {
      const lost = objectOf(top, 'main');
      put(top, 'README.md', 'Everybody’s.\n');
      commitAll(top, 'third');
      rmSync(lost);
    },
    'git can not follow the history',
    'a fresh clone of all, without `--filter`',
  ],
  [
    'an index that is spoiled',
    (top) => {
      put(top, '.git/index', 'nothing');
    },
    'git can not list the files that it keeps: fatal:',
    '`git fsck`',
  ],
  [
    'a clone that borrows from one that is gone',
    (top) => {
      const clone = join(temporaryFolder(), 'clone');
      git(top, 'clone', '--quiet', '--shared', top, clone);
      git(clone, 'checkout', '--quiet', '-b', 'before', 'origin/before');
      git(clone, 'checkout', '--quiet', 'main');
      rmSync(join(top, '.git', 'objects'), { recursive: true });
      return { root: join(clone, 'isms') };
    },
    'git can not read the commit that is checked out',
    'a fresh clone of all, without `--filter`',
  ],
  [
    'a repository of somebody whom git does not trust',
    () => {
      // Git asks itself whose folder it is; this makes it believe that it is another one’s.
      const path = temporaryFolder();
      put(path, 'git', `#!/bin/sh\nPATH='${PATH}' GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec git "$@"\n`);
      chmodSync(join(path, 'git'), 0o755);
      return { path: `${path}:${PATH}` };
    },
    'dubious ownership',
    '`git config --global --add safe.directory /',
  ],
  [
    'records that were not laid down here',
    (top) => {
      git(top, 'update-index', '--refresh');
      git(top, 'sparse-checkout', 'set', '--no-cone', '/*', '!/isms/actions/');
    },
    'was told not to lay it down here (sparse checkout)',
    '`git sparse-checkout disable`',
  ],
  [
    'one record that was not laid down here',
    (top, root) => {
      git(top, 'update-index', '--skip-worktree', `isms/${ACTION}`);
      rmSync(join(root, ACTION));
    },
    'git keeps `actions/ACT-2026-0003.md`',
    '`git update-index --no-skip-worktree`',
  ],
  [
    'a merge in which nobody decided yet',
    (top, root) => {
      put(top, '.gitattributes', '*.md -merge\n');
      add(root);
      commitAll(top, 'ours');
      git(top, 'checkout', '--quiet', 'before');
      edit(root, 'incidents/2026/INC-2026-0021.md', /$/, '\nTheirs.\n');
      commitAll(top, 'theirs');
      git(top, 'checkout', '--quiet', 'main');
      expect(() => git(top, 'merge', '--quiet', 'before')).toThrow();
    },
    '`incidents/2026/INC-2026-0021.md` is still in conflict',
    '`git merge --abort`',
  ],
  [
    'a filter that turns records into something else for git',
    (top) => {
      put(top, '.gitattributes', '*.md filter=secret\n');
    },
    'its attribute `filter` asks for it',
    '`*.md -filter`',
  ],
  [
    'another encoding for git',
    (top) => {
      put(top, 'isms/incidents/.gitattributes', '*.md working-tree-encoding=UTF-16\n');
    },
    'its attribute `working-tree-encoding` asks for it',
    '`git add --renormalize .`',
  ],
  [
    'words that git fills in',
    (top) => {
      put(top, '.git/info/attributes', 'isms/** ident\n');
    },
    'its attribute `ident` asks for it',
    '`*.md -ident`',
  ],
  [
    'records that became a repository of their own',
    (top, root) => {
      const own = temporaryFolder();
      cpSync(root, own, { recursive: true });
      rewrite(own);
      makeRepository(own);
      git(own, 'branch', 'before');
      add(own);
      commitAll(own, 'more');
      git(top, 'rm', '-r', '--quiet', 'isms');
      git(top, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', own, 'isms');
      commitAll(top, 'a submodule');
      git(root, 'branch', 'before', 'origin/before');
      return { root };
    },
    '`isms` is a repository of its own (a submodule), and at `before`',
    'as plain files of the repository',
  ],
  [
    'records that were a repository of their own',
    (top, root) => {
      const own = temporaryFolder();
      renameSync(root, join(own, 'isms'));
      makeRepository(join(own, 'isms'));
      git(top, 'rm', '-r', '--quiet', '--cached', 'isms');
      git(top, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', join(own, 'isms'), 'isms');
      commitAll(top, 'a submodule');
      git(top, 'branch', '--force', 'before');
      git(top, 'rm', '--quiet', 'isms');
      rmSync(root, { recursive: true, force: true });
      writeRegister(root, REAL);
      rewrite(root);
      commitAll(top, 'plain files');
    },
    '`isms/` was a repository of its own (a submodule)',
    'hand in the move by itself',
  ],
  [
    'records that came from one of two folders',
    (top, root) => {
      cpSync(root, join(top, 'other'), { recursive: true });
      commitAll(top, 'two');
      git(top, 'branch', '--force', 'before');
      renameSync(root, join(top, 'third'));
      rmSync(join(top, 'other'), { recursive: true });
      return { root: join(top, 'third') };
    },
    'they lay in `isms/` and `other/`',
    'move one content root in one change',
  ],
  [
    'a name that is no text',
    (top, root) => {
      renameSync(
        Buffer.from(join(root, ACTION)),
        Buffer.concat([Buffer.from(join(root, 'actions/ACT-2026-0003')), Buffer.from([0xff]), Buffer.from('.md')]),
      );
      commitAll(top, 'a name');
    },
    'cannot read ',
    'its name is no text: give it one of letters and digits',
  ],
];

type Row = readonly [what: string, state: State, rules: string];

const FOUND: readonly Row[] = [
  [
    'nothing but what may be added',
    (_, root) => {
      add(root);
    },
    '',
  ],
  [
    'what is not committed yet, compared with what is checked out',
    (_, root) => {
      rewrite(root);
      return { base: 'HEAD' };
    },
    'history/timeline-edited',
  ],
  [
    'a commit that no branch holds',
    (top, root) => {
      git(top, 'checkout', '--quiet', '--detach');
      rewrite(root);
      commitAll(top, 'edit');
    },
    'history/timeline-edited',
  ],
  [
    'another work tree of the repository',
    (top) => {
      const other = join(temporaryFolder(), 'other');
      git(top, 'worktree', 'add', '--quiet', '-b', 'other', other);
      rewrite(join(other, 'isms'));
      return { root: join(other, 'isms') };
    },
    'history/timeline-edited',
  ],
  [
    'a submodule that holds the records, in its own history',
    (top) => {
      const around = temporaryFolder();
      put(around, 'README.md', 'Around.\n');
      makeRepository(around);
      git(around, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', top, 'records');
      commitAll(around, 'a submodule');
      git(around, 'branch', 'before');
      const root = join(around, 'records', 'isms');
      git(root, 'branch', 'before', 'origin/before');
      rewrite(root);
      return { root };
    },
    'history/timeline-edited',
  ],
  [
    'a commit that is replaced by another one on this machine',
    (top, root) => {
      rewrite(root);
      commitAll(top, 'edit');
      git(top, 'replace', git(top, 'rev-parse', 'before'), git(top, 'rev-parse', 'main'));
    },
    'history/timeline-edited',
  ],
  [
    'a record that is replaced by another one on this machine',
    (top, root) => {
      const was = git(top, 'rev-parse', `before:isms/${CLOSED}`);
      rewrite(root);
      commitAll(top, 'edit');
      git(top, 'replace', was, git(top, 'rev-parse', `main:isms/${CLOSED}`));
    },
    'history/timeline-edited',
  ],
  [
    'a commit that is given other parents on this machine',
    (top, root) => {
      rewrite(root);
      const edited = commitAll(top, 'edit');
      put(top, '.git/info/grafts', `${git(top, 'rev-parse', 'before')} ${edited}\n`);
    },
    'history/timeline-edited',
  ],
  [
    'a repository with longer ids',
    () => {
      const top = made(['--object-format=sha256']);
      rewrite(join(top, 'isms'));
      return { root: join(top, 'isms') };
    },
    'history/timeline-edited',
  ],
  [
    'a folder whose name has an end of line in it',
    (top, root) => {
      git(top, 'checkout', '--quiet', 'before');
      const folder = join(top, 'a\nb');
      renameSync(root, folder);
      commitAll(top, 'move');
      rewrite(folder);
      return { root: folder, base: 'HEAD' };
    },
    'history/timeline-edited',
  ],
  [
    'a change of which git was told to see nothing',
    (top, root) => {
      git(top, 'update-index', '--assume-unchanged', `isms/${CLOSED}`);
      rewrite(root);
      return { base: 'main' };
    },
    'history/timeline-edited',
  ],
  [
    'a record taken away of which git was told to see nothing',
    (top, root) => {
      git(top, 'update-index', '--assume-unchanged', `isms/${ACTION}`);
      rmSync(join(root, ACTION));
      return { base: 'main' };
    },
    'history/record-deleted',
  ],
  [
    'a link in the place of a record, not committed yet',
    (top, root) => {
      renameSync(join(root, ACTION), join(top, 'elsewhere.md'));
      symlinkSync('../../elsewhere.md', join(root, ACTION));
      return { base: 'main' };
    },
    'record/readable',
  ],
  [
    'a repository in the place of a record',
    (top) => {
      const own = temporaryFolder();
      put(own, 'a.txt', 'a');
      makeRepository(own);
      git(top, 'rm', '--quiet', `isms/${ACTION}`);
      git(top, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', own, `isms/${ACTION}`);
      commitAll(top, 'a submodule');
    },
    'record/readable',
  ],
  [
    'a record in the place of a repository',
    (top, root) => {
      const own = temporaryFolder();
      put(own, 'a.txt', 'a');
      makeRepository(own);
      git(top, 'rm', '--quiet', `isms/${ACTION}`);
      git(top, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', own, `isms/${ACTION}`);
      commitAll(top, 'a submodule');
      git(top, 'branch', '--force', 'before');
      git(top, 'rm', '--quiet', `isms/${ACTION}`);
      writeRegister(root, REAL);
      commitAll(top, 'a record');
    },
    '',
  ],
  [
    'a folder of records that became a repository of its own',
    (top, root) => {
      const own = join(temporaryFolder(), 'incidents');
      cpSync(join(root, 'incidents'), own, { recursive: true });
      rewrite(join(own, '..'));
      makeRepository(own);
      git(top, 'rm', '-r', '--quiet', 'isms/incidents');
      git(top, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', own, 'isms/incidents');
      commitAll(top, 'a submodule');
    },
    'history/timeline-edited record/unknown-file',
  ],
  [
    'a file that only its capitals tell from what it was',
    (top, root) => {
      renameSync(join(root, ACTION), join(root, 'actions/act-2026-0003.md'));
      commitAll(top, 'small');
    },
    'history/id-changed',
  ],
  [
    'another ending',
    (top, root) => {
      renameSync(join(root, ACTION), join(root, `${ACTION.slice(0, -3)}.markdown`));
      commitAll(top, 'ending');
    },
    'history/record-deleted record/unknown-file',
  ],
  [
    'a name with an end of line',
    (top, root) => {
      renameSync(join(root, ACTION), join(root, 'actions/ACT-2026-0003\n.md'));
      commitAll(top, 'a name');
    },
    'history/id-changed',
  ],
  [
    'all records moved to another folder, and one of them rewritten',
    (top, root) => {
      const moved = join(top, 'src', 'content');
      mkdirSync(join(top, 'src'));
      renameSync(root, moved);
      rewrite(moved);
      commitAll(top, 'move');
      return { root: moved };
    },
    'history/timeline-edited',
  ],
  [
    'a copy of all records that comes first, and one of them rewritten in it',
    (top, root) => {
      const content = join(top, 'content');
      renameSync(root, content);
      commitAll(top, 'content');
      git(top, 'branch', '--force', 'before');
      const copy = join(top, 'src', 'content');
      cpSync(content, copy, { recursive: true });
      rewrite(copy);
      commitAll(top, 'a copy');
      return { root: copy };
    },
    'history/timeline-edited',
  ],
  [
    'a second register beside the first, which binds nobody yet',
    (top) => {
      const other = writeRegister(join(top, 'other'), REAL);
      rewrite(other);
      commitAll(top, 'another register');
      return { root: other };
    },
    '',
  ],
  ...(['a', 'b'] as const).map(
    (name): Row => [
      `a record that only ${name === 'a' ? 'main' : 'the change'} had, lost where each was merged into the other`,
      (top, root) => {
        const person = (id: string): void => put(root, `people/${id}.md`, `---\nid: ${id}\ntitle: ${id}\n---\n`);
        person('a');
        const ofMain = commitAll(top, 'a');
        git(top, 'checkout', '--quiet', '-b', 'change', 'before');
        person('b');
        const ofChange = commitAll(top, 'b');
        git(top, 'checkout', '--quiet', 'main');
        git(top, 'merge', '--quiet', '--no-edit', ofChange);
        git(top, 'checkout', '--quiet', 'change');
        git(top, 'merge', '--quiet', '--no-commit', ofMain);
        rmSync(join(root, `people/${name}.md`));
        commitAll(top, 'merged, but for one');
        return { base: 'main' };
      },
      'history/record-deleted',
    ],
  ),
  [
    'a record of which one field can not be read any more, put right and rewritten',
    (top, root) => {
      edit(root, CLOSED, 'severity: high', 'severity: huge');
      commitAll(top, 'as it was long ago');
      git(top, 'branch', '--force', 'before');
      edit(root, CLOSED, 'severity: huge', 'severity: high');
      rewrite(root);
    },
    'history/timeline-edited',
  ],
  [
    'a merge that brings conflict markers along',
    (top, root) => {
      edit(root, 'incidents/2026/INC-2026-0021.md', /$/, '\n<<<<<<< ours\nA\n=======\nB\n>>>>>>> theirs\n');
      commitAll(top, 'merged');
    },
    'record/schema',
  ],
  [
    'line ends, and nothing else',
    (top, root) => {
      for (const file of [CLOSED, ACTION])
        put(root, file, readFileSync(join(root, file), 'utf8').replaceAll('\n', '\r\n'));
      commitAll(top, 'line ends');
    },
    '',
  ],
];

describe('git can not say what the records were', () => {
  it.each(UNREADABLE)('%s', async (_what, state, says, fix) => {
    const said = await outcome(state);
    expect(said).toMatch(/^could not check: [^\n]+ → [^\n]+$/);
    const [message, mends] = said.split(' → ');
    expect(message).toContain(says);
    expect(mends).toContain(fix);
  });
});

describe('git says what the records were', () => {
  it.each(FOUND)('%s', async (_what, state, rules) => expect(await outcome(state)).toBe(rules));
});

describe('where each was merged into the other, and both had added to one list', () => {
  const file = 'incidents/2026/INC-2026-0012.md';
  const told = (root: string, ...actions: readonly string[]): void => {
    const entries = actions.map(
      (action) => `  - at: 2026-11-19T17:00+01:00\n    by: ops-lead\n    phase: respond\n    action: ${action}\n`,
    );
    edit(root, file, /( {4}action: Asked the recipient[^\n]*\n)/, `$1${entries.join('')}`);
  };

  it('says so, and is all well after one more merge', async () => {
    const { top, root } = repository();
    const [before, main] = [git(top, 'rev-parse', 'before'), 'main'];
    const was = readFileSync(join(root, file), 'utf8');
    told(root, 'Called main.');
    const ofMain = commitAll(top, 'on main');
    git(top, 'checkout', '--quiet', '-b', 'change', before);
    told(root, 'Called the other.');
    const ofChange = commitAll(top, 'on the change');
    put(root, file, was);
    told(root, 'Called main.', 'Called the other.');
    const tree = commitAll(top, 'both');
    const merge = (...parents: readonly string[]): string =>
      git(top, 'commit-tree', `${tree}^{tree}`, '-m', 'merge', ...parents.flatMap((parent) => ['-p', parent]));
    git(top, 'branch', '--force', 'main', merge(ofMain, ofChange));
    git(top, 'reset', '--quiet', '--hard', merge(ofChange, ofMain));
    const edited = async () =>
      (await ask({ root, base: main })).findings.filter(({ rule }) => rule === 'history/timeline-edited');
    expect(await edited()).toMatchObject([{ fix: expect.stringContaining('once more') }]);
    git(top, 'merge', '--quiet', '--no-edit', '--no-ff', 'main');
    expect(await edited()).toEqual([]);
  });
});

describe('as somebody types it', () => {
  const typed = (top: string, env: Readonly<Record<string, string>> = {}) =>
    isms(['check', '--content', 'isms', '--no-cache', '--base', 'before', '--now', '2026-11-20T12:00+01:00'], {
      cwd: top,
      env,
    });

  it('what can not be told is exit status 2, one sentence, and what to do', () => {
    const { top } = repository();
    rmSync(objectOf(top, 'before:isms/incidents'));
    const { status, stdout, stderr } = typed(top);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/can not list the records of [0-9a-f]{40}.*\n.*a fresh clone of all/);
  });

  it('what the surroundings say of another repository, other objects, an index and settings changes nothing', () => {
    const { top, root } = repository();
    rewrite(root);
    const other = temporaryFolder();
    const env = {
      ...{ GIT_DIR: other, GIT_WORK_TREE: other, GIT_INDEX_FILE: other, GIT_OBJECT_DIRECTORY: other },
      ...{ GIT_NAMESPACE: 'x', GIT_CEILING_DIRECTORIES: top, GIT_SHALLOW_FILE: join(root, CLOSED) },
      ...{ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.worktree', GIT_CONFIG_VALUE_0: other },
    };
    const { status, stdout } = typed(top, env);
    expect(status).toBe(1);
    expect(stdout).toContain('history/timeline-edited');
  });
});
