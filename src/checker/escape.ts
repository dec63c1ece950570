/**
 * Characters that a reader does not see or that steer the program which shows them: controls, line ends, direction
 * marks, zero-width and tag characters, halves of a surrogate pair. Joiners inside words and emoji are none.
 */
const UNSEEN =
  /[[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]--[\u200C\u200D\uFE0F]]|(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}\p{Extended_Pictographic}])/gv;

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16).toUpperCase();
  return code > 0xffff ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`;
}

/** One line of text in which every character is seen: hidden and steering ones, line ends too, as `\u202E`. */
export function visible(text: string): string {
  return text.replaceAll(UNSEEN, escaped);
}
