import { LANGUAGES } from '../language.ts';
import { SECTION_NAMES, SECTIONS, type SectionName } from './record-words.ts';

/** What a usual heading does not hold: asking for all of Unicode costs forty times as much. */
const MORE_THAN_WORDS = /[^ -~]|^ | $| {2}/;

/** Text without what nobody sees, every space as one blank. */
function visibleText(text: string): string {
  if (!MORE_THAN_WORDS.test(text)) return text;
  return text
    .normalize('NFC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/[\s\p{Z}\u2800]+/gu, ' ')
    .trim();
}

/** How headings are compared: case, the kind and number of spaces, and the kind of apostrophe do not count. */
export function headingKey(heading: string): string {
  return visibleText(heading)
    .toLowerCase()
    .replaceAll(/[\u2018\u2019\u02BC\u00B4`]/g, "'")
    .replace(/ ?\?$/, '');
}

const wordsFor = (name: SectionName): readonly string[] => LANGUAGES.flatMap((language) => SECTIONS[name][language]);

const CANONICAL: ReadonlyMap<string, SectionName> = new Map(
  SECTION_NAMES.flatMap((name) => wordsFor(name).map((words): [string, SectionName] => [headingKey(words), name])),
);

const PLAINLY: ReadonlyMap<string, SectionName> = new Map(SECTION_NAMES.map((name) => [name, name]));

/** The section that a heading names, in whatever language; undefined for every other heading. */
export function sectionNamed(heading: string): SectionName | undefined {
  return PLAINLY.get(heading) ?? CANONICAL.get(headingKey(heading));
}

/** All words that name a section, each language's. */
export const SECTION_WORDS: readonly string[] = SECTION_NAMES.flatMap(wordsFor);
