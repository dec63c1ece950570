import { type Place, placesIn } from './document.ts';

/** Control and format characters (Unicode Cc, Cf) and variation selectors, of which `isForbidden` picks. */
const SUSPECT = /(?![\n\t\u00AD\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2])[\p{Cc}\p{Cf}\p{VS}]/gu;
/** What no text without one of them holds: looked for first, since to ask for all of Unicode costs more. */
const MAY_BE_SUSPECT =
  /[^\n\t -~\u00A0-\u00AC\u00AE-\u02FF\u0370-\u05FF\u2010-\u2027\u2030-\u205E\u20A0-\u20CF\u2100-\u2BFF\u3000-\uD7FF]/;
const ZERO_WIDTH_NON_JOINER = 0x200c;
const ZERO_WIDTH_JOINER = 0x200d;
/** Marks that set the direction of what stands beside them: LRM, RLM, ALM. */
const DIRECTION_MARKS: ReadonlySet<number> = new Set([0x200e, 0x200f, 0x61c]);

/**
 * The scripts whose letters change their shape with a joiner, or keep it: Arabic and its kin, those of India and their kin,
 * Mongolian (Unicode, chapters 9 to 14 and 23.2). In other scripts a joiner only hides.
 */
const JOINING =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mand}\p{scx=Nkoo}\p{scx=Adlm}\p{scx=Rohg}\p{scx=Mong}\p{scx=Phag}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}\p{scx=Bali}\p{scx=Java}\p{scx=Newa}]/u;
const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

/** One emoji with its skin tone and presentation. */
const EMOJI = '\\p{Extended_Pictographic}[\\u{1F3FB}-\\u{1F3FF}]?\\uFE0F?';
/** Emoji that joiners tie together, keycaps, and the flag of a region, which tag characters spell (UTS #51). */
const TIED = new RegExp(
  `\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{3,6}\\u{E007F}|${EMOJI}(?:\\u200D${EMOJI})*|[#*0-9]\\uFE0F?\\u20E3`,
  'gu',
);

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
const MARKER = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m;
const MIDDLE = /^={7}$/m;
/** Findings of one kind in one file; who has more mends the file as a whole. */
const MOST = 20;

/** A character or mark that no record may hold, where it stands and what it is called. */
export interface ForeignCharacter extends Place {
  readonly message: string;
  readonly fix: string;
}

/** A character as people can name it: `U+202E`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The character in front of an offset; empty at the start. */
function before(text: string, offset: number): string {
  return Array.from(text.slice(Math.max(0, offset - 2), offset)).at(-1) ?? '';
}

function after(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 32);
}

/** Whether a letter beside a joiner belongs to a script that needs it. */
function joinerIsNeeded(text: string, offset: number): boolean {
  const sides = [before(text, offset), after(text, offset + 1)];
  return sides.some((side) => JOINING.test(side) && LETTER_OR_MARK.test(side));
}

/** Answers, for offsets in ascending order, whether their line holds a letter of a script that runs from right to left. */
function rightToLeftLines(text: string): (offset: number) => boolean {
  let end = -1;
  let found = false;
  return (offset) => {
    if (offset <= end) return found;
    const start = text.lastIndexOf('\n', offset) + 1;
    const next = text.indexOf('\n', offset);
    end = next === -1 ? text.length : next;
    found = RIGHT_TO_LEFT.test(text.slice(start, end));
    return found;
  };
}

