import { TRAINING_WORDS } from './words.ts';

/** Somebody as a record names them: an id, and the words that it was made of. */
export interface Who {
  readonly person: string;
  readonly words: string;
}

const MOST_LETTERS = 60;

/** Letters with marks as an id spells them. */
const SPELT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', œ: 'oe', ł: 'l' };

/**
 * Whom somebody means who typed an id or a role: an id as it is, other words as an id would be made of them, so that the
 * check can say who was probably meant. Null where nothing was typed; a sentence where it is no id and no role.
 */
export function whoSaid(typed: string): Who | null | { readonly wrong: string } {
  const words = typed.trim().replaceAll(/\s+/g, ' ');
  if (words === '') return null;
  if (words.includes('@')) return { wrong: TRAINING_WORDS.wrong.mail };
  const person = words
    .toLowerCase()
    .replaceAll(/[äöüßæøœł]/g, (letter) => SPELT[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_LETTERS)
    .replaceAll(/^-+|-+$/g, '');
  return person === '' ? { wrong: TRAINING_WORDS.wrong.letters } : { person, words };
}

/** The id that an invitation has behind its address: `#as=ops-lead`; null where there is none. */
export function whoInvited(place: string): string | null {
  return /^#as=([a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?)$/.exec(place)?.[1] ?? null;
}
