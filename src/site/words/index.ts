import type { Language } from '../../records/language.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';

/**
 * Every text of the interface, by where it stands. A folder for each language holds one file for each area: a key that is
 * missing in one is a type error. Texts with numbers or names in them are functions; what is counted is asked of `speech`.
 */
export type Words = typeof en;

const WORDS: Readonly<Record<Language, Words>> = { en, de, fr };

/** The words of the interface in a language. */
export function wordsOf(language: Language): Words {
  return WORDS[language];
}
