import { accessSync, constants, statSync } from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';
import type { World } from './command.ts';
import { upToTop } from './content-root.ts';

/** Where a package keeps what it made for itself, by a custom that other tools know and clear. */
const KEPT = join('node_modules', '.cache', 'isms');

function isWritableFolder(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The folder in which this user's programs keep what may be lost, as the system has it; null where it names none. */
function userCache({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: World['env']): string | null {
  const named = [XDG_CACHE_HOME, LOCALAPPDATA].find((path) => path !== undefined && isAbsolute(path));
  if (named !== undefined) return join(named, 'isms');
  return HOME !== undefined && isAbsolute(HOME) ? join(HOME, '.cache', 'isms') : null;
}

/**
 * Where a run may keep things for the next. In a clone of this repository its own `node_modules`; of an installed package,
 * the nearest `node_modules` from the working folder up to the top of its repository, where that can be written, else the
 * user's own cache. A machine that judges changes takes nothing from the folder in which a change might have put it.
 * @param program the folder of this package
 */
export function workFolder(program: string, cwd: string, env: World['env']): string | null {
  if (!program.split(sep).includes('node_modules')) return join(program, KEPT);
  const judgesChanges = (env.CI ?? '') !== '' && env.CI !== 'false';
  const beside = judgesChanges
    ? undefined
    : [...upToTop(cwd)].find((folder) => isWritableFolder(join(folder, 'node_modules')));
  return beside === undefined ? userCache(env) : join(beside, KEPT);
}
