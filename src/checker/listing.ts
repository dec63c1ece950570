import { CouldNotCheck, ORGANISATION_FILE } from '../records/reading/load.ts';
import { answered, type WorkTree } from './git.ts';

/** Stands for the contents of what is no file: another repository in the place of one. */
export const NO_FILE = '';

/** The blobs below a folder of a commit, by their paths from there. */
export type Listing = ReadonlyMap<string, string>;

interface Entry {
  /** From the top of the repository. */
  readonly path: string;
  readonly id: string;
  /** Whether it is a commit of another repository (a submodule). */
  readonly foreign: boolean;
}

interface Where {
  /** What leads git to the repository around this one. */
  readonly around?: readonly string[];
  /** Files and folders, from the top of the repository; all that there is where nothing is named. */
  readonly paths?: readonly string[];
}

function entriesOf(out: string): readonly Entry[] {
  return out.split('\0').flatMap((line) => {
    const tab = line.indexOf('\t');
    const [, kind, id] = line.slice(0, tab).split(' ');
    return tab === -1 || id === undefined ? [] : [{ path: line.slice(tab + 1), id, foreign: kind === 'commit' }];
  });
}

/** The files of a commit, all or those below a folder. */
function list(tree: WorkTree, commit: string, { around = [], paths = [] }: Where = {}): readonly Entry[] {
  const answer = tree.ask(...around, 'ls-tree', '-rz', '--full-tree', commit, '--', ...paths);
  return entriesOf(answered(answer, `list the records of ${commit}`));
}

/**
 * The blobs of a commit below a folder, all or those under some paths there.
 * @param prefix the folder, with `/` at its end; empty for the top of the repository
 * @throws {CouldNotCheck} when git can not read the commit
 */
export function blobsAt(
  tree: WorkTree,
  commit: string,
  { prefix = tree.prefix, paths }: { readonly prefix?: string; readonly paths?: readonly string[] } = {},
): Listing {
  const all = prefix === '' ? [] : [prefix.slice(0, -1)];
  const entries = list(tree, commit, { paths: paths?.map((path) => `${prefix}${path}`) ?? all });
  return new Map(entries.map(({ path, id, foreign }) => [path.slice(prefix.length), foreign ? NO_FILE : id]));
}

function rootsIn(entries: readonly Entry[]): readonly string[] {
  return entries
    .map(({ path }) => path)
    .filter((path) => path === ORGANISATION_FILE || path.endsWith(`/${ORGANISATION_FILE}`))
    .map((path) => path.slice(0, -ORGANISATION_FILE.length));
}

/** Whether a folder is no content root any more, or gives way to the one of now where nobody names one. */
function isLeft(tree: WorkTree, root: string): boolean {
  if (tree.prefix === root.replace(/(^|\/)content\/$/, '$1src/content/')) return true;
  const up = '../'.repeat(tree.prefix.split('/').length - 1);
  const file = `${up}${root}${ORGANISATION_FILE}`;
  const [kept, deleted] = [tree.ask('ls-files', '-z', '--', file), tree.ask('ls-files', '-z', '-d', '--', file)];
  return kept.out === '' || deleted.out !== '';
}

/** The records of a commit, and the folder in which they lay, from the top of the repository with `/` at its end. */
export interface Placed {
  readonly root: string;
  readonly blobs: Listing;
}

/**
 * The blobs of the records of a commit, also where all of them lay in another folder then: moving a content root hides
 * nothing. Empty where there were none.
 * @throws {CouldNotCheck} when git can not read the commit, or nobody can say where the records lay
 */
export function recordsAt(tree: WorkTree, commit: string): Placed {
  const here: Placed = { root: tree.prefix, blobs: blobsAt(tree, commit) };
  if (here.blobs.has(ORGANISATION_FILE)) return here;
  const entries = list(tree, commit);
  if (entries.some(({ path, foreign }) => foreign && tree.prefix.startsWith(`${path}/`)))
    throw new CouldNotCheck(
      `\`${tree.prefix}\` was a repository of its own (a submodule) at ${commit.slice(0, 10)}, so what the records were stands there`,
      'hand in the move by itself, agreed to by somebody who compared both, and leave `--base` out for it',
    );
  const left = rootsIn(entries).filter((root) => isLeft(tree, root));
  const [former] = left;
  if (former === undefined) return here;
  if (left.length > 1)
    throw new CouldNotCheck(
      `nobody can say from which folder the records came: at ${commit.slice(0, 10)} they lay in ${left.map((root) => `\`${root}\``).join(' and ')}`,
      'move one content root in one change',
    );
  return { root: former, blobs: blobsAt(tree, commit, { prefix: former }) };
}

/**
 * Refuses records that were moved into a repository of their own: its branches are called as those around it, and know
 * nothing of what the records were.
 * @throws {CouldNotCheck} when the repository around it held records under the reference, and no submodule in this place
 */
export function refuseNewSubmodule(tree: WorkTree, reference: string): void {
  const around = tree.ask('rev-parse', '--show-superproject-working-tree').out.replace(/\n$/, '');
  if (around === '') return;
  const top = tree.ask('rev-parse', '--show-toplevel').out.replace(/\n$/, '');
  const there = { around: ['-C', around] };
  const found = tree.ask(
    ...there.around,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${reference}^{commit}`,
  );
  if (!found.ok) return;
  const entries = list(tree, found.out.trim(), there);
  const own = top.slice(around.length + 1);
  if (entries.some(({ path, foreign }) => foreign && path === own) || rootsIn(entries).length === 0) return;
  throw new CouldNotCheck(
    `\`${own}\` is a repository of its own (a submodule), and at \`${reference}\` the repository around it still held the records itself`,
    'keep the records as plain files of the repository, or hand in the move by itself and leave `--base` out for it',
  );
}
