/** The prompts that `isms new` and the report form write into an empty section; left there they are no answer. */
export const TEMPLATE_WORDS = [
  'What did you observe, when, which systems or data are involved, what have you done since?',
  'Why it could happen: the cause behind the cause, not the person.',
  'What we do differently from now on, or why nothing needs to change.',
  'What has been done so far, and when.',
] as const;

const WORDS = new Set(['tbd', 'tba', 'tbc', 'todo', 'pending', 'na', 'none', 'nil', 'unknown']);
const PHRASE = /^tobe(?:determined|defined|added|confirmed|decided|done|completed)$/;

/** Letters and digits alone, in lower case. */
function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const TEMPLATES = new Set(TEMPLATE_WORDS.map(squeezed));

function words(line: string): readonly string[] {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=\p{L})[./](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function lineSaysNothing(line: string): boolean {
  const text = squeezed(line);
  if (text === '' || PHRASE.test(text) || /^x{3,}$/.test(text) || text.startsWith('loremipsum') || TEMPLATES.has(text))
    return true;
  const found = words(line);
  return found[0] === 'todo' || found.every((word) => WORDS.has(word));
}

/** The first two letters of everything that counts as a placeholder. */
const OPENINGS: ReadonlySet<string> = new Set(
  [...WORDS, 'tobe', 'xxx', 'loremipsum', ...TEMPLATES].map((word) => word.slice(0, 2)),
);

/** Whether the first two letters already show that a text says something: nearly every text does, and this costs little. */
function opensWithWords(text: string): boolean {
  const opening = text.slice(0, 2);
  return /^[a-z]{2}$/i.test(opening) && !OPENINGS.has(opening.toLowerCase());
}

/**
 * Whether text only holds the place of an answer: nothing is left of it after taking away comments, entities, invisible
 * characters, punctuation and case, or every line left is one like `TBD`. Never by length: `Reused password.` is a cause.
 */
export function isPlaceholder(text: string): boolean {
  if (opensWithWords(text)) return false;
  return text
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replaceAll(/&(?:[a-z]+|#\d+|#x[0-9a-f]+);/gi, ' ')
    .split('\n')
    .every(lineSaysNothing);
}

/** Whether a question has no answer yet: the field is absent, or holds only the place of an answer. */
export function isUnanswered(text: string | undefined): boolean {
  return text === undefined || isPlaceholder(text);
}

const NO_CHANGE =
  /^(?:na)?(?:no|none|nothing)?(?:further|other|new|additional)?(?:lessons?|changes?|actions?|to(?:change|learn|do))?(?:to(?:be)?)?(?:learned|learnt|identified|made|taken)?(?:is|are|was|were)?(?:required|needed|necessary)?$/;

/** Whether text says that nothing changes and gives no reason for it; with a reason it is a lesson (A.5.27). */
export function isBareNoChange(text: string): boolean {
  const parts = text
    .split(/[.;!\n]/)
    .filter((part) => !lineSaysNothing(part))
    .map(squeezed);
  return parts.some((part) => /change|lesson|action|learn/.test(part)) && parts.every((part) => NO_CHANGE.test(part));
}
