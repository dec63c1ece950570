import { gunzipSync } from 'node:zlib';
import { finder } from './finder.ts';
import type { Markup } from './markup.ts';
import type { Portal } from './model.ts';
import { readTexts } from './read-text.ts';
import { apart, markupReader } from './usual-markup.ts';

/** A file of a finished portal. */
export interface PortalFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a file shows by itself, whatever else is published with it. */
export interface Look {
  /** Whether text of a record stands in it that the audience may not see. */
  readonly leaks: boolean;
  /** The address of the page that an entry of the search leads to; null for any other file. */
  readonly leadsTo: string | null;
  /** Whether such an entry names another address, too, to which it would lead. */
  readonly strays: boolean;
  /** What a browser reads on a page; null for any other file. */
  readonly markup: Markup | null;
}

/** Looks through a file; null for pictures and programs. */
export type LookThrough = (file: PortalFile) => Look | null;

/** All that decides what a look through a file sees, beside its path and its bytes. */
export interface LookedFor extends Pick<Portal, 'marks'> {
  /** The path under which the portal is published: every address from the root has to lead below it. */
  readonly base: string;
}

const SEARCHED_TEXT = /\.(?:html|js|mjs|css|json|txt|xml|svg|csv|ics|map)$|^_headers$/;
const PACKED = /^pagefind\/.*\.(?:pf_fragment|pf_index|pf_meta|pf_filter|pf_sort)$/;
/** An entry of the search, which may be made in parts. */
const FOUND = /^pagefind\/(?:[\w-]+\/)?fragment\//;

/** The text of a file, search entries unpacked. */
function textOf({ path, bytes }: PortalFile): string | null {
  if (PACKED.test(path)) return new TextDecoder().decode(gunzipSync(bytes));
  return SEARCHED_TEXT.test(path) ? new TextDecoder().decode(bytes) : null;
}

/** The address that an entry of the search leads to. */
function addressOf(fragment: string): string {
  return apart(/"url":"((?:[^"\\]|\\.)*)"/.exec(fragment)?.[1]?.replaceAll('\\/', '/') ?? '');
}

/** Makes what looks through the files of a portal, one after the other. */
export function lookThrough({ marks, base }: LookedFor): LookThrough {
  const readPage = markupReader(base);
  const leaked = finder(marks);
  return (file) => {
    const text = textOf(file);
    if (text === null) return null;
    const isEntry = FOUND.test(file.path);
    return {
      leaks: readTexts(text).some((read) => leaked(read).size > 0),
      leadsTo: isEntry ? addressOf(text) : null,
      strays: isEntry && (text.match(/"(?:url|image)":/g)?.length ?? 0) > 1,
      markup: file.path.endsWith('.html') ? readPage(text) : null,
    };
  };
}
