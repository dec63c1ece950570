import { type GitEnvironment, workTreeOf } from '../../checker/git.ts';
import type { RepositoryPlace } from '../../site/model.ts';

/** Branches that changes usually go into. */
const USUAL = ['main', 'master'];

/**
 * Where new records go: the branch that the host says changes go into, else `main` or `master` where that is there, and
 * the folder of the records. Null where git does not say; which branch is checked out by chance does not count.
 */
export function repositoryPlace(root: string, env: GitEnvironment): RepositoryPlace | null {
  const tree = workTreeOf(root, env);
  if (!('commit' in tree)) return null;
  const told = tree.ask('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
  const has = (name: string): boolean =>
    ['refs/remotes/origin', 'refs/heads'].some(
      (at) => tree.ask('rev-parse', '--verify', '--quiet', `${at}/${name}`).ok,
    );
  const branch = told.ok ? told.out.trim().replace(/^origin\//, '') : USUAL.find(has);
  return branch === undefined ? null : { branch, folder: tree.prefix };
}

/**
 * The commit that the records of a folder were taken from, by its short id, and whether they were changed since; null
 * where there is none.
 */
export function madeFrom(root: string, env: GitEnvironment): string | null {
  const tree = workTreeOf(root, env);
  if (!('commit' in tree) || tree.commit === null) return null;
  const changed = tree.ask('status', '--porcelain', '--', '.');
  const isSame = changed.ok && changed.out.trim() === '';
  return `${tree.commit.slice(0, 10)}${isSame ? '' : ' and later changes'}`;
}
