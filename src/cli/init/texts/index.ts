import type { Language } from '../../../records/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What the first records of an organisation say; names come in as they are to be shown. */
export type InitTexts = typeof en;

const TEXTS: Readonly<Record<Language, InitTexts>> = { en, de, fr };

/** What the first records say in a language. */
export function textsIn(language: Language): InitTexts {
  return TEXTS[language];
}
