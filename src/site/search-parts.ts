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

/**
 * The module by which browsers search all parts as one: it stands where Pagefind's own would stand, offers the same, and
 * merges the parts when it is asked first. What is searched is counted, filtered and ranked over all of them.
 * @param parts their folders beside the module; Pagefind itself lies in the first
 */
export function mergedSearch([main = UNDATED, ...others]: readonly string[]): string {
  return `import * as pagefind from './${main}/pagefind.js';
const here = new URL('.', import.meta.url).pathname;
const others = ${JSON.stringify(others)};
export function createInstance(options = {}) {
  const all = pagefind.createInstance({ ...options, basePath: here + '${main}/' });
  const merged = Promise.all(others.map((part) => all.mergeIndex(here + part + '/')));
  merged.catch(() => {});
  const asked = (name) => async (...args) => (await merged, all[name](...args));
  return { ...all, init: asked('init'), search: asked('search'), debouncedSearch: asked('debouncedSearch'), preload: asked('preload'), filters: asked('filters') };
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
