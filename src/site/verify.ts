import type { RowsFile } from './listing/rows.ts';
import { type LookThrough, lookThrough, type PortalFile } from './look.ts';
import { asRead, type Markup } from './markup.ts';
import type { FormerView, Portal, PublishedPicture, RecordView } from './model.ts';
import { pageTitle } from './page-title.ts';

function pageOf({ href }: Pick<RecordView, 'href'>): string {
  return `${href.slice(1)}index.html`;
}

/** What is wrong with the markup of a page, which must bear a title; null where any title of the portal will do. */
function* pageFaults(
  path: string,
  { title: said, heading, strange }: Markup,
  title: string | null,
  name: string,
): Generator<string> {
  const isTitled =
    title === null ? said.endsWith(asRead(pageTitle('', name))) : said === asRead(pageTitle(title, name));
  if (!isTitled || (title !== null && heading !== asRead(title))) yield `${path} does not bear its title`;
  for (const what of strange.slice(0, 3)) yield `${path} holds ${what}, which no template wrote`;
}

/** What is wrong with the rows of a register, which are to be as many as it holds, each record that is here among them. */
function* rowsFaults(path: string, bytes: Uint8Array, { records, site }: Published): Generator<string> {
  const rows: Partial<RowsFile> = JSON.parse(new TextDecoder().decode(bytes));
  const listed = (rows.ids ?? []).map((id, at) => `/${rows.folder}/${rows.addresses?.[at] ?? id}/`);
  const all = new Set(listed);
  const register = site.registers.find(({ folder }) => path === `${folder}/rows.json`);
  const own = records.filter(({ href }) => href.startsWith(`/${register?.folder}/`));
  const isWhole = listed.length === register?.count && all.size === listed.length;
  if (!isWhole || !own.every(({ href }) => all.has(href))) yield `${path} lists other records than have a page`;
}

/** How often each place is named. */
function tally(places: Iterable<string>): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1);
  return times;
}

/** A register, and how much it holds where that is known: a part of a portal knows it of none. */
interface PublishedRegister {
  readonly folder: string;
  readonly count?: number;
}

/** What is published together: a portal, or a part of one. */
export interface Published extends Pick<Portal, 'marks'> {
  readonly site: { readonly name: string; readonly registers: readonly PublishedRegister[] };
  readonly records: readonly Pick<RecordView, 'id' | 'title' | 'href'>[];
  readonly former: readonly Pick<FormerView, 'id' | 'href'>[];
  readonly pictures: readonly Pick<PublishedPicture, 'path'>[];
}

/** Two addresses that differ in case alone are one folder on many machines. */
export function* sharedAddresses({ records, former }: Pick<Published, 'records' | 'former'>): Generator<string> {
  for (const [path, times] of tally([...records, ...former].map((page) => pageOf(page).toLowerCase())))
    if (times > 1) yield `${times} records share the address /${path.replace('index.html', '')}`;
}

/**
 * What is wrong with a finished portal, in words; empty when records, addresses, pages and search entries are the same,
 * each page bears its record's title, nothing stands on a page that no template wrote, and nothing that was withheld
 * stands anywhere.
 * @param look looks through each of the files
 */
export function portalFaults(
  portal: Published,
  files: Iterable<PortalFile>,
  look: LookThrough = lookThrough({ marks: portal.marks, base: '' }),
): readonly string[] {
  const faults: string[] = [...sharedAddresses(portal)];
  const titles = new Map<string, string>([
    ...portal.records.map((record) => [pageOf(record), record.title] as const),
    ...portal.former.map((page) => [pageOf(page), page.id] as const),
  ]);
  const folders = portal.site.registers.map(({ folder }) => folder);
  const pages = new Set<string>();
  const drawn = new Set<string>();
  const found: string[] = [];
  const pictures = new Set(portal.pictures.map(({ path }) => path));
  for (const file of files) {
    if (/\.(?:png|jpe?g|webp|gif|avif)$/.test(file.path) && !pictures.delete(file.path))
      faults.push(`${file.path} is a picture that no page shows`);
    const seen = look(file);
    if (seen === null) continue;
    const { path } = file;
    const { leaks, leadsTo, strays, markup } = seen;
    if (leaks) faults.push(`${path} holds text of a record that this audience may not see`);
    if (strays) faults.push(`${path} leads elsewhere`);
    if (leadsTo !== null) found.push(`${leadsTo.slice(1)}index.html`);
    if (path.endsWith('/rows.json')) faults.push(...rowsFaults(path, file.bytes, portal));
    if (markup === null) continue;
    drawn.add(path);
    const title = titles.get(path);
    faults.push(...pageFaults(path, markup, title ?? null, portal.site.name));
    if (title !== undefined) pages.add(path);
    else if (
      folders.some((folder) => path.startsWith(`${folder}/`)) &&
      !/^[a-z]+\/(?:page\/\d+\/)?index\.html$/.test(path)
    )
      faults.push(`${path} is the page of no record`);
  }
  for (const path of pictures) faults.push(`the picture ${path} is missing`);
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
