import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { isCommitted } from '../../checker/base.ts';
import type { GitEnvironment } from '../../checker/git.ts';
import { leftoverNamed } from '../../records/reading/leftovers.ts';
import { ORGANISATION_FILE } from '../../records/reading/load.ts';
import { parse } from '../../records/reading/parse.ts';
import { FOLDERS } from '../../records/types/fields.ts';
import { CouldNotWrite, createTree, type TreeFile } from '../../records/writing/atomic-write.ts';
import { BadUsage } from '../command.ts';
import { repositoryOf } from '../used-ids.ts';

/** What lies where the records shall go. */
export type Ground = 'free' | 'sample';

/** Where the old and the new folder lie for a moment; git and the checker pass such names over. */
function names(root: string) {
  const beside = (what: string): string => join(dirname(root), `.#isms-${what}-${basename(root)}~`);
  return { old: beside('old'), fresh: beside('new') };
}

function isSample(root: string): boolean {
  const parsed = parse(readFileSync(join(root, ORGANISATION_FILE)));
  return parsed.ok && parsed.data.sample === true;
}

/** Takes up a run that was interrupted: before the new folder was in place, the old one goes back. */
function takeUp(root: string): void {
  const { old, fresh } = names(root);
  rmSync(fresh, { recursive: true, force: true });
  if (!existsSync(old)) return;
  if (existsSync(root)) renameSync(old, freeName(root));
  else renameSync(old, root);
}

/** A name beside the folder that nothing has. */
function freeName(root: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${root}-sample${number === 1 ? '' : `-${number}`}`;
    if (!existsSync(name)) return name;
  }
}

/**
 * Looks at the place for the records. Only the sample, or nothing at all, makes way.
 * @throws {BadUsage} when anything else lies there: nothing of a user's own is ever replaced
 */
export function groundOf(root: string, shown: string): Ground {
  takeUp(root);
  const found = lstatSync(root, { throwIfNoEntry: false });
  if (found === undefined) return 'free';
  const elsewhere = 'nothing was changed; name another folder with `--content DIR`';
  if (!found.isDirectory()) throw new BadUsage(`${shown} is no folder`, elsewhere);
  const all = readdirSync(root, { withFileTypes: true });
  if (all.length === 0) return 'free';
  const entries = all
    .filter((entry) => entry.isDirectory() || leftoverNamed(entry.name) === null)
    .map(({ name }) => name);
  const stranger = entries.find((name) => ![...FOLDERS, ORGANISATION_FILE].includes(name));
  if (!entries.includes(ORGANISATION_FILE) || stranger !== undefined) {
    throw new BadUsage(
      `${shown} holds \`${stranger ?? entries[0] ?? all[0]?.name ?? ''}\`, which is no part of the sample`,
      elsewhere,
    );
  }
  if (!isSample(root))
    throw new BadUsage(
      `${shown} holds records of your own: its ${ORGANISATION_FILE} does not say \`sample: true\``,
      elsewhere,
    );
  return 'sample';
}

/** Every file below a folder, with its bytes; a link or a pipe, which git can not give back, with none that it has. */
function filesBelow(root: string): readonly { readonly file: string; readonly bytes: Uint8Array }[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = entry.isFile() ? readFileSync(path) : new Uint8Array([0]);
      return { file: relative(root, path).replaceAll('\\', '/'), bytes };
    });
}

/** Whether git has all of a folder as it is, so that it can be brought back from there. */
function isInGit(root: string, env: GitEnvironment): boolean {
  const tree = repositoryOf(root, env);
  return tree !== null && isCommitted(tree, filesBelow(root));
}

function moved(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    throw new CouldNotWrite(
      to,
      `cannot move ${from} to ${to} (${error instanceof Error ? error.message : String(error)})`,
      'close programs that have files of it open, and run it again; nothing is lost',
    );
  }
}

/**
 * Puts the records in their place. They are written beside it and moved in when they are complete. The sample is taken away where git has it, else it is kept beside the new folder.
 * @returns where the sample was kept; null when it was not
 */
export function settle(root: string, ground: Ground, files: readonly TreeFile[], env: GitEnvironment): string | null {
  if (ground === 'free') {
    if (existsSync(root)) rmdirSync(root);
    createTree(root, files);
    return null;
  }
  const { old, fresh } = names(root);
  const keep = isInGit(root, env) ? null : freeName(root);
  createTree(fresh, files);
  moved(root, old);
  moved(fresh, root);
  if (keep === null) rmSync(old, { recursive: true, force: true });
  else moved(old, keep);
  return keep;
}
