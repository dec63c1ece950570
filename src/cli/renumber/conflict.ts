import type { WorkTree } from '../../checker/git.ts';
import { blobsAt } from '../../checker/listing.ts';
import { type Content, recordAt } from '../../records/content.ts';
import { fileOf, heldBy, nextNumberedId, pathsOf, yearOf } from '../../records/ids.ts';
import { CouldNotCheck } from '../../records/reading/load.ts';
import { dayEpoch, epoch } from '../../records/time.ts';
import type { Folder } from '../../records/types/fields.ts';
import { type AnyEntry, recordTypes } from '../../records/types/index.ts';
import { AlreadyExists } from '../../records/writing/atomic-write.ts';
import { applyEdits, wholeWord } from '../../records/writing/edit.ts';
import { idEdits, mentionEdits } from '../../records/writing/mentions.ts';
import { isBound, type RecordHistory } from '../allowed-by-history.ts';
import { BadUsage, type World } from '../command.ts';
import { writing } from '../guarded.ts';
import { handedIn } from '../handed-in.ts';
import { bytesOf, type Register } from '../register.ts';
import { usedIds } from '../used-ids.ts';
import { mendedMentions } from './mended.ts';

/** What was written, moved or taken away. */
export interface Renumbered {
  readonly id: string;
  readonly paths: readonly string[];
  /** The files in which a mention of the old id stays, since it was handed in as it is. */
  readonly kept: readonly string[];
  /** The files whose mentions of the id somebody has to look at. */
  readonly left: readonly string[];
}

/** Two records of one name, as git holds them while a merge waits for a decision. */
export interface Conflict {
  readonly folder: Folder;
  readonly id: string;
  readonly file: string;
  /** The text of the branch that is checked out, and of the one that is merged in. */
  readonly ours: string;
  readonly theirs: string;
}

/** The conflict in which the name of a record is given twice; null when there is none. */
export function conflictOf(tree: WorkTree, id: string): Conflict | null {
  const answer = tree.ask('ls-files', '-u', '-z', '--', '.');
  if (!answer.ok)
    throw new CouldNotCheck(`git can not list what is in conflict: ${answer.said}`, 'mend the repository first');
  const stages = new Map<string, string>();
  let path: string | null = null;
  for (const line of answer.out.split('\0')) {
    const [, sha = '', stage = '', file = ''] = /^\d+ ([0-9a-f]+) ([123])\t(.*)$/s.exec(line) ?? [];
    if (heldBy(file)?.id !== id) continue;
    stages.set(stage, sha);
    path = file;
  }
  const held = path === null ? null : heldBy(path);
  const [ours, theirs] = [stages.get('2'), stages.get('3')];
  if (path === null || held === null || ours === undefined || theirs === undefined) return null;
  if (stages.has('1'))
    throw new BadUsage(
      `${path} is one record that both branches changed, not two of the same number`,
      'open the file, keep what is right of both versions, and take the marks `<<<<<<<`, `=======` and `>>>>>>>` out',
    );
  return { ...held, file: path, ours: blob(tree, ours), theirs: blob(tree, theirs) };
}

