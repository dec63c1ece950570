import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Writes that are whole or not there at all, also when the process is killed or the power fails.
 *
 * A text is written beside its target under a name that `load` passes over, `.#isms-<process>-<random>~`, brought to
 * the disk, and moved over the target in one step. A kill in between leaves only such a name behind: the next write in
 * the same folder takes away those of processes that no longer run.
 */

/** The system refused a write. Nothing was changed. Exit status 2; `fix` says what to do. */
export class CouldNotWrite extends Error {
  readonly path: string;
  readonly fix: string;
  constructor(path: string, message: string, fix: string) {
    super(message);
    this.path = path;
    this.fix = fix;
  }
}

/** The target is there already, and is left as it was. */
export class AlreadyExists extends CouldNotWrite {
  constructor(path: string) {
    super(path, `${path} is there already`, 'choose another name, or move it away');
  }
}

/** A file of a folder that is written as a whole. */
export interface TreeFile {
  /** Path from the folder, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** The two steps that file systems refuse in different ways; tests stand in for them. */
export interface Moves {
  readonly rename: (from: string, to: string) => void;
  readonly link: (existing: string, path: string) => void;
}

const moves: Moves = { rename: renameSync, link: linkSync };
const LEFTOVER = /^\.#isms-(\d+)-[0-9a-f]{8}~$/;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function couldNot(path: string, error: unknown): CouldNotWrite {
  if (error instanceof CouldNotWrite) return error;
  const reason = codeOf(error) || String(error);
  return new CouldNotWrite(
    path,
    `cannot write ${path} (${reason})`,
    'make room or give the right to write there, and run it again',
  );
}

/** Waits without letting anything else of this process run. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Windows refuses to move a file that a virus scanner or an editor has open at the moment: waits up to about a second. */
function patiently(move: () => void): void {
  for (let delay = 8; ; delay *= 2) {
    try {
      move();
      return;
    } catch (error) {
      if (delay > 512 || !['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))) throw error;
      pause(delay);
    }
  }
}

/** Brings the names of a folder to the disk. Windows can not do this for folders and does not need it. */
function syncFolder(path: string): void {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(path, 'r');
    fsyncSync(descriptor);
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL', 'EBADF', 'EACCES', 'ENOTSUP'].includes(codeOf(error))) throw error;
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Takes away what processes that were killed left in a folder. */
export function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = LEFTOVER.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function stagingName(folder: string): string {
  return join(folder, `.#isms-${process.pid}-${randomBytes(4).toString('hex')}~`);
}

/** Writes a text to a name that was not there, and brings it to the disk. */
function writeWhole(path: string, text: string | Uint8Array, mode?: number): void {
  const descriptor = openSync(path, 'wx');
  try {
    writeFileSync(descriptor, text);
    if (mode !== undefined) fchmodSync(descriptor, mode);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes a text beside its target and hands it to `put`, which moves it there; nothing stays beside it, whatever happens. */
function throughStaging(
  path: string,
  text: string | Uint8Array,
  mode: number | undefined,
  put: (staged: string) => void,
): void {
  const folder = dirname(resolve(path));
  try {
    mkdirSync(folder, { recursive: true });
    sweep(folder);
    const staged = stagingName(folder);
    try {
      writeWhole(staged, text, mode);
      put(staged);
    } finally {
      rmSync(staged, { force: true });
    }
    syncFolder(folder);
  } catch (error) {
    throw couldNot(path, error);
  }
}

/** The permissions of the file that a text takes the place of; undefined when there is none. */
function modeOf(path: string): number | undefined {
  let old: Stats | undefined;
  try {
    old = lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw couldNot(path, error);
  }
  if (old !== undefined && !old.isFile()) {
    throw new CouldNotWrite(path, `${path} is no plain file`, 'replace it by a plain file');
  }
  return old === undefined ? undefined : old.mode & 0o777;
}

/**
 * Puts a text in the place of a file, or writes it new. A reader, also after a kill, finds the old text or the new one;
 * the file keeps its permissions. Folders on the way are made.
 * @throws {CouldNotWrite} when something else than a plain file has that name, or the system refuses
 */
export function replaceFile(path: string, text: string | Uint8Array, { rename } = moves): void {
  const mode = modeOf(path);
  throughStaging(path, text, mode, (staged) => patiently(() => rename(staged, path)));
}

/** Gives a staged file its name unless the name is taken. Where no second name for a file can be made, an empty file takes it first. */
function putNew(staged: string, path: string, { link, rename }: Moves): void {
  try {
    link(staged, path);
    return;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new AlreadyExists(path);
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'].includes(codeOf(error))) throw error;
  }
  try {
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? new AlreadyExists(path) : error;
  }
  patiently(() => rename(staged, path));
}

/**
 * Writes a file that was not there. Two processes that pick the same name: one gets it. Folders on the way are made.
 * @throws {AlreadyExists} when the name is taken, by whatever it is; that is left untouched
 * @throws {CouldNotWrite} when the system refuses
 */
export function createFile(path: string, text: string, by: Moves = moves): void {
  throughStaging(path, text, undefined, (staged) => putNew(staged, path, by));
}

function fillTree(root: string, files: readonly TreeFile[]): void {
  const folders = new Set([root]);
  for (const { file, text } of files) {
    if (file.split('/').some((part) => part === '' || part === '.' || part === '..')) {
      throw new CouldNotWrite(file, `\`${file}\` is no path inside the folder`, 'name it from the folder, with `/`');
    }
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
    writeWhole(path, text);
  }
  for (const folder of [...folders].reverse()) syncFolder(folder);
}

function moveTree(staged: string, target: string, dir: string, rename: Moves['rename']): void {
  try {
    patiently(() => rename(staged, target));
  } catch (error) {
    throw ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(codeOf(error)) ? new AlreadyExists(dir) : error;
  }
}

/**
 * Writes a folder as a whole: it is filled beside its place and moved there when it is complete.
 * @throws {AlreadyExists} when the name is taken by anything but an empty folder; that is left untouched
 * @throws {CouldNotWrite} when the system refuses
 */
export function createTree(dir: string, files: readonly TreeFile[], { rename } = moves): void {
  const target = resolve(dir);
  const parent = dirname(target);
  try {
    const old = lstatSync(target, { throwIfNoEntry: false });
    if (old !== undefined && !(old.isDirectory() && readdirSync(target).length === 0)) throw new AlreadyExists(dir);
    mkdirSync(parent, { recursive: true });
    sweep(parent);
    const staged = stagingName(parent);
    try {
      mkdirSync(staged);
      fillTree(staged, files);
      if (old !== undefined) rmdirSync(target);
      moveTree(staged, target, dir, rename);
    } finally {
      rmSync(staged, { recursive: true, force: true });
    }
    syncFolder(parent);
  } catch (error) {
    throw couldNot(dir, error);
  }
}
