import { lstatSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Guarded, Guards } from '../queries/past.ts';
import { byFile, byText } from '../records/order.ts';
import { CouldNotCheck } from '../records/reading/load.ts';
import { blobId, isSame } from './base.ts';
import { answered, type GitAnswer, type WorkTree } from './git.ts';
import { HOSTS } from './hosts.ts';
import { blobsAt, NO_FILE } from './listing.ts';
import { blobsOf } from './objects.ts';

/** A file as git keeps it, or as it stands on the disk: what it is known by, and its text when somebody asks. */
interface Standing {
  readonly id: string;
  readonly text: () => string;
}

/** Files by their paths from the top of the repository. */
export type Standings = ReadonlyMap<string, Standing>;

/** Where something is looked for, from the top of the repository: a file, or a folder with all that is in it. */
interface Place {
  readonly path: string;
  readonly guards: Guards;
}

/** The package that this program is called by in `package.json`. */
const PROGRAM = 'isms';
const MANIFEST = 'package.json';
const LOCKS = ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb'];
const PACKAGES = [MANIFEST, ...LOCKS, '.npmrc', '.yarnrc.yml', 'pnpm-workspace.yaml', '.nvmrc'];
/** In a clone of the program itself: all that decides a verdict, beside the records. */
const OWN_PROGRAM = ['src', 'scripts', 'ci', 'templates', 'action.yml', 'tsconfig.json', 'astro.config.mjs'];

/** The folders from the top of the repository down to the one that holds the content root, each with `/` at its end. */
function foldersAbove(prefix: string): readonly string[] {
  const parts = prefix.split('/').slice(0, -2);
  return ['', ...parts.map((_, at) => `${parts.slice(0, at + 1).join('/')}/`)];
}

const AROUND: readonly Place[] = Object.values(HOSTS).flatMap(({ workflows, owners }): readonly Place[] => [
  ...[...workflows.folders, ...workflows.files].map((path) => ({ path, guards: 'workflow' }) as const),
  ...owners.map((path) => ({ path, guards: 'owners' }) as const),
]);
/** Steps that workflows share; what is called there runs as they do. */
const ACTIONS: Place = { path: '.github/actions', guards: 'workflow' };

function placesFor(prefix: string): readonly Place[] {
  const packages = foldersAbove(prefix).flatMap((folder) =>
    PACKAGES.map((name) => ({ path: folder + name, guards: 'packages' }) as const),
  );
  return [...AROUND, ACTIONS, ...packages];
}

function guardsOf(path: string, places: readonly Place[]): Guards | undefined {
  return places.find((place) => path === place.path || path.startsWith(`${place.path}/`))?.guards;
}

/** What `package.json` says of this program, by the name of the field: its versions, and the scripts that call it. */
function saidOfProgram(text: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    return new Map([['the text', text]]);
  }
  for (const [field, value] of entriesOf(manifest)) {
    if (field === 'version' && isOwn(manifest)) said.set(field, JSON.stringify(value));
    for (const [name, inner] of entriesOf(value)) {
      if (field === 'scripts' ? String(inner).includes(PROGRAM) : name === PROGRAM)
        said.set(`${field}.${name}`, typeof inner === 'string' ? inner : JSON.stringify(inner));
    }
  }
  return said;
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

/** Whether a manifest is that of this program, so that its own modules lie beside it. */
function isOwn(manifest: unknown): boolean {
  return entriesOf(manifest).some(([field, value]) => field === 'name' && value === PROGRAM);
}

function lineOf(text: string, name: string): number {
  const key = `"${name.slice(name.indexOf('.') + 1)}"`;
  const at = text.indexOf(key);
  return at === -1 ? 1 : text.slice(0, at).split('\n').length;
}

/** The first of what `package.json` says of this program that is said otherwise; null where nothing is. */
function programChange(was: string, is: string): Pick<Guarded, 'line' | 'value'> | null {
  const [before, now] = [saidOfProgram(was), saidOfProgram(is)];
  const name = [...new Set([...before.keys(), ...now.keys()])].find((one) => before.get(one) !== now.get(one));
  if (name === undefined) return null;
  return { line: lineOf(is, name), value: { name, was: before.get(name) ?? null, is: now.get(name) ?? null } };
}

/**
 * Which of the files around the records are not what they were. Pure; of `package.json` only what it says of this program
 * counts.
 * @param prefix the content root below the top of the repository, with `/` at its end
 */
