import { columns, wrap } from '../checker/reporters/layout.ts';
import { LANGUAGES, type Language } from '../records/language.ts';
import { NONE, NOT_YET, SECTION_NAMES, SECTIONS } from '../records/reading/record-words.ts';

const CALLED: Readonly<Record<Language, string>> = { en: 'English', de: 'German', fr: 'French' };

const ABOUT =
  'Sections of an incident may be headed in any of these languages, whatever the organisation speaks: `## Grundursache` counts as `## Root cause`. Case, the kind and number of blanks, the kind of apostrophe and a question mark at the end do not count.';
const NO_ANSWER =
  'What stands for an answer and is none, without case, marks, blanks and punctuation (`T-B-D` counts too), beside what a form has left there (`[Insert …]`):';

/** What `isms explain sections` says: the headings and placeholder words of each language, as people read them. */
export function sectionsText(width: number): string {
  const inLanguages = (words: Readonly<Record<Language, readonly string[]>>): string =>
    columns(
      LANGUAGES.map((language): [string, string] => [CALLED[language], words[language].join(' · ')]),
      width,
    );
  return [
    'sections',
    wrap(ABOUT, width),
    ...SECTION_NAMES.map((name) => `## ${name}\n${inLanguages(SECTIONS[name])}`),
    wrap(NO_ANSWER, width),
    inLanguages(NOT_YET),
    wrap('What says "nothing", which is no cause and no lesson, but an honest answer elsewhere:', width),
    inLanguages(NONE),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The same for programs. */
export function sectionsFacts(): object {
  return { sections: SECTIONS, notYet: NOT_YET, none: NONE };
}
