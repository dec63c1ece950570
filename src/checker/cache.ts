import { createHash, hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FRAME_FOLDERS } from '../records/content.ts';
import { ORGANISATION_FILE, type Source, type SourceFile } from '../records/reading/load.ts';
import type { Organisation } from '../records/types/index.ts';
import { type Answers, isKeptAnswers, isKnownAt, isKnownPlaces } from './answers.ts';
import { type Blocks, openBlocks, replaceKept } from './blocks.ts';
import type { InspectFile, Inspection } from './inspect.ts';
import { type Guard, isKept, type Kept } from './inspection-shape.ts';
import { once } from './once.ts';
import { type Outcome, readOutcome } from './outcome.ts';
import type { Places } from './places.ts';
import type { KeptPlaces } from './placing.ts';
import { readableText } from './secrets.ts';
import { unlessRefused } from './unless-refused.ts';

/** What was seen in files, kept between runs. Never needed: what is missing, damaged or out of date is seen again. */
export interface Cache {
  /** Stands in front of an inspector: asks it only for what is not kept. */
  readonly before: (inspect: InspectFile) => InspectFile;
  /** Keeps what this run saw. Says nothing when the disk refuses. */
  readonly save: () => void;
  /** What was answered about files of the source before, beside settings that count, as far as it holds at an instant. */
  readonly answers: (source: Source, now: number) => (settings: Organisation) => Answers;
  /** The places in files of the source that were asked for before. */
  readonly places: (source: Source) => KeptPlaces;
  /** Keeps what this run saw and answered, and gives back the room of what it did not ask for. */
  readonly tidy: () => void;
  /** Names a judgement by all that it depends on: the program, every file and fault of the source, and what was asked. */
  readonly judgementKey: (source: Source, asked: readonly string[]) => string;
  /** What the last judgement said, when it has this key; null otherwise. */
  readonly outcomeOf: (key: string) => Outcome | null;
  /** Keeps what a judgement said, in place of the last. */
  readonly keepOutcome: (key: string, outcome: Outcome) => void;
  /** Lines of a portal that was made of this root, and of this program, by keys that say all else. What the disk refuses is not kept. */
  readonly linesOf: (portal: string) => KeptLines;
}

/** Lines that are kept by their keys, of which those go that a run did not ask for. */
export type KeptLines = Pick<Blocks, 'get' | 'put' | 'tidy'>;

/** The folder below `src` that holds no code: records of the sample, or the organisation's own. */
const RECORDS = 'content';

function* filesBelow(folder: string, without: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (path !== without) yield* filesBelow(path, without);
    } else yield path;
  }
}

/** All that decides what is said in a clone: its own modules, the packages that the lock names, and those that are installed. */
function filesOfClone(program: string): readonly string[] {
  const src = join(program, 'src');
  const installed = join(program, 'node_modules', '.package-lock.json');
  return [
    ...[...filesBelow(src, join(src, RECORDS))].sort(),
    join(program, 'package.json'),
    join(program, 'package-lock.json'),
    ...(existsSync(installed) ? [installed] : []),
  ];
}

/** The same in an installed package: what was compiled, and which versions of other packages it asks for. */
function filesOfPackage(program: string): readonly string[] {
  const lib = join(program, 'lib');
  const compiled = readdirSync(lib).filter((name) => name.endsWith('.js'));
  return [...compiled.sort().map((name) => join(lib, name)), join(program, 'package.json')];
}

/** Names the state of the program and of the Node that runs it, with its time zones, since each may decide what is said. */
export function programKey(program: string): string {
  const files = existsSync(join(program, 'src')) ? filesOfClone(program) : filesOfPackage(program);
  const { node, icu = '', tz = '' } = process.versions;
  const key = createHash('sha256').update(`${node} ${icu} ${tz}\n`);
  for (const path of files) {
    const bytes = readFileSync(path);
    key.update(`${path.slice(program.length)} ${bytes.length}\n`).update(bytes);
  }
  return key.digest('hex');
}

/** Names each file's content at its place; what was hashed once in a run is not hashed again. */
function entryKeys(): (file: string, bytes: Uint8Array) => string {
  const known = new WeakMap<Uint8Array, { readonly file: string; readonly key: string }>();
  return (file, bytes) => {
    const before = known.get(bytes);
    if (before?.file === file) return before.key;
    const key = hash('sha256', `${file}\0${hash('sha256', bytes, 'hex')}`, 'hex');
    known.set(bytes, { file, key });
    return key;
  };
}

/** Also what a killed process left of one. */
const CACHE_FILE = /^[0-9a-f]{32}(?:-[a-z]+)?\.txt/;

/** An inspection as it is kept. */
export function kept({ parsed, ...seen }: Inspection): Kept {
  if (!parsed.ok) return { read: parsed, ...seen };
  const { yamlStart, yamlEnd, bodyStart } = parsed.document;
  const cut = { yamlStart, yamlEnd, bodyStart };
  return { read: { ok: true, data: seen.shaped === null ? parsed.data : {}, empty: parsed.empty, cut }, ...seen };
}

/** The inspection again; the text of its document is made of the bytes when somebody asks for it. */
function inspectionOf({ read, ...seen }: Kept, bytes: Uint8Array): Inspection {
  if (!read.ok) return { parsed: read, ...seen };
  let text: string | null = null;
  const document = {
    ...read.cut,
    get text() {
      text ??= readableText(bytes);
      return text;
    },
  };
  return { parsed: { ok: true, data: read.data, empty: read.empty, document }, ...seen };
}

