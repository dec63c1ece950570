/** A name and an address of mail. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** The longest line of base64 (RFC 2045), and of a header with encoded words (RFC 2047). */
const MOST_LINE = 76;
/** So that a word fits into such a line behind `Subject: `. */
const MOST_WORD = MOST_LINE - 'Subject: '.length;
const WORD = { start: '=?UTF-8?B?', end: '?=' } as const;

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** Text as encoded words (RFC 2047), none of which cuts a letter in two; the lines of a folded header. */
function encodedWords(text: string): readonly string[] {
  const words: string[] = [];
  let piece = '';
  for (const character of text) {
    const longer = WORD.start.length + base64(piece + character).length + WORD.end.length;
    if (piece !== '' && longer > MOST_WORD) {
      words.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...words, piece].map((word) => `${WORD.start}${base64(word)}${WORD.end}`);
}

/** Whether a text may stand in a header as it is: letters, digits and few signs, short enough, and no encoded word by itself. */
function isPlain(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9 .,'()/-]*$/.test(text) && text.length <= 60;
}

/** A header whose text is free, such as the subject; folded where it is encoded. */
export function header(name: string, text: string): string {
  return `${name}: ${isPlain(text) ? text : encodedWords(text).join('\r\n ')}`;
}

/** A header with one mailbox: a name in quotes where it is plain, else in encoded words. */
export function mailboxHeader(header: string, { name, address }: Mailbox): string {
  const shown = isPlain(name) ? `"${name}"` : encodedWords(name).join('\r\n ');
  return `${header}: ${shown}\r\n <${address}>`;
}

/** Letters, digits and signs that need no quotes in an address (RFC 5322, dot-atom), on both sides of the `@`. */
const ADDRESS = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;

/** Whether a text is one address of mail that needs no quotes. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

/** The lines below the headers of a mail, and the headers that say how they are written: plain text in base64, in lines that end in CRLF. */
export function textPart(body: string): readonly string[] {
  const text = base64(body.replaceAll('\n', '\r\n'));
  return [
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(text.match(new RegExp(`.{1,${MOST_LINE}}`, 'g')) ?? []),
    '',
  ];
}
