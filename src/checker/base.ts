import { hash } from 'node:crypto';
import { keyOfFile } from '../records/ids.ts';
import { CouldNotCheck, ORGANISATION_FILE, type Source, type SourceFile } from '../records/reading/load.ts';
import { type GitAnswer, MEND, reasonOf, type WorkTree } from './git.ts';
import { refuseRewritten } from './kept-files.ts';
import { blobsAt, type Listing, recordsAt, refuseNewSubmodule } from './listing.ts';
import { changedPictures } from './past-pictures.ts';

/** What the records were at the commit with which the present ones are compared. */
export interface Base {
  /** The merge base of the reference and what is checked out, as a full commit id. */
  readonly commit: string;
  /** The repository that has it. */
  readonly tree: WorkTree;
  /** The folder in which the records lay, from the top of the repository with `/` at its end. */
  readonly root: string;
  /** Blob ids by path below the content root. */
  readonly blobs: Listing;
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
  if (!answer.ok && answer.said.includes('corrupt'))
    return refuse(`git can not read the commit \`${reference}\``, MEND);
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

/**
 * What a commit holds, where it is known already which one: all records, or those under some paths alone.
 * @throws {CouldNotCheck} when git can not list them
 */
export function baseAt(tree: WorkTree, commit: string, paths?: readonly string[]): Base {
  if (paths === undefined) return { commit, tree, ...recordsAt(tree, commit) };
  const wanted = new Set([...paths, ORGANISATION_FILE]);
  const blobs = blobsAt(tree, commit, { paths: [...wanted] });
  if (blobs.has(ORGANISATION_FILE)) return { commit, tree, root: tree.prefix, blobs };
  // Without settings there were no records in this folder: they may have lain in another one.
  const moved = recordsAt(tree, commit);
  return { commit, tree, root: moved.root, blobs: new Map([...moved.blobs].filter(([file]) => wanted.has(file))) };
}

/** What to do where git does not answer for a folder at all. */
function mending({ said }: GitAnswer): string {
  const [, folder] = /dubious ownership in repository at '([^']+)'/.exec(said) ?? [];
  if (folder !== undefined) return `tell git to trust it: \`git config --global --add safe.directory ${folder}\``;
  return said.startsWith('git could not be run')
    ? 'install git, or leave `--base` out'
    : 'check a clone of the repository, or leave `--base` out';
}

/** What is checked out, as a commit. */
function headOf(found: WorkTree | GitAnswer): WorkTree & { readonly commit: string } {
  if (!isWorkTree(found)) return refuse(`\`--base\` needs git, and git says: ${reasonOf(found)}`, mending(found));
  const { commit } = found;
  if (commit !== null) return { ...found, commit };
  return found.ask('rev-parse', '--verify', '--quiet', 'HEAD').ok
    ? refuse('git can not read the commit that is checked out', MEND)
    : refuse('`--base` needs a commit, and there is none yet', 'commit the records first, or leave `--base` out');
}

/** The commits from which both went on: several where each was merged into the other. */
function mergeBases(tree: WorkTree & { readonly commit: string }, commit: string, reference: string) {
  const answer = tree.ask('merge-base', '--all', '--end-of-options', tree.commit, commit);
  if (!answer.ok && /^(?:error|fatal):/m.test(answer.said))
    return refuse(`git can not follow the history: ${reasonOf(answer)}`, MEND);
  const [first, ...others] = answer.out.split('\n').filter((id) => id !== '');
  return first === undefined
    ? refuse(
        `what is checked out and \`${reference}\` have no history in common`,
        'name the branch from which the work began; where there is none, begin from it: `git checkout -b change origin/main`',
      )
    : ([first, ...others] as const);
}

/** A reference, and the commits from which it and what is checked out went on. */
interface Parted {
  readonly tree: WorkTree & { readonly commit: string };
  /** The commit that the reference names. */
  readonly commit: string;
  readonly first: string;
  readonly others: readonly string[];
}

/** @throws {CouldNotCheck} outside git, for an unknown or doubtful reference, a history that was cut off or is another one */
function partedFrom(found: WorkTree | GitAnswer, reference: string, source: Source): Parted {
  const tree = headOf(found);
  if (tree.shallow) return refuse('the history was cut off when it was fetched, so nothing can be compared', FETCH);
  const commit = commitOf(tree, reference);
  refuseNewSubmodule(tree, reference);
  refuseRewritten(source, tree);
  const [first, ...others] = mergeBases(tree, commit, reference);
  return { tree, commit, first, others };
}

