import { gunzipSync } from 'node:zlib';
import { finder } from './finder.ts';
import type { Portal, RecordView } from './model.ts';

/** A file of a finished portal. */
export interface PortalFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const SEARCHED_TEXT = /\.(?:html|js|mjs|css|json|txt|xml|svg|csv|ics|map)$|^_headers$/;
const PACKED = /^pagefind\/.*\.(?:pf_fragment|pf_index|pf_meta|pf_filter|pf_sort)$/;

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

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

/**
 * What is wrong with a finished portal, in words; empty when records, pages and search entries are the same, each page
 * bears its record's title, and nothing that was withheld stands anywhere.
 */
export function portalFaults(portal: Portal, files: Iterable<PortalFile>): readonly string[] {
  const faults: string[] = [];
  const records = new Map(portal.records.map((record) => [pageOf(record), record]));
  const former = new Map(portal.former.map((page) => [pageOf(page), page]));
  const folders = portal.site.registers.map(({ folder }) => folder);
  const pages = new Set<string>();
  const leaked = finder(portal.marks);
  const found = new Set<string>();
  for (const file of files) {
    const text = textOf(file);
    if (text === null) continue;
    if (leaked(text).size > 0) faults.push(`${file.path} holds text of a record that this audience may not see`);
    if (file.path.startsWith('pagefind/fragment/')) found.add(`${addressOf(text).slice(1)}index.html`);
    const record = records.get(file.path);
    if (record !== undefined) {
      pages.add(file.path);
      if (!text.includes(escaped(record.title))) faults.push(`the page of ${record.id} does not bear its title`);
    } else if (former.has(file.path)) {
      pages.add(file.path);
    } else if (
      folders.some((folder) => file.path.startsWith(`${folder}/`)) &&
      !/^[a-z]+\/(?:page\/\d+\/)?index\.html$/.test(file.path)
    ) {
      faults.push(`${file.path} is the page of no record`);
    }
  }
  for (const [path, { id }] of records) {
    if (!pages.has(path)) faults.push(`the record ${id} has no page`);
    if (!found.has(path)) faults.push(`the search does not know the record ${id}`);
  }
  for (const [path, { id }] of former) {
    if (!pages.has(path)) faults.push(`the former id ${id} has no page`);
    if (found.has(path)) faults.push(`the search finds the former id ${id} beside its record`);
  }
  return faults;
}
