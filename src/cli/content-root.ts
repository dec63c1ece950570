import { lstatSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Places } from '../checker/places.ts';
import { CouldNotCheck, ORGANISATION_FILE, refuseLink } from '../records/reading/load.ts';
import type { World } from './command.ts';

/** A content root: where it is, and what to call it. */
export interface ContentRoot {
  /** Absolute, without links. */
  readonly root: string;
  /** As the user named it, or as it lies from the working folder; with `/`. */
  readonly content: string;
}

/** Where records lie where nobody names a folder: the first of these that holds an `organisation.md`. */
export const USUAL = ['src/content', 'content'] as const;

type Place = Pick<World, 'cwd'> & { readonly places: Pick<Places, 'program'> };

/** What stands under a path: a link is not followed. Null for nothing. */
function entryAt(path: string) {
  try {
    return lstatSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new CouldNotCheck(`cannot read ${path} (${code})`, 'make it readable for the user who runs this');
  }
}

/** A folder and those above it, from the inside out. */
function* upwards(folder: string): Generator<string> {
  yield folder;
  if (dirname(folder) !== folder) yield* upwards(dirname(folder));
}

function isRepository(folder: string): boolean {
  return entryAt(join(folder, '.git')) !== null;
}

/** A folder and those above it, up to the top of its repository; the folder alone where it lies in none. */
export function* upToTop(folder: string): Generator<string> {
  const top = [...upwards(folder)].find(isRepository) ?? folder;
  for (const above of upwards(folder)) {
    yield above;
    if (above === top) return;
  }
}

/** Whether a path lies in a folder, or is it. */
function isInside(path: string, folder: string): boolean {
  return `${path}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/**
 * The folder from which on nothing on the way to a path may be a link. What was typed from the working folder is looked
 * at whole; a path from the top of the disk, below the top of its repository: what lies above, such as `/tmp` on a Mac,
 * is the machine's own.
 */
function trusted(named: string, path: string, cwd: string): string {
  if (!isAbsolute(named)) return cwd;
  return [...upwards(dirname(path))].findLast(isRepository) ?? (isInside(path, cwd) ? cwd : dirname(path));
}

/**
 * Refuses a link anywhere between a folder and a path.
 * @throws {CouldNotCheck} with the link
 */
export function refuseLinksBelow(folder: string, path: string): void {
  let at = folder;
  for (const part of relative(folder, path).split(sep)) {
    at = join(at, part);
    if (part !== '' && part !== '..' && entryAt(at)?.isSymbolicLink() === true) refuseLink(at);
  }
}

/**
 * Refuses a path that is a link, or that leads through one.
 * @param named as the user typed it, from `cwd`
 * @throws {CouldNotCheck} with the link
 */
export function refuseLinks(named: string, cwd: string): void {
  const path = resolve(cwd, named);
  refuseLinksBelow(trusted(named, path, cwd), path);
}

/** The usual folder with records in it, looked for here and in each folder above it up to the top of the repository. */
function found({ cwd, places }: Place): string | null {
  for (const folder of upToTop(cwd)) {
    const name = USUAL.find((usual) => entryAt(join(folder, usual, ORGANISATION_FILE)) !== null);
    const installed = folder === places.program && folder.split(sep).includes('node_modules');
    if (name !== undefined && !installed) return join(folder, name);
  }
  return null;
}

/** A folder by a name, its own links refused. */
function rootAt(named: string, cwd: string): ContentRoot {
  refuseLinks(named, cwd);
  const path = resolve(cwd, named);
  const content = named.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
  return { root: entryAt(path) === null ? path : realpathSync(path), content };
}

/**
 * The content root that a command works on: the one named, else the first of `src/content` and `content` that holds an
 * `organisation.md`, in the working folder or one above it up to the top of the repository. Never that of this package
 * where it is installed for another one.
 * @throws {CouldNotCheck} when there is none, or the way to it leads through a link
 */
export function contentRoot(named: string | undefined, place: Place): ContentRoot {
  const { cwd } = place;
  if (named !== undefined) return rootAt(named, cwd);
  const path = found(place);
  if (path !== null) return rootAt(relative(cwd, path), cwd);
  const empty = USUAL.find(
    (usual) => entryAt(join(cwd, usual)) !== null && entryAt(join(cwd, usual, ORGANISATION_FILE)) === null,
  );
  const above = [...upwards(cwd)].some(isRepository) ? ' or a folder above it in its repository' : '';
  throw new CouldNotCheck(
    empty === undefined
      ? `there are no records: no \`${USUAL.join('` or `')}\` that holds an \`${ORGANISATION_FILE}\`, in ${cwd}${above}`
      : `\`${empty}\` in ${cwd} holds no \`${ORGANISATION_FILE}\`, so it is no content root`,
    'name the folder of the records with `--content DIR`, or make the first records with `npx isms init`',
  );
}

/**
 * The content root that `init` fills: the one named, the one that is there, else the place for a new one: `src/content`
 * where that folder is or in a copy of this package, else `content`.
 * @throws {CouldNotCheck} when the way to it leads through a link
 */
export function ownContentRoot(named: string | undefined, place: Place): ContentRoot {
  const { cwd, places } = place;
  if (named !== undefined) return rootAt(named, cwd);
  const path = found(place);
  if (path !== null) return rootAt(relative(cwd, path), cwd);
  const [first, second] = USUAL;
  return rootAt(cwd === places.program || entryAt(join(cwd, first)) !== null ? first : second, cwd);
}