/** Answers, for offsets in ascending order, whether they lie within an emoji. */
function emojiOf(text: string): (offset: number) => boolean {
  const emoji = text.matchAll(TIED);
  let next = emoji.next();
  return (offset) => {
    while (next.done !== true && next.value.index + next.value[0].length <= offset) next = emoji.next();
    return next.done !== true && next.value.index <= offset;
  };
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

const VARIATION = /\p{VS}/u;

/** Offsets of characters that nobody sees and nobody needs. */
function* unseen(text: string): Generator<number> {
  const inEmoji = emojiOf(text);
  const isRightToLeft = rightToLeftLines(text);
  for (const { 0: character, index } of text.matchAll(SUSPECT)) {
    const code = character.codePointAt(0) ?? 0;
    // Whether it is balanced is asked of those.
    if (BIDI.test(character) || inEmoji(index)) continue;
    if (DIRECTION_MARKS.has(code)) {
      if (!isRightToLeft(index)) yield index;
    } else if (code === ZERO_WIDTH_JOINER || code === ZERO_WIDTH_NON_JOINER) {
      if (!joinerIsNeeded(text, index)) yield index;
    } else if (VARIATION.test(character)) {
      // One selector belongs to the sign in front of it; a second selects nothing, and a run of them can spell a message.
      const sign = before(text, index);
      if (sign === '' || /\s/.test(sign) || VARIATION.test(sign)) yield index;
    } else yield index;
  }
}

/** The mark of a merge that nobody finished, or what is left of one: where it stands and what to do. Null when there is none. */
export function mergeMarker(
  text: string,
): { readonly offset: number; readonly message: string; readonly fix: string } | null {
  const marker = MARKER.exec(text);
  if (marker === null) return null;
  const line = marker[0].length > 40 ? `${marker[0].slice(0, 40)}…` : marker[0];
  return MIDDLE.test(text)
    ? {
        offset: marker.index,
        message: 'an unfinished merge left both versions in the file',
        fix: 'keep one version and take the lines `<<<<<<<`, `=======` and `>>>>>>>` out',
      }
    : {
        offset: marker.index,
        message: `the line \`${line}\` is the rest of a merge`,
        fix: 'take the line out, and look whether both versions of the text above and below it are still there',
      };
}

/** Runs of one and the same character. */
const RUNS = /(.)\1*/gsu;

/**
 * A person's words with every character named that no record may hold, so that what nobody sees is read: `[U+202E]`, and
 * `[U+0000 × 12]` for a run of them. Half a letter, which no file can hold, becomes the sign for one that is unknown.
 * @param say what stands for a character that is there some times in a row; its name where it is not given
 */
export function foreignNamed(
  words: string,
  say: (character: string, times: number) => string = (character, times) =>
    `[${codePoint(character)}${times === 1 ? '' : ` × ${times}`}]`,
): string {
  let text = words.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  // What was around a character decides on it, so that the next look may find another.
  for (let offsets = new Set(foreign(text)); offsets.size > 0; offsets = new Set(foreign(text))) {
    let named = '';
    for (const { 0: run, 1: character = '', index } of text.matchAll(RUNS)) {
      const held: string[] = [];
      let times = 0;
      for (let at = 0; at < run.length; at += character.length) {
        if (offsets.has(index + at)) times += 1;
        else held.push(character);
      }
      named += `${times === 0 ? '' : say(character, times)}${held.join('')}`;
    }
    text = named;
  }
  return text;
}

/** Offsets of every character that no record may hold. */
function* foreign(text: string): Generator<number> {
  yield* unseen(text);
  if (BIDI.test(text)) yield* unbalanced(text);
}

/** The first few offsets, and how many more there are. */
function few(offsets: Iterable<number>): { readonly first: readonly number[]; readonly more: number } {
  const all = [...offsets];
  return { first: all.slice(0, MOST), more: Math.max(0, all.length - MOST) };
}

/** Finds control, invisible and unbalanced direction characters, and the marks that an unfinished merge leaves. */
export function* foreignCharacters(text: string): Generator<ForeignCharacter> {
  const fix = 'take it out, or write the text again by hand';
  let places: ((offset: number) => Place) | null = null;
  const place = (offset: number): Place => {
    places ??= placesIn(text);
    return places(offset);
  };
  const hidden = few(MAY_BE_SUSPECT.test(text) ? unseen(text) : []);
  for (const [at, offset] of hidden.first.entries()) {
    const more = at === MOST - 1 && hidden.more > 0 ? `, and ${hidden.more} more below it` : '';
    const name = codePoint(after(text, offset));
    yield { ...place(offset), message: `an invisible character ${name} stands here${more}`, fix };
  }
  for (const offset of few(BIDI.test(text) ? unbalanced(text) : []).first) {
    yield {
      ...place(offset),
      message: `a direction mark ${codePoint(text[offset] ?? '')} is not closed on its line, so the line reads differently than it is`,
      fix,
    };
  }
  const marker = mergeMarker(text);
  if (marker !== null) yield { ...place(marker.offset), message: marker.message, fix: marker.fix };
}
