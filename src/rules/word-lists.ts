import { LANGUAGES } from '../records/language.ts';
import { NONE, NOT_YET, SECTION_NAMES, SECTIONS } from '../records/reading/record-words.ts';
import type { RuleText } from './rule.ts';

type Lists = NonNullable<RuleText['lists']>;

/** What counts as no answer, in the languages of the interface. */
export const PLACEHOLDERS: Lists = [
  {
    title: 'No answer, however it is spelt (`T-B-D`, `N / A`)',
    words: [...NOT_YET.en, 'to be determined', 'to be added', ...NONE.en, '[Insert …]'],
  },
  { title: 'The same in German', words: [...NOT_YET.de, ...NONE.de] },
  { title: 'The same in French', words: [...NOT_YET.fr, ...NONE.fr] },
];

/** The headings that name a section, in the languages of the interface. */
export const HEADINGS: Lists = SECTION_NAMES.map((name) => ({
  title: `Headings that count as \`## ${name}\``,
  words: LANGUAGES.flatMap((language) => SECTIONS[name][language]).filter((words) => words !== name),
}));
