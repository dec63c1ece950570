import { cameraData } from './exif.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

/** The kinds of pictures that a page shows: none of them can hold a program. */
export const PICTURE_KINDS = ['png', 'jpg', 'webp'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** The largest file of a picture, in bytes. */
export const MAX_PICTURE_BYTES = 1024 * 1024;
/** More points need more memory than a telephone has. */
const MAX_POINTS = 40_000_000;

/** A run of bytes of a picture. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** A file of a picture taken apart: all that is drawn, and what says something about the picture instead. */
export interface Parts {
  /** In points, as the header says. */
  readonly width: number;
  readonly height: number;
  readonly drawn: readonly Part[];
  /** Data of cameras and programs: where, when and with what it was made. */
  readonly about: readonly Part[];
}

/** What a look at a file of a picture saw. */
export interface Picture {
  readonly kind: PictureKind;
  readonly width: number;
  readonly height: number;
  /** Whether its data say at which place of the earth it was taken. */
  readonly located: boolean;
  /** Whether only its data say which way up it stands. */
  readonly turned: boolean;
}

const READERS: Readonly<Record<PictureKind, (bytes: Uint8Array) => Parts | null>> = {
  png: readPng,
  jpg: readJpeg,
  webp: readWebp,
};
/** What a file of each kind begins with; a WebP says its length between two words. */
const MAGIC: Readonly<Record<PictureKind, readonly string[]>> = {
  png: ['\u0089PNG\r\n\u001a\n'],
  jpg: ['\u00ff\u00d8\u00ff'],
  webp: ['RIFF', 'WEBP'],
};

/** The kind of picture that bytes begin as; null for anything else. */
function kindOf(bytes: Uint8Array): PictureKind | null {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return PICTURE_KINDS.find((kind) => MAGIC[kind].every((word, at) => start.startsWith(word, at * 8))) ?? null;
}

/** The kind that the ending of a name says; null where it says none that is shown. */
export function kindNamed(file: string): PictureKind | null {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return PICTURE_KINDS.find((kind) => kind === ending) ?? (ending === 'jpeg' ? 'jpg' : null);
}

/**
 * Looks at the bytes of a picture. They are never drawn here: only the header and the lengths of its parts are read.
 * @param file its name, of which the ending has to say what it is
 * @returns why no page can show it, in words, where none can
 */
export function readPicture(file: string, bytes: Uint8Array): Picture | string {
  if (bytes.length > MAX_PICTURE_BYTES) return 'it is larger than 1 MiB';
  const kind = kindOf(bytes);
  const named = kindNamed(file);
  if (kind === null) return `its bytes are not those of a picture in ${named ?? 'a known form'}`;
  if (kind !== named) return `its name says ${named ?? 'something else'}, and its bytes are those of a ${kind}`;
  const parts = READERS[kind](bytes);
  if (parts === null) return 'it is cut off or damaged, or something else stands behind it in the file';
  const { width, height, about } = parts;
  if (width === 0 || height === 0 || width * height > MAX_POINTS)
    return `it is ${width} × ${height} points large, and a page shows 40 million at most`;
  return { kind, width, height, ...cameraData(about.map(({ start, end }) => bytes.subarray(start, end))) };
}

/** The bytes of a picture as a page shows them: without data about where, when and with what it was made. Null for none. */
export function shownBytes(bytes: Uint8Array): Uint8Array | null {
  const kind = kindOf(bytes);
  const parts = kind === null ? null : READERS[kind](bytes);
  if (kind === null || parts === null) return null;
  const shown = Buffer.concat(parts.drawn.map(({ start, end }) => bytes.subarray(start, end)));
  if (kind !== 'webp') return shown;
  // The head of a WebP says how long it is, and which data follow.
  shown.writeUInt32LE(shown.length - 8, 4);
  if (shown.toString('latin1', 12, 16) === 'VP8X') shown.writeUInt8(shown.readUInt8(20) & ~0x0c, 20);
  return shown;
}
