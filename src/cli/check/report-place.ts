import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { type GitEnvironment, workTreeOf } from '../../checker/git.ts';
import { BadUsage } from '../command.ts';

/** A path without links in the folders that are there already. */
function realPlace(path: string): string {
  const folder = dirname(path);
  if (folder === path) return path;
  return join(existsSync(folder) ? realpathSync(folder) : realPlace(folder), basename(path));
}

/** What else than a plain file has that name; null where none has, or nobody can have it: then writing says why. */
function kindOf(file: string): string | null {
  try {
    const there = lstatSync(file);
    return there.isFile() ? null : there.isSymbolicLink() ? 'a link' : 'no plain file';
  } catch {
    return null;
  }
}

function isTracked(file: string, env: GitEnvironment): boolean {
  if (!existsSync(file)) return false;
  const tree = workTreeOf(dirname(file), env);
  if (!('commit' in tree)) return false;
  const answer = tree.ask('ls-files', '-z', '--', basename(file));
  return !answer.ok || answer.out !== '';
}

/**
 * Makes sure that a report takes the place of nothing but an older report.
 * @param file where it shall go, as an absolute path
 * @param root the content root, as an absolute path without links; null where none is known
 * @throws {BadUsage} for a place among the records, a link, something else than a file, or a file that git keeps
 */
export function refuseReportPlace(file: string, root: string | null, env: GitEnvironment): void {
  const fix = 'name a new file outside the records, such as `report.json`';
  const place = realPlace(file);
  if (root !== null && (place === root || place.startsWith(`${root}${sep}`)))
    throw new BadUsage(`the report would be written among the records, to ${file}`, fix);
  const kind = kindOf(file);
  if (kind !== null) {
    throw new BadUsage(`the report would be written to ${file}, which is ${kind}`, fix);
  }
  if (isTracked(place, env)) throw new BadUsage(`the report would be written over ${file}, which git keeps`, fix);
}
