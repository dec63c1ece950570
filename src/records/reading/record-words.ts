import type { Language } from '../language.ts';

/**
 * The words of the record format that people may write in each language of the portal: headings of sections, and what
 * stands for an answer and is none. The one list of them: checker, site, `isms new` and import go by it, and
 * `isms explain sections` shows it. Whoever adds a language adds its words here.
 */

/** A section that rules and pages look for, by its name in English. */
export const SECTION_NAMES = [
  'What happened',
  'Actions taken so far',
  'Root cause',
  'Lessons learned',
  'What changes for you',
] as const;

export type SectionName = (typeof SECTION_NAMES)[number];

type ByLanguage = Readonly<Record<Language, readonly string[]>>;

/** The headings that name each section; the first of a language is the one that is written in it. */
export const SECTIONS: Readonly<Record<SectionName, ByLanguage>> = {
  'What happened': {
    en: ['What happened'],
    de: ['Was ist passiert', 'Was passiert ist', 'Was geschehen ist', 'Was ist geschehen', 'Was geschah'],
    fr: ["Ce qui s'est passé", "Que s'est-il passé", 'Les faits'],
  },
  'Actions taken so far': {
    en: ['Actions taken so far'],
    de: [
      ...['Bisherige Maßnahmen', 'Bisherige Massnahmen', 'Was seitdem getan wurde', 'Getroffene Maßnahmen'],
      ...['Getroffene Massnahmen', 'Sofortmaßnahmen', 'Sofortmassnahmen'],
    ],
    fr: ['Mesures prises', "Mesures prises jusqu'ici", "Actions menées jusqu'ici", 'Actions menées'],
  },
  'Root cause': {
    en: ['Root cause'],
    de: ['Grundursache', 'Ursache'],
    fr: ['Cause racine', 'Cause profonde', 'Cause première'],
  },
  'Lessons learned': {
    en: ['Lessons learned'],
    de: ['Erkenntnisse', 'Lehren', 'Gelernte Lektionen', 'Gewonnene Erkenntnisse'],
    fr: ['Enseignements', 'Leçons apprises', 'Leçons tirées', 'Enseignements tirés'],
  },
  'What changes for you': {
    en: ['What changes for you'],
    de: ['Was sich für Sie ändert', 'Was sich für euch ändert'],
    fr: ['Ce qui change pour vous'],
  },
};

/** What organisations head with it in their text about reporting: what nobody should touch. It stands above the form. */
export const LEAVE_ALONE: ByLanguage = {
  en: ['What to leave alone'],
  de: ['Was Sie lassen sollten', 'Was zu lassen ist'],
  fr: ["Ce qu'il ne faut pas toucher"],
};

/** The prompts that stand in an empty section; left there they are no answer. */
export const TEMPLATE_WORDS: readonly string[] = [
  'What did you observe, when, which systems or data are involved, what have you done since?',
  'Why it could happen: the cause behind the cause, not the person.',
  'What we do differently from now on, or why nothing needs to change.',
  'What has been done so far, and when.',
  'Was haben Sie beobachtet, wann, welche Systeme oder Daten sind betroffen, was haben Sie seitdem getan?',
  'Warum es dazu kommen konnte: die Ursache hinter der Ursache, nicht die Person.',
  'Was wir künftig anders machen, oder warum sich nichts ändern muss.',
  'Was bisher getan wurde, und wann.',
  "Qu'avez-vous observé, quand, quels systèmes ou données sont touchés, qu'avez-vous fait depuis ?",
  'Pourquoi cela a pu arriver : la cause derrière la cause, pas la personne.',
  'Ce que nous faisons autrement désormais, ou pourquoi rien ne doit changer.',
  "Ce qui a été fait jusqu'ici, et quand.",
];

/** "Not yet": compared without case, marks, spaces and punctuation, so that `T-B-D` and `N / A` count too. */
export const NOT_YET: ByLanguage = {
  en: [
    ...['tbd', 'tba', 'tbc', 'todo', 'pending', 'xxx', 'to follow', 'still open', 'not yet known', 'not known yet'],
    ...['not known', 'in progress', 'work in progress', 'wip', 'placeholder', 'lorem ipsum', 'ditto', 'same as above'],
    ...['as above', 'see above', 'see below', 'see ticket', 'see the ticket', 'see issue', 'see jira', 'see chat'],
  ],
  de: [
    ...['offen', 'noch offen', 'folgt', 'folgt noch', 'wird ergänzt', 'wird noch ergänzt', 'wird nachgereicht'],
    ...['noch zu klären', 'zu klären', 'noch zu ergänzen', 'zu ergänzen', 'noch unklar', 'noch nicht bekannt'],
    ...['nicht bekannt', 'ausstehend', 'steht noch aus', 'in Arbeit', 'Platzhalter', 'k. A.', 'keine Angabe'],
    ...['keine Angaben', 's. o.', 's. u.', 'siehe oben', 'siehe unten', 'wie oben', 'siehe Ticket', 'siehe Vorgang'],
  ],
  fr: [
    ...['à compléter', 'à définir', 'à déterminer', 'à confirmer', 'à préciser', 'à venir', 'à faire', 'en attente'],
    ...['en cours', 'pas encore connu', 'non communiqué', 'non renseigné', 'voir ticket', 'voir le ticket'],
    ...['voir ci-dessus', 'voir ci-dessous', 'voir plus haut', 'voir plus bas', 'idem'],
  ],
};

/** "Nothing" and "nobody knows": no answer to why something happened, an honest one to some other questions. */
export const NONE: ByLanguage = {
  en: ['none', 'nil', 'nothing', 'n/a', 'na', 'not applicable', 'not available', 'unknown'],
  de: ['keine', 'keiner', 'keines', 'kein', 'nichts', 'entfällt', 'nicht zutreffend', 'nicht anwendbar', 'unbekannt'],
  fr: ['aucun', 'aucune', 'néant', 'rien', 'sans objet', 'non applicable', 'inconnu', 'inconnue'],
};

/** The heading of a section in a language, as it is written into a new record. */
export function headingIn(language: Language, name: SectionName): string {
  return SECTIONS[name][language][0] ?? name;
}
