/** Words that a portal keeps for typing errors; those that fewest pages say are left out beyond it, about 60 kB as a file. */
export const MOST_WORDS = 6000;

/** How many pages say a word. */
export type WordCounts = ReadonlyMap<string, number>;

const WORD = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}]{3,23}(?![\p{L}\p{N}])/gu;

function mostSaid(counts: WordCounts): WordCounts {
  const sorted = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return new Map(sorted.slice(0, MOST_WORDS));
}

/** The words of texts, most said first: of each text a word counts once. Numbers, ids and words of three letters are none. */
export function countedWords(texts: Iterable<string>): WordCounts {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(text.normalize('NFC').toLowerCase().match(WORD)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return mostSaid(counts);
}

/** The words of all parts of a search together. */
export function allWords(parts: Iterable<WordCounts>): WordCounts {
  const counts = new Map<string, number>();
  for (const part of parts) for (const [word, count] of part) counts.set(word, (counts.get(word) ?? 0) + count);
  return mostSaid(counts);
}
