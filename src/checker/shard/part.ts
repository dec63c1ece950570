import { hash } from 'node:crypto';
import { z } from 'zod';
import { CouldNotCheck, type Source } from '../../records/reading/load.ts';
import type { Organisation } from '../../records/types/index.ts';
import { isKeptAnswers, type KeptAnswers } from '../answers.ts';
import { isFrame } from '../cache.ts';
import { visibleJson } from '../escape.ts';
import { reportedRule, type Unchanging } from '../finding.ts';
import { either, isKept, isNull, isText, type Kept, list, shape } from '../inspection-shape.ts';

/** The version of a part's form; raised when a reader of it would have to change. */
const PART_VERSION = 1;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const commit = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);

/** What every shard was asked, and what it looked at: the same in all parts of one check. */
const common = z.strictObject({
  /** The instant of judgement as it was typed; null where the organisation pins it. */
  now: z.string().nullable(),
  /** What to compare with as it was typed, and the commits that this means. */
  base: z.string().nullable(),
  bases: z.array(commit),
  scope: z.enum(['all', 'touched']),
  /** The rules that were named; null for all. */
  rules: z.array(reportedRule).nullable(),
  failOn: z.enum(['error', 'warning']),
  /** What is checked out; null outside git. */
  commit: commit.nullable(),
  /** Which files there are, and what those say that count for every other. */
  register: digest,
  /** The settings that count, one for each commit that is compared with. */
  settings: z.array(digest),
});
export type Common = Unchanging<z.output<typeof common>>;

const head = z.strictObject({
  part: z.literal('isms check'),
  version: z.literal(PART_VERSION),
  /** Names the program that looked. */
  program: digest,
  /** Which of how many parts it is, from 1. */
  shard: z.strictObject({ number: z.int().min(1), of: z.int().min(1) }),
  /** The instant at which it looked, as it was typed, pinned or read. */
  at: z.string(),
  ...common.shape,
});
type Head = Unchanging<z.output<typeof head>>;

/** What a shard saw of one file. */
export interface PartFile {
  readonly file: string;
  /** Names its bytes. */
  readonly digest: string;
  /** What was seen, without the text of its body; null where a secret stands in it: whoever merges looks again. */
  readonly kept: Kept | null;
  /** What rules found in it by itself, for each of the settings that count. */
  readonly answers: readonly KeptAnswers[];
}

/** What one shard wrote. */
export interface Part {
  /** The file that it was read from, as the user named it. */
  readonly name: string;
  readonly shard: Head['shard'];
  /** The instant at which the shard looked. */
  readonly at: string;
  readonly common: Common;
  readonly files: readonly PartFile[];
}

const isPartFile = shape<PartFile>({
  file: isText,
  digest: isText,
  kept: either(isKept, isNull),
  answers: list(isKeptAnswers),
});

/** More is no text that a program can hold, or an upload that takes long. */
const MOST_CHARACTERS = 400_000_000;
const SEAL = '"digest":"';

function sealOf(bytes: Uint8Array): string {
  return `${SEAL}${hash('sha256', bytes, 'hex')}"}`;
}

/**
 * One JSON document with a line for each file, sealed with a digest of all that stands before.
 * @throws {CouldNotCheck} when it would be too long
 */
export function partText(
  { program, shard, at }: Pick<Head, 'program' | 'shard' | 'at'>,
  all: Common,
  files: readonly string[],
): string {
  const first: Head = { part: 'isms check', version: PART_VERSION, program, shard, at, ...all };
  if (files.reduce((sum, line) => sum + line.length, 0) > MOST_CHARACTERS)
    throw new CouldNotCheck('the part would be too large to be read again', 'deal the records to more shards');
  const opened = `${JSON.stringify(first).slice(0, -1)},\n"files":[\n`;
  const text = visibleJson(`${opened}${files.join(',\n')}\n],\n`);
  return `${text}${sealOf(Buffer.from(text))}\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function* linesOf(bytes: Buffer, end: number): Generator<string> {
  for (let at = 0; at < end; ) {
    const next = bytes.indexOf('\n', at);
    yield bytes.toString('utf8', at, next === -1 ? end : next);
    at = next === -1 ? end : next + 1;
  }
}

const MADE_BY = 'make it with `npx isms check --shard`, and keep it as it was written';

/**
 * Reads what a shard wrote.
 * @param name the file as the user named it
 * @param program names this program: nobody can merge what another one saw
 * @throws {CouldNotCheck} for what is no part, is damaged, or was written by another program
 */
export function readPart(name: string, bytes: Buffer, program: string): Part {
  const end = bytes.lastIndexOf(SEAL);
  const lines = linesOf(bytes, Math.max(0, end));
  const first = parsed(`${String(lines.next().value ?? '').replace(/,$/, '')}}`);
  const told = z.looseObject({ part: z.literal('isms check'), program: z.string() }).safeParse(first);
  if (!told.success) throw new CouldNotCheck(`\`${name}\` is no part of a check`, MADE_BY);
  if (bytes.toString('utf8', end).trimEnd() !== sealOf(bytes.subarray(0, end)))
    throw new CouldNotCheck(
      `\`${name}\` is damaged: it does not hold what was written`,
      'make it again, or fetch it again',
    );
  const read = head.safeParse(first);
  if (told.data.program !== program || !read.success)
    throw new CouldNotCheck(
      `\`${name}\` was written by another version of this program, or with another Node`,
      'make and merge all parts with the same one',
    );
  const { part: _, version: __, program: ___, shard, at, ...all } = read.data;
  const files: PartFile[] = [];
  lines.next();
  for (const line of lines) {
    if (line === '' || line === '],') continue;
    const file = parsed(line.replace(/,$/, ''));
    if (!isPartFile(file)) throw new CouldNotCheck(`\`${name}\` is damaged: a line of it tells of no file`, MADE_BY);
    files.push(file);
  }
  return { name, shard, at, common: all, files };
}

/** Names which files a content root has, and what those say that count for every other. */
export function registerDigest({ files, faults, pictures = [] }: Source): string {
  const names = files.map(({ file }) => file);
  const frame = files.filter(isFrame).map((one) => digestOf(one.bytes));
  return hash(
    'sha256',
    JSON.stringify([names, faults, frame, pictures.map(({ file, digest }) => [file, digest])]),
    'hex',
  );
}

/** Names the bytes of a file. */
export function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

/** Names settings by all that they say. */
export function settingsDigest(settings: Organisation): string {
  return hash('sha256', JSON.stringify(settings), 'hex');
}
