/** How often something that is written once was changed afterwards, in a sentence. */
export function rewrittenText(count: number): string {
  if (count === 0) return 'Nothing that is written once was changed afterwards.';
  return count === 1
    ? 'Once something that is written once was changed afterwards; it is marked as rewritten.'
    : `${count} times something that is written once was changed afterwards; each is marked as rewritten.`;
}
