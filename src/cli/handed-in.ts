import type { WorkTree } from '../checker/git.ts';

/** The last commits that are everybody's: what records said there was handed in, and history binds them to it. */
export interface HandedIn {
  /** One, or several where branches were merged into each other. */
  readonly commits: readonly [string, ...(readonly string[])];
  /** The branch that changes go into, as `origin/main`, and its last commit; null where there is none, so that every commit counts. */
  readonly branch: { readonly name: string; readonly tip: string } | null;
}

/** Where the branch lies that changes go into, the nearest to everybody first. */
const BRANCHES = [
  ...['refs/remotes/upstream/HEAD', 'refs/remotes/upstream/main', 'refs/remotes/upstream/master'],
  ...['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master'],
  ...['refs/heads/main', 'refs/heads/master'],
];

/**
 * What has been handed in of the records at hand: where they parted from the branch that changes go into. Nothing is asked
 * over the network, so it is as git knew it when it last fetched. Where no such branch is known, or its history is another
 * one, all that was committed counts. Null before the first commit.
 * @param from whose records they are: a commit, such as the one that is merged in
 */
export function handedIn(tree: WorkTree, from = tree.commit): HandedIn | null {
  if (from === null) return null;
  const { out } = tree.ask('for-each-ref', '--format=%(refname) %(objectname) %(symref)', ...BRANCHES);
  const known = new Map(out.split('\n').map((line) => [line.split(' ')[0], line.split(' ')] as const));
  const [ref = '', tip = '', meant = ''] =
    BRANCHES.map((name) => known.get(name)).find((found) => found !== undefined) ?? [];
  const parted = tip === '' ? null : tree.ask('merge-base', '--all', '--end-of-options', from, tip);
  const [first, ...others] = parted?.ok === true ? parted.out.split('\n').filter((id) => id !== '') : [];
  if (first === undefined) return { commits: [from], branch: null };
  const name = (meant || ref).replace(/^refs\/(?:remotes|heads)\//, '');
  return { commits: [first, ...others], branch: { name, tip } };
}
