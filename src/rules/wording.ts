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

/** What stands where an answer should: that it is missing, or the words that are none. */
export function noAnswer(text: string | undefined): string {
  return text === undefined || text.trim() === '' ? 'is missing' : `only says ${quoted(text)}`;
}

/**
 * The questions that have no answer, in words: `at` and `by` are missing, and `what` only says `TBD`.
 * @param open what is written in each field that is open, by the name of the field
 */
export function unanswered(open: Readonly<Record<string, string | undefined>>): string {
  const missing = Object.entries(open).flatMap(([name, text]) => (text === undefined ? [name] : []));
  const empty = Object.entries(open).flatMap(([name, text]) =>
    text === undefined ? [] : [`\`${name}\` ${noAnswer(text)}`],
  );
  const are = missing.length === 0 ? [] : [`${codes(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`];
  return [...are, ...empty].join(', and ');
}

/** What a person wrote, as code on one line, cut after 60 characters; `nothing` when it is blank. */
export function quoted(text: string): string {
  const line = text.replaceAll('`', "'").replaceAll(/\s+/g, ' ').trim();
  if (line === '') return 'nothing';
  return `\`${line.length > 60 ? `${line.slice(0, 60)}…` : line}\``;
}
