import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { wordsApart } from '../../site/search/apart.ts';
import { spacedPage } from '../../site/search/script.ts';
import { allWords, countedWords, type WordCounts } from '../../site/search/word-list.ts';
import { BLOCK, fewerParts, mergedSearch, SPLIT_FROM, searchPartOf, UNDATED } from '../../site/search-parts.ts';
import { type KeptSearch, partKey, type SearchFile } from './kept-search.ts';
import { filesIn, reader } from './portal-folder.ts';

/** A page that the search finds: its address from the root of the portal, and its HTML. */
type Page = readonly [address: string, html: string];

/** How the search is made. */
export interface SearchRequest {
  /** From how many pages on it is made in parts. */
  readonly splitFrom?: number;
  /** Up to how many pages parts of one year become one. */
  readonly most?: number;
  /** How many parts browsers fetch for a first search. */
  readonly atOnce?: number;
  /** Parts of earlier builds; null where each is made anew. */
  readonly kept?: KeptSearch | null;
  /** What of it is made here; all of it where that is not said. */
  readonly share?: SearchShare;
}

/** What of a search in parts one process makes: the parts of pages with a year, or all else, which names those parts. */
export type SearchShare = { readonly of: 'years' } | { readonly of: 'rest'; readonly parts: readonly string[] };

/** What our pages mark for the search. */
const MARK = 'data-pagefind-body';
/** What is searched: never a program, and nothing beside its folder. What was kept may hold nothing else. */
const SEARCHED = /^(?:pagefind-entry\.json|pagefind\.\w+\.pf_meta|(?:fragment|index|filter|sort)\/\w+\.pf_\w+)$/;
/** The programs that search. Pagefind's own ways to show what it found are not ours. */
const PROGRAMS = /^(?:pagefind|pagefind-worker)\.js$|^wasm\.[\w-]+\.pagefind$/;
const FRAGMENT = /^fragment\//;
/** The words of a part, which are kept with it and go into one list. */
const WORDS = 'words.json';
/** The words of what one process makes, part by part, for whoever joins them; it is published in no portal. */
export const WORDS_OF_SHARE = 'isms-words.json';
/** Pages in the languages of ours: Pagefind gives its programs with an index of each. */
const ANY: readonly Page[] = ['en', 'de', 'fr'].map((language) => [
  `/${language}/`,
  `<html lang="${language}"><title>Any</title><p>Any`,
]);

/** How pages are handed to Pagefind and what is made of its answer; a change makes every part anew. */
const MAKER = 4;

/** The address of a page, from the root of the portal. */
function addressOf(path: string): string {
  return `/${path.replace(/index\.html$/, '')}`;
}

/** Pagefind's version: parts that another one made are not mixed with ours. */
function pagefindVersion(): string {
  return readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8');
}

function said({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`the search could not be made: ${errors.join('; ')}`);
}

