import { createHash, hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { KeptLines } from '../../checker/cache.ts';
import type { OnePage } from '../../site/current.ts';

/** A page that was drawn before. */
export interface KeptPage {
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly digest: string;
  /** The page itself; null where it can not be unpacked. */
  readonly html: () => string | null;
}

/** Pages of one thing that were drawn before, by all that they were drawn from. */
export interface KeptPages {
  /** The page; null where none was drawn from just this. */
  readonly get: (page: OnePage) => KeptPage | null;
  /** Keeps a page that was drawn. */
  readonly put: (page: OnePage, html: string) => void;
}

/** Names the compiled pages: templates, components and the names of what browsers load. */
function compiledKey(program: string): string {
  const key = createHash('sha256');
  const server = join(program, 'server');
  const files = readdirSync(server, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort())
    key.update(`${file.slice(server.length)}\0`).update(hash('sha256', readFileSync(file)));
  return key.digest('hex');
}

const DIGEST_LENGTH = 64;

function unpacked(line: string): string | null {
  try {
    return inflateRawSync(Buffer.from(line, 'base64')).toString('utf8');
  } catch {
    return null;
  }
}

/**
 * Opens the pages that were kept. A page is known by the compiled pages, the path of its portal, its address, what every
 * page shows and the whole view that it was drawn from; `current.ts` hands it nothing else. It is written into the new
 * portal like one that was just drawn, and every written file is read and looked through for markup and for what is withheld
 * before any of them is published, unless it is to the byte one that was looked through before (`kept-looks.ts`).
 * @param lines what is kept of this root and this program
 * @param program the folder of the compiled portal
 * @param base the path under which the portal is published
 */
export function keptPages(lines: KeptLines, program: string, base: string): KeptPages {
  const compiled = compiledKey(program);
  let asked: readonly [page: OnePage, key: string] | null = null;
  const keyOf = (page: OnePage): string => {
    if (asked?.[0] !== page) asked = [page, hash('sha256', JSON.stringify([compiled, base, page]), 'hex')];
    return asked[1];
  };
  return {
    get(page) {
      const line = lines.get(keyOf(page));
      if (line === null) return null;
      return { digest: line.slice(0, DIGEST_LENGTH), html: () => unpacked(line.slice(DIGEST_LENGTH)) };
    },
    put(page, html) {
      const packed = deflateRawSync(html, { level: 1 }).toString('base64');
      lines.put(keyOf(page), `${hash('sha256', html, 'hex')}${packed}`);
    },
  };
}
