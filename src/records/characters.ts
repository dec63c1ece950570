import { type Place, placeAt } from './document.ts';

/** Control and format characters (Unicode Cc, Cf), of which `isForbidden` picks. */
const SUSPECT = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;
const IN_WORD = /[\p{L}\p{M}\p{Extended_Pictographic}]/u;
const JOINERS = ['\u200C', '\u200D'];
const SOFT_HYPHEN = '\u00AD';

const OPENS: Readonly<Record<string, string>> = {
  '\u202A': '\u202C',
  '\u202B': '\u202C',
  '\u202D': '\u202C',
  '\u202E': '\u202C',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
};
const BIDI = /[\u202A-\u202E\u2066-\u2069]/;
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: |$)/m;
const CONFLICT_MIDDLE = /^={7}$/m;

/** A character or mark that no record may hold, where it stands and what it is called. */
export interface ForeignCharacter extends Place {
  readonly message: string;
  readonly fix: string;
}

/** A character as people can name it: `U+202E`. */
function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether a zero-width joiner stands inside a word or an emoji, where scripts and families of emoji need it. */
function joinerIsInside(text: string, offset: number): boolean {
  const before = Array.from(text.slice(Math.max(0, offset - 2), offset)).at(-1) ?? '';
  const after = String.fromCodePoint(text.codePointAt(offset + 1) ?? 32);
  return IN_WORD.test(before) && IN_WORD.test(after);
}

/** Offsets of direction marks that are opened and not closed on their line, or closed without being open. */
function* unbalanced(text: string): Generator<number> {
  let open: { readonly close: string; readonly at: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(/[\u202A-\u202E\u2066-\u2069\n]/g)) {
    const close = OPENS[mark];
    if (close !== undefined) open.push({ close, at: index });
    else if (mark === '\n') {
      if (open[0] !== undefined) yield open[0].at;
      open = [];
    } else if (open.at(-1)?.close === mark) open.pop();
    else yield index;
  }
  if (open[0] !== undefined) yield open[0].at;
}

/** Letters of some scripts are format characters too (U+0600 to U+08E2); direction marks are judged by their balance. */
function isForbidden(character: string, text: string, offset: number): boolean {
  if (character === SOFT_HYPHEN || BIDI.test(character) || /[\u0600-\u08E2]/.test(character)) return false;
  return !(JOINERS.includes(character) && joinerIsInside(text, offset));
}

/** Finds control, invisible and unbalanced direction characters, and the marks that an unfinished merge leaves. */
export function* foreignCharacters(text: string): Generator<ForeignCharacter> {
  const fix = 'take it out, or write the text again by hand';
  for (const match of text.matchAll(SUSPECT)) {
    if (!isForbidden(match[0], text, match.index)) continue;
    yield { ...placeAt(text, match.index), message: `an invisible character ${codePoint(match[0])} stands here`, fix };
  }
  for (const offset of BIDI.test(text) ? unbalanced(text) : []) {
    yield {
      ...placeAt(text, offset),
      message: `a direction mark ${codePoint(text[offset] ?? '')} is not closed on its line, so the line reads differently than it is`,
      fix,
    };
  }
  const conflict = CONFLICT.exec(text);
  if (conflict !== null && CONFLICT_MIDDLE.test(text)) {
    yield {
      ...placeAt(text, conflict.index),
      message: 'an unfinished merge left both versions in the file',
      fix: 'keep one version and take the lines `<<<<<<<`, `=======` and `>>>>>>>` out',
    };
  }
}
