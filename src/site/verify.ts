import { gunzipSync } from 'node:zlib';
import { finder } from './finder.ts';
import { asRead, type Markup } from './markup.ts';
import type { Portal, RecordView } from './model.ts';
import { pageTitle } from './page-title.ts';
import { readTexts } from './read-text.ts';
import { apart, markupReader } from './usual-markup.ts';

/** A file of a finished portal. */
export interface PortalFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const SEARCHED_TEXT = /\.(?:html|js|mjs|css|json|txt|xml|svg|csv|ics|map)$|^_headers$/;
const PACKED = /^pagefind\/.*\.(?:pf_fragment|pf_index|pf_meta|pf_filter|pf_sort)$/;

/** An entry of the search, which may be made in parts. */
const FOUND = /^pagefind\/(?:[\w-]+\/)?fragment\//;

/** The text of a file, search entries unpacked; null for pictures and programs. */
function textOf({ path, bytes }: PortalFile): string | null {
  if (PACKED.test(path)) return new TextDecoder().decode(gunzipSync(bytes));
  return SEARCHED_TEXT.test(path) ? new TextDecoder().decode(bytes) : null;
}

function pageOf({ href }: Pick<RecordView, 'href'>): string {
  return `${href.slice(1)}index.html`;
}

/** The address that an entry of the search leads to. */
function addressOf(fragment: string): string {
  return /"url":"((?:[^"\\]|\\.)*)"/.exec(fragment)?.[1]?.replaceAll('\\/', '/') ?? '';
}

/** Whether an entry of the search names another address than its own, to which it would lead. */
function strays(fragment: string): boolean {
  return (fragment.match(/"(?:url|image)":/g)?.length ?? 0) > 1;
}

/** What is wrong with the markup of a page, which must bear a title; null where any title of the portal will do. */
function* pageFaults(
  path: string,
  html: string,
  title: string | null,
  { name, readPage }: { name: string; readPage: (html: string) => Markup },
): Generator<string> {
  const { title: said, heading, strange } = readPage(html);
  const isTitled =
    title === null ? said.endsWith(asRead(pageTitle('', name))) : said === asRead(pageTitle(title, name));
  if (!isTitled || (title !== null && heading !== asRead(title))) yield `${path} does not bear its title`;
  for (const what of strange.slice(0, 3)) yield `${path} holds ${what}, which no template wrote`;
}

/** How often each place is named. */
function tally(places: Iterable<string>): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1);
  return times;
}

/**
 * What is wrong with a finished portal, in words; empty when records, addresses, pages and search entries are the same,
 * each page bears its record's title, nothing stands on a page that no template wrote, and nothing that was withheld
 * stands anywhere.
 * @param base the path under which the portal is published: every address from the root has to lead below it
 */
export function portalFaults(portal: Portal, files: Iterable<PortalFile>, base = ''): readonly string[] {
  const faults: string[] = [];
  const all = [...portal.records, ...portal.former];
  const titles = new Map<string, string>([
    ...portal.records.map((record) => [pageOf(record), record.title] as const),
    ...portal.former.map((page) => [pageOf(page), page.id] as const),
  ]);
  // Two addresses that differ in case alone are one folder on many machines.
  for (const [path, times] of tally(all.map((page) => pageOf(page).toLowerCase())))
    if (times > 1) faults.push(`${times} records share the address /${path.replace('index.html', '')}`);
  const folders = portal.site.registers.map(({ folder }) => folder);
  const pages = new Set<string>();
  const drawn = new Set<string>();
  const readPage = markupReader(base);
  const leaked = finder(portal.marks);
  const found: string[] = [];
  for (const file of files) {
    const text = textOf(file);
    if (text === null) continue;
    const { path } = file;
    if (readTexts(text).some((read) => leaked(read).size > 0))
      faults.push(`${path} holds text of a record that this audience may not see`);
    if (FOUND.test(path) && strays(text)) faults.push(`${path} leads elsewhere`);
    if (FOUND.test(path)) found.push(apart(`${addressOf(text).slice(1)}index.html`));
    if (!path.endsWith('.html')) continue;
    drawn.add(path);
    const title = titles.get(path);
    faults.push(...pageFaults(path, text, title ?? null, { name: portal.site.name, readPage }));
    if (title !== undefined) pages.add(path);
    else if (
      folders.some((folder) => path.startsWith(`${folder}/`)) &&
      !/^[a-z]+\/(?:page\/\d+\/)?index\.html$/.test(path)
    )
      faults.push(`${path} is the page of no record`);
  }
  const entries = tally(found);
  for (const path of entries.keys()) {
    if (!titles.has(path) && !drawn.has(path)) faults.push(`the search leads to \`/${path}\`, which is no page`);
  }
  for (const record of portal.records) {
    const path = pageOf(record);
    if (!pages.has(path)) faults.push(`the record ${record.id} has no page`);
    const times = entries.get(path) ?? 0;
    if (times === 0) faults.push(`the search does not know the record ${record.id}`);
    if (times > 1) faults.push(`the search knows the record ${record.id} ${times} times`);
  }
  for (const page of portal.former) {
    const path = pageOf(page);
    if (!pages.has(path)) faults.push(`the former id ${page.id} has no page`);
    if (entries.has(path)) faults.push(`the search finds the former id ${page.id} beside its record`);
  }
  return faults;
}
