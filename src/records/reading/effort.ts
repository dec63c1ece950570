import { type Dialect, MAX_NESTING } from './markdown.ts';

/** Why a text is not given to the parser of Markdown: where, in words, and what to do. The line counts from the text's first. */
export interface Laborious {
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}

const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
/** A line that only draws a rule nests nothing. */
const RULER = /^[-*][-* \t]*$/;
const ENTITY = /&[#a-z]/gi;
const UNDERSCORES = /_+/g;

/**
 * The parser of Markdown copies a text anew at each entity in it, tries each underscore with every other, and each brace of
 * MDX with all that follows it. These are the greatest sums over the paragraphs of a file, each good for a tenth of a second
 * and 40 MB; a usual text stays below a hundredth of them.
 */
const MAX_ENTITIES_BY_LENGTH = 64_000_000;
const MAX_UNDERSCORES_SQUARED = 600_000_000;
const MAX_BRACES = 1000;

/** How many quotations and lists the signs at the start of a line open in one another. */
function nesting(line: string): number {
  if (RULER.test(line)) return 0;
  CONTAINER.lastIndex = 0;
  let levels = 0;
  while (levels <= MAX_NESTING && CONTAINER.test(line)) levels += 1;
  return levels;
}

/** How often a pattern occurs in a text. */
function occurrences(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The line of the first of these signs. */
function lineOf(text: string, sign: string): number {
  return text.slice(0, Math.max(0, text.indexOf(sign))).split('\n').length;
}

/** The line from which on a text is nested deeper than any reader needs; null where it is not. Asks only the start of lines. */
export function nestedFrom(body: string): number | null {
  if (body.length <= MAX_NESTING) return null;
  const at = body.split('\n').findIndex((line) => line.length > MAX_NESTING && nesting(line) > MAX_NESTING);
  return at === -1 ? null : at + 1;
}

/** Why a text would keep the parser of Markdown busy for seconds, or take hundreds of megabytes; null where it would not. */
export function laborious(body: string, dialect: Dialect): Laborious | null {
  if (dialect === 'mdx' && occurrences(body, /\{/g) > MAX_BRACES)
    return {
      line: lineOf(body, '{'),
      message: `the text holds more than ${MAX_BRACES} braces \`{\``,
      fix: 'take them out: no policy may hold code; what shall be read belongs between backticks',
    };
  let entities = 0;
  let underscores = 0;
  for (const paragraph of body.split(/\n[ \t]*\n/)) {
    entities += occurrences(paragraph, ENTITY) * paragraph.length;
    underscores += occurrences(paragraph, UNDERSCORES) ** 2;
  }
  if (entities > MAX_ENTITIES_BY_LENGTH)
    return {
      line: lineOf(body, '&'),
      message: 'a paragraph of the text holds too many entities such as `&lt;` to be read',
      fix: 'write the signs themselves, or part the text by blank lines',
    };
  if (underscores > MAX_UNDERSCORES_SQUARED)
    return {
      line: lineOf(body, '_'),
      message: 'a paragraph of the text holds too many underscores `_` to be read',
      fix: 'part the text by blank lines; what a machine has written belongs in the evidence store',
    };
  return null;
}
