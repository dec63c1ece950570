import { folded, SYNONYM_WORDS, type Vocabulary } from './query.ts';
import { nearestWord } from './spelling.ts';

/** An ending that a word may have beyond a word that is known. */
const LONGEST_ENDING = 3;

/** What pages say: by the words of the portal, and those that mean the same as one of them. */
export function vocabularyOf(words: readonly string[]): Vocabulary {
  const sorted = words.map(folded).sort();
  const begins = (start: string): boolean => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < start) low = middle + 1;
      else high = middle;
    }
    return sorted[low]?.startsWith(start) === true;
  };
  const all = new Set(sorted);
  const knows = (word: string): boolean => {
    const key = folded(word);
    if (key.length < 4 || /\d/.test(key) || begins(key)) return true;
    for (let cut = 1; cut <= LONGEST_ENDING && key.length - cut >= 4; cut += 1)
      if (all.has(key.slice(0, -cut))) return true;
    return false;
  };
  const meant = [...words, ...SYNONYM_WORDS];
  const written = new Set(words);
  return { knows, writes: (word) => written.has(word), near: (word) => nearestWord(word, meant) };
}
