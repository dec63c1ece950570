import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Lines of text under their keys, in a file to which blocks are added: what is new costs what it is long, however much is
 * kept. Each block says its length and digest; one that is torn, damaged, mixed with another or of another program is
 * passed over, as if nobody had written it. Of two lines with one key the later holds.
 */
export interface Blocks {
  /** The line of a key; null where none is kept. */
  readonly get: (key: string) => string | null;
  /** Keeps a line; it is brought to the disk with others. */
  readonly put: (key: string, line: string) => void;
  /** Brings to the disk what was put. */
  readonly flush: () => void;
  /** Flushes, and writes the file anew where more than half of it was not asked for since it was opened. */
  readonly tidy: () => void;
}

/** The length of a key. */
export const KEY_LENGTH = 64;

/** A block's first line: its digest and how many bytes follow. The line end in front parts it from one that was torn. */
const HEAD = /^\nblock ([0-9a-f]{64}) (\d{1,12})\n/;
const LONGEST_HEAD = 96;
const START = '\nblock ';
const LINE_END = 10;
/** How much is gathered before it is written. */
const MOST_WAITING = 4 * 1024 * 1024;

/** Where a line stands in the file: first the key, then what is kept under it. */
interface Span {
  readonly start: number;
  readonly end: number;
}

function digestOf(owner: string, text: Uint8Array): string {
  return createHash('sha256').update(`${owner}\n`).update(text).digest('hex');
}

function blockOf(owner: string, lines: readonly Uint8Array[]): Uint8Array {
  const text = Buffer.concat(lines);
  return Buffer.concat([Buffer.from(`${START}${digestOf(owner, text)} ${text.length}\n`), text]);
}

/** The lines of every whole block by their keys. */
function spansIn(bytes: Buffer, owner: string): Map<string, Span> {
  const spans = new Map<string, Span>();
  let at = bytes.indexOf(START);
  while (at !== -1) {
    const [head = '', digest, length] = HEAD.exec(bytes.toString('latin1', at, at + LONGEST_HEAD)) ?? [];
    const start = at + Math.max(1, head.length);
    const end = start + Number(length);
    const ends = head !== '' && end <= bytes.length && bytes[end - 1] === LINE_END;
    const isWhole = ends && digestOf(owner, bytes.subarray(start, end)) === digest;
    for (let line = start; isWhole && line < end; ) {
      const next = bytes.indexOf(LINE_END, line);
      spans.set(bytes.toString('latin1', line, line + KEY_LENGTH), { start: line + KEY_LENGTH, end: next });
      line = next + 1;
    }
    at = bytes.indexOf(START, isWhole ? end : at + 1);
  }
  return spans;
}

/** Puts bytes in the place of a file. Not brought to the disk at once: what is damaged is passed over. */
export function replaceKept(path: string, parts: readonly Uint8Array[]): void {
  const staged = `${path}.${randomBytes(4).toString('hex')}~`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(staged, Buffer.concat(parts), { flag: 'wx', mode: 0o600 });
    renameSync(staged, path);
  } finally {
    rmSync(staged, { force: true });
  }
}

function append(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);
  const file = openSync(path, flags, 0o600);
  try {
    let from = 0;
    while (from < bytes.length) from += writeSync(file, bytes, from);
  } finally {
    closeSync(file);
  }
}

function bytesAt(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/**
 * Opens what is kept in a file; nothing where there is none.
 * @param owner who writes it: what another one wrote is passed over
 * @throws what the disk refuses, when something is written
 */
export function openBlocks(path: string, owner: string): Blocks {
  const bytes = bytesAt(path);
  const spans = spansIn(bytes, owner);
  let isForeign = spans.size === 0;
  let size = bytes.length;
  let asked = 0;
  const used = new Set<string>();
  const waiting = new Map<string, string>();
  let length = 0;
  const use = (key: string, more: number): void => {
    if (!used.has(key)) asked += more;
    used.add(key);
  };
  const flush = (): void => {
    if (waiting.size === 0) return;
    const block = blockOf(
      owner,
      [...waiting].map(([key, line]) => Buffer.from(`${key}${line}\n`)),
    );
    waiting.clear();
    length = 0;
    if (isForeign) {
      replaceKept(path, [block]);
      size = block.length;
    } else {
      append(path, block);
      size += block.length;
    }
    isForeign = false;
  };
  return {
    get(key) {
      const line = waiting.get(key);
      if (line !== undefined) return line;
      const span = spans.get(key);
      if (span === undefined) return null;
      use(key, span.end - span.start + KEY_LENGTH);
      return bytes.toString('utf8', span.start, span.end);
    },
    put(key, line) {
      waiting.set(key, line);
      use(key, line.length + KEY_LENGTH);
      length += line.length;
      if (length > MOST_WAITING) flush();
    },
    flush,
    tidy() {
      flush();
      if (size <= 2 * asked + LONGEST_HEAD) return;
      const whole = bytesAt(path);
      const left = [...spansIn(whole, owner)].filter(([key]) => used.has(key));
      const lines = left.map(([, { start, end }]) => whole.subarray(start - KEY_LENGTH, end + 1));
      replaceKept(path, [blockOf(owner, lines)]);
    },
  };
}
