import { closeSync, constants, existsSync, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { byText } from '../order.ts';
import { ownerOf, type PictureFile, pictureFile } from '../pictures/beside.ts';
import { MAX_PICTURE_BYTES } from '../pictures/picture.ts';
import { type Folder, isFolder } from '../types/fields.ts';
import { beginsAsRecord, isUnfinishedWrite, LOOKED_AT, leftoverNamed } from './leftovers.ts';
import { MAX_FILE_BYTES } from './parse.ts';

/** A file that may be a record. */
export interface SourceFile {
  /** Path from the content root, with `/`. */
  readonly file: string;
  /** The folder that names its type; null for `organisation.md`. */
  readonly folder: Folder | null;
  readonly bytes: Uint8Array;
}

/** How a content root is read. */
export interface Loading {
  /** Whether the bytes of a file are read each time that somebody asks for them, and never kept: for more files than memory holds. */
  readonly late?: boolean;
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
  /** Leftovers of editors and systems, which are no records; absent where there are none. */
  readonly passedOver?: readonly string[];
  /** The pictures that lie beside records; absent where there are none. */
  readonly pictures?: readonly PictureFile[];
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

const YEAR = /^\d{4}$/;

function refused(path: string, error: unknown): never {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  throw new CouldNotCheck(
    `cannot read ${path} (${reason})`,
    path.includes('\uFFFD')
      ? 'its name is no text: give it one of letters and digits'
      : 'make it readable for the user who runs the check, and run it again',
  );
}

/**
 * Refuses a content root that is reached through a link: the records that people see under its name would not be those
 * that are judged, published or written.
 * @throws {CouldNotCheck} always
 */
export function refuseLink(path: string): never {
  throw new CouldNotCheck(
    `${path} is a link, so the records would be those of another folder`,
    'put the folder itself in its place, or name the folder that it leads to with `--content DIR`',
  );
}

/** Reads a plain file, or its first bytes, without following links and without waiting for a pipe. Null when it is too large. */
function readPlain(path: string, first = Number.POSITIVE_INFINITY, most = MAX_FILE_BYTES): Uint8Array | null {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return refused(path, error);
  }
  try {
    const { size: whole } = fstatSync(descriptor);
    const size = Math.min(whole, first);
    if (size > most) return null;
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

type Listed = readonly (readonly [name: string, kind: Kind])[];

function listing(path: string): Listed {
  try {
    return readdirSync(path, { withFileTypes: true })
      .map((entry): readonly [string, Kind] => [
        entry.name,
        entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'special',
      ])
      .sort(([a], [b]) => byText(a, b));
  } catch (error) {
    return refused(path, error);
  }
}

/** What stands under the path of a content root; undefined for nothing. */
function entryAt(root: string) {
  try {
    return lstatSync(root, { throwIfNoEntry: false });
  } catch (error) {
    return refused(root, error);
  }
}

/** The names of the plain files in a listing. */
function filesOf(all: Listed): ReadonlySet<string> {
  return new Set(all.filter(([, kind]) => kind === 'file').map(([name]) => name));
}

/** A leftover that is passed over. */
interface PassedOver {
  readonly passedOver: string;
}

/**
 * What becomes of a leftover of an editor or the system: passed over, unless it holds a record that is nowhere else; a
 * link of such a name, unless it leads somewhere. A folder is never one.
 */
function leftover(
  root: string,
  below: string,
  [name, kind]: Listed[number],
  files: ReadonlySet<string>,
): PassedOver | SourceFault | null {
  const found = kind === 'folder' ? null : leftoverNamed(name);
  if (found === null) return null;
  const file = below === '' ? name : `${below}/${name}`;
  const { beside } = found;
  if ((beside !== null && files.has(beside)) || isUnfinishedWrite(name)) return { passedOver: file };
  const path = join(root, file);
  const holds = kind === 'special' ? existsSync(path) : beginsAsRecord(readPlain(path, LOOKED_AT) ?? new Uint8Array());
  if (!holds) return { passedOver: file };
  const message = `\`${name}\` has the name of a leftover, but holds what reads like a record and is nowhere else`;
  const fix = `give it ${beside === null ? 'the name of its record' : `its name back, \`${beside}\``}, or delete it`;
  return { file, folder: null, rule: 'record/unknown-file', message, fix };
}

const FIX_STRAY = 'move it out of the content root; only records live there, each as `<folder>/<id>.md`';

/** What looks like a picture by its name. */
const PICTURE = /\.(?:png|jpe?g|webp|gif|svgz?|avif|heic|heif|bmp|tiff?|ico)$/i;
const FIX_PICTURE =
  'a picture of a record is a png, jpg or webp beside its file and begins with its id: `INC-2026-0007.phone.png` beside `INC-2026-0007.md`; keep every other one in a store of `organisation.md`';

/** Says that a plain file in the folder of a type is no record, by the ending of its name; null when it may be one. */
export function strayFile(folder: Folder, file: string): SourceFault | null {
  if (file.endsWith('.md') || (folder === 'policies' && file.endsWith('.mdx'))) return null;
  const rule = 'record/unknown-file';
  if (file.endsWith('.mdx'))
    return { file, folder: null, rule, message: 'only policies may be MDX', fix: 'rename it to `.md`' };
  const name = file.slice(file.lastIndexOf('/') + 1);
  const message = `\`${name}\` is no Markdown file with the ending \`.md\``;
  return { file, folder: null, rule, message, fix: PICTURE.test(name) ? FIX_PICTURE : FIX_STRAY };
}

type Found = SourceFile | SourceFault | PassedOver | PictureFile;

/** A picture beside its record; null for what is none. */
function pictureBeside(
  root: string,
  below: string,
  [name, kind]: Listed[number],
  files: ReadonlySet<string>,
): PictureFile | null {
  const owner = kind === 'folder' ? null : ownerOf(name, files);
  if (owner === null) return null;
  const [file, of] = [`${below}/${name}`, `${below}/${owner}`];
  if (kind === 'file') return pictureFile(file, of, () => readPlain(join(root, file), undefined, MAX_PICTURE_BYTES));
  const seen = 'it is a link, a pipe or a device, not a plain file';
  return { file, of, digest: '', seen, bytes: new Uint8Array() };
}

function sizeOf(path: string): number {
  try {
    return lstatSync(path).size;
  } catch (error) {
    return refused(path, error);
  }
}

/** A plain file of a content root; null when it is too large. */
function plainFile(root: string, file: string, folder: Folder | null, { late = false }: Loading): SourceFile | null {
  const path = join(root, file);
  if (!late) {
    const bytes = readPlain(path);
    return bytes === null ? null : { file, folder, bytes };
  }
  if (sizeOf(path) > MAX_FILE_BYTES) return null;
  return {
    file,
    folder,
    get bytes() {
      return readPlain(path) ?? refused(path, 'it grew while it was checked');
    },
  };
}

function* readFolder(root: string, folder: Folder, below: string, loading: Loading): Generator<Found> {
  const all = listing(join(root, below));
  const files = filesOf(all);
  for (const [name, kind] of all) {
    const file = `${below}/${name}`;
    const left = leftover(root, below, [name, kind], files);
    if (left !== null) {
      yield left;
      continue;
    }
    const picture = pictureBeside(root, below, [name, kind], files);
    if (picture !== null) {
      yield picture;
      continue;
    }
    const named = /\.mdx?$/.test(name);
    const stray = strayFile(folder, file);
    if (kind === 'special' || (kind === 'folder' && named)) {
      const message =
        kind === 'special'
          ? 'this is a link, a pipe or a device, not a plain file'
          : 'this is a folder with the name of a record';
      yield { file, folder, rule: 'record/readable', message, fix: 'replace it by a plain Markdown file' };
    } else if (kind === 'folder') {
      if (below === folder && YEAR.test(name)) yield* readFolder(root, folder, file, loading);
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
      yield plainFile(root, file, folder, loading) ?? {
        file,
        folder,
        rule: 'record/readable',
        message: 'the file is larger than 256 KiB',
        fix: 'keep long texts and attachments in the evidence store and point to them',
      };
    }
  }
}

function* readRoot(root: string, loading: Loading): Generator<Found> {
  const all = listing(root);
  const files = filesOf(all);
  for (const [name, kind] of all) {
    const left = leftover(root, '', [name, kind], files);
    if (left !== null) yield left;
    else if (kind === 'folder' && isFolder(name)) yield* readFolder(root, name, name, loading);
    else if (kind === 'file' && name === ORGANISATION_FILE) {
      yield plainFile(root, name, null, loading) ?? {
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
 * @throws {CouldNotCheck} when there is no such folder, it is a link, it holds no `organisation.md`, or the system refuses a read
 */
export function loadSource(root: string, loading: Loading = {}): Source {
  const start = 'run `npx isms init` to make one, or name the folder with `--content DIR`';
  const entry = entryAt(root);
  if (entry === undefined) throw new CouldNotCheck(`there is no content folder at ${root}`, start);
  if (entry.isSymbolicLink()) refuseLink(root);
  const files: SourceFile[] = [];
  const faults: SourceFault[] = [];
  const passedOver: string[] = [];
  const pictures: PictureFile[] = [];
  for (const found of readRoot(root, loading)) {
    if ('passedOver' in found) passedOver.push(found.passedOver);
    else if ('seen' in found) pictures.push(found);
    else if ('bytes' in found) files.push(found);
    else faults.push(found);
  }
  if (![...files, ...faults].some(({ file }) => file === ORGANISATION_FILE)) {
    throw new CouldNotCheck(`${root} holds no ${ORGANISATION_FILE}, so it is no content root`, start);
  }
  return {
    files,
    faults,
    ...(passedOver.length === 0 ? {} : { passedOver }),
    ...(pictures.length === 0 ? {} : { pictures }),
  };
}
