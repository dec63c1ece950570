/**
 * The attributes by which the search can be narrowed down to a word of a record. The word stands in an attribute of its
 * own: what is written behind a filter's name is read for further filters.
 */
export function searchFilter(name: string, word: string): Readonly<Record<string, string>> {
  return { 'data-pagefind-filter': `${name}[data-word]`, 'data-word': word.replaceAll('-', ' ') };
}
