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

/** What stands between two backticks is kept on one line up to this many columns, so that it can be copied. */
const MAX_SPAN = 60;

function isOpen(text: string): boolean {
  return text.split('`').length % 2 === 0;
}

/** The pieces of a line between which it may be broken. */
function piecesOf(line: string): readonly string[] {
  const pieces: string[] = [];
  let span: string | null = null;
  for (const word of line.split(' ')) {
    const piece: string = span === null ? word : `${span} ${word}`;
    span = null;
    if (isOpen(piece) && piece.length <= MAX_SPAN) span = piece;
    else pieces.push(...(piece.length > MAX_SPAN ? piece.split(' ') : [piece]));
  }
  return span === null ? pieces : [...pieces, ...span.split(' ')];
}

/** Text broken into lines at spaces, each at most `width` columns wide where its words allow it. */
export function linesOf(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of piecesOf(paragraph)) {
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
