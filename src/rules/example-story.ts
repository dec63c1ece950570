import { fieldChanges } from '../queries/field-changes.ts';
import { firstChange, type RecordChange, recordChanges, type Version, versionOf } from '../queries/record-changes.ts';
import { fieldsOf } from '../records/describe.ts';
import { keyOfFile } from '../records/ids.ts';
import { ORGANISATION_FILE, type SourceFile } from '../records/reading/load.ts';
import { type ReadFile, readFile } from '../records/reading/read-file.ts';
import { organisationSchema } from '../records/types/organisation.ts';
import { type Example, exampleFile, exampleSource } from './example.ts';
import { exampleChanges, fieldsSet } from './example-changes.ts';

/** The example as the register was before its change; null where it is about none. */
export function exampleBefore({ name, from, before }: Example): Example | null {
  return before === undefined ? null : { name, from, ...before };
}

/** What makes the case of an example and was so before its change, too; all where it is about none. */
export function exampleFrame(example: Example): readonly string[] {
  const changes = [...exampleChanges(example)];
  const before = exampleBefore(example);
  if (before === null) return changes;
  const were = new Set(exampleChanges(before));
  return changes.filter((change) => were.has(change));
}

function keyOf(file: string): string {
  return keyOfFile(file) ?? file;
}

function byKey(example: Example): ReadonlyMap<string, SourceFile> {
  return new Map(exampleSource(example).files.map((file) => [keyOf(file.file), file]));
}

function wordsOf(changes: Iterable<Pick<RecordChange, 'words'>>): readonly string[] {
  return [...changes].map(({ words }) => words);
}

/** What files say, by their whole text: most changes begin with the same record. */
const readings = new Map<string, ReadFile>();

function readingOf(file: SourceFile | undefined): ReadFile | null {
  if (file === undefined) return null;
  const name = `${file.file}\n${Buffer.from(file.bytes).toString('latin1')}`;
  const read = readings.get(name) ?? readFile(file.file, file.bytes);
  readings.set(name, read);
  return read;
}

function versionOfFile(file: SourceFile | undefined): Version | null {
  const read = readingOf(file);
  return file === undefined || file.folder === null || read === null ? null : versionOf(file.folder, file.file, read);
}

/** Groups of settings that say as much when they are empty as when they are absent. */
const NONE_SET = { severities: {}, thresholds: {}, roles: {} };

function settingsStory(before: ReadFile | null, after: ReadFile | null): readonly string[] {
  if (before?.parsed.ok !== true || after?.parsed.ok !== true) return ['written otherwise'];
  const at = { path: '', kind: '', label: '', kept: false };
  const [from, to] = [
    { ...NONE_SET, ...before.parsed.data },
    { ...NONE_SET, ...after.parsed.data },
  ];
  return wordsOf(fieldChanges(fieldsOf(organisationSchema), from, to, at));
}

function fileStory(before: SourceFile | undefined, after: SourceFile | undefined): readonly string[] {
  if (before !== undefined && after !== undefined && Buffer.from(before.bytes).equals(after.bytes))
    return before.file === after.file ? [] : [`moved from \`${before.file}\` to \`${after.file}\``];
  if (after === undefined) return ['taken away'];
  if (after.file === ORGANISATION_FILE) return settingsStory(readingOf(before), readingOf(after));
  const [old, now] = [versionOfFile(before), versionOfFile(after)];
  if (now === null || (old === null && before !== undefined))
    return [before === undefined ? 'new' : 'written otherwise'];
  return old === null ? [firstChange(now).words] : wordsOf(recordChanges(old, now));
}

/** What became of files around the records, in words. */
function* aroundStory({ around: was = {} }: Pick<Example, 'around'>, { around: is = {} }: Pick<Example, 'around'>) {
  for (const path of [...new Set([...Object.keys(was), ...Object.keys(is)])].sort()) {
    if (was[path] === is[path]) continue;
    const how = is[path] === undefined ? 'taken away' : was[path] === undefined ? 'new' : 'written otherwise';
    yield `\`${path}\`, beside the records: ${how}`;
  }
}

/** What commits say about an example, in words. */
function* commitStory({ before = {} }: Example): Generator<string> {
  const { gone = {}, lastChanged, commits = [] } = before;
  for (const [file, said] of Object.entries(gone))
    yield `\`${file}\` said ${said} once, and was taken away long before`;
  if (lastChanged !== undefined) yield `the record was handed in before, on ${lastChanged}`;
  for (const { at, name, email, set = {} } of commits) {
    const then = [...fieldsSet(set)].join(', ');
    yield `handed in by ${name} <${email}> on ${at}${then === '' ? '' : `, ${then}`}`;
  }
}

/**
 * What the change of an example does, as the story of a record tells it: `severity high → low`. Of other files than the
 * example's own it says of which. Null where it is about no change.
 */
export function exampleStory(example: Example): readonly string[] | null {
  const was = exampleBefore(example);
  if (was === null) return null;
  const [before, after] = [byKey(was), byKey(example)];
  const own = keyOf(exampleFile(example));
  const within = [...new Set([own, ...after.keys(), ...before.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    if (old === now) return [];
    const whose = key === own ? '' : `\`${(now ?? old)?.file ?? key}\`: `;
    return fileStory(old, now).map((words) => `${whose}${words}`);
  });
  const story = [...within, ...aroundStory(was, example)];
  return [...(story.length === 0 ? ['nothing'] : story), ...commitStory(example)];
}
