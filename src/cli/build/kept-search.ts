import { createHash, hash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unlessRefused } from '../../checker/unless-refused.ts';

/** A file of the search: its path from the folder of its part, and its bytes. */
export interface SearchFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Parts of the search that were made before, by all that they are made of. */
export interface KeptSearch {
  /** The files of a part; null where none was kept, or what was kept is damaged. */
  readonly get: (key: string) => readonly SearchFile[] | null;
  /** Keeps a part. Says nothing when the disk refuses. */
  readonly put: (key: string, files: readonly SearchFile[]) => void;
}

/** How many parts are kept, of about two megabytes each; those not asked for longest go. */
const MAX_PARTS = 128;
const NAME = /^[0-9a-f]{64}\.search$/;

/** A part as one file: its digest, what it holds and how long that is, and the files one behind the other. */
function packed(files: readonly SearchFile[]): Buffer {
  const list = files.map(({ path, content }) => `${content.length} ${path}\n`).join('');
  const body = Buffer.concat([Buffer.from(`${list}\n`), ...files.map(({ content }) => content)]);
  return Buffer.concat([Buffer.from(hash('sha256', body, 'hex')), body]);
}

function unpacked(bytes: Buffer): readonly SearchFile[] | null {
  const body = bytes.subarray(64);
  if (hash('sha256', body, 'hex') !== bytes.subarray(0, 64).toString('latin1')) return null;
  const end = body.indexOf('\n\n');
  let start = end + 2;
  return body
    .subarray(0, end)
    .toString('utf8')
    .split('\n')
    .map((line) => {
      const [length = ''] = line.split(' ', 1);
      const from = start;
      start += Number(length);
      return { path: line.slice(length.length + 1), content: body.subarray(from, start) };
    });
}

function forgetOldest(folder: string): void {
  const known = readdirSync(folder)
    .filter((name) => NAME.test(name))
    .map((name) => ({ name, asked: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.asked - a.asked || (a.name < b.name ? -1 : 1));
  for (const { name } of known.slice(MAX_PARTS)) rmSync(join(folder, name), { force: true });
}

/**
 * Opens the parts that were kept in a folder, which may be deleted at any time. That a kept part is good is not believed: it
 * is looked through with the new portal as one that was just made.
 * @param now the instant of this build in milliseconds, by which the parts that it asks for are known
 */
export function keptSearch(folder: string, now: number): KeptSearch {
  const placeOf = (key: string): string => join(folder, `${key}.search`);
  return {
    get(key) {
      const bytes = unlessRefused(() => readFileSync(placeOf(key)));
      if (bytes === null) return null;
      unlessRefused(() => utimesSync(placeOf(key), now / 1000, now / 1000));
      return unpacked(bytes);
    },
    put(key, files) {
      const staged = `${placeOf(key)}.${randomBytes(4).toString('hex')}~`;
      unlessRefused(() => {
        mkdirSync(folder, { recursive: true });
        writeFileSync(staged, packed(files), { flag: 'wx', mode: 0o600 });
        renameSync(staged, placeOf(key));
        utimesSync(placeOf(key), now / 1000, now / 1000);
        forgetOldest(folder);
      });
      unlessRefused(() => rmSync(staged, { force: true }));
    },
  };
}

/**
 * Names a part by all that it is made of.
 * @param maker the program that makes it, with its version
 * @param pages the address of each page in it and the SHA-256 of its bytes, in the order in which they are read
 */
export function partKey(maker: string, pages: readonly (readonly [address: string, digest: string])[]): string {
  const key = createHash('sha256').update(`${maker}\n`);
  for (const [address, digest] of pages) key.update(`${address} ${digest}\n`);
  return key.digest('hex');
}
