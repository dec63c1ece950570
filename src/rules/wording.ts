/** How rules write what they saw, so that all messages read alike. */

/** Names as code, in a sentence: `at`, `by` and `action`. */
export function codes(names: readonly string[]): string {
  const written = names.map((name) => `\`${name}\``);
  const last = written.at(-1) ?? '';
  return written.length < 2 ? last : `${written.slice(0, -1).join(', ')} and ${last}`;
}

/** A number and what it counts: `1 day`, `3 days`, `2 entries`. */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}

/** What a person wrote, as code on one line, cut after 60 characters; `nothing` when it is blank. */
export function quoted(text: string): string {
  const line = text.replaceAll('`', "'").replaceAll(/\s+/g, ' ').trim();
  if (line === '') return 'nothing';
  return `\`${line.length > 60 ? `${line.slice(0, 60)}…` : line}\``;
}
