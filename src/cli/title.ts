/** The first sentence, or as much of it as fits, as a title. */
export function titleOf(words: string): string {
  const [line = ''] = words.trim().split('\n');
  const sentence = /^.+?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
  const bare = sentence.replace(/[.\s]+$/, '');
  if (bare.length <= 70) return bare;
  return `${bare.slice(0, 70).replace(/\s+\S*$/, '')} …`;
}
