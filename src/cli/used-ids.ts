import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { answered, type GitAnswer, type GitEnvironment, type WorkTree, workTreeOf } from '../checker/git.ts';
import { heldInHistory } from '../checker/held-ids.ts';
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

/** The work tree that a folder will lie in which may still be to be made; null outside git. */
export function repositoryAround(folder: string, env: GitEnvironment): WorkTree | null {
  if (existsSync(folder)) return repositoryOf(folder, env);
  const tree = repositoryAround(dirname(folder), env);
  return tree === null ? null : { ...tree, prefix: `${tree.prefix}${basename(folder)}/` };
}

/** Paths below the content root that any commit of any branch at hand, or the next one, has held of its own. */
function* pathsOfHistory(tree: WorkTree, sample: boolean): Generator<string> {
  if (tree.shallow) {
    throw new CouldNotCheck(
      'the history was cut off when it was fetched, so nobody can say which ids were used before',
      'fetch the whole history: `git fetch --unshallow`',
    );
  }
  const { files, staged } = heldInHistory(tree, ['--all'], sample);
  for (const { file } of files) yield file;
  if (!staged) yield* answered(tree.ask('ls-files', '-z', '--', '.'), 'list the files that it keeps').split('\0');
}

/**
 * The ids of one type that the history of a content root has held, on every branch. What only a sample has held does not
 * count once the records are an organisation's own.
 * @param sample whether the records at hand are still the sample's
 * @throws {CouldNotCheck} when there is a history and it can not be read, or only a part of it is there
 */
export function idsOfHistory(root: string, folder: Folder, sample: boolean, env: GitEnvironment): Set<string> {
  const tree = repositoryOf(root, env);
  const ids = new Set<string>();
  for (const path of tree === null ? [] : pathsOfHistory(tree, sample)) {
    const held = heldBy(path);
    if (held?.folder === folder) ids.add(held.id);
  }
  return ids;
}

/**
 * Every id of one type that a new record may not have: those of the files at hand, readable or not, those that records
 * say in their text, and those of every branch and every commit.
 * @throws {CouldNotCheck} when there is a history and it can not be read, or only a part of it is there
 */
export function usedIds({ root, content }: Register, folder: Folder, env: GitEnvironment): Set<string> {
  const used = idsOfHistory(root, folder, content.organisation.data.sample === true, env);
  for (const held of content.held) if (held.folder === folder) used.add(held.id);
  for (const entry of content.of(folder)) used.add(entry.data.id);
  return used;
}