export function guardedBetween(prefix: string, was: Standings, now: Standings): readonly Guarded[] {
  const places = placesFor(prefix);
  const changed = [...new Set([...was.keys(), ...now.keys()])]
    .filter((path) => was.get(path)?.id !== now.get(path)?.id)
    .sort(byText);
  const found = changed.flatMap((path): readonly Guarded[] => {
    const [before, here] = [was.get(path), now.get(path)];
    const guards = guardsOf(path, places) ?? 'program';
    const how = before === undefined ? 'new' : here === undefined ? 'gone' : 'changed';
    const file = posix.relative(`/${prefix}`, `/${path}`);
    if (!path.endsWith(MANIFEST) || guards !== 'packages') return [{ file, guards, how, line: 1, value: null }];
    const said = programChange(before?.text() ?? '{}', here?.text() ?? '{}');
    return said === null ? [] : [{ file, guards, how, ...said }];
  });
  // Of the modules of the program one is enough to be told.
  const first = found.find(({ guards }) => guards === 'program');
  return found.filter((one) => one.guards !== 'program' || one === first).sort(byFile);
}

function linesOf(answer: GitAnswer): readonly string[] {
  return answered(answer, 'list what lies beside the records')
    .split('\0')
    .filter((line) => line !== '');
}

/** The bytes of a plain file, or what a link leads to; null where nothing of that kind stands. */
function bytesAt(path: string): Uint8Array | null {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found?.isSymbolicLink() === true) return Buffer.from(readlinkSync(path));
    return found?.isFile() === true ? readFileSync(path) : null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOTDIR') return null;
    throw new CouldNotCheck(
      `cannot read ${path} (${code})`,
      'make it readable for the user who runs the check, and run it again',
    );
  }
}

/**
 * Reads what lies around the records at a commit and now. What git ignores is no part of a change. Of packages and of the
 * program's own modules counts what git would hand in, since installing writes lock files; of all others what stands on
 * the disk, read without git's filters.
 * @param root the content root, absolute
 * @throws {CouldNotCheck} when git or the system refuses
 */
export function readGuarded(root: string, tree: WorkTree, commit: string): readonly Guarded[] {
  const places = placesFor(tree.prefix);
  const up = '../'.repeat(tree.prefix.split('/').length - 1);
  const top = join(realpathSync(root), up);
  const below = (paths: readonly string[]): readonly string[] => paths.map((path) => up + path);
  const textOf = (id: string): string => (id === NO_FILE ? '' : (blobsOf(tree, [id])?.get(id)?.toString() ?? ''));
  const kept = (id: string): Standing => ({ id, text: () => textOf(id) });
  const isInside = (path: string): boolean => tree.prefix !== '' && path.startsWith(tree.prefix);
  const beside = (all: Iterable<readonly [string, string]>) => [...all].filter(([path]) => !isInside(path));
  const there = (paths: readonly string[]) => beside(blobsAt(tree, commit, { prefix: '', paths }));
  const here = (paths: readonly string[]) =>
    beside(
      linesOf(tree.ask('ls-files', '-sz', '--full-name', '--', ...below(paths))).map((line) => {
        const tab = line.indexOf('\t');
        return [line.slice(tab + 1), line.slice(0, tab).split(' ')[1] ?? NO_FILE] as const;
      }),
    );

  const paths = places.map(({ path }) => path);
  const was = new Map(there(paths));
  const index = new Map(here(paths));
  const manifest = index.get(MANIFEST) ?? was.get(MANIFEST);
  if (manifest !== undefined && saidOfProgram(textOf(manifest)).has('version')) {
    for (const [path, id] of there(OWN_PROGRAM)) was.set(path, id);
    for (const [path, id] of here(OWN_PROGRAM)) index.set(path, id);
  }
  const onDisk = places.filter(({ guards }) => guards !== 'packages').map(({ path }) => path);
  const others = linesOf(
    tree.ask('ls-files', '-oz', '--exclude-standard', '--full-name', '--', ...below(onDisk)),
  ).filter((path) => !isInside(path));

  const now = new Map<string, Standing>();
  for (const path of [...index.keys(), ...others]) {
    const id = index.get(path);
    const guards = guardsOf(path, places);
    if (id !== undefined && guards !== 'workflow' && guards !== 'owners') {
      now.set(path, kept(id));
      continue;
    }
    const bytes = bytesAt(join(top, path));
    const like = was.get(path);
    if (bytes === null) continue;
    now.set(path, {
      id: like !== undefined && isSame({ bytes }, like) ? like : blobId(bytes, commit),
      text: () => Buffer.from(bytes).toString(),
    });
  }
  return guardedBetween(tree.prefix, new Map([...was].map(([path, id]) => [path, kept(id)])), now);
}
