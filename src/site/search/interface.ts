import { search as de } from '../words/de/search.ts';
import { search as en } from '../words/en/search.ts';
import { search as fr } from '../words/fr/search.ts';

/** What the search says, in the language of the page that it stands on: it has to speak where nothing can be fetched. */
export const says = { en, de, fr }[
  (['de', 'fr'] as const).find((language) => language === document.documentElement.lang) ?? 'en'
];
