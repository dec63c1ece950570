import { heldBy, isProvisional, nextNumberedId, yearOf } from '../../records/ids.ts';
import { ORGANISATION_FILE } from '../../records/reading/load.ts';
import { parse } from '../../records/reading/parse.ts';
import { nearest } from '../../records/shape.ts';
import { type AnyEntry, recordTypes } from '../../records/types/index.ts';
import { CouldNotWrite } from '../../records/writing/atomic-write.ts';
import { applyEdits, type Edit } from '../../records/writing/edit.ts';
import { idEdits, mentionEdits } from '../../records/writing/mentions.ts';
import { historyOf, type Planned, type RecordHistory } from '../allowed-by-history.ts';
import { type Arguments, BadUsage, type Command, type World } from '../command.ts';
import { type Writing, writing } from '../guarded.ts';
import { handIn } from '../next-steps.ts';
import { bytesOf, openRegister, type Register, ROOT_OPTIONS } from '../register.ts';
import { repositoryOf, usedIds } from '../used-ids.ts';
import { conflictOf, type Renumbered, settleConflict } from './conflict.ts';
import { allowedEdits, mendedMentions } from './mended.ts';
import { refuseNeedless } from './reason.ts';

function isRecord(entry: AnyEntry | undefined): entry is AnyEntry {
  return entry !== undefined;
}

/** Which record is meant, by its id or by its path below the content root. */
function recordOf({ content, shown }: Register, word: string): AnyEntry {
  const id = heldBy(word)?.id ?? word;
  const held = content.held.filter((found) => found.id === id && (word === id || found.file === word));
  if (held.length > 1) {
    throw new BadUsage(
      `${held.length} files have the id \`${id}\`: ${held.map(({ file }) => file).join(', ')}`,
      `say which one gets a new id: \`isms renumber ${held.at(-1)?.file ?? ''}\``,
    );
  }
  const [found] = held;
  if (found === undefined) {
    const done =
      content.of('incidents').find(({ data }) => data.formerId === id) ??
      content.of('training').find(({ data }) => data.formerId === id);
    if (done !== undefined)
      throw new BadUsage(`\`${id}\` has been renumbered: it is \`${done.id}\` now`, 'nothing is left to do');
    const near = nearest(
      id,
      content.held.map((known) => known.id),
    );
    throw new BadUsage(
      `there is no record \`${word}\`${near === undefined ? '' : `, did you mean \`${near}\`?`}`,
      'give its id, such as `INC-2026-P3K9QZ7`, or its path below the content root',
    );
  }
  const record = content.all.find(({ file }) => file === found.file);
  if (!isRecord(record))
    throw new BadUsage(
      `${shown(found.file)} can not be read`,
      '`npx isms check` says what is wrong with it; mend that first',
    );
  if (recordTypes[found.folder].numbering === null) {
    throw new BadUsage(
      `\`${id}\` is a name that people chose, not a number`,
      'rename the file, its `id` and the references by hand',
    );
  }
  return record;
}

/** The id that it gets: the one that an interrupted run has given it already, else the next free one. */
function newId(record: AnyEntry, register: Register, world: World): string {
  const { id: said } = record.data;
  const resumed = said !== record.id && recordTypes[record.type].id.test(said) && !isProvisional(said);
  const others = register.content.held.filter(
    ({ folder, id, file }) => folder === record.type && id === said && file !== record.file,
  );
  if (resumed && others.every(({ file }) => isSame(register, record.file, file))) return said;
  const year = yearOf(record.id) ?? '';
  return nextNumberedId(record.type, year, usedIds(register, record.type, world.env)) ?? said;
}

function isSame(register: Register, file: string, other: string): boolean {
  return Buffer.from(bytesOf(register, file)).equals(bytesOf(register, other));
}

/**
 * The text of a record under its new id, in its new file; checked by reading it back. What it was handed in with, and may
 * not be edited, says the old one.
 */
function underId(id: string, target: string, register: Register, record: AnyEntry, history: RecordHistory) {
  const { file } = record;
  const bytes = bytesOf(register, file);
  const own = record.data.id === id ? [] : idEdits(record, id);
  const textWith = (edits: readonly Edit[]): string => applyEdits(bytes, [...(own ?? []), ...edits]);
  const planned = (edits: readonly Edit[]): readonly Planned[] => [
    { file, text: null },
    { file: target, text: textWith(edits) },
  ];
  const mentions = mentionEdits(record, record.id, id);
  const edits = own === null ? [] : allowedEdits(mentions, planned, history);
  const text = textWith(edits);
  if (own === null || !parse(new TextEncoder().encode(text)).ok) {
    throw new BadUsage(
      `${register.shown(file)} is written in a way that can not be changed without touching the rest`,
      'change the id in it by hand, then run this again',
    );
  }
  return { text, planned: planned(edits), kept: edits.length < mentions.length ? [target] : [] };
}

/** Files that still say the id somewhere: in a place of an evidence store, in a remark, or where they can not be read. */
function stillSay(register: Register, id: string, done: readonly string[]): readonly string[] {
  const say = register.source.files.filter(
    ({ file, bytes }) => !done.includes(file) && Buffer.from(bytes).includes(id),
  );
  return say.map(({ file }) => file);
}

