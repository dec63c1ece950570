import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CouldNotCheck } from '../../records/reading/load.ts';
import { type BuiltFile, PART_MANIFEST } from './portal-folder.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

const manifest = z.strictObject({
  schemaVersion: z.literal(1),
  /** Names the portal by all that it is made of: the same in all of its parts. */
  portal: digest,
  /** Which of its parts this is. */
  part: z.string(),
  /** The names of all. */
  parts: z.array(z.string()),
  /** Names the files of the folder. */
  files: digest,
});

/** What a finished part of a portal says of itself. */
export type PartManifest = z.output<typeof manifest>;

/** The file in which a part says it. */
export function partManifest(said: Omit<PartManifest, 'schemaVersion'>): Readonly<Record<string, string>> {
  return { [PART_MANIFEST]: `${JSON.stringify({ schemaVersion: 1, ...said }, null, 2)}\n` };
}

/** Names files by their paths and bytes, in the order in which they come. */
export interface FilesDigest {
  readonly add: (file: BuiltFile) => void;
  readonly done: () => string;
}

/** Hands files on, one after the other, and names each on the way: no file is read a second time for that. */
export function* named(files: Iterable<BuiltFile>, { add }: FilesDigest): Generator<BuiltFile> {
  for (const file of files) {
    add(file);
    yield file;
  }
}

/** Begins to name the files of a part; what it says of itself is not one of them. */
export function filesDigest(): FilesDigest {
  const sum = createHash('sha256');
  return {
    add({ path, bytes }) {
      if (path !== PART_MANIFEST) sum.update(`${path}\0${hash('sha256', bytes, 'hex')}\n`);
    },
    done: () => sum.digest('hex'),
  };
}

/**
 * Reads what a folder says of itself.
 * @param name the folder as the user named it
 * @throws {CouldNotCheck} where it is no finished part
 */
export function readManifest(name: string, folder: string): PartManifest {
  const fix = 'name the folders that `isms build --split` and `isms build --part` made';
  let text: string;
  try {
    text = readFileSync(join(folder, PART_MANIFEST), 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CouldNotCheck(`\`${name}\` is no part of a portal: it has no ${PART_MANIFEST} (${code})`, fix);
  }
  try {
    return manifest.parse(JSON.parse(text));
  } catch {
    throw new CouldNotCheck(`\`${name}\` is no part of a portal that this program knows`, fix);
  }
}
