import { fieldsOf } from '../records/describe.ts';
import { isMapping } from '../records/mapping.ts';
import { isUnanswered } from '../records/reading/placeholder.ts';
import type { ReadFile } from '../records/reading/read-file.ts';
import type { Folder } from '../records/types/fields.ts';
import { REASSESSED_FIELDS } from '../records/types/incident-lists.ts';
import { recordTypes } from '../records/types/index.ts';
import { dayText, wordText } from '../records/words.ts';
import { said } from './aligned.ts';
import { type BodyPart, bodyParts, partsByName } from './body-parts.ts';
import { type FoundChange, fieldChanges } from './field-changes.ts';

export { grouped, type RecordChange } from './field-changes.ts';

/** What a record said at some time, as far as it could be read; whether today's form knows all of it does not matter here. */
export interface Version {
  readonly folder: Folder;
  readonly file: string;
  /** The frontmatter without empty keys. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: readonly BodyPart[];
}

/** A version of what was read of a file; null where it can not be read. */
export function versionOf(folder: Folder, file: string, { parsed, sections }: ReadFile): Version | null {
  if (!parsed.ok || sections === null) return null;
  return { folder, file, data: parsed.data, body: bodyParts(parsed.document, sections) };
}

function whole(field: string, words: string, rewrites = false): FoundChange {
  return { field, from: null, to: null, words, rewrites, same: `${field}|${words}` };
}

function sectionWords(from: BodyPart | undefined, to: BodyPart | undefined): string {
  if (to === undefined) return 'taken out';
  const answered = !isUnanswered(to.text);
  if (from === undefined) return answered ? 'written' : 'added, not answered yet';
  if (from.text.trim() === to.text.trim()) return 'written otherwise, with the same words';
  if (isUnanswered(from.text)) return answered ? 'written' : 'changed, not answered yet';
  if (!answered) return 'emptied';
  return to.text.startsWith(from.text) ? 'extended' : 'reworded';
}

function* bodyChanges(before: Version, after: Version): Generator<FoundChange> {
  const [old, now] = [partsByName(before.body), partsByName(after.body)];
  for (const name of new Set([...now.keys(), ...old.keys()])) {
    const [from, to] = [old.get(name), now.get(name)];
    if ((from?.raw ?? '') === (to?.raw ?? '') && (name === 'text' || (from !== undefined) === (to !== undefined)))
      continue;
    const called = name === 'text' ? 'text above the first heading' : `\`${name}\``;
    const [a, b] = [from?.text ?? null, to?.text ?? null];
    yield {
      field: name,
      from: a,
      to: b,
      words: `${called} ${sectionWords(from, to)}`,
      rewrites: false,
      same: `${name}|${a}|${b}`,
    };
  }
}

/** The entries of a list that are new in a version. */
function newIn(list: string, before: Version, after: Version): readonly Readonly<Record<string, unknown>>[] {
  const of = ({ data }: Version): readonly unknown[] => (Array.isArray(data[list]) ? data[list] : []);
  const known = new Set(of(before).map(said));
  return of(after).flatMap((item) => (isMapping(item) && !known.has(said(item)) ? [item] : []));
}

function dayOf(instant: unknown): string {
  return typeof instant === 'string' ? dayText(instant.slice(0, 10)) : 'an unknown day';
}

/** A change of what was assessed with the reassessment that made it, or with the remark that there is none. */
function withReason(found: FoundChange, before: Version, after: Version): FoundChange {
  const { field, from, to, words } = found;
  if (from === null) return found;
  if (REASSESSED_FIELDS.some((name) => name === field)) {
    const made = newIn('reassessments', before, after).find((one) => one.field === field && said(one.to) === said(to));
    if (made !== undefined)
      return { ...found, words: `${words}, by reassessment of ${dayOf(made.at)}`, rewrites: false };
    return before.data.triage === undefined
      ? found
      : { ...found, words: `${words}, without a reassessment`, rewrites: true };
  }
  if (field === 'dueOn' && after.folder === 'actions') {
    const made = newIn('dueMoves', before, after).find((one) => one.to === to);
    if (made === undefined) return { ...found, words: `${words}, without an entry in \`dueMoves\``, rewrites: true };
    return { ...found, words: `${words}, agreed on ${dayOf(made.at)}` };
  }
  return found;
}

function* changes(before: Version, after: Version): Generator<FoundChange> {
  if (before.file !== after.file) yield whole('file', `moved from \`${before.file}\` to \`${after.file}\``);
  const fields = fieldsOf(recordTypes[after.folder].schema);
  for (const found of fieldChanges(fields, before.data, after.data, { path: '', kind: '', label: '', kept: false }))
    yield withReason(found, before, after);
  yield* bodyChanges(before, after);
}

/**
 * What happened to a record between two versions of it, in the order of its form; where nothing that it says changed, one
 * entry says so.
 */
export function recordChanges(before: Version, after: Version): readonly FoundChange[] {
  const found = [...changes(before, after)];
  return found.length > 0 ? found : [whole('file', 'nothing that it says: only how the file is written')];
}

/** How a record began. */
export function firstChange({ data, folder }: Version): FoundChange {
  const stated = ['kind', 'status', 'severity'].flatMap((name) => {
    const value = data[name];
    return typeof value === 'string' ? [wordText(value)] : [];
  });
  const as = stated.length === 0 ? '' : `: ${stated.join(', ')}`;
  return whole('record', `${recordTypes[folder].noun} begun${as}`);
}

/** Something about the whole of a record or its file, in words. */
export const aboutRecord = whole;
