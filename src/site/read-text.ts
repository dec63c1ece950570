/** Signs that stand in a text and show nothing: soft hyphens, joiners, signs of direction. */
export const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu;
const NOT_ASCII = /[^\t\n\r -~]/;

/** A text as two readers agree on it: one kind of letters, in one case, words by single blanks. */
export function foldedWords(text: string): string {
  const isPlain = !NOT_ASCII.test(text);
  const folded = (isPlain ? text : text.normalize('NFKC').replaceAll(UNSEEN, '').toUpperCase()).toLowerCase();
  // Properties of characters are dear to ask, so only of those few that are not of ASCII.
  const words = isPlain ? folded : folded.replaceAll(/[^\p{L}\p{N}\0-\x7f]+/gu, ' ');
  return words.replaceAll(/[^a-z0-9\x80-\uffff]+/g, ' ').trim();
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  ndash: '-',
  mdash: '-',
};

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** What an entity stands for; one that is not known separates words. */
function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name] ?? whole;
  const hex = name[1] === 'x' || name[1] === 'X';
  return character(Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10));
}

const WITHIN_WORDS =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)(?:\s[^<>]*)?>/gi;
const TAG = /<[^<>]*>/g;

function decoded(text: string): string {
  const plain = text
    .replaceAll(/&(#x?[0-9a-f]{1,7}|[a-z]{2,8});/gi, entity)
    .replaceAll(/\\u(?:([0-9a-f]{4})|\{([0-9a-f]{1,6})\})/gi, (_, four = '', more = '') =>
      character(Number.parseInt(four + more, 16)),
    );
  if (!/%[0-9a-f]{2}/i.test(plain)) return plain;
  return plain.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return ' ';
    }
  });
}

/**
 * What somebody may read in a file of a portal: the words of its text across emphases and links, and the values of its
 * attributes, with entities, escapes of JSON and encoded addresses read as what they stand for.
 */
export function readTexts(text: string): readonly string[] {
  // In data a line end is written with a letter.
  const isPage = text.startsWith('<');
  const said = isPage ? text : text.replaceAll(/\\[nrtbf]/g, ' ');
  if (!said.includes('<')) return [decoded(said)];
  const words = said.replaceAll(WITHIN_WORDS, '').replaceAll(TAG, ' ');
  const tags = new Set(said.match(TAG)?.filter((tag) => tag.includes('=') || tag.startsWith('<!')));
  return [decoded(words), decoded([...tags].join('\n')), ...(isPage ? [] : [decoded(said)])];
}
