import { hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { unlessRefused } from '../../checker/unless-refused.ts';
import { BadUsage } from '../command.ts';

/** The file by which a folder is known as a portal of ours, which the next build may replace. */
export const MANIFEST = 'isms-portal.json';
/** The same of a part of a portal. */
export const PART_MANIFEST = 'isms-part.json';
/** The same of a folder that holds what parts of a portal are made of. */
export const SPLIT_MANIFEST = 'isms-split.json';

const OURS = [MANIFEST, PART_MANIFEST, SPLIT_MANIFEST] as const;

/** As much of a folder's name as fits, with our own words around it, into a name that every system takes. */
const LONGEST = 50;

/** Where a portal is built, and how it takes the place of the one before. */
export interface PortalFolder {
  /** Where to write the files; beside their place, so that a rename moves them. */
  readonly pages: string;
  /**
   * Makes a file of the portal that stands there one of the new portal, too, at the same path, where its bytes have that
   * digest (SHA-256 in hexadecimal digits); false where they have not, there is none, or the disk refuses.
   */
  readonly reuse: (path: string, digest: string) => boolean;
  /** Puts the finished pages in their place. */
  readonly publish: () => void;
  /** Takes away what is left of a build; the portal that was there stays. */
  readonly abandon: () => void;
}

function isEmpty(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length === 0;
}

/**
 * Prepares to build a portal in a folder.
 * @throws {BadUsage} when the folder holds something else than a portal of ours, which would be lost
 */
export function portalFolder(out: string): PortalFolder {
  const place = existsSync(out) ? realpathSync(out) : out;
  if (existsSync(place) && readdirSync(place).length > 0 && !OURS.some((name) => existsSync(join(place, name)))) {
    throw new BadUsage(
      `${place} holds files that are no portal, and building would replace them`,
      'name an empty or new folder with `--out DIR`, or empty that one',
    );
  }
  const name = basename(place).slice(0, LONGEST);
  const workshop = join(dirname(place), `.${name}.building`);
  const pages = join(workshop, 'pages');
  const former = join(dirname(place), `.${name}.former`);
  const clear = (): void => {
    for (const folder of [workshop, former]) rmSync(folder, { recursive: true, force: true });
  };
  if (existsSync(former) && !existsSync(place)) renameSync(former, place);
  clear();
  // The first folder that was not there yet: the workshop, or one on the way to it.
  const made = mkdirSync(pages, { recursive: true }) ?? workshop;
  const abandon = (): void => {
    clear();
    for (let above = dirname(workshop); above.length >= made.length && isEmpty(above); above = dirname(above))
      rmdirSync(above);
  };
  const publish = (): void => {
    if (existsSync(place)) renameSync(place, former);
    renameSync(pages, place);
    abandon();
  };
  const read = reader();
  const reuse = (path: string, digest: string): boolean => {
    const before = join(place, path);
    const isSame = (): boolean => lstatSync(before).isFile() && hash('sha256', read(before), 'hex') === digest;
    // One file under two names: no file of a portal is ever written again.
    return unlessRefused(isSame) === true && unlessRefused(() => linkSync(before, join(pages, path))) !== null;
  };
  return { pages, reuse, publish, abandon };
}

/**
 * Fills a folder beside its place, and puts it there when that went well.
 * @param fill gives what it made; null where nothing is to be published
 * @throws {BadUsage} when the place holds something else than a portal of ours, which would be lost; what was there stays
 */
export async function publishing<Made>(
  out: string,
  fill: (folder: string) => Promise<Made | null> | Made | null,
): Promise<Made | null> {
  const folder = portalFolder(out);
  try {
    const made = await fill(folder.pages);
    if (made !== null) folder.publish();
    return made;
  } finally {
    folder.abandon();
  }
}

/** A file of a finished portal: its path from the portal's folder with `/`, and its bytes. */
export interface BuiltFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * Reads files one after the other into the same room, so that the bytes of each hold until the next is read: room of its own
 * for each of ten thousand pages costs more to come by than to fill.
 */
export function reader(): (path: string) => Buffer {
  let room = Buffer.alloc(0);
  return (path) => {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (room.length < size) room = Buffer.allocUnsafeSlow(2 * size);
      let end = 0;
      for (let read = -1; end < size && read !== 0; end += read) read = readSync(file, room, end, size - end, null);
      return room.subarray(0, end);
    } finally {
      closeSync(file);
    }
  };
}

/**
 * Every file of a folder, in order of path, read one by one.
 * @param read gives the bytes of a file; with `reader()` they hold until the next file
 */
export function* filesIn(folder: string, read: (path: string) => Buffer = readFileSync): Generator<BuiltFile> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of names) yield { path: relative(folder, path).replaceAll('\\', '/'), bytes: read(path) };
}

/** Writes the files that stand beside the pages, in folders where their paths name some. */
export function writeBeside(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
