/** Chinese and Japanese are written without blanks, so that an index of words would know whole sentences only. */
const CHARACTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー]/u;
const BETWEEN =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー])(?=[\p{L}\p{N}々ー])|(?<=[\p{L}\p{N}\p{P}])(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー])/gu;
/** What stands in a page beside its tags. */
const TEXT = />[^<]+/g;
/** A blank that is not seen: Pagefind takes it for one between two words. */
const HAIR = '\u200a';
const SPACED =
  /\u200a|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー]\p{P}*) (?=\p{P}*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー])/gu;

/** Whether a text holds characters that stand for themselves in the index. */
export function holdsCharacters(text: string): boolean {
  return CHARACTER.test(text);
}

/** A text in which each such character is a word. */
export function spaced(text: string): string {
  return holdsCharacters(text) ? text.replaceAll(BETWEEN, HAIR) : text;
}

/** A page for the index: its text with each such character a word, its tags as they are. */
export function spacedPage(html: string): string {
  return holdsCharacters(html) ? html.replaceAll(TEXT, spaced) : html;
}

/** A text out of the index as people write it. */
export function joined(text: string): string {
  return holdsCharacters(text) ? text.replaceAll(SPACED, '') : text;
}
