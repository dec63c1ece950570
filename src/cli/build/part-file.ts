import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { isMapping } from '../../records/mapping.ts';
import { CouldNotCheck } from '../../records/reading/load.ts';
import type { Frame } from '../../site/frame.ts';
import type { RecordView } from '../../site/model.ts';

/** The version of the file's form; raised when a reader of it would have to change. */
const VERSION = 1;

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What the rest of a portal tells each of its parts, beside the records. What is drawn of it is looked through before it is published. */
const told = z.strictObject({
  /** The part's name, and those of all that make the portal. */
  name: z.string(),
  parts: z.array(z.string()),
  /** Names the portal by all that it is made of. */
  portal: digest,
  /** The path under which it will be published. */
  base: z.string(),
  /** What every page shows. */
  frame: z.custom<Frame>((value) => isMapping(value) && typeof value.name === 'string'),
  /** The folders of its registers. */
  folders: z.array(z.string()),
  /** Texts that must stand in no file. */
  marks: z.array(z.string()),
});
export type Told = z.output<typeof told>;

const tail = z.strictObject({
  part: z.literal('isms build'),
  version: z.literal(VERSION),
  program: digest,
  ...told.shape,
});

/** Writes the pages of one part, one after the other. */
export interface PartWriter {
  readonly put: (record: RecordView) => void;
  /** Names all that was put. */
  readonly digest: () => string;
  /** Ends the file. */
  readonly end: (program: string, all: Told) => void;
}

/** Begins the file of a part: a line for each record, packed, and one that tells all else, sealed with a digest of what stands before. */
export function partWriter(file: string): PartWriter {
  const written = openSync(file, 'wx');
  const sum = createHash('sha256');
  const write = (text: string): void => {
    sum.update(text);
    writeSync(written, text);
  };
  return {
    put: (record) => write(`${deflateRawSync(JSON.stringify(record), { level: 1 }).toString('base64')}\n`),
    digest: () => sum.copy().digest('hex'),
    end(program, all) {
      write(`${JSON.stringify({ part: 'isms build', version: VERSION, program, ...all })}\n`);
      writeSync(written, `${sum.digest('hex')}\n`);
      closeSync(written);
    },
  };
}

/** A part as it was written. */
export interface Part extends Told {
  /** Its records, unpacked one by one. */
  readonly records: () => Generator<RecordView>;
}

function isRecord(value: unknown): value is RecordView {
  return isMapping(value) && [value.id, value.title, value.href, value.folder].every((one) => typeof one === 'string');
}

function damaged(file: string): CouldNotCheck {
  return new CouldNotCheck(
    `\`${file}\` is damaged: it does not hold what was written`,
    'make it again, or fetch it again',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function* recordsIn(file: string, bytes: Buffer): Generator<RecordView> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\n', at);
    const record = parsed(inflateRawSync(Buffer.from(bytes.toString('latin1', at, end), 'base64')).toString('utf8'));
    if (!isRecord(record)) throw damaged(file);
    yield record;
    at = end + 1;
  }
}

/**
 * Reads the file of a part.
 * @param program names this program: what another one made of the records, it draws in its own way
 * @throws {CouldNotCheck} for what is no such file, is damaged, or was written by another program
 */
export function readPart(file: string, program: string): Part {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CouldNotCheck(
      `cannot read the part \`${file}\` (${code})`,
      'name a file that `isms build --split` wrote',
    );
  }
  const seal = bytes.subarray(0, -1).lastIndexOf('\n') + 1;
  const last = bytes.subarray(0, Math.max(0, seal - 1)).lastIndexOf('\n') + 1;
  const said = parsed(bytes.toString('utf8', last, seal));
  if (!z.looseObject({ part: z.literal('isms build') }).safeParse(said).success)
    throw new CouldNotCheck(`\`${file}\` is no part of a portal`, 'name a file that `isms build --split` wrote');
  if (bytes.toString('latin1', seal) !== `${hash('sha256', bytes.subarray(0, seal), 'hex')}\n`) throw damaged(file);
  const read = tail.safeParse(said);
  if (!read.success || read.data.program !== program)
    throw new CouldNotCheck(
      `\`${file}\` was written by another version of this program, or with another Node`,
      'split and draw a portal with the same one',
    );
  const { part: _, version: __, program: ___, ...all } = read.data;
  return { ...all, records: () => recordsIn(file, bytes.subarray(0, last)) };
}
