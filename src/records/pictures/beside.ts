import { hash } from 'node:crypto';
import { idOfFile } from '../ids.ts';
import { kindNamed, type Picture, readPicture } from './picture.ts';

/** A picture that lies beside a record and is its own: `INC-2026-0007.phone.png` beside `INC-2026-0007.md`. */
export interface PictureFile {
  /** Path from the content root. */
  readonly file: string;
  /** The file of the record that it belongs to. */
  readonly of: string;
  /** Names its bytes; empty where they can not be read. */
  readonly digest: string;
  /** What was seen of it, or why no page can show it. */
  readonly seen: Picture | string;
  /** Its bytes, read each time that somebody asks. */
  readonly bytes: Uint8Array;
}

/** How a picture is called: the id of its record, what it shows, and what it is. */
const NAME = /^(.+)\.([a-z0-9][a-z0-9-]{0,59})\.[a-z]+$/;

/**
 * The file of the record to which a picture of that name belongs; null where it is called as no picture, or no such record
 * lies in its folder.
 * @param names what lies in the folder
 */
export function ownerOf(name: string, names: Pick<ReadonlySet<string>, 'has'>): string | null {
  const id = kindNamed(name) === null ? undefined : NAME.exec(name)?.[1];
  return [`${id}.md`, `${id}.mdx`].find((record) => names.has(record)) ?? null;
}

/**
 * A picture beside a record, as far as its bytes say what it is.
 * @param read reads the file again; null for what is none, or larger than a picture may be
 */
export function pictureFile(file: string, of: string, read: () => Uint8Array | null): PictureFile {
  const bytes = read();
  return {
    file,
    of,
    digest: bytes === null ? '' : hash('sha256', bytes, 'hex'),
    seen: bytes === null ? 'it is larger than 1 MiB' : readPicture(file, bytes),
    get bytes() {
      return read() ?? new Uint8Array();
    },
  };
}

/** How a picture of a record is to be called, for a fix that can be typed. */
export function pictureName(record: string, word = 'what-it-shows'): string {
  return `${idOfFile(record)}.${word}.png`;
}
