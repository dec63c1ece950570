import { CouldNotCheck, ORGANISATION_FILE } from '../records/reading/load.ts';
import { answered, type WorkTree } from './git.ts';

/** Who did something, as the commit says it. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** A commit, as far as a story tells of it. */
export interface Commit {
  readonly id: string;
  /** The instant of the change as its author's machine said it, and of the commit. */
  readonly at: string;
  readonly author: Person;
  /** Null where it is the author. */
  readonly committer: Person | null;
}

/** What a commit did to one file: the blobs that it had in each parent, and the one that it has since; null where there was no file. */
export interface FileChange {
  readonly commit: Commit;
  /** Path below the content root. */
  readonly file: string;
  readonly from: readonly (string | null)[];
  readonly to: string | null;
  /** Whether it became something else than a file: a link, or another repository. */
  readonly special: 'link' | 'repository' | null;
}

const READ = 'read the history';

const LOG = [
  ...['-c', 'log.showRoot=true', '-c', 'log.mailmap=false'],
  ...['log', '--topo-order', '--reverse', '--full-history', '-c', '--raw', '--no-abbrev', '--no-renames', '-z'],
  ...['--no-show-signature', '--no-notes', '--no-ext-diff', '--no-textconv', '--no-relative', '--encoding=UTF-8'],
  '--format=%H%x00%an%x00%ae%x00%aI%x00%cn%x00%ce',
];

const MODES: Readonly<Record<string, FileChange['special']>> = { '120000': 'link', '160000': 'repository' };

function blobOf(id: string | undefined): string | null {
  return id === undefined || /^0+$/.test(id) ? null : id;
}

function commitOf(
  id: string,
  [name = '', email = '', at = '', other = '', otherEmail = '']: readonly string[],
): Commit {
  const committer = other === name && otherEmail === email ? null : { name: other, email: otherEmail };
  // Some versions of git write UTC in the one way, some in the other.
  return { id, at: at.replace(/\+00:00$/, 'Z'), author: { name, email }, committer };
}

/** `:100644 100644 a b M`, or with a colon, a mode and an id more for each further parent of a merge. */
function changeOf(line: string, file: string, commit: Commit): FileChange {
  const parents = /^:+/.exec(line)?.[0].length ?? 1;
  const parts = line.slice(parents).split(' ');
  const to = blobOf(parts[2 * parents + 1]);
  const from = parts.slice(parents + 1, 2 * parents + 1).map(blobOf);
  return { commit, file, from, to, special: MODES[parts[parents] ?? ''] ?? null };
}

/**
 * Every change of every file below the content root on the way to what is checked out, in an order in which each commit
 * stands behind its parents. Merges are in it with the files that are as in none of their parents. Where all records lay in
 * another folder before, what happened there is in it too. One process of git for each folder.
 * @throws {CouldNotCheck} when there is no history, only a part of it, or git can not read it
 */
export function fileChanges(tree: WorkTree): readonly FileChange[] {
  if (tree.commit === null)
    throw new CouldNotCheck('there is no commit yet, so there is no history', 'commit the records first');
  const roots = changesByRoot(tree, [tree.commit]);
  const all = [...roots.values()].flat();
  if (roots.size === 1) return all;
  const order = answered(tree.ask('rev-list', '--topo-order', '--reverse', tree.commit), READ).split('\n');
  const places = new Map(order.map((id, place) => [id, place]));
  return all.sort((a, b) => (places.get(a.commit.id) ?? 0) - (places.get(b.commit.id) ?? 0));
}

/**
 * The same of other commits, by the folder in which the records lay: its path from the top of the repository, with `/` at its
 * end.
 * @param revisions as git understands them, such as `--all`, or two commits of which the second begins with `^`
 * @param places the folders from which the search begins; where the records lie now when it is not given
 * @param paths the files below them that matter, beside the settings: git is much faster with few; all when it is not given
 * @throws {CouldNotCheck} when only a part of the history is there, or git can not read it
 */
export function changesByRoot(
  tree: WorkTree,
  revisions: readonly string[],
  places: readonly string[] = [tree.prefix],
  paths?: readonly string[],
): ReadonlyMap<string, readonly FileChange[]> {
  if (tree.shallow)
    throw new CouldNotCheck(
      'the history was cut off when it was fetched, so earlier changes are missing',
      'fetch the whole history: `git fetch --unshallow`, in a workflow `fetch-depth: 0` for actions/checkout',
    );
  const wanted = paths === undefined ? undefined : [ORGANISATION_FILE, ...paths];
  const roots = new Map(places.map((prefix) => [prefix, changesBelow(tree, revisions, prefix, wanted)]));
  const without = revisions.filter((revision) => revision.startsWith('^'));
  // Folders found on the way are looked through too.
  for (const own of roots.values())
    for (const { prefix, until } of formerRoots(tree, own))
      if (!roots.has(prefix)) roots.set(prefix, changesBelow(tree, [until, ...without], prefix, wanted));
  return roots;
}

/** The way from the content root to a file or folder that git names from the top of the repository. */
export function wayTo({ prefix }: WorkTree, path: string): string {
  return `${'../'.repeat(prefix.split('/').length - 1)}${path}`;
}

/** The folders from which all records were moved to another one: a commit brought the settings here and took them away there. */
function* formerRoots(tree: WorkTree, own: readonly FileChange[]) {
  for (const { file, from, commit } of own) {
    if (file !== ORGANISATION_FILE || from.some((blob) => blob !== null)) continue;
    const how = ['-r', '-z', '--name-only', '--no-renames', '--diff-filter=D', '--no-commit-id', '--no-relative'];
    const left = answered(tree.ask('diff-tree', ...how, commit.id), READ)
      .split('\0')
      .filter((path) => path === ORGANISATION_FILE || path.endsWith(`/${ORGANISATION_FILE}`));
    // Of several nobody can say which one was moved.
    for (const path of left.length === 1 ? left : [])
      yield { prefix: path.slice(0, -ORGANISATION_FILE.length), until: commit.id };
  }
}

/** What commits did below one folder, whose path from the top of the repository ends in `/`: all, or to some files there. */
function changesBelow(
  tree: WorkTree,
  revisions: readonly string[],
  prefix: string,
  paths: readonly string[] = [''],
): readonly FileChange[] {
  const here = prefix === tree.prefix ? '' : wayTo(tree, prefix);
  const below = paths.map((path) => `${here}${path}`.replace(/\/$/, '') || '.');
  const tokens = answered(tree.ask(...LOG, ...revisions, '--', ...below), READ).split('\0');
  const changes: FileChange[] = [];
  let commit: Commit | null = null;
  for (let at = 0; at < tokens.length; ) {
    const token = (tokens[at] ?? '').trimStart();
    if (token === '') at += 1;
    else if (token.startsWith(':')) {
      const path = tokens[at + 1] ?? '';
      if (commit !== null) changes.push(changeOf(token, path.slice(prefix.length), commit));
      at += 2;
    } else {
      commit = commitOf(token, tokens.slice(at + 1, at + 6));
      at += 6;
    }
  }
  return changes;
}
