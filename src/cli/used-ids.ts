import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type GitAnswer, type GitEnvironment, type WorkTree, workTreeOf } from '../checker/git.ts';
import { heldBy } from '../records/ids.ts';
import { CouldNotCheck } from '../records/reading/load.ts';
import type { Folder } from '../records/types/fields.ts';
import type { Register } from './register.ts';

/** Whether a folder or one above it belongs to a git repository, as far as the disk tells. */
function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  return dirname(folder) !== folder && isInRepository(dirname(folder));
}

/**
 * The work tree that a folder lies in; null outside git.
 * @throws {CouldNotCheck} when there is a repository and git can not read it: that must never look like having no history
 */
export function repositoryOf(folder: string, env: GitEnvironment): WorkTree | null {
  const real = realpathSync(folder);
  const found: WorkTree | GitAnswer = workTreeOf(real, env);
  if ('commit' in found) return found;
  if (!isInRepository(real)) return null;
  throw new CouldNotCheck(
    `git can not read the repository of ${folder}: ${found.said.split('\n')[0] ?? ''}`,
    'mend that first; ids that were used before are only known from its history',
  );
}

function listed({ ask }: WorkTree, ...args: readonly string[]): readonly string[] {
  const answer = ask(...args);
  if (answer.ok) return answer.out.split('\0').map((path) => path.replace(/^\n+/, ''));
  throw new CouldNotCheck(
    `git can not list the files that history held: ${answer.said.split('\n')[0] ?? ''}`,
    'mend the repository first; `git fsck` says what is wrong with it',
  );
}

const LOG = [
  '-c',
  'log.showRoot=true',
  'log',
  '--all',
  '--full-history',
  '-m',
  '--diff-filter=A',
  '--no-renames',
  '--no-show-signature',
];

/** Paths below the content root that any commit of any branch at hand, or the next one, has added. */
function pathsOfHistory(tree: WorkTree): readonly string[] {
  if (tree.shallow) {
    throw new CouldNotCheck(
      'the history was cut off when it was fetched, so nobody can say which ids were used before',
      'fetch the whole history: `git fetch --unshallow`',
    );
  }
  const added = listed(tree, ...LOG, '--format=', '--name-only', '--relative', '-z', '--', '.');
  return [...added, ...listed(tree, 'ls-files', '-z', '--', '.')];
}

/**
 * Every id of one type that a new record may not have: those of the files at hand, readable or not, those that records
 * say in their text, and those of every branch and every commit.
 * @throws {CouldNotCheck} when there is a history and it can not be read, or only a part of it is there
 */
export function usedIds({ root, content }: Register, folder: Folder, env: GitEnvironment): Set<string> {
  const used = new Set<string>();
  for (const held of content.held) if (held.folder === folder) used.add(held.id);
  for (const entry of content.of(folder)) used.add(entry.data.id);
  const tree = repositoryOf(root, env);
  for (const path of tree === null ? [] : pathsOfHistory(tree)) {
    const held = heldBy(path);
    if (held?.folder === folder) used.add(held.id);
  }
  return used;
}
