import type { FoundChange } from '../queries/field-changes.ts';
import { firstChange, grouped, type RecordChange, recordChanges, type Version } from '../queries/record-changes.ts';
import { isProvisional } from '../records/ids.ts';
import { isMapping } from '../records/mapping.ts';
import type { Folder } from '../records/types/fields.ts';
import { type Commit, fileChanges } from './commits.ts';
import type { WorkTree } from './git.ts';
import { blobsAt } from './listing.ts';
import { type Blobs, blobGroups } from './objects.ts';
import { leftOut, type RecordEvent, recordEvents, recordKey } from './record-events.ts';
import { mask } from './secrets.ts';
import { type Signature, signaturesOf } from './signatures.ts';
import { type OldVersion, oldVersion, remarkChange } from './versions.ts';

/** What one commit did to a record. */
export interface StoryEntry extends Commit {
  readonly signature: Signature;
  /** The file as it was called then. */
  readonly file: string;
  readonly changes: readonly RecordChange[];
  /** Whether the record was TLP RED before or after it. */
  readonly red: boolean;
}

/** Who changed what of a record, oldest first. */
export interface Story {
  readonly folder: Folder;
  readonly id: string;
  /** The file as it is called now, or as it was at last. */
  readonly file: string;
  readonly entries: readonly StoryEntry[];
}

/** A record whose story is asked for; the provisional ids that it had before. */
export interface Asked {
  readonly folder: Folder;
  readonly id: string;
  readonly file: string;
  readonly formerId: string | undefined;
}

/** What a commit did that touches the file and none of its bytes. */
const SAME_BYTES = 'moved with the folder of all records, or its rights changed; not one letter of it';

/** The versions of one record, and how each came out of others. */
interface Line {
  readonly read: ReadonlyMap<string, OldVersion>;
  readonly before: ReadonlyMap<string, readonly (string | null)[]>;
}

const versionKey = (blob: string, file: string): string => `${blob} ${file}`;

/** The blobs from which one came, nearest first. */
function ancestors({ before }: Line, blob: string | null): readonly string[] {
  const found = new Set<string>();
  const next = blob === null ? [] : [blob];
  for (let one = next.shift(); one !== undefined; one = next.shift()) {
    if (found.has(one)) continue;
    found.add(one);
    next.push(...(before.get(one) ?? []).filter((from) => from !== null));
  }
  return [...found];
}

function versionAt({ read }: Line, blob: string | null, file: string): Version | null {
  if (blob === null) return null;
  const exact = read.get(versionKey(blob, file));
  const found = exact ?? [...read].find(([key]) => key.startsWith(`${blob} `))?.[1];
  const version = found?.version ?? null;
  return version === null ? null : { ...version, file };
}

/** What is there to compare with: that version, or, where it can not be read, the last one before it that can. */
function readableAt(line: Line, blob: string | null, file: string): Version | null {
  const here = versionAt(line, blob, file);
  if (here !== null) return here;
  for (const one of ancestors(line, blob)) {
    const version = versionAt(line, one, file);
    if (version !== null) return version;
  }
  return null;
}

/**
 * What a merge did by itself: what is as in none of its sides, and what one side had changed and the merge took back. What
 * another side had changed since both began is no doing of the merge.
 */
function mergeChanges(line: Line, { from, formerFile }: RecordEvent, after: Version): readonly FoundChange[] {
  const sides = from.map((blob) => ({ blob, version: readableAt(line, blob, formerFile), old: ancestors(line, blob) }));
  const base = sides[0]?.old.find((blob) => sides.every(({ old }) => old.includes(blob))) ?? null;
  const origin = readableAt(line, base, formerFile);
  const done = sides.map(({ version }) =>
    version === null || origin === null ? [] : recordChanges(origin, version).map(({ same }) => same),
  );
  const found = sides.flatMap(({ version }, side) => {
    if (version === null) return [];
    const others = new Set(done.flatMap((own, at) => (at === side ? [] : own)));
    return recordChanges(version, { ...after, file: version.file }).filter(({ same }) => !others.has(same));
  });
  return [...new Map(found.map((change) => [change.same, change])).values()];
}

function changesOf(line: Line, event: RecordEvent, earlier: RecordEvent | undefined): readonly FoundChange[] {
  const { from, to, file, formerFile, special } = event;
  if (to === null) return [remarkChange('the file was taken away', true)];
  if (special !== null)
    return [remarkChange(`the file became ${special === 'link' ? 'a link to elsewhere' : 'another repository'}`, true)];
  const now = line.read.get(versionKey(to, file));
  const remarks = now?.remark === null || now === undefined ? [] : [remarkChange(now.remark, now.version === null)];
  const after = now?.version ?? null;
  if (after === null) return remarks;
  if (from.length > 1 && from.filter((blob) => blob !== null).length > 1)
    return [...remarks, ...mergeChanges(line, event, after)];
  const blob = from.find((one) => one !== null) ?? null;
  if (blob === to && file === formerFile) return [...remarks, remarkChange(SAME_BYTES, false)];
  if (blob === null && earlier === undefined) return [...remarks, firstChange(after)];
  const back = blob === null && earlier?.to === null ? [remarkChange('the file is back', false)] : [];
  const last = blob === null ? (earlier?.to ?? earlier?.from.find((one) => one !== null) ?? null) : blob;
  const before = readableAt(line, last, blob === null ? (earlier?.file ?? formerFile) : formerFile);
  return [...back, ...remarks, ...(before === null ? [firstChange(after)] : recordChanges(before, after))];
}

