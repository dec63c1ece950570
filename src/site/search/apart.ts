/**
 * Where Pagefind would read the last word of one element and the first of the next as one, though they are drawn apart: it
 * ends a sentence at paragraphs, headings, list entries and cells by itself.
 */
const SIDE_BY_SIDE = /(<\/(?:a|button|code|d[dt]|label|small|span|strong|summary|th|time)>)(?=<[a-z])/g;
/** Where one fact ends and the next begins. */
const NEXT_FACT = /(<\/(?:dd|summary)>) (?=<d[lt]\b)/g;
/** The end of all facts, and of what stands above the rows of a table. */
const END = /(?:([\p{L}\p{N}])((?:<\/[a-z][\w-]*>)*))?(<\/(?:caption|dl|thead)>)/gu;

/** A page for the index, in which words that a reader sees apart are apart, and one fact ends before the next begins. */
export function wordsApart(html: string): string {
  return html
    .replaceAll(SIDE_BY_SIDE, '$1 ')
    .replaceAll(NEXT_FACT, '$1 · ')
    .replaceAll(END, (_, letter: string | undefined, closed: string | undefined, end: string) =>
      letter === undefined ? `${end} ` : `${letter}.${closed ?? ''}${end} `,
    );
}
