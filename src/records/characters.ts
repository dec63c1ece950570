import { type Place, placeAt } from './document.ts';

/** Characters that hide what a text says, or make two readers see two texts. Joiners inside emoji and words are none. */
const FORBIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]|[\u200C\u200D]/gu;
const SURROUNDED = /[\p{L}\p{M}\p{Emoji}\uFE0F]/u;
const OPENS: Readonly<Record<string, string>> = { '\u202A': '\u202C', '\u202B': '\u202C', '\u202D': '\u202C', '\u202E': '\u202C', '\u2066': '\u2069', '\u2067': '\u2069', '\u2068': '\u2069' };
const BIDI = /[\u202A-\u202E\u2066-\u2069]/;
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: |$)/m;
const CONFLICT_MIDDLE = /^={7}$/m;

/** A character or mark that no record may hold, where it stands and what it is called. */
export interface ForeignCharacter extends Place {
  readonly message: string;
  readonly fix: string;
}

/** A character as people can name it: `U+202E`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function joinerIsInside(text: string, offset: number): boolean {
  const before = Array.from(text.slice(Math.max(0, offset - 2), offset)).at(-1) ?? '';
  const after = String.fromCodePoint(text.codePointAt(offset + 1) ?? 32);
  return SURROUNDED.test(before) && SURROUNDED.test(after);
}

function* unbalanced(text: string): Generator<number> {
  if (!BIDI.test(text)) return;
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const open: { readonly close: string; readonly at: number }[] = [];
    for (const [at, character] of Array.from(line, (value, index): [number, string] => [index, value])) {
      const close = OPENS[character];
      if (close !== undefined) open.push({ close, at });
      else if (character === '\u202C' || character === '\u2069') {
        if (open.at(-1)?.close === character) open.pop();
        else yield lineStart + at;
      }
    }
    const left = open[0];
    if (left !== undefined) yield lineStart + left.at;
    lineStart += line.length + 1;
  }
}

/** Finds control, invisible and unbalanced direction characters, and the marks that an unfinished merge leaves. */
export function* foreignCharacters(text: string): Generator<ForeignCharacter> {
  const fix = 'take it out, or write the text again by hand';
  for (const match of text.matchAll(FORBIDDEN)) {
    const joiner = match[0] === '\u200C' || match[0] === '\u200D';
    if (joiner && joinerIsInside(text, match.index)) continue;
    yield { ...placeAt(text, match.index), message: `an invisible character ${codePoint(match[0])} stands here`, fix };
  }
  for (const offset of unbalanced(text)) {
    yield { ...placeAt(text, offset), message: `a direction mark ${codePoint(text[offset] ?? '')} is not closed on its line, so the line reads differently than it is`, fix };
  }
  const conflict = CONFLICT.exec(text);
  if (conflict !== null && CONFLICT_MIDDLE.test(text)) {
    yield { ...placeAt(text, conflict.index), message: 'an unfinished merge left both versions in the file', fix: 'keep one version and take the lines `<<<<<<<`, `=======` and `>>>>>>>` out' };
  }
}
