import { addressOf } from '../search-address.ts';
import type { BestBet } from './best-bets.ts';
import { excerptOf, type FoundText, type Piece } from './excerpt.ts';
import { askedKey, folded, type Unit, unitsOf, waysOf, wordsOf } from './query.ts';
import { holdsCharacters, joined, spaced } from './script.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Words by which the search is narrowed down: a filter's name and the word that is chosen. */
export type Chosen = Readonly<Record<string, string>>;

/** How often each word of each filter occurs. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A page as Pagefind holds it. */
interface Fragment extends FoundText {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

interface Found {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<Fragment>;
}

/** What is asked of Pagefind: its own program has it, or what merges its parts. */
export interface Pagefind {
  readonly filters: () => Promise<Counts>;
  /** Fetches what a search for a term will need. */
  readonly preload: (term: string) => Promise<void>;
  readonly search: (
    term: string | null,
    options: { readonly filters: Chosen },
  ) => Promise<{ readonly results: readonly Found[]; readonly filters: Counts } | null>;
  /** The years of which not all is searched yet, oldest first; a search of one part has none. */
  readonly olderYears?: () => readonly string[];
  /** Searches them, too, from now on. */
  readonly searchOlder?: () => Promise<void>;
}

/** What a portal says of itself to its search. */
export interface SearchSetup {
  readonly bets: readonly BestBet[];
  /** What stands in front of the ids of each register: `INC:incidents NC:nonconformities`. */
  readonly prefixes: string;
  /** Words of its pages in lower case, the most frequent first. */
  readonly words: readonly string[];
}

/** A page that was found. */
export interface Hit {
  readonly href: string;
  readonly title: string;
  readonly id: string | null;
  /** What it is, as `Incident`; null for a page of no kind. */
  readonly what: string | null;
  readonly status: string | null;
  /** Where it stands in the text; nothing for a page that was not found by its text. */
  readonly excerpt: readonly Piece[];
}

/** What a query finds. */
export interface Answer {
  /** The page of an id, or of a rule, that was typed exactly; Enter leads there. */
  readonly jump: Hit | null;
  /** The id of which there is no page here. */
  readonly missing: string | null;
  readonly bets: readonly Hit[];
  /** The first pages that say it, best first, without those above. */
  readonly hits: readonly Hit[];
  /** Reads the next ones. */
  readonly next: (most: number) => Promise<readonly Hit[]>;
  /** How many are not read yet. */
  readonly left: () => number;
  /** How many pages say it, those that are not shown included. */
  readonly total: number;
  /** Words that were taken for others, since nothing says them. */
  readonly corrected: readonly { readonly said: string; readonly meant: string }[];
  /** Words that nothing says, and nothing like them. */
  readonly unsaid: readonly string[];
  /** Words of filters that would leave something. */
  readonly counts: Counts;
}

/** A search that can be asked. */
export interface SearchEngine {
  /**
   * @param most how many hits are read before it answers: the others are read by what it answers
   * @param literal whether words are searched as typed, however unlikely
   */
  readonly ask: (query: string, chosen: Chosen, most: number, literal?: boolean) => Promise<Answer>;
  /** Fetches what a query will need, while it is still typed. */
  readonly prepare: (query: string) => Promise<void>;
  /** The words of each filter, and how often they occur. */
  readonly words: () => Promise<Counts>;
  /** The years of which not all is searched yet, oldest first. */
  readonly olderYears: () => readonly string[];
  /** Searches them, too, from now on. */
  readonly searchOlder: () => Promise<void>;
}

const NOTHING: Answer = {
  jump: null,
  missing: null,
  bets: [],
  hits: [],
  next: async () => [],
  left: () => 0,
  total: 0,
  corrected: [],
  unsaid: [],
  counts: {},
};

/** Among how many hits the page of an id is looked for, so that it has its title. */
const LOOKED_THROUGH = 8;
/** A word of a synonym counts a little less than what was typed. */
const OF_SYNONYM = 0.8;
/** How many words stand before the text: the title, and the id where there is one. */
function wordsBefore({ title = '', id = '' }: Fragment['meta']): number {
  return `${title} ${id}`.trim().split(/\s+/).length;
}

function hitOf(fragment: Fragment): Hit {
  const { url, meta, filters } = fragment;
  return {
    href: url,
    title: joined(meta.title ?? url),
    id: meta.id ?? null,
    what: meta.what ?? null,
    status: filters.status?.[0] ?? null,
    excerpt: excerptOf(fragment, wordsBefore(meta)),
  };
}

/** The query as Pagefind takes it: what is written without blanks is asked for as it stands. */
function termOf(way: string): string {
  return holdsCharacters(way) && !way.includes(' ')
    ? `"${spaced(way).replaceAll(/[\u200a\u200b]/g, ' ')}"`
    : spaced(way);
}

/**
 * The search of a portal.
 * @param base the path under which it is published, with `/` at its end
 * @param exists whether there is a page at an address
 */
export function searchEngine(
  pagefind: Pagefind,
  { bets, prefixes, words }: SearchSetup,
  { base, exists }: { readonly base: string; readonly exists: (address: string) => Promise<boolean> },
): SearchEngine {
  const vocabulary = vocabularyOf(words);
  const below = (href: string): string => base + href.slice(1);
  const plain = (href: string, title: string, text = ''): Hit => ({
    href,
    title,
    id: null,
    what: null,
    status: null,
    excerpt: text === '' ? [] : [{ text, marked: false }],
  });

  /** Hits of several ways to ask, each page once, by its best score. */
  async function merged(ways: readonly string[], filters: Chosen, into = new Map<string, Found>(), add = false) {
    const answers = await Promise.all(ways.map((way) => pagefind.search(way, { filters })));
    const counts: Record<string, Record<string, number>> = {};
    for (const [at, answer] of answers.entries()) {
      for (const found of answer?.results ?? []) {
        const score = (found.score * (at === 0 ? 1 : OF_SYNONYM)) / (ways[at]?.split(' ').length ?? 1);
        const before = into.get(found.id);
        if (before === undefined || add || before.score < score)
          into.set(found.id, { ...found, data: found.data, score: add ? score + (before?.score ?? 0) : score });
      }
      for (const [name, values] of Object.entries(answer?.filters ?? {})) {
        const own = counts[name] ?? {};
        counts[name] = own;
        for (const [word, count] of Object.entries(values)) own[word] = Math.max(own[word] ?? 0, count);
      }
    }
    return { found: into, counts };
  }

  /** What was found, its best hits read, without the pages that are shown above them. */
  async function answerOf(found: ReadonlyMap<string, Found>, most: number, bets: readonly Hit[] = []) {
    const above = bets.map(({ href }) => href);
    const waiting = [...found.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    const next = async (count: number): Promise<readonly Hit[]> => {
      const fragments = await Promise.all(waiting.splice(0, count).map(({ data }) => data()));
      return fragments.map(hitOf).filter(({ href }) => !above.includes(href));
    };
    const hits = await next(most);
    const answer: Answer = { ...NOTHING, bets, hits, next, left: () => waiting.length, total: found.size };
    return answer;
  }

  /** Whether a page says a word that is not on the list: a bounded list lacks those that few pages say. */
  async function isSaid(word: string): Promise<boolean> {
    const [first] = (await pagefind.search(word, { filters: {} }))?.results ?? [];
    if (first === undefined) return false;
    const { raw_content: raw, content, locations } = await first.data();
    const text = (raw ?? content).split(/\s+/g);
    return locations.some((at) => wordsOf(text[at] ?? '').some((one) => folded(one).startsWith(folded(word))));
  }

  /** What was typed, with words that nothing says taken for others or left out. */
  async function understood(query: string, literal: boolean) {
    const corrected: { said: string; meant: string }[] = [];
    const unsaid: string[] = [];
    const units: Unit[] = [];
    for (const unit of unitsOf(query, literal ? { ...vocabulary, knows: () => true } : vocabulary)) {
      if (unit.terms.length > 0) {
        units.push(unit);
        continue;
      }
      for (const said of unit.said.split(' ')) {
        const meant = vocabulary.near(said);
        if (await isSaid(said)) units.push({ said, terms: [said] });
        else if (meant === null) unsaid.push(said);
        else {
          corrected.push({ said, meant });
          units.push(...unitsOf(meant, vocabulary));
        }
      }
    }
    return { units, corrected, unsaid };
  }

  function betsFor(query: string, chosen: Chosen): readonly Hit[] {
    if (Object.keys(chosen).length > 0) return [];
    const key = askedKey(query);
    const words = new Set(key.split(' '));
    const holds = (asked: string): boolean => asked.includes(' ') && asked.split(' ').every((word) => words.has(word));
    const exactly = bets.filter(({ asked }) => asked.includes(key));
    const within = bets.filter(({ asked }) => asked.some(holds));
    return (exactly.length > 0 ? exactly : within).map(({ href, title, text }) => plain(below(href), title, text));
  }

  async function byId(query: string, address: string, most: number): Promise<Answer> {
    const id = query.trim().toUpperCase();
    const href = below(address);
    const { found } = await merged([`"${id}"`], {});
    const answer = await answerOf(found, Math.max(most, LOOKED_THROUGH));
    const own = answer.hits.find((hit) => hit.href === href);
    if (own === undefined && !(await exists(href))) return { ...answer, missing: id };
    const isOther = (hit: Hit): boolean => hit.href !== href;
    return {
      ...answer,
      jump: own ?? plain(href, id),
      hits: answer.hits.filter(isOther),
      next: async (more) => (await answer.next(more)).filter(isOther),
    };
  }

  const olderYears = (): readonly string[] => pagefind.olderYears?.() ?? [];
  const searchOlder = async (): Promise<void> => await pagefind.searchOlder?.();

  /** Nobody knows yet what of a year that is not searched would be left: it can be chosen. */
  const withOlder = (counts: Counts): Counts =>
    olderYears().length === 0
      ? counts
      : { ...counts, year: { ...Object.fromEntries(olderYears().map((year) => [year, 1])), ...counts.year } };

  return {
    olderYears,
    searchOlder,
    async prepare(query) {
      const ways = waysOf(unitsOf(query, vocabulary));
      await Promise.all(ways.map((way) => pagefind.preload(termOf(way))));
    },
    words: async () => withOlder(await pagefind.filters()),
    async ask(query, chosen, most, literal = false) {
      if (chosen.year !== undefined && olderYears().includes(chosen.year)) await searchOlder();
      const address = addressOf(query, prefixes);
      if (address !== null) return byId(query, address, most);
      if (wordsOf(query).length === 0) {
        if (Object.keys(chosen).length === 0) return NOTHING;
        const all = await pagefind.search(null, { filters: chosen });
        const found = new Map((all?.results ?? []).map((one) => [one.id, one]));
        return { ...(await answerOf(found, most)), counts: withOlder(all?.filters ?? {}) };
      }
      const { units, corrected, unsaid } = await understood(query, literal);
      const meant = corrected.reduce((all, { said, meant: word }) => all.replace(said, word), query.toLowerCase());
      let { found, counts } = await merged(waysOf(units).map(termOf), chosen);
      if (found.size === 0 && units.length > 1)
        for (const unit of units) ({ found, counts } = await merged(unit.terms.map(termOf), chosen, found, true));
      return {
        ...(await answerOf(found, most, betsFor(meant, chosen))),
        corrected,
        unsaid,
        counts: withOlder(counts),
      };
    },
  };
}
