import { withoutComments } from './comments.ts';
import { SECTION_WORDS } from './headings.ts';

/** The prompts that `isms new` and the report form write into an empty section; left there they are no answer. */
export const TEMPLATE_WORDS = [
  'What did you observe, when, which systems or data are involved, what have you done since?',
  'Why it could happen: the cause behind the cause, not the person.',
  'What we do differently from now on, or why nothing needs to change.',
  'What has been done so far, and when.',
] as const;

/**
 * What stands for an answer and is none, by language: "not yet". Compared without case, marks, spaces and punctuation, so
 * that `T-B-D` and `N / A` count too. Whoever adds a language adds its words here; `isms explain` shows them.
 */
export const NOT_YET = {
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
} as const;

/** "Nothing" and "nobody knows", by language: no answer to why something happened, an honest one to some other questions. */
export const NONE = {
  en: ['none', 'nil', 'nothing', 'n/a', 'na', 'not applicable', 'not available', 'unknown'],
  de: ['keine', 'keiner', 'keines', 'kein', 'nichts', 'entfällt', 'nicht zutreffend', 'nicht anwendbar', 'unbekannt'],
  fr: ['aucun', 'aucune', 'néant', 'rien', 'sans objet', 'non applicable', 'inconnu', 'inconnue'],
} as const;

const PHRASE = /^tobe(?:determined|defined|added|confirmed|decided|done|completed|announced|discussed|filledin)$/;
/** A request to write something, in brackets as templates have it. */
const REQUEST =
  /^[^\p{L}\p{N}[<{(]*[[<{(]\s*(?:insert|add|enter|describe|fill|write|your|text|placeholder|tbd|todo|hier|bitte|einfügen|ergänzen|insérer|ajouter|compléter|décrire)(?![\p{L}\p{N}])[^\]>})]*[\]>})][^\p{L}\p{N}]*$/iu;

const BEYOND_ASCII = /[^\0-\x7F]/;

/** Letters and digits alone, in lower case; what nobody sees is none. */
function squeezed(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase().replaceAll(/[^a-z\d]/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{Default_Ignorable_Code_Point}|[^\p{L}\p{N}]/gu, '');
}

const NONES: ReadonlySet<string> = new Set(Object.values(NONE).flat().map(squeezed));
const WORDS: ReadonlySet<string> = new Set([...NONES, ...Object.values(NOT_YET).flat().map(squeezed)]);
/** The words of the template, and the name of a section repeated below it. */
const TEMPLATES: ReadonlySet<string> = new Set([...TEMPLATE_WORDS, ...SECTION_WORDS].map(squeezed));

function words(line: string): readonly string[] {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/(?<=\p{L})[./](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

/** Everything that a word of something that says nothing may begin with, in lower case. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...WORDS, ...TEMPLATES, 'tobe', 'loremipsum', 'xxx'].flatMap((said) =>
    Array.from(said, (_, at) => said.slice(0, at + 1)),
  ),
);
/** The same of those that go on with any letters. */
const OPEN_ENDED = /^(?:tobe|loremipsum|x+$)/;
/** A first word that no accent, sign in front of it or letter beyond ASCII changes. */
const FIRST_WORD = /^ *([A-Za-z]+)(?=[\0-@[-`{-\x7F]|$)/;

/** Whether the first word already shows that a line says something: nearly every line does, and this costs little. */
function opensWithWords(line: string): boolean {
  const first = FIRST_WORD.exec(line)?.[1]?.toLowerCase();
  return first !== undefined && !BEGINNINGS.has(first) && !OPEN_ENDED.test(first);
}

/** Whether a line holds only the place of an answer. */
function lineSaysNothing(line: string): boolean {
  return !opensWithWords(line) && saysNothing(line);
}

function saysNothing(line: string): boolean {
  const text = squeezed(line);
  if (text === '' || PHRASE.test(text) || WORDS.has(text) || TEMPLATES.has(text)) return true;
  if (/^x{3,}$/.test(text) || text.startsWith('loremipsum') || REQUEST.test(line)) return true;
  const found = words(line);
  return found[0] === 'todo' || found.every((word) => WORDS.has(word));
}

/**
 * Whether text only holds the place of an answer: nothing is left of it after taking away comments, entities, invisible
 * characters, punctuation and case, or every line left is one like `TBD`. Never by length: `Reused password.` is a cause.
 */
export function isPlaceholder(text: string): boolean {
  if (opensWithWords(text)) return false;
  return withoutComments(text)
    .replaceAll(/&(?:[a-z]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});/gi, ' ')
    .split('\n')
    .every(lineSaysNothing);
}

/** Whether a question has no answer yet: the field is absent, or holds only the place of an answer. */
export function isUnanswered(text: string | undefined): boolean {
  return text === undefined || isPlaceholder(text);
}

/** Whether text says "nothing" or "nobody knows", in one of the languages, and no more. */
export function saysNone(text: string): boolean {
  return NONES.has(squeezed(text));
}

const NO_CHANGE =
  /^(?:na)?(?:no|none|nothing)?(?:further|other|new|additional)?(?:lessons?|changes?|actions?|to(?:change|learn|do))?(?:to(?:be)?)?(?:learned|learnt|identified|made|taken)?(?:is|are|was|were)?(?:required|needed|necessary)?$/;

/** Whether text says that nothing changes and gives no reason for it; with a reason it is a lesson (A.5.27). */
export function isBareNoChange(text: string): boolean {
  let named = false;
  for (const part of text.split(/[.;!\n]/)) {
    if (lineSaysNothing(part)) continue;
    const said = squeezed(part);
    if (!NO_CHANGE.test(said)) return false;
    named ||= /change|lesson|action|learn/.test(said);
  }
  return named;
}
