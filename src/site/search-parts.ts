/** From how many pages on the search is made in parts. One index of fewer is made in seconds, and read with fewer requests. */
export const SPLIT_FROM = 1500;

/** The part of what has no year in its number; it is there in every portal. */
export const UNDATED = 'undated';

/** Numbers of one year in a part: a register that is larger than that has several parts a year. */
export const BLOCK = 1000;

const DATED = /^[a-z]+\/[A-Z]+-(\d{4})-(?:(\d{4,})|[0-9A-Z]+)\/index\.html$/;

/**
 * The part of the search in which a page stands, by its path from the portal's folder: `2026` for the first thousand numbers
 * of that year, `2026-1` for the next. It goes by the number alone, so that a record never changes its part.
 */
export function searchPartOf(path: string): string {
  const [, year, number = '0'] = DATED.exec(path) ?? [];
  if (year === undefined) return UNDATED;
  const block = Math.floor(Number(number) / BLOCK);
  return block === 0 ? year : `${year}-${block}`;
}

/** Parts of one year that hold few pages become one, from the oldest on, so that browsers need not ask for many. */
export function fewerParts<Page>(
  parts: ReadonlyMap<string, readonly Page[]>,
  most: number,
): ReadonlyMap<string, readonly Page[]> {
  const placeOf = (part: string): number => Number(part.slice(0, 4)) * 1e6 + Number(part.slice(5));
  const fewer = new Map<string, readonly Page[]>();
  let open = '';
  for (const part of [...parts.keys()].sort((a, b) => placeOf(a) - placeOf(b))) {
    const [own, before] = [parts.get(part) ?? [], fewer.get(open) ?? []];
    if (open.slice(0, 4) !== part.slice(0, 4) || before.length + own.length > most) open = part;
    fewer.set(open, [...(fewer.get(open) ?? []), ...own]);
  }
  return fewer;
}

/** Parts that browsers fetch for a first search, from the newest on: about as many thousands of pages. Older ones are fetched when somebody asks. */
const AT_ONCE = 20;

/**
 * The module by which browsers search all parts as one: it stands where Pagefind's own would stand, offers the same, and
 * merges the newest parts when it is asked first, the older ones when `searchOlder` is called. What is searched is counted,
 * filtered and ranked over all that were merged; `olderYears` says of which years some is still left out.
 * @param parts their folders beside the module, oldest first; Pagefind itself lies in the first, which has no year
 * @param atOnce how many are merged for the first search, beside that
 */
export function mergedSearch([main = UNDATED, ...others]: readonly string[], atOnce = AT_ONCE): string {
  const recent = others.slice(-atOnce);
  const older = others.slice(0, -atOnce);
  const years = [...new Set(older.map((part) => part.slice(0, 4)))];
  return `import * as pagefind from './${main}/pagefind.js';
const here = new URL('.', import.meta.url).pathname;
const recent = ${JSON.stringify(recent)};
const older = ${JSON.stringify(older)};
let left = ${JSON.stringify(years)};
export const olderYears = () => left;
export function createInstance(options = {}) {
  let all;
  let merged;
  let asking;
  let failed;
  const { basePath, ...alike } = options;
  const merge = (parts) => Promise.all(parts.map((part) => all.mergeIndex(here + part + '/', alike)));
  // A part that could not be fetched stays in Pagefind's list and would keep it from answering: it begins anew.
  const begin = () => {
    const before = all;
    failed = false;
    all = pagefind.createInstance({ ...alike, basePath: here + '${main}/' });
    merged = merge(recent);
    merged.catch(() => (failed = true));
    before?.destroy();
  };
  begin();
  const askOlder = async () => {
    if (failed) begin();
    await merged;
    await merge(older);
    left = [];
  };
  const searchOlder = () => (asking ??= askOlder().catch((error) => {
    asking = undefined;
    failed = true;
    throw error;
  }));
  const asked = (name) => async (...args) => {
    if (failed) begin();
    await merged;
    await asking;
    return all[name](...args);
  };
  const ways = ['init', 'options', 'search', 'debouncedSearch', 'preload', 'filters', 'mergeIndex', 'destroy'];
  return { ...Object.fromEntries(ways.map((name) => [name, asked(name)])), searchOlder };
}
let options = {};
let only;
const one = () => (only ??= createInstance(options));
export const init = () => one().init();
export const search = (...args) => one().search(...args);
export const debouncedSearch = (...args) => one().debouncedSearch(...args);
export const preload = (...args) => one().preload(...args);
export const filters = () => one().filters();
export const mergeIndex = (...args) => one().mergeIndex(...args);
export const searchOlder = () => one().searchOlder();
export async function destroy() {
  await only?.destroy();
  only = undefined;
}
const setOptions = async (set) => {
  options = { ...options, ...set };
  await only?.options(set);
};
export { setOptions as options };
`;
}
