import { foldedWords } from './read-text.ts';

/** Where a text can be recognised: at its longest word, which stands so many characters behind its start. */
interface Handle {
  readonly text: string;
  readonly offset: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

function handleOf(text: string): readonly [word: string, handle: Handle] {
  const words = [...text.matchAll(WORD)].sort((a, b) => b[0].length - a[0].length);
  return [words[0]?.[0] ?? '', { text, offset: words[0]?.index ?? 0 }];
}

/**
 * Looks for many texts at once, as a reader would compare them: word by word, whatever stands between, in any case. The
 * time depends on the text that is searched, hardly on how many are looked for.
 * @returns a function that yields those of them that stand in a text
 */
export function finder(texts: Iterable<string>): (searched: string) => ReadonlySet<string> {
  const byWords = Map.groupBy(new Set(texts), foldedWords);
  byWords.delete('');
  const handles = Map.groupBy([...byWords.keys()].map(handleOf), ([word]) => word);
  return (searched) => {
    const found = new Set<string>();
    if (handles.size === 0) return found;
    const words = ` ${foldedWords(searched)} `;
    for (const { 0: word, index } of words.matchAll(WORD)) {
      for (const [, { text, offset }] of handles.get(word) ?? []) {
        const start = index - offset;
        if (words[start - 1] !== ' ' || !words.startsWith(`${text} `, start)) continue;
        for (const one of byWords.get(text) ?? []) found.add(one);
      }
    }
    return found;
  };
}
