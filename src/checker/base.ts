import { hash } from 'node:crypto';
import { heldBy, keyText } from '../records/ids.ts';
import { CouldNotCheck, type Source, type SourceFile } from '../records/reading/load.ts';
import type { GitAnswer, WorkTree } from './git.ts';

/** What the records were at the commit with which the present ones are compared. */
export interface Base {
  /** The merge base of the reference and what is checked out, as a full commit id. */
  readonly commit: string;
  /** The repository that has it. */
  readonly tree: WorkTree;
  /** Blob ids by path below the content root. */
  readonly blobs: ReadonlyMap<string, string>;
}

/** Names of branches, tags and commits, with `~` and `^`; nothing that git reads as an option, a search or a path. */
const REFERENCE = /^[\p{L}\p{N}_][\p{L}\p{N}_./@+~^-]{0,199}$/u;
const NO_COMMIT = /^0+$/;

function isWorkTree(found: WorkTree | GitAnswer): found is WorkTree {
  return 'commit' in found;
}

function refuse(message: string, fix: string): never {
  throw new CouldNotCheck(message, fix);
}

const FETCH = 'fetch the whole history: `git fetch --unshallow`, in a workflow `fetch-depth: 0` for actions/checkout';

function commitOf(tree: WorkTree, reference: string): string {
  if (!REFERENCE.test(reference) || reference.includes('..')) {
    return refuse(`\`--base ${reference}\` is no name of a branch or commit`, 'name one, such as `--base origin/main`');
  }
  if (NO_COMMIT.test(reference)) {
    return refuse(
      '`--base` is the id of no commit, which is how a new branch is announced',
      'use the branch that it started from',
    );
  }
  const answer = tree.ask('rev-parse', '--verify', '--end-of-options', `${reference}^{commit}`);
  if (!answer.ok)
    return refuse(
      `there is no commit \`${reference}\` here`,
      'fetch it first: `git fetch origin`, in a workflow `fetch-depth: 0` for actions/checkout',
    );
  if (answer.said.includes('ambiguous')) {
    return refuse(
      `\`${reference}\` is the name of several things, such as a branch and a tag`,
      `write it in full: \`refs/heads/${reference}\` or \`refs/remotes/${reference}\``,
    );
  }
  return answer.out.trim();
}

function blobsAt(tree: WorkTree, commit: string, paths?: readonly string[]): ReadonlyMap<string, string> {
  const all = tree.prefix === '' ? [] : ['--', tree.prefix.slice(0, -1)];
  const below = paths === undefined ? all : ['--', ...paths.map((path) => `${tree.prefix}${path}`)];
  const answer = tree.ask('ls-tree', '-rz', '--full-tree', commit, ...below);
  if (!answer.ok) return refuse(`git could not list the records of ${commit}: ${answer.said}`, FETCH);
  const blobs = new Map<string, string>();
  for (const line of answer.out.split('\0')) {
    const tab = line.indexOf('\t');
    const [, , blob] = line.slice(0, tab).split(' ');
    if (tab !== -1 && blob !== undefined) blobs.set(line.slice(tab + 1 + tree.prefix.length), blob);
  }
  return blobs;
}

/**
 * What a commit holds, where it is known already which one: all records, or those under some paths alone.
 * @throws {CouldNotCheck} when git can not list them
 */
export function baseAt(tree: WorkTree, commit: string, paths?: readonly string[]): Base {
  return { commit, tree, blobs: blobsAt(tree, commit, paths) };
}

/**
 * Finds out with what the records are compared. Nothing is guessed: without the whole history there is no answer.
 * @throws {CouldNotCheck} outside git, for an unknown or doubtful reference, a history that was cut off or is another one
 */
