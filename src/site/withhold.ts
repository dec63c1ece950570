import type { Content } from '../records/content.ts';
import type { Folder } from '../records/fields.ts';
import type { Audience, Visibility } from './audience.ts';
import { isNumbered } from './registers.ts';

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
function namesOf(content: Content): ReadonlyMap<string, string> {
  return new Map(
    content
      .of('people')
      .flatMap(({ id, data }) => (data.name?.includes(' ') === true ? [[data.name, data.role ?? id] as const] : [])),
  );
}

/**
 * Takes out of text what an audience may not read: ids of records that it does not see, names of persons for staff, and
 * values that look like secrets for everybody.
 */
export function withholder(
  content: Content,
  audience: Audience,
  visibility: (folder: Folder, id: string) => Visibility,
  secrets: readonly string[],
): (text: string) => string {
  const hidden = content.held.filter(({ folder, id }) => isNumbered(id) && visibility(folder, id) === 'hidden');
  const formerIds = content.all.flatMap((entry) => {
    const formerId = 'formerId' in entry.data ? entry.data.formerId : undefined;
    return formerId !== undefined && visibility(entry.type, entry.id) === 'hidden' ? [formerId] : [];
  });
  const names = audience === 'staff' ? namesOf(content) : new Map<string, string>();
  const steps = [
    replacer([...hidden.map(({ id }) => id), ...formerIds], () => WITHHELD),
    replacer([...names.keys()], (name) => names.get(name) ?? ''),
    secrets.length === 0
      ? null
      : (text: string) => secrets.reduce((said, secret) => said.replaceAll(secret, '••••••••'), text),
  ].filter((step) => step !== null);
  return (text) => steps.reduce((said, step) => step(said), text);
}
