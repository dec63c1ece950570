import { loadedOnce } from '../loaded-once.ts';
import { type Pagefind, type SearchEngine, type SearchSetup, searchEngine } from './engine.ts';

const BASE = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
/** How similar words, how often they stand there and how long a page is count; records are short, so length says little. */
const RANKING = {
  termSimilarity: 2,
  pageLength: 0.3,
  termFrequency: 0.6,
  termSaturation: 1.2,
  metaWeights: { title: 8 },
};

async function fetched(path: string): Promise<Response> {
  const response = await fetch(BASE + path);
  if (!response.ok) throw new Error(`${path} could not be fetched`);
  return response;
}

async function load(): Promise<SearchEngine> {
  const [setup, words, pagefind] = await Promise.all([
    fetched('search.json').then((response): Promise<Omit<SearchSetup, 'words'>> => response.json()),
    fetched('pagefind/words.json').then((response): Promise<readonly string[]> => response.json()),
    import(/* @vite-ignore */ `${BASE}pagefind/pagefind.js`).then(async (module) => {
      await module.options({ ranking: RANKING, excerptLength: 24 });
      await module.init();
      const program: Pagefind = module;
      return program;
    }),
  ]);
  const exists = async (address: string): Promise<boolean> => (await fetch(address, { method: 'HEAD' })).ok;
  return searchEngine(pagefind, { ...setup, words }, { base: BASE, exists });
}

/**
 * The search of this portal, loaded once.
 * @throws {Error} where it can not be fetched; asked again, it is tried again
 */
export const loadedSearch = loadedOnce(load).get;

/** The page of the search, for a query. */
export function searchHref(query: string): string {
  return `${BASE}search/${query.trim() === '' ? '' : `?q=${encodeURIComponent(query.trim())}`}`;
}

/** The page of reporting. */
export const reportHref = `${BASE}report/`;
