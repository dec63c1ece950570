/** Somebody as a record names them: an id, and the words that it was made of. */
export interface Who {
  readonly person: string;
  readonly words: string;
}

const MOST_LETTERS = 60;

/** Letters that no mark makes of another, as ids spell them. */
const SPELT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  œ: 'oe',
  ł: 'l',
};

/**
 * Whom somebody means who typed an id or a role: an id as it is, other words as an id would be made of them, so that the
 * check can say who was probably meant. A word for what is wrong where it is neither.
 */
export function whoSaid(typed: string): Who | 'nobody' | 'mail' | 'letters' {
  const words = typed.trim().replaceAll(/\s+/g, ' ');
  if (words === '') return 'nobody';
  if (words.includes('@')) return 'mail';
  const person = words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüßæøœł]/g, (letter) => SPELT[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+/g, '')
    .slice(0, MOST_LETTERS)
    .replaceAll(/-+$/g, '');
  return person === '' ? 'letters' : { person, words };
}

/** The id that an invitation has behind its address: `#as=ops-lead`; null where there is none. */
export function whoInvited(place: string): string | null {
  return /^#as=([a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?)$/.exec(place)?.[1] ?? null;
}