function parseKept<Value>(line: string | null, guard: Guard<Value>): Value | null {
  if (line === null) return null;
  try {
    const value: unknown = JSON.parse(line);
    return guard(value) ? value : null;
  } catch {
    return null;
  }
}

/** How many content roots are kept; those not checked for longest go. */
const MAX_ROOTS = 8;
/** How many characters of a file's name say which root it is about. */
const ROOT_LENGTH = 32;

function forgetOldest(folder: string): void {
  const files = readdirSync(folder).filter((name) => CACHE_FILE.test(name));
  const changed = new Map<string, number>();
  for (const name of files) {
    const root = name.slice(0, ROOT_LENGTH);
    changed.set(root, Math.max(changed.get(root) ?? 0, statSync(join(folder, name)).mtimeMs));
  }
  const newest = [...changed].sort(([, a], [, b]) => b - a).slice(0, MAX_ROOTS);
  const kept = new Set(newest.map(([root]) => root));
  for (const name of files) if (!kept.has(name.slice(0, ROOT_LENGTH))) rmSync(join(folder, name), { force: true });
}

/** Whether what a file says holds for every record alike: the settings, and the records that are settings of a kind. */
export function isFrame({ file, folder }: Pick<SourceFile, 'file' | 'folder'>): boolean {
  return file === ORGANISATION_FILE || FRAME_FOLDERS.some((name) => name === folder);
}

/** Opens what is kept of a content root; null where there is no folder for it. Without a readable program or a writable folder nothing is kept. */
export function openCache({ program: programFolder, content, work: folder }: Places): Cache | null {
  if (folder === null) return null;
  const name = hash('sha256', content, 'hex').slice(0, ROOT_LENGTH);
  const judgedPath = join(folder, `${name}-judged.txt`);
  const program = unlessRefused(() => programKey(programFolder));
  const openLines = (file: string) =>
    once(() => (program === null ? null : unlessRefused(() => openBlocks(join(folder, file), program))));
  const blocks = openLines(`${name}.txt`);
  const keep = (act: () => void): void => {
    unlessRefused(act);
    unlessRefused(() => forgetOldest(folder));
  };
  const put = (key: string, value: unknown): void => {
    unlessRefused(() => blocks()?.put(key, JSON.stringify(value)));
  };
  const entryKey = entryKeys();
  const seen = async (key: string, inspection: Inspection | Promise<Inspection>): Promise<Inspection> => {
    const result = await inspection;
    put(key, kept(result));
    return result;
  };
  return {
    before: (inspect) => (file, bytes) => {
      const key = entryKey(file, bytes);
      const found = parseKept(blocks()?.get(key) ?? null, isKept);
      return found === null ? seen(key, inspect(file, bytes)) : inspectionOf(found, bytes);
    },
    save() {
      keep(() => blocks()?.flush());
    },
    tidy() {
      keep(() => blocks()?.tidy());
    },
    answers({ files, faults }, now) {
      const keys = new Map(files.map(({ file, bytes }) => [file, entryKey(file, bytes)]));
      const around = files.filter(isFrame).map(({ file }) => keys.get(file));
      return (settings) => {
        const frame = hash('sha256', JSON.stringify([settings, around, faults.filter(isFrame)]), 'hex');
        const keyOf = (file: string): string | null => {
          const key = keys.get(file);
          return key === undefined ? null : hash('sha256', frame + key, 'hex');
        };
        return {
          of(file) {
            const key = keyOf(file);
            const known = key === null ? null : parseKept(blocks()?.get(key) ?? null, isKeptAnswers);
            return known !== null && isKnownAt(known, now) ? known : null;
          },
          keep(file, answered) {
            const key = keyOf(file);
            if (key !== null) put(key, { ...answered, from: now });
          },
        };
      };
    },
    places({ files }) {
      const keys = new Map(files.map(({ file, bytes }) => [file, entryKey(file, bytes)]));
      const keyOf = (file: string): string => hash('sha256', `places ${keys.get(file)}`, 'hex');
      return {
        of: (file) => (keys.has(file) ? parseKept(blocks()?.get(keyOf(file)) ?? null, isKnownPlaces) : null) ?? [],
        keep(file, places) {
          if (keys.has(file)) put(keyOf(file), places);
        },
      };
    },
    judgementKey({ files, faults, pictures = [] }, asked) {
      const looks = pictures.map(({ file, digest, seen }) => [file, digest, seen]);
      const key = createHash('sha256').update(JSON.stringify([program, asked, faults, looks]));
      for (const { file, bytes } of files) key.update(entryKey(file, bytes));
      return key.digest('hex');
    },
    outcomeOf(key) {
      const text = program === null ? null : unlessRefused(() => readFileSync(judgedPath, 'utf8'));
      return text?.startsWith(`${key}\n`) ? readOutcome(text.slice(key.length + 1)) : null;
    },
    keepOutcome(key, outcome) {
      if (program !== null) keep(() => replaceKept(judgedPath, [Buffer.from(`${key}\n${JSON.stringify(outcome)}`)]));
    },
    linesOf(portal) {
      const lines = openLines(`${name}-${portal}.txt`);
      return {
        get: (key) => lines()?.get(key) ?? null,
        put: (key, line) => {
          unlessRefused(() => lines()?.put(key, line));
        },
        tidy: () => keep(() => lines()?.tidy()),
      };
    },
  };
}
