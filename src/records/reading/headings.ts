/**
 * The sections of an incident, and the words under which each is known in the languages of the interface. Whoever adds a
 * language adds its words here; `isms explain` shows them.
 */
export const SECTIONS = {
  'What happened': [
    'Was ist passiert',
    'Was passiert ist',
    'Was geschehen ist',
    "Ce qui s'est passé",
    "Que s'est-il passé",
  ],
  'Actions taken so far': [
    'Bisherige Maßnahmen',
    'Bisherige Massnahmen',
    'Was seitdem getan wurde',
    'Mesures prises',
    "Actions menées jusqu'ici",
  ],
  'Root cause': ['Grundursache', 'Ursache', 'Cause racine', 'Cause profonde', 'Cause première'],
  'Lessons learned': [
    'Lehren',
    'Gelernte Lektionen',
    'Erkenntnisse',
    'Leçons apprises',
    'Enseignements',
    'Leçons tirées',
  ],
  'What changes for you': ['Was sich für Sie ändert', 'Was sich für euch ändert', 'Ce qui change pour vous'],
} as const;

/** A section that rules look for. */
export type SectionName = keyof typeof SECTIONS;

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

const NAMES: readonly SectionName[] = [
  'What happened',
  'Actions taken so far',
  'Root cause',
  'Lessons learned',
  'What changes for you',
];

const CANONICAL: ReadonlyMap<string, SectionName> = new Map(
  NAMES.flatMap((name) => [name, ...SECTIONS[name]].map((words): [string, SectionName] => [headingKey(words), name])),
);

const PLAINLY: ReadonlyMap<string, SectionName> = new Map(NAMES.map((name) => [name, name]));

/** The section that a heading names, in whatever language; undefined for every other heading. */
export function sectionNamed(heading: string): SectionName | undefined {
  return PLAINLY.get(heading) ?? CANONICAL.get(headingKey(heading));
}

/** All words that name a section, each language's. */
export const SECTION_WORDS: readonly string[] = NAMES.flatMap((name) => [name, ...SECTIONS[name]]);
