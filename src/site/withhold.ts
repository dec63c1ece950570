import type { AnyEntry, EntryOf } from '../records/index.ts';
import type { Audience } from './audience.ts';
import { isNumbered } from './registers.ts';

/** What stands in the place of a person whom an audience may not know. */
export const A_PERSON = 'a person who is not shown here';

/** What stands where an audience may not read on. */
export const WITHHELD = 'a record that is not shown here';

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Replaces whole words of a list; null when there is nothing to replace. */
function replacer(words: readonly string[], by: (word: string) => string): ((text: string) => string) | null {
  if (words.length === 0) return null;
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => text.replaceAll(pattern, by);
}

/** Names of persons and what stands for them: their role. Only names of two words or more, which no other text has by chance. */
function namesOf(people: Told['people']): ReadonlyMap<string, string> {
  return new Map(
    people.flatMap(({ id, data }) =>
      data.name?.includes(' ') === true ? [[data.name, data.role ?? id] as const] : [],
    ),
  );
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
}

/**
 * Takes out of text what an audience may not read: ids of records that it does not see, names of persons for staff, and
 * values that look like secrets for everybody.
 */
export function withholder({ people, hidden, pages, audience, secrets }: Told): (text: string) => string {
  const open = new Set(pages.map(({ id }) => id));
  const ids = hidden.flatMap(({ id, entry }) => {
    const former = entry !== undefined && 'formerId' in entry.data ? entry.data.formerId : undefined;
    return [id, ...(former === undefined ? [] : [former])].filter((one) => isTelling(one) && !open.has(one));
  });
  const names = audience === 'staff' ? namesOf(people) : new Map<string, string>();
  const steps = [
    replacer(ids, () => WITHHELD),
    replacer([...names.keys()], (name) => names.get(name) ?? ''),
    secrets.length === 0
      ? null
      : (text: string) => secrets.reduce((said, secret) => said.replaceAll(secret, '••••••••'), text),
  ].filter((step) => step !== null);
  return (text) => steps.reduce((said, step) => step(said), text);
}
