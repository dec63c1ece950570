import { type Content, readContent } from '../records/content.ts';
import { loadSource, type Source, type SourceFile } from '../records/reading/load.ts';
import { type ReadFile, readFile } from '../records/reading/read-file.ts';
import { epoch, instantFault } from '../records/time.ts';
import { type Arguments, BadUsage, type Option, type World } from './command.ts';
import { contentRoot } from './content-root.ts';

/** The options of every command that writes into a content root. */
export const ROOT_OPTIONS: readonly Option[] = [
  {
    name: 'content',
    value: 'DIR',
    description: 'the folder with the records; `src/content` or `content` where it is not given',
  },
  { name: 'now', value: 'INSTANT', description: 'what counts as the current time, such as `2026-03-02T09:20+01:00`' },
];

/** A content root that is about to be written to. */
export interface Register {
  readonly root: string;
  readonly source: Source;
  readonly content: Content;
  /** What each file says, so that no file is read twice. */
  readonly read: (file: SourceFile) => ReadFile;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A path below the content root, as the user would type it. */
  readonly shown: (file: string) => string;
}

/**
 * An instant that was typed for an option.
 * @throws {BadUsage} when it is none
 */
export function typedInstant(option: string, text: string): number {
  const at = epoch(text);
  if (at !== null) return at;
  const fault = instantFault(text, 'required') ?? 'is no instant';
  throw new BadUsage(`\`--${option} ${text}\` ${fault}`, `write it such as \`--${option} 2026-03-02T09:20+01:00\``);
}

/**
 * What counts as now: `--now`, else the pinned clock of a sample organisation, else the machine's clock.
 * @throws {BadUsage} when `--now` is no instant
 */
export function currentTime(args: Arguments, world: World, content: Content | null): number {
  const typed = args.value('now');
  if (typed !== undefined) return typedInstant('now', typed);
  const { sample = false, clock } = content?.organisation.data ?? {};
  return (sample ? epoch(clock) : null) ?? Date.parse(world.now());
}

/** The records of a source, and a reader that remembers what it has read. */
export function remembered(source: Source): Pick<Register, 'content' | 'read'> {
  const known = new Map<Uint8Array, ReadFile>();
  const read = ({ file, bytes }: SourceFile): ReadFile => {
    const reading = known.get(bytes) ?? readFile(file, bytes);
    known.set(bytes, reading);
    return reading;
  };
  return { content: readContent(source, read), read };
}

/**
 * Reads the records of the content root.
 * @param named the folder as the user named it, where another option than `--content` does
 * @throws {CouldNotCheck} when there is none, or it can not be read
 */
export function openRegister(args: Arguments, world: World, named = args.value('content')): Register {
  const { root, content: folder } = contentRoot(named, world);
  const source = loadSource(root);
  const { content, read } = remembered(source);
  const now = currentTime(args, world, content);
  return { root, source, content, read, now, shown: (file) => (folder === '.' ? file : `${folder}/${file}`) };
}

/** The bytes of a file as they were read with the register. */
export function bytesOf({ source }: Register, file: string): Uint8Array {
  return source.files.find((known) => known.file === file)?.bytes ?? new Uint8Array();
}
