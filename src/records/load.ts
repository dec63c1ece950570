import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS, type Folder } from './fields.ts';
import { byText } from './order.ts';
import { MAX_FILE_BYTES } from './parse.ts';

/** A file that may be a record. */
export interface SourceFile {
  /** Path from the content root, with `/`. */
  readonly file: string;
  /** The folder that names its type; null for `organisation.md`. */
  readonly folder: Folder | null;
  readonly bytes: Uint8Array;
}

/** Something in the content root that can not be read or does not belong there. It still holds the id of its file name. */
export interface SourceFault {
  readonly file: string;
  readonly folder: Folder | null;
  readonly rule: 'record/readable' | 'record/unknown-file';
  readonly message: string;
  readonly fix: string;
}

/** All that a content root holds, in order of path. */
export interface Source {
  readonly files: readonly SourceFile[];
  readonly faults: readonly SourceFault[];
}

/** The system refused to read, or there is nothing to read: nothing can be said about the records. Exit status 2. */
export class CouldNotCheck extends Error {
  readonly fix: string;
  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

/** The settings file that makes a folder a content root. */
export const ORGANISATION_FILE = 'organisation.md';

const LEFTOVER = /~$|\.swp$|^\.#/;
const YEAR = /^\d{4}$/;

function refused(path: string, error: unknown): never {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  throw new CouldNotCheck(
    `cannot read ${path} (${reason})`,
    'make it readable for the user who runs the check, and run it again',
  );
}

/** Reads a plain file without following links and without waiting for a pipe. Null when it is too large. */
function readPlain(path: string): Uint8Array | null {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return refused(path, error);
  }
  try {
    const { size } = fstatSync(descriptor);
    if (size > MAX_FILE_BYTES) return null;
    const bytes = new Uint8Array(size);
    let filled = 0;
    while (filled < size) {
      const read = readSync(descriptor, bytes, filled, size - filled, filled);
      if (read === 0) break;
      filled += read;
    }
    return bytes.subarray(0, filled);
  } catch (error) {
    return refused(path, error);
  } finally {
    closeSync(descriptor);
  }
}

type Kind = 'file' | 'folder' | 'special';

function listing(path: string): readonly (readonly [string, Kind])[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .map((entry): readonly [string, Kind] => [
        entry.name,
        entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'special',
      ])
      .filter(([name]) => !LEFTOVER.test(name))
      .sort(([a], [b]) => byText(a, b));
  } catch (error) {
    return refused(path, error);
  }
}

function isFolder(name: string): name is Folder {
  return FOLDERS.some((folder) => folder === name);
}

const FIX_STRAY = 'move it out of the content root; only records live there, each as `<folder>/<id>.md`';

/** Says that a plain file in the folder of a type is no record, by the ending of its name; null when it may be one. */
export function strayFile(folder: Folder, file: string): SourceFault | null {
  if (file.endsWith('.md') || (folder === 'policies' && file.endsWith('.mdx'))) return null;
  const rule = 'record/unknown-file';
  if (file.endsWith('.mdx'))
    return { file, folder: null, rule, message: 'only policies may be MDX', fix: 'rename it to `.md`' };
  const name = file.slice(file.lastIndexOf('/') + 1);
  return {
    file,
    folder: null,
    rule,
    message: `\`${name}\` is no Markdown file with the ending \`.md\``,
    fix: FIX_STRAY,
  };
}

function* readFolder(root: string, folder: Folder, below: string): Generator<SourceFile | SourceFault> {
  for (const [name, kind] of listing(join(root, below))) {
    const file = `${below}/${name}`;
    const named = /\.mdx?$/.test(name);
    const stray = strayFile(folder, file);
    if (kind === 'special' || (kind === 'folder' && named)) {
      const message =
        kind === 'special'
          ? 'this is a link, a pipe or a device, not a plain file'
          : 'this is a folder with the name of a record';
      yield { file, folder, rule: 'record/readable', message, fix: 'replace it by a plain Markdown file' };
    } else if (kind === 'folder') {
      if (below === folder && YEAR.test(name)) yield* readFolder(root, folder, file);
      else
        yield {
          file,
          folder: null,
          rule: 'record/unknown-file',
          message: `the folder \`${name}\` does not belong in \`${below}/\``,
          fix: 'records lie in the folder of their type, or in one folder a year in it',
        };
    } else if (stray !== null) {
      yield stray;
    } else {
      const bytes = readPlain(join(root, file));
      if (bytes !== null) yield { file, folder, bytes };
      else
        yield {
          file,
          folder,
          rule: 'record/readable',
          message: 'the file is larger than 256 KiB',
          fix: 'keep long texts and attachments in the evidence store and point to them',
        };
    }
  }
}

function* readRoot(root: string): Generator<SourceFile | SourceFault> {
  for (const [name, kind] of listing(root)) {
    if (kind === 'folder' && isFolder(name)) yield* readFolder(root, name, name);
    else if (kind === 'file' && name === ORGANISATION_FILE) {
      const bytes = readPlain(join(root, name));
      if (bytes !== null) yield { file: name, folder: null, bytes };
      else
        yield {
          file: name,
          folder: null,
          rule: 'record/readable',
          message: 'the file is larger than 256 KiB',
          fix: 'shorten it',
        };
    } else if (kind === 'special') {
      yield {
        file: name,
        folder: null,
        rule: 'record/readable',
        message: 'this is a link, a pipe or a device, not a plain file',
        fix: 'replace it by a plain file or folder',
      };
    } else {
      yield {
        file: name,
        folder: null,
        rule: 'record/unknown-file',
        message: `\`${name}\` does not belong in the content root`,
        fix: FIX_STRAY,
      };
    }
  }
}

/**
 * Lists and reads a content root, in order of path. What does not belong is a fault, never skipped.
 * @throws {CouldNotCheck} when there is no such folder, no `organisation.md`, or the system refuses a read
 */
export function loadSource(root: string): Source {
  const start = 'run `npx isms init` to make one, or name the folder with `--content DIR`';
  const isRoot = lstatSync(root, { throwIfNoEntry: false });
  if (isRoot === undefined) throw new CouldNotCheck(`there is no content folder at ${root}`, start);
  const files: SourceFile[] = [];
  const faults: SourceFault[] = [];
  for (const found of readRoot(root)) {
    if ('bytes' in found) files.push(found);
    else faults.push(found);
  }
  if (![...files, ...faults].some(({ file }) => file === ORGANISATION_FILE)) {
    throw new CouldNotCheck(`${root} holds no ${ORGANISATION_FILE}, so it is no content root`, start);
  }
  return { files, faults };
}
