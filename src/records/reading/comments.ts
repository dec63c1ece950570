/** Where the comment that opens at an offset ends (CommonMark 6.6); the end of the text where nothing closes it. */
function commentEnd(text: string, start: number): number {
  if (text.startsWith('<!-->', start)) return start + 5;
  if (text.startsWith('<!--->', start)) return start + 6;
  const close = text.indexOf('-->', start + 4);
  return close === -1 ? text.length : close + 3;
}

/** A text without its HTML comments: what is left is what a page would have to show. */
export function withoutComments(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let start = text.indexOf('<!--'); start !== -1; start = text.indexOf('<!--', from)) {
    kept.push(text.slice(from, start));
    from = commentEnd(text, start);
  }
  return from === 0 ? text : kept.join('') + text.slice(from);
}

/** Whether raw HTML is nothing but comments, so that a page may leave it out. */
export function isOnlyComments(html: string): boolean {
  return withoutComments(html).trim() === '';
}
