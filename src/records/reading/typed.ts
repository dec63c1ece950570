import { foreignNamed } from './characters.ts';
import { codeSpan } from './code-span.ts';

/** An address that the reader's browser would follow, or a page make a link of; what a phishing mail held among them. */
const ADDRESS = /(?:https?|ftp):\/\/[^\s`<>]*[^\s`<>.,;:!?)"']/giu;
/** Signs that mean something inside a line. */
const SIGNS = /[\\`*_[\]<>&~|]/g;
/** Signs that mean something at the start of one. */
const OPENING = /^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|[-=:][-=: \t]*$|:(?=-))/;
const NUMBER = /^(\d{1,9})([.)])(?=\s|$)/;
const NO_BREAK = '\u00A0';

/** The text of one line between two addresses, its signs as signs. */
function plainly(text: string): string {
  return text.replaceAll(SIGNS, '\\$&');
}

function lineAsTyped(line: string): string {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const words = line.slice(indent.length);
  let from = 0;
  const parts: string[] = [];
  for (const { 0: address, index } of words.matchAll(ADDRESS)) {
    parts.push(plainly(words.slice(from, index)), codeSpan(address));
    from = index + address.length;
  }
  const escaped = [...parts, plainly(words.slice(from))].join('').replace(OPENING, '\\$&').replace(NUMBER, '$1\\$2');
  return NO_BREAK.repeat(Math.min(40, indent.replaceAll('\t', '    ').length)) + escaped;
}

/**
 * A person's words as Markdown that shows them as they were typed, line by line: nothing of it becomes a heading, a list,
 * emphasis, raw HTML or a definition that vanishes, and no address of a phishing mail becomes a link. A character that no
 * record may hold is named.
 * @param words any text; blank lines part paragraphs
 * @returns Markdown without blank lines around it
 */
export function asTyped(words: string): string {
  const lines = foreignNamed(words.replaceAll(/\r\n?/g, '\n'))
    .split('\n')
    .map((line) => lineAsTyped(line.trimEnd()));
  return lines
    .map((line, at) => (line !== '' && (lines[at + 1] ?? '') !== '' ? `${line}\\` : line))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}