export function baseOf(found: WorkTree | GitAnswer, reference: string, source: Source): Base {
  if (!isWorkTree(found)) {
    const said = found.said.split('\n')[0] ?? '';
    return refuse(
      `\`--base\` needs git, and git says: ${said}`,
      'check a clone of the repository, or leave `--base` out',
    );
  }
  if (found.commit === null)
    return refuse('`--base` needs a commit, and there is none yet', 'commit the records first, or leave `--base` out');
  if (found.shallow) return refuse('the history was cut off when it was fetched, so nothing can be compared', FETCH);
  const commit = commitOf(found, reference);
  if (commit === found.commit && isClean(source, blobsAt(found, commit))) {
    return refuse(
      `\`${reference}\` is what is checked out, and no record has changed since`,
      'name the branch that the change goes into, such as `--base origin/main`',
    );
  }
  const mergeBase = found.ask('merge-base', '--end-of-options', found.commit, commit);
  if (!mergeBase.ok) return refuse(`what is checked out and \`${reference}\` have no history in common`, FETCH);
  const base = mergeBase.out.trim();
  return { commit: base, tree: found, blobs: blobsAt(found, base) };
}

/** Ids of files that were asked for before: every comparison of one run asks for all of them. */
const known = new WeakMap<Uint8Array, string>();

/** The id that git gives to these bytes. */
function blobId(bytes: Uint8Array, like: string): string {
  const before = known.get(bytes);
  if (before !== undefined && before.length === like.length) return before;
  const header = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const id = hash(like.length === 64 ? 'sha256' : 'sha1', Buffer.concat([header, bytes]), 'hex');
  known.set(bytes, id);
  return id;
}

/** Whether a file says what a blob says; line ends do not count. */
export function isSame({ bytes }: Pick<SourceFile, 'bytes'>, blob: string | undefined): boolean {
  if (blob === undefined) return false;
  if (blobId(bytes, blob) === blob) return true;
  const text = Buffer.from(bytes);
  return (
    text.includes('\r\n') &&
    blobId(Buffer.from(text.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'), blob) === blob
  );
}

/** Whether the records are those of a commit. Their bytes are compared here: git would run the filters that a repository names. */
function isClean({ files, faults }: Source, blobs: ReadonlyMap<string, string>): boolean {
  const here = new Set([...files, ...faults].map(({ file }) => file));
  const faulty = faults.map(({ file }) => `${file}/`);
  return (
    files.every((file) => isSame(file, blobs.get(file.file))) &&
    faults.every(({ file }) => blobs.has(file) || [...blobs.keys()].some((blob) => blob.startsWith(`${file}/`))) &&
    [...blobs.keys()].every(
      (blob) => here.has(blob) || blob.startsWith('docs/') || faulty.some((folder) => blob.startsWith(folder)),
    )
  );
}

/** Whether the commit that is checked out has every one of these files as it is, so that each can be brought back from there. */
export function isCommitted(tree: WorkTree, files: readonly Pick<SourceFile, 'file' | 'bytes'>[]): boolean {
  if (tree.commit === null) return false;
  const blobs = blobsAt(tree, tree.commit);
  return files.every((file) => isSame(file, blobs.get(file.file)));
}

/**
 * The files that are new or say something else than at the base; line ends do not count, nor does the year's folder.
 * What can not be read counts as changed, what does not belong when it was not there.
 */
export function changedFiles({ files, faults }: Source, { blobs }: Base): ReadonlySet<string> {
  const withoutYear = (file: string): string => file.replace(/\/\d{4}\//, '/');
  const before = [...blobs.keys()];
  const moved = new Map([...blobs].map(([file, blob]) => [withoutYear(file), blob]));
  const wasThere = (path: string): boolean => before.some((file) => file === path || file.startsWith(`${path}/`));
  const changed = files.filter((file) => !isSame(file, blobs.get(file.file) ?? moved.get(withoutYear(file.file))));
  const strange = faults.filter(({ rule, file }) => rule === 'record/readable' || !wasThere(file));
  return new Set([...changed, ...strange].map(({ file }) => file));
}

/** The files of records that stood at the base, and whose records no file holds any more. */
export function goneFiles({ files, faults }: Source, { blobs }: Base): ReadonlySet<string> {
  const keyOf = (file: string): string | null => {
    const key = heldBy(file);
    return key === null ? null : keyText(key);
  };
  const here = new Set([...files, ...faults].map(({ file }) => keyOf(file)));
  return new Set([...blobs.keys()].filter((file) => !here.has(keyOf(file)) && keyOf(file) !== null));
}