function blob(tree: WorkTree, name: string): string {
  const answer = tree.ask('cat-file', 'blob', name);
  if (answer.ok) return answer.out;
  throw new CouldNotCheck(`git can not show ${name}: ${answer.said}`, 'mend the repository first');
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function versionOf({ file }: Conflict, text: string, content: Content): AnyEntry {
  const entry = recordAt(file, bytes(text));
  if (entry !== null) return entry;
  throw new BadUsage(
    `one of the two versions of ${file} can not be read`,
    `mend it in its own branch first; ${content.organisation.data.name} keeps both until then`,
  );
}

/** When a record came to be, in milliseconds since 1970; null when it does not say. */
export function madeAt({ type, data }: AnyEntry): number | null {
  const dated = recordTypes[type].numbering?.dated;
  const value = Object.entries(data).find(([field]) => field === dated)?.[1];
  return typeof value === 'string' ? (epoch(value) ?? dayEpoch(value)) : null;
}

/** The commit of the branch that the older record came from; it says which mentions mean the older one. */
function commitOf(tree: WorkTree, isOurs: boolean): string {
  for (const name of isOurs ? ['HEAD'] : ['MERGE_HEAD', 'REBASE_HEAD', 'CHERRY_PICK_HEAD']) {
    const answer = tree.ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
    if (answer.ok) return answer.out.trim();
  }
  throw new CouldNotCheck(
    'git does not say which branch is merged in',
    'finish or abort the merge, then run this again',
  );
}

/** What an interrupted run has named the newer record; null on the first run. */
function earlierName({ folder, id }: Conflict, newer: AnyEntry, text: string, register: Register): string | null {
  const again = register.content.of(folder).find((entry) => {
    if (entry.id === id) return false;
    return Buffer.from(bytesOf(register, entry.file)).equals(Buffer.from(renamed(newer, text, entry.id)));
  });
  return again?.id ?? null;
}

function renamed(record: AnyEntry, text: string, to: string): string {
  const edits = idEdits(record, to);
  if (edits === null)
    throw new BadUsage(
      `${record.file} is written in a way that can not be changed without touching the rest`,
      'write one field a line, then run this again',
    );
  return applyEdits(bytes(text), [...edits, ...mentionEdits(record, record.id, to)]);
}

/**
 * Whether the record of one side is on the branch that changes go into: there it has been cited under its number, whenever
 * it was reported. A sample is cited by nobody.
 */
function isHandedIn(conflict: Conflict, tree: WorkTree, side: string): boolean {
  const since = handedIn(tree, side);
  if (since === null || since.branch === null) return false;
  const paths = [conflict.file, ...pathsOf(conflict)];
  return since.commits.some((commit) => blobsAt(tree, commit, { paths }).size > 0);
}

function create(
  conflict: Conflict,
  newer: AnyEntry,
  text: string,
  register: Register,
  history: RecordHistory,
  world: World,
): string {
  const used = usedIds(register, conflict.folder, world.env);
  for (;;) {
    const id = nextNumberedId(conflict.folder, yearOf(conflict.id) ?? '', used) ?? conflict.id;
    const file = fileOf(conflict.folder, id);
    try {
      writing(register, history, [{ file, text: renamed(newer, text, id) }]).create(file);
      return id;
    } catch (error) {
      if (!(error instanceof AlreadyExists)) throw error;
      used.add(id);
    }
  }
}

/**
 * Which of the two gives way: the one that is not on the branch that changes go into, else the one that was reported later,
 * else the one that is merged in.
 */
function isOursNewer(conflict: Conflict, tree: WorkTree, ours: AnyEntry, theirs: AnyEntry, isSample: boolean): boolean {
  const sides = isSample ? [] : [commitOf(tree, true), commitOf(tree, false)];
  const [oursStands = false, theirsStands = false] = sides.map((side) => isHandedIn(conflict, tree, side));
  if (oursStands !== theirsStands) return theirsStands;
  return (madeAt(ours) ?? 0) > (madeAt(theirs) ?? 0);
}

/**
 * Gives the newer of the two its own number and puts the older one back as it was. The newer one is written first, so that
 * nothing is lost by a kill; the mark of the conflict stays in the old file until the end, and a second run goes on.
 */
export async function settleConflict(
  conflict: Conflict,
  tree: WorkTree,
  register: Register,
  history: RecordHistory,
  world: World,
): Promise<Renumbered> {
  const { content } = register;
  const ours = versionOf(conflict, conflict.ours, content);
  const theirs = versionOf(conflict, conflict.theirs, content);
  const isSample = !history.pastsOf([conflict.file]).some(isBound);
  const oursIsNewer = isOursNewer(conflict, tree, ours, theirs, isSample);
  const [newer, text, older] = oursIsNewer
    ? [ours, conflict.ours, conflict.theirs]
    : [theirs, conflict.theirs, conflict.ours];
  const ofOlder = commitOf(tree, !oursIsNewer);
  const word = wholeWord(conflict.id);
  const id = earlierName(conflict, newer, text, register) ?? create(conflict, newer, text, register, history, world);
  const target = fileOf(conflict.folder, id);
  const citing = [content.organisation, ...content.all].filter(
    ({ file }) =>
      file !== conflict.file && file !== target && Buffer.from(bytesOf(register, file)).toString('utf8').match(word),
  );
  const meansOlder = ({ file }: { readonly file: string }): boolean => {
    const there = tree.ask('cat-file', 'blob', `${ofOlder}:${tree.prefix}${file}`);
    return there.ok && there.out.search(word) !== -1;
  };
  const own = citing.filter((entry) => !meansOlder(entry));
  const { changes, kept } = mendedMentions(register, history, own, conflict.id, id);
  const by = writing(register, history, [...changes, { file: conflict.file, text: older }]);
  const changed: string[] = [];
  for (const { file } of changes) if (await by.replace(file)) changed.push(file);
  by.overwrite(conflict.file);
  const left = citing.map(({ file }) => file).filter((file) => !changed.includes(file) && !kept.includes(file));
  return { id, paths: [conflict.file, target, ...changed], kept, left };
}