function masked(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return mask(value, secrets);
  if (Array.isArray(value)) return value.map((item) => masked(item, secrets));
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, masked(inner, secrets)]));
}

const LEFT_OUT = 'a merge left this change out: nothing that stands today builds on it';

async function readLine(events: readonly RecordEvent[], blobs: Blobs, asked: Asked): Promise<Line> {
  const read = new Map<string, OldVersion>();
  const before = new Map<string, readonly (string | null)[]>();
  for (const { file, from, to, special } of events) {
    if (to === null) continue;
    before.set(to, [...(before.get(to) ?? []), ...from.filter((blob) => blob !== to)]);
    if (special !== null) continue;
    const key = versionKey(to, file);
    if (!read.has(key)) read.set(key, await oldVersion(asked.folder, file, blobs.get(to) ?? null));
  }
  return { read, before };
}

/** The blobs that stand in the commit that is checked out, by what their files are known by. */
function blobsNow(tree: WorkTree): ReadonlyMap<string, ReadonlySet<string>> {
  const found = [...blobsAt(tree, tree.commit ?? 'HEAD')].map(([file, blob]) => ({ key: recordKey(file), blob }));
  return new Map(
    [...Map.groupBy(found, ({ key }) => key)].map(([key, own]) => [key, new Set(own.map(({ blob }) => blob))]),
  );
}

interface Group {
  readonly asked: Asked;
  readonly events: readonly RecordEvent[];
  readonly blobs: readonly string[];
}

async function storyOf(
  { asked, events }: Group,
  blobs: Blobs,
  now: ReadonlySet<string>,
  signatures: ReadonlyMap<string, Signature>,
): Promise<Story> {
  const line = await readLine(events, blobs, asked);
  const secrets = [...line.read.values()].flatMap((version) => version.secrets);
  const lost = leftOut(events, now);
  const isRed = (blob: string | null): boolean =>
    blob !== null && [...line.read].some(([key, { red }]) => red && key.startsWith(`${blob} `));
  const entries = events.flatMap((event, at): readonly StoryEntry[] => {
    const { commit, file, from, to } = event;
    const done = [
      ...changesOf(line, event, events[at - 1]),
      ...(lost.has(event) ? [remarkChange(LEFT_OUT, true)] : []),
    ];
    if (done.length === 0) return [];
    const changes = grouped(done).map(({ field, from: old, to: since, words, rewrites }): RecordChange => {
      const shown = { field, from: old, to: since, words, rewrites };
      if (secrets.length === 0) return shown;
      return { ...shown, from: masked(old, secrets), to: masked(since, secrets), words: mask(words, secrets) };
    });
    const signature = signatures.get(commit.id) ?? { code: 'N', words: 'not signed' };
    return [{ ...commit, signature, file, changes, red: [...from, to].some(isRed) }];
  });
  return { folder: asked.folder, id: asked.id, file: asked.file, entries };
}

/**
 * The stories of records, from the commits that lead to the one that is checked out: one walk of git through history, and
 * what was said in earlier versions read in parts. A provisional id belongs to the record that names it as its former one.
 * @param signers the user's file of allowed signers, where one is set
 * @param isForeign which commits do not belong to a story: those of a sample that stood here before
 * @throws {CouldNotCheck} when there is no history, only a part of it, or git can not read it
 */
export async function* stories(
  tree: WorkTree,
  asked: readonly Asked[],
  signers: string | null,
  isForeign: (commit: string) => boolean = () => false,
): AsyncGenerator<Story> {
  const aliases = new Map(
    asked.flatMap(({ file, formerId }): [string, string][] =>
      formerId === undefined || !isProvisional(formerId) ? [] : [[formerId, recordKey(file)]],
    ),
  );
  const own = fileChanges(tree).filter(({ commit }) => !isForeign(commit.id));
  const events = recordEvents(own, aliases);
  const groups = asked.map((one): Group => {
    const all = events.get(recordKey(one.file)) ?? [];
    const begun = all.findIndex(({ to }) => to !== null);
    const ofOne = begun === -1 ? [] : all.slice(begun);
    const blobs = ofOne.flatMap(({ to, special }) => (to === null || special !== null ? [] : [to]));
    return { asked: one, events: ofOne, blobs: [...new Set(blobs)] };
  });
  const signatures = signaturesOf(
    tree,
    groups.flatMap((group) => group.events.map(({ commit }) => commit.id)),
    signers,
  );
  const now = blobsNow(tree);
  for (const [group, blobs] of blobGroups(tree, groups))
    yield await storyOf(group, blobs, now.get(recordKey(group.asked.file)) ?? new Set(), signatures);
}
