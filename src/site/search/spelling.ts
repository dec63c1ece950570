/** How many typing errors a word of that length may hold. */
function mostErrors(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

/** The errors between two words: a letter too many, too few, another, or two that changed places. At most `most`, else more. */
function errorsBetween(a: string, b: string, most: number): number {
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  let before = last;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const ways = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same];
      row.push(Math.min(...ways, swapped ? (before[j - 2] ?? 0) + 1 : most + 1));
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? most + 1;
}

/**
 * The word that somebody meant who typed another: the one with the fewest errors between them, of several the first.
 * @param listed words in lower case, the most frequent first
 * @returns null where none is near enough; words of three letters and fewer are never taken for another
 */
export function nearestWord(typed: string, listed: readonly string[]): string | null {
  let most = mostErrors(typed.length);
  let nearest: string | null = null;
  for (const word of listed) {
    if (Math.abs(word.length - typed.length) > most) continue;
    const errors = errorsBetween(typed, word, most);
    if (errors > most) continue;
    if (errors === 0) return word;
    nearest = word;
    most = errors - 1;
    if (most === 0) break;
  }
  return nearest;
}