/** The path of a picture under the new id of its record. */
function renamed(picture: string, old: string, id: string): string {
  const at = picture.lastIndexOf('/') + 1;
  return `${picture.slice(0, at)}${id}${picture.slice(at + old.length)}`;
}

async function replace(by: Writing, file: string, as = file): Promise<void> {
  if (await by.replace(file, as)) return;
  throw new CouldNotWrite(
    file,
    `${file} was changed by somebody else at this moment`,
    'run the same command again; it goes on where it stopped',
  );
}

/**
 * The order makes every kill harmless: first the record says its new id under its old name, which `check` reports and a
 * second run takes up; then the others and its pictures follow, and its file is moved last. All texts are made before the first is written.
 */
async function renumberRecord(
  register: Register,
  record: AnyEntry,
  history: RecordHistory,
  world: World,
): Promise<Renumbered> {
  const { id: old, file } = record;
  const id = newId(record, register, world);
  const target = `${file.slice(0, file.lastIndexOf('/') + 1)}${id}${file.slice(file.lastIndexOf('.'))}`;
  const { text, planned: moved, kept: own } = underId(id, target, register, record, history);
  const others = register.content.all.filter((entry) => entry.file !== file && entry.file !== target);
  const { changes, kept } = mendedMentions(register, history, [register.content.organisation, ...others], old, id);
  const by = writing(register, history, [...moved, ...changes]);
  if (!Buffer.from(text).equals(bytesOf(register, file))) await replace(by, file, target);
  for (const change of changes) await replace(by, change.file);
  const pictures = (register.source.pictures ?? []).filter(({ of }) => of === file);
  const moves = pictures.map((picture) => [picture.file, renamed(picture.file, old, id)] as const);
  for (const [picture, to] of moves) by.movePicture(picture, to, target);
  by.move(file, target);
  const after = [file, target, ...changes.map((change) => change.file), ...moves.flat()];
  return { id, paths: after, kept: [...own, ...kept], left: stillSay(register, old, [...after, ...kept]) };
}

/** Files that still say the old id, and why, below a line of their own. */
function listed(why: string, files: readonly string[], { shown }: Register): string {
  return files.length === 0 ? '' : `\n${why}\n${files.map((file) => `  ${shown(file)}\n`).join('')}`;
}

function report(old: string, { id, paths, kept, left }: Renumbered, register: Register, world: World): string {
  const others = new Set(paths.filter((path) => heldBy(path) !== null || path === ORGANISATION_FILE)).size - 2;
  const mended =
    others > 0
      ? `, and ${others} ${others === 1 ? 'record that mentions' : 'records that mention'} it changed too`
      : '';
  const done = handIn(
    `${old} is ${id} now${mended}`,
    [...new Set(paths)].map((file) => register.shown(file)),
    register,
    world,
  );
  const stays = listed(
    `What was handed in stays as it was written, so these files still say ${old} in part.`,
    kept,
    register,
  );
  const look = listed(
    `These files still say ${old}. Look at each: it may mean the other record, or something outside.`,
    left,
    register,
  );
  return `${done}${stays}${look}`;
}

async function renumbered(args: Arguments, register: Register, world: World): Promise<Renumbered> {
  const word = args.operands[0] ?? '';
  const tree = repositoryOf(register.root, world.env);
  const history = historyOf(register, world.env);
  const conflict = tree === null ? null : conflictOf(tree, heldBy(word)?.id ?? word);
  if (conflict !== null && tree !== null) return settleConflict(conflict, tree, register, history, world);
  const record = recordOf(register, word);
  refuseNeedless(register, record, tree, history);
  return await renumberRecord(register, record, history, world);
}

/** `isms renumber ID`: gives a record the next free id and mends every reference to it. */
export const renumber: Command = {
  name: 'renumber',
  summary: 'gives a record the next free id and mends every mention of it',
  usage: 'renumber ID [options]',
  operands: [
    {
      name: 'ID',
      required: true,
      description:
        'the id, such as `INC-2026-P3K9QZ7`, or the path of the file below the content root where two have the same id',
    },
  ],
  options: [...ROOT_OPTIONS],
  details: [
    'For reports that were made without git and have a provisional id, which is kept as `formerId`, and for two branches that took the same number.',
    'Every other id stays as it is, since it is cited where nobody can mend it; the command then ends with status 2. A record that stands on the branch that changes go into keeps its id in any case: of two records the one gives way that is not there yet.',
    'Fields that refer to it are mended, and so is every mention in prose, as people cite ids there: in text fields and in the body, as a word of its own. Places in an evidence store and names in other systems stay. What was handed in and may not be edited, as the text of a closed record or an entry of a timeline, stays. Files that still say the id are listed, to be looked at.',
    "When git reports a conflict because two branches made a record of the same number, the one that is not yet on the branch that changes go into gets a number of its own; where that is true of both, the one that was reported later, or with equal times the one that is merged in. The other stays as it was. Mentions are mended in files that only the later one's branch has them in; the others are listed.",
    'When it is interrupted, `isms check` reports what is unfinished, and the same command finishes it.',
  ].join('\n\n'),
  async run(args, world) {
    const register = openRegister(args, world);
    const word = args.operands[0] ?? '';
    const done = await renumbered(args, register, world);
    world.stdout(report(heldBy(word)?.id ?? word, done, register, world));
    return 0;
  },
};
