import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { CouldNotCheck } from '../records/reading/load.ts';
import type { WhyNot } from '../rules/verdict.ts';

const CHUNK_BYTES = 1024 * 1024;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function whyOf(error: unknown): WhyNot {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return 'missing';
  if (code === 'ELOOP') return 'outside';
  return code === 'ENXIO' ? 'special' : 'unreadable';
}

/** The SHA-256 of an open file in hexadecimal digits, read piece by piece; at most its size, so that it ends. */
async function hashOf(file: FileHandle, size: number): Promise<string> {
  const hash = createHash('sha256');
  const chunk = new Uint8Array(CHUNK_BYTES);
  let at = 0;
  while (at < size) {
    const { bytesRead } = await file.read(chunk, 0, Math.min(CHUNK_BYTES, size - at), at);
    if (bytesRead === 0) break;
    hash.update(chunk.subarray(0, bytesRead));
    at += bytesRead;
  }
  return hash.digest('hex');
}

/** The SHA-256 of a file in hexadecimal digits, in lower case. */
export interface Hashed {
  readonly found: string;
}

/**
 * The hash of a file below a store, or why there is none. The path is resolved first, and only a plain file that really
 * lies below the store is opened: no link is followed out of it, and no pipe or device is read.
 * @param root the store's real path
 * @param known hashes of this run by real path, since several items may point to one file
 */
export async function hashBelow(
  root: string,
  path: readonly string[],
  known: Map<string, Hashed>,
): Promise<Hashed | WhyNot> {
  let file: FileHandle | null = null;
  try {
    const real = await realpath(join(root, ...path));
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) return 'outside';
    const before = known.get(real);
    if (before !== undefined) return before;
    if (!(await stat(real)).isFile()) return 'special';
    file = await open(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const opened = await file.stat({ bigint: true });
    const named = await stat(real, { bigint: true });
    // Somebody could have put a link into the path meanwhile: what was opened must be what the real path names.
    if ((await realpath(real)) !== real || opened.ino !== named.ino || opened.dev !== named.dev) return 'outside';
    if (!opened.isFile()) return 'special';
    const hashed = { found: await hashOf(file, Number(opened.size)) };
    known.set(real, hashed);
    return hashed;
  } catch (error) {
    return whyOf(error);
  } finally {
    await file?.close();
  }
}

/**
 * The real path of the folder that was given for a store.
 * @throws {CouldNotCheck} when it is no folder, or can not be opened
 */
export async function storeRoot(name: string, folder: string): Promise<string> {
  try {
    const real = await realpath(folder);
    if ((await stat(real)).isDirectory()) return real;
  } catch (error) {
    const code = codeOf(error);
    throw new CouldNotCheck(
      `cannot open the folder \`${folder}\` of the store \`${name}\` (${code})`,
      'give the folder in which the store is mounted, and make it readable for the user who runs the check',
    );
  }
  throw new CouldNotCheck(
    `\`${folder}\`, given for the store \`${name}\`, is no folder`,
    'give the folder of the store',
  );
}