async function filesOf(index: PagefindIndex, pages: readonly Page[]): Promise<readonly SearchFile[]> {
  for (const [url, content] of pages) said(await index.addHTMLFile({ url, content: spacedPage(wordsApart(content)) }));
  const made = await index.getFiles();
  said(made);
  return made.files.map(({ path, content }) => ({ path, content })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Each part by a process of its own, so that none needs more room than its pages. */
async function indexed(pages: readonly Page[]): Promise<readonly SearchFile[]> {
  try {
    const made = await createIndex();
    said(made);
    if (made.index === undefined) throw new Error('the search could not be made');
    return await filesOf(made.index, pages);
  } finally {
    await close();
  }
}

const PICTURE = /<img(?:\s[a-z-]+(?:="[^"]*")?)*\s*>/g;

/** A page with the words of its pictures in their place: Pagefind would show the first of them beside each hit. */
function withoutPictures(html: string): string {
  return html.replaceAll(PICTURE, (tag) => (/\salt="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('<', '&lt;'));
}

/** What a file of the search says, as JSON behind a word that tells its version. */
function contentOf({ content }: SearchFile): string {
  const text = gunzipSync(content).toString('utf8');
  const parsed: unknown = JSON.parse(text.slice(text.indexOf('{')));
  return typeof parsed === 'object' && parsed !== null && 'content' in parsed ? String(parsed.content) : '';
}

/** A part with the words that its pages say. */
function withWords(files: readonly SearchFile[]): readonly SearchFile[] {
  const words = countedWords(files.filter(({ path }) => FRAGMENT.test(path)).map(contentOf));
  return [
    ...files.filter(({ path }) => SEARCHED.test(path)),
    { path: WORDS, content: Buffer.from(JSON.stringify([...words])) },
  ];
}

function partsIn(bytes: Uint8Array): readonly unknown[] {
  const kept: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  return Array.isArray(kept) ? kept : [];
}

function countsIn(pairs: unknown): WordCounts {
  const all: readonly unknown[] = Array.isArray(pairs) ? pairs : [];
  return new Map(all.flatMap((pair) => (Array.isArray(pair) ? [[String(pair[0]), Number(pair[1])] as const] : [])));
}

function wordsOf(files: readonly SearchFile[]): WordCounts {
  const kept = files.find(({ path }) => path === WORDS)?.content;
  return countsIn(kept === undefined ? [] : partsIn(kept));
}

function write(folder: string, files: Iterable<SearchFile>): void {
  for (const { path, content } of files) {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
}

/** The pages that are searched: the digest of each by its path. */
function searchedIn(folder: string): ReadonlyMap<string, string> {
  const digests = new Map<string, string>();
  for (const { path, bytes } of filesIn(folder, reader()))
    if (path.endsWith('.html') && bytes.includes(MARK)) digests.set(path, hash('sha256', bytes, 'hex'));
  return digests;
}

/** The paths of the pages that are searched, by their part; what has no year comes first. */
function partsOf(searched: readonly string[], splitFrom: number, most: number): ReadonlyMap<string, readonly string[]> {
  if (searched.length < splitFrom) return new Map([[UNDATED, searched]]);
  const byPart = Map.groupBy(searched, searchPartOf);
  const undated = byPart.get(UNDATED) ?? [];
  byPart.delete(UNDATED);
  return new Map([[UNDATED, undated], ...fewerParts(byPart, most)]);
}

/**
 * Makes the search of finished pages: one index, or from a size on one for each year and thousand, which browsers search
 * together. A part whose pages are the same as in an earlier build is taken from there.
 * @throws {Error} when Pagefind can not
 */
export async function makeSearch(
  folder: string,
  { splitFrom = SPLIT_FROM, most = BLOCK, atOnce, kept = null, share }: SearchRequest = {},
): Promise<void> {
  const version = pagefindVersion();
  const digests = searchedIn(folder);
  const parts = new Map(partsOf([...digests.keys()], share === undefined ? splitFrom : 0, most));
  if (share?.of === 'years') parts.delete(UNDATED);
  const names = [...parts.keys(), ...(share?.of === 'rest' ? share.parts : [])];
  const search = join(folder, 'pagefind');
  const isParted = share !== undefined || parts.size > 1;
  const placeOf = (part: string): string => (isParted ? join(search, part) : search);
  if (share?.of !== 'years') {
    // Programs are taken from Pagefind each time: whoever can write into the kept parts must not write programs.
    for (const file of await indexed(ANY)) if (PROGRAMS.test(file.path)) write(placeOf(UNDATED), [file]);
    if (isParted) write(search, [{ path: 'pagefind.js', content: Buffer.from(mergedSearch(names, atOnce)) }]);
  }
  const words: WordCounts[] = [];
  for (const [part, paths] of parts) {
    const key = partKey(
      `${version}${MAKER}`,
      paths.map((path) => [addressOf(path), digests.get(path) ?? '']),
    );
    const before = kept?.get(key) ?? null;
    const pages = (): readonly Page[] =>
      paths.map((path) => [addressOf(path), withoutPictures(readFileSync(join(folder, path), 'utf8'))]);
    const files = before ?? withWords(await indexed(pages()));
    if (before === null) kept?.put(key, files);
    words.push(wordsOf(files));
    write(
      placeOf(part),
      files.filter(({ path }) => SEARCHED.test(path)),
    );
  }
  if (share === undefined) writeWords(folder, words);
  else write(folder, [{ path: WORDS_OF_SHARE, content: Buffer.from(JSON.stringify(words.map((part) => [...part]))) }]);
}

/** Writes the list of the words that the pages of a portal say. */
function writeWords(folder: string, words: readonly WordCounts[]): void {
  const list = [...allWords(words).keys()];
  write(join(folder, 'pagefind'), [{ path: WORDS, content: Buffer.from(JSON.stringify(list)) }]);
}

/**
 * Makes the list of words of a portal whose search was made in shares.
 * @param shares what each of them wrote of its words
 */
export function joinWords(folder: string, shares: readonly Uint8Array[]): void {
  writeWords(
    folder,
    shares.flatMap((bytes) => partsIn(bytes).map(countsIn)),
  );
}
