const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u;
const NARROW = /\p{M}|\u200C|\u200D|\uFE0F/u;

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += character < '\u0300' ? 1 : WIDE.test(character) ? 2 : NARROW.test(character) ? 0 : 1;
  return width;
}

/** Text broken into lines at spaces, each at most `width` columns wide where its words allow it. */
export function linesOf(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && widthOf(longer) > width) {
        lines.push(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.push(line);
  }
  return lines;
}

/** Text broken into lines, each behind the same indent, as one text. */
export function wrap(text: string, width: number, indent = ''): string {
  return linesOf(text, width - indent.length)
    .map((line) => indent + line)
    .join('\n');
}

/** Two columns, the second one wrapped beside the first. */
export function columns(rows: readonly (readonly [string, string])[], width: number): string {
  const first = Math.min(26, Math.max(...rows.map(([name]) => name.length)));
  const indent = ' '.repeat(first + 4);
  return rows
    .flatMap(([name, text]) => {
      const [head = '', ...rest] = linesOf(text, width - indent.length).map((line) => indent + line);
      return name.length <= first
        ? [`  ${name.padEnd(first)}${head.slice(first + 2)}`, ...rest]
        : [`  ${name}`, head, ...rest];
    })
    .join('\n');
}

const NAMES = new Intl.PluralRules('en');

/** A number and what it counts: `1 error`, `2 errors`. */
export function count(number: number, noun: string): string {
  return `${number} ${NAMES.select(number) === 'one' ? noun : `${noun}s`}`;
}
