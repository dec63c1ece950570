/**
 * A person's words as Markdown that shows them as they are: what would become a heading, code, raw HTML or a link to an
 * address of a phishing mail is only shown.
 */
export function asMarkdown(words: string): string {
  return words
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) =>
      line
        .trimEnd()
        .replaceAll(/(?<!`)\b(?:https?:\/\/|www\.)[^\s`<>]*[^\s`<>.,;:!?)"']/gi, '`$&`')
        .replaceAll(/<(?=[a-z/!?])/gi, '\\<')
        .replace(/^\s{0,3}(?=#{1,6}(?:\s|$)|>|```|~~~|=+$|-+$)/, '\\')
        .replace(/^ {4,}/, ''),
    )
    .join('\n')
    .trim();
}

/** The first sentence, or as much of it as fits, as a title. */
export function titleOf(words: string): string {
  const [line = ''] = words.trim().split('\n');
  const sentence = /^.+?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
  const bare = sentence.replace(/[.\s]+$/, '');
  if (bare.length <= 70) return bare;
  return `${bare.slice(0, 70).replace(/\s+\S*$/, '')} …`;
}
