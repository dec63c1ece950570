import { holdsCharacters } from './script.ts';
import { EMPTY_WORDS, SYNONYMS } from './synonyms.ts';

/** A part of a query that means one thing, and the words that mean the same. */
export interface Unit {
  readonly said: string;
  /** What it is looked for by: itself first, unless nothing says it. */
  readonly terms: readonly string[];
}

/** What is known of the words of a portal. */
export interface Vocabulary {
  /** Whether pages say that word, or one that begins with it. */
  readonly knows: (word: string) => boolean;
  /** Whether pages write that word just so. */
  readonly writes: (word: string) => boolean;
  /** The word that was meant; null where none is near. */
  readonly near: (word: string) => string | null;
}

const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー]+|[\p{L}\p{M}\p{N}]+/gu;
const UMLAUTS: readonly (readonly [umlaut: string, plain: string])[] = [
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
];
/** The most words of one meaning that a query is tried with, and the most ways to ask. */
const MOST_TERMS = 8;
const MOST_WAYS = 12;

/** The words of a text in lower case. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}

/** A word as words are compared: accents do not count, and `ü` is `ue`. */
export function folded(text: string): string {
  const plain = UMLAUTS.reduce(
    (all, [umlaut, two]) => all.replaceAll(umlaut, two),
    text.normalize('NFC').toLowerCase(),
  );
  return plain.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** A text as a key: its words, folded, one blank between two. */
export function keyOf(text: string): string {
  return wordsOf(text).map(folded).join(' ');
}

/** The words of a query that say what is looked for; all of them where none does. */
export function tellingWords(query: string): readonly string[] {
  const words = wordsOf(query);
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return telling.length === 0 ? words : telling;
}

/** The query as bets are found by it: what says something, in any order of the words. */
export function askedKey(query: string): string {
  return keyOf(tellingWords(query).join(' ')).split(' ').sort().join(' ');
}

const groups: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const all = new Map<string, Set<string>>();
  for (const group of SYNONYMS)
    for (const word of group) {
      const key = keyOf(tellingWords(word).join(' '));
      const known = all.get(key) ?? new Set();
      const others = group.map((other) => tellingWords(other).join(' '));
      for (const other of others) if (keyOf(other) !== key) known.add(other);
      all.set(key, known);
    }
  return all;
})();
const LONGEST = Math.max(...groups.keys().map((key) => key.split(' ').length));

/** Every word of the synonyms, for whoever mistypes one. */
export const SYNONYM_WORDS: readonly string[] = [...new Set(SYNONYMS.flat().flatMap(wordsOf))];

/** The other ways to write a word: `größe` and `groesse`. Where pages write it as it stands, no way that none writes: `mißing`. */
function spellings(word: string, writes: Vocabulary['writes']): readonly string[] {
  const plain = UMLAUTS.reduce((all, [umlaut, two]) => all.replaceAll(umlaut, two), word);
  const marked = UMLAUTS.reduce((all, [umlaut, two]) => all.replaceAll(two, umlaut), word);
  const every = (text: string): boolean => text.split(' ').every(writes);
  return [plain, marked].filter((other) => other !== word && (!every(word) || every(other)));
}

function termsOf(said: string, known: (text: string) => boolean, writes: Vocabulary['writes']): readonly string[] {
  const meanings = [said, ...(groups.get(keyOf(said)) ?? [])];
  const ways = meanings.flatMap((word) => [word, ...spellings(word, writes)]).filter(known);
  return [...new Set(ways)].slice(0, MOST_TERMS);
}

/**
 * What a query asks for, part by part: the longest run of words that has a meaning of its own is one part. Words that no
 * page says are left out where others mean the same.
 */
export function unitsOf(query: string, { knows, writes }: Omit<Vocabulary, 'near'>): readonly Unit[] {
  const words = tellingWords(query);
  const known = (text: string): boolean => holdsCharacters(text) || text.split(' ').every(knows);
  const units: Unit[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST, words.length - at);
    while (length > 1 && !groups.has(keyOf(words.slice(at, at + length).join(' ')))) length -= 1;
    const said = words.slice(at, at + length).join(' ');
    units.push({ said, terms: termsOf(said, known, writes) });
    at += length;
  }
  return units;
}

/** The ways to ask for all parts at once: as it was typed first, then with one word in place of another. */
export function waysOf(units: readonly Unit[]): readonly string[] {
  let ways: readonly string[] = [''];
  for (const { terms } of units)
    ways = terms.flatMap((term) => ways.map((way) => `${way} ${term}`.trim())).slice(0, MOST_WAYS);
  return ways.filter((way) => way !== '');
}
