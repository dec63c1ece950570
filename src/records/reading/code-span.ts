/** Text as code in a line, whatever backticks it holds. */
export function codeSpan(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  let longest = 0;
  for (const [run] of line.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