/**
 * Finds out with what the records are compared. Nothing is guessed: without the whole history there is no answer. Where
 * branches were merged into each other there are several bases, and what stood in any of them was written: it is judged
 * against each.
 * @throws {CouldNotCheck} outside git, for an unknown or doubtful reference, a history that was cut off or is another one
 */
export function basesOf(
  found: WorkTree | GitAnswer,
  reference: string,
  source: Source,
): readonly [Base, ...(readonly Base[])] {
  const { tree, commit, first, others } = partedFrom(found, reference, source);
  if (first === tree.commit && isClean(source, blobsAt(tree, first)))
    return commit === first
      ? refuse(
          `\`${reference}\` is what is checked out, and no record has changed since`,
          'name the branch that the change goes into, such as `--base origin/main`',
        )
      : refuse(
          `what is checked out is an earlier commit of \`${reference}\`, and no record has changed since`,
          `go on to it: \`git merge --ff-only ${reference}\`; where a branch was pushed back, push again what it held`,
        );
  return [baseAt(tree, first), ...others.map((id) => baseAt(tree, id))];
}

/**
 * With what the records are compared by those who only ask what is new: as `basesOf`, the first of several, and nothing has
 * to have changed.
 * @throws {CouldNotCheck} as `basesOf` does
 */
export function newSince(found: WorkTree | GitAnswer, reference: string, source: Source): Base {
  const { tree, first } = partedFrom(found, reference, source);
  return baseAt(tree, first);
}

/** Ids of files that were asked for before: every comparison of one run asks for all of them. */
const known = new WeakMap<Uint8Array, string>();

/**
 * The id that git gives to these bytes.
 * @param like an id of the repository, of which some have longer ones
 */
export function blobId(bytes: Uint8Array, like: string): string {
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

/**
 * Whether the records are those of a commit. Their bytes are compared here: git would run the filters that a repository
 * names. What can not be read is never known to be the same.
 */
function isClean({ files, faults, passedOver = [], pictures = [] }: Source, blobs: Listing): boolean {
  const here = new Set([...[...files, ...faults, ...pictures].map(({ file }) => file), ...passedOver]);
  const faulty = faults.map(({ file }) => `${file}/`);
  return (
    [...files, ...pictures].every((file) => isSame(file, blobs.get(file.file))) &&
    faults.every(
      ({ rule, file }) =>
        rule !== 'record/readable' &&
        (blobs.has(file) || [...blobs.keys()].some((blob) => blob.startsWith(`${file}/`))),
    ) &&
    [...blobs.keys()].every((blob) => here.has(blob) || faulty.some((folder) => blob.startsWith(folder)))
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
 * What can not be read counts as changed, what does not belong when it was not there; a picture changes its record.
 */
export function changedFiles(source: Source, { blobs }: Base): ReadonlySet<string> {
  const { files, faults } = source;
  const withoutYear = (file: string): string => file.replace(/\/\d{4}\//, '/');
  const before = [...blobs.keys()];
  const moved = new Map([...blobs].map(([file, blob]) => [withoutYear(file), blob]));
  const wasThere = (path: string): boolean => before.some((file) => file === path || file.startsWith(`${path}/`));
  const changed = files.filter((file) => !isSame(file, blobs.get(file.file) ?? moved.get(withoutYear(file.file))));
  const strange = faults.filter(({ rule, file }) => rule === 'record/readable' || !wasThere(file));
  const drawn = changedPictures(source, { blobs }, isSame).map(({ of }) => of);
  return new Set([...[...changed, ...strange].map(({ file }) => file), ...drawn]);
}

/** The files of records that stood at the base, and whose records no file holds any more. */
export function goneFiles({ files, faults }: Source, { blobs }: Base): ReadonlySet<string> {
  const here = new Set([...files, ...faults].map(({ file }) => keyOfFile(file)));
  return new Set([...blobs.keys()].filter((file) => !here.has(keyOfFile(file)) && keyOfFile(file) !== null));
}
