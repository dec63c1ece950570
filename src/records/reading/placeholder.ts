import { withoutComments } from './comments.ts';
import { SECTION_WORDS } from './headings.ts';
import { NONE, NOT_YET, TEMPLATE_WORDS } from './record-words.ts';

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

const KEINE_AENDERUNG =
  /^(?:keine?|nichts)(?:weiteren?|neuen?|anderen?|zusätzlichen?)?(?:änderung(?:en)?|anpassung(?:en)?|ma(?:ß|ss)nahmen?|erkenntnisse?|lehren?|handlungsbedarf|zu(?:ändern|lernen|tun))?(?:ist|sind|war|waren)?(?:erforderlich|notwendig|nötig|geplant|gewonnen|gezogen)?$/;
const AUCUN_CHANGEMENT =
  /^(?:aucune?|pasde|rien)(?:autres?|nouvelles?|nouveaux?)?(?:changements?|modifications?|mesures?|actions?|enseignements?|leçons?|à(?:changer|modifier|apprendre|faire))?(?:supplémentaires?)?(?:n(?:est|esont|était))?(?:nécessaires?|requise?s?|prévue?s?|tirée?s?)?$/;
const NAMED =
  /change|lesson|action|learn|änder|anpassung|ma(?:ß|ss)nahme|erkenntnis|lehre|lernen|handlungsbedarf|modifi|mesure|enseignement|leçon|apprendre/;

/** Whether text says that nothing changes and gives no reason for it; with a reason it is a lesson (A.5.27). */
export function isBareNoChange(text: string): boolean {
  let named = false;
  for (const part of text.split(/[.;!\n]/)) {
    if (lineSaysNothing(part)) continue;
    const said = squeezed(part);
    if (![NO_CHANGE, KEINE_AENDERUNG, AUCUN_CHANGEMENT].some((form) => form.test(said))) return false;
    named ||= NAMED.test(said);
  }
  return named;
}
