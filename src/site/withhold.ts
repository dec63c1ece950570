import { secretsIn } from '../checker/secrets.ts';
import type { AnyEntry, EntryOf } from '../records/types/index.ts';
import type { Audience } from './audience.ts';
import { foldedWords, UNSEEN } from './read-text.ts';
import { isNumbered } from './registers.ts';

/** What may stand between the words of an id or a name: blanks, hyphens, signs of emphasis, line ends. */
const BETWEEN = String.raw`[^\p{L}\p{N}]{1,8}`;
const NOT_ASCII = /[^\t\n -~]/;
const NUMBERED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(\p{L}{2,3})(${BETWEEN})(\p{N}{4}|[\p{L}\p{N}]{4,16})(?:(${BETWEEN})([\p{L}\p{N}]{4,16}))?(?![\p{L}\p{N}])`,
  'giu',
);

/** The same in a text of ASCII, for ids that begin with one of these letters: most words of a text do not. */
function numberedAs(prefixes: Iterable<string>): RegExp {
  const between = '[^A-Za-z0-9]{1,8}';
  return new RegExp(
    `(?<![A-Za-z0-9])(${[...prefixes].join('|')})(${between})([0-9]{4}|[A-Za-z0-9]{4,16})(?:(${between})([A-Za-z0-9]{4,16}))?(?![A-Za-z0-9])`,
    'gi',
  );
}

/** Replaces ids of numbered records, however they are written. */
function idReplacer(ids: readonly string[], withheld: string): ((text: string) => string) | null {
  if (ids.length === 0) return null;
  const known = new Set(ids.map(foldedWords));
  const prefixes = new Set(known.values().flatMap((id) => /^[a-z]{2,3}(?= )/.exec(id) ?? []));
  if (prefixes.size === 0) return null;
  const plain = numberedAs(prefixes);
  return (text) =>
    text.replaceAll(
      NOT_ASCII.test(text) ? NUMBERED : plain,
      (whole: string, prefix: string, _: string, second: string, gap2 = '', third = '') => {
        if (known.has(foldedWords(`${prefix} ${second} ${third}`))) return withheld;
        return known.has(foldedWords(`${prefix} ${second}`)) ? `${withheld}${gap2}${third}` : whole;
      },
    );
}

/** Replaces words of a list, however they are written; null when there is nothing to replace. */
function replacer(words: ReadonlyMap<string, string>): ((text: string) => string) | null {
  const folded = new Map([...words].map(([word, by]) => [foldedWords(word), by] as const));
  folded.delete('');
  if (folded.size === 0) return null;
  const longestFirst = [...folded.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const alternatives = longestFirst.map((word) => word.replaceAll('ss', '(?:ss|ß)').replaceAll(' ', BETWEEN)).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replaceAll(pattern, (found) => folded.get(foldedWords(found)) ?? found);
}

/**
 * Names of persons and what stands for them: their role. Names of several words in any case and with the last word in
 * front; those of one word as they are written, unless a role or an id has the word too. Of what commits call them only what
 * has several words: `dev` is a word of texts.
 */
function namesOf(people: Told['people']) {
  const ordinary = new Set(people.flatMap(({ id, data }) => foldedWords(`${id} ${data.role ?? ''}`).split(' ')));
  const several = new Map<string, string>();
  const single = new Map<string, string>();
  for (const { id, data } of people) {
    const by = data.role ?? id;
    for (const name of [...(data.name === undefined ? [] : [data.name]), ...data.commitsAs]) {
      const words = foldedWords(name).split(' ');
      // A name that is the role itself hides nobody, and its capitals would stand in the middle of sentences.
      if (words.join(' ') === foldedWords(by)) continue;
      if (words.length > 1) {
        several.set(words.join(' '), by);
        several.set([words.at(-1), ...words.slice(0, -1)].join(' '), by);
      } else if (name === data.name && name.length > 2 && !ordinary.has(words[0] ?? '')) {
        single.set(name.trim(), by);
      }
    }
  }
  return { several, single };
}

/** Replaces words as they are written. */
function exactReplacer(words: ReadonlyMap<string, string>): ((text: string) => string) | null {
  if (words.size === 0) return null;
  return (text) => text.replaceAll(/[\p{L}\p{N}\p{M}]+/gu, (word) => words.get(word) ?? word);
}

/** Whether an id is no word that a text can hold by chance: a number, or a name of several parts. */
function isTelling(id: string): boolean {
  return isNumbered(id) || /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+$/u.test(id);
}

/** What is needed to know what to take out. */
export interface Told {
  /** Everybody, those who are hidden too. */
  readonly people: readonly EntryOf<'people'>[];
  /** The files that the audience does not see. */
  readonly hidden: readonly { readonly id: string; readonly entry: AnyEntry | undefined }[];
  /** The files that it sees. */
  readonly pages: readonly { readonly id: string }[];
  readonly audience: Audience;
  /** Values that look like secrets. */
  readonly secrets: readonly string[];
  /** What stands where it may not read on. */
  readonly withheld: string;
}

/**
 * Takes out of text what an audience may not read: ids of records that it does not see, names of persons for staff, and
 * values that look like secrets for everybody.
 */
export function withholder({ people, hidden, pages, audience, secrets, withheld }: Told): (text: string) => string {
  const open = new Set(pages.map(({ id }) => id));
  const ids = hidden.flatMap(({ id, entry }) => {
    const former = entry !== undefined && 'formerId' in entry.data ? entry.data.formerId : undefined;
    return [id, ...(former === undefined ? [] : [former])].filter((one) => isTelling(one) && !open.has(one));
  });
  const { several, single } = namesOf(audience === 'staff' ? people : []);
  const steps = [
    idReplacer(ids.filter(isNumbered), withheld),
    replacer(new Map(ids.filter((id) => !isNumbered(id)).map((id) => [id, withheld]))),
    replacer(several),
    exactReplacer(single),
    secrets.length === 0
      ? null
      : (text: string) => secretsIn(text, secrets).reduce((said, secret) => said.replaceAll(secret, '••••••••'), text),
  ].filter((step) => step !== null);
  const taken = (text: string): string => steps.reduce((said, step) => step(said), text);
  return (text) => {
    if (!NOT_ASCII.test(text)) return taken(text);
    const plain = text.normalize('NFKC').replaceAll(UNSEEN, '');
    const cleaned = taken(plain);
    return cleaned === plain ? taken(text) : cleaned;
  };
}
