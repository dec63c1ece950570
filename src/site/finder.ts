import { foldedWords } from './read-text.ts';

/** Where a text can be recognised: at its longest word, which stands so many characters behind its start. */
interface Handle {
  readonly word: string;
  readonly text: string;
  readonly offset: number;
}

function handleOf(text: string): Handle {
  const word = text.split(' ').reduce((longest, one) => (one.length > longest.length ? one : longest));
  return { word, text, offset: ` ${text} `.indexOf(` ${word} `) };
}

/** Whether a text of whole words stands there. */
function standsAt(words: string, text: string, start: number): boolean {
  const end = start + text.length;
  const isWhole = (start === 0 || words[start - 1] === ' ') && (end === words.length || words[end] === ' ');
  return isWhole && words.startsWith(text, start);
}

/**
 * Looks for many texts at once, as a reader would compare them: word by word, whatever stands between, in any case. The
 * text that is searched is gone through once, however many are looked for.
 * @returns a function that yields those of them that stand in a text
 */
export function finder(texts: Iterable<string>): (searched: string) => ReadonlySet<string> {
  const byWords = Map.groupBy(new Set(texts), foldedWords);
  byWords.delete('');
  const handles = Map.groupBy([...byWords.keys()].map(handleOf), ({ word }) => word);
  const shortest = Math.min(...handles.keys().map(({ length }) => length));
  return (searched) => {
    const found = new Set<string>();
    if (handles.size === 0) return found;
    // Never a text that is put together of others: each comparison would copy it as a whole.
    const words = foldedWords(searched);
    for (let start = 0, end = 0; end < words.length; start = end + 1) {
      const blank = words.indexOf(' ', start);
      end = blank < 0 ? words.length : blank;
      if (end - start < shortest) continue;
      for (const { text, offset } of handles.get(words.slice(start, end)) ?? []) {
        if (standsAt(words, text, start - offset)) for (const one of byWords.get(text) ?? []) found.add(one);
      }
    }
    return found;
  };
}
