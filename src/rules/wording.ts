/** How rules write what they saw, so that all messages read alike. */

function inSentence(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** Names as code, in a sentence: `at`, `by` and `action`. */
export function codes(names: readonly string[]): string {
  return inSentence(names.map((name) => `\`${name}\``));
}

/** Names as code, each with the words that stand there where they are no answer: `by` and `rationale` (`TBD`). */
export function codesWith(names: readonly string[], written: Readonly<Record<string, unknown>> = {}): string {
  const words = names.map((name) => {
    const text = Object.hasOwn(written, name) ? written[name] : undefined;
    return typeof text === 'string' && text.trim() !== '' ? `\`${name}\` (${quoted(text)})` : `\`${name}\``;
  });
  return inSentence(words);
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

/** What stands where a value was: the value, or that it is gone. */
export function orGone(value: string | undefined): string {
  return value === undefined ? 'gone' : `\`${value}\``;
}
