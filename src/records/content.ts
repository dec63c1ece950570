import { heldBy, idOfFile } from './ids.ts';
import { byFile } from './order.ts';
import type { ContentFault } from './reading/faults.ts';
import type { Source, SourceFile } from './reading/load.ts';
import { type ReadFile, readFile } from './reading/read-file.ts';
import { type Reading, recordOfFile, recordWithStatus } from './reading/records.ts';
import { type OrganisationEntry, type Settings, settingsOf } from './reading/settings.ts';
import { FOLDERS, type Folder } from './types/fields.ts';
import type { AnyEntry, EntryOf, Organisation } from './types/index.ts';

/** A file that holds an id, read or not. */
export interface HeldFile {
  readonly folder: Folder;
  readonly id: string;
  readonly file: string;
}

/** Everything a content root says, in order of path: one parse for the checker and the portal. */
export interface Content {
  readonly organisation: OrganisationEntry;
  /** Every record that could be read. */
  readonly all: readonly AnyEntry[];
  /** Every file that holds an id, the unreadable ones too: references to it resolve and the register counts it. */
  readonly held: readonly HeldFile[];
  readonly faults: readonly ContentFault[];
  of<Name extends Folder>(folder: Name): readonly EntryOf<Name>[];
  get<Name extends Folder>(folder: Name, id: string): EntryOf<Name> | undefined;
  /** Whether a file of that folder holds the id. */
  holds(folder: Folder, id: string): boolean;
  /**
   * Whether a file of that folder could not be read, or the one that holds the id. What it says may be just what is
   * missed elsewhere, so that its absence proves nothing.
   */
  unread(folder: Folder, id?: string): boolean;
  /** Whether a setting of the organisation is not as it was meant, because it, or all settings, could not be read. */
  doubtful(setting: keyof Organisation): boolean;
  /** The same content as if some files were not there. */
  without(gone: ReadonlySet<string>): Content;
  /** The same content as if some files said something else, or were there too. */
  with(files: readonly SourceFile[]): Content;
  /** The same content as if some records had another status, by file: what is no status of the type changes nothing. */
  withStatus(statuses: ReadonlyMap<string, string>): Content;
}

/** Records that say how others are judged, as the settings do: the duties to tell somebody, and who is told. */
export const FRAME_FOLDERS = ['obligations', 'contacts'] as const satisfies readonly Folder[];
export type FrameFolder = (typeof FRAME_FOLDERS)[number];

/** What holds for every record alike: the settings, and the few records that are settings of a kind. */
export interface Frame extends Pick<Content, 'organisation' | 'doubtful'> {
  of<Name extends FrameFolder>(folder: Name): readonly EntryOf<Name>[];
  get<Name extends FrameFolder>(folder: Name, id: string): EntryOf<Name> | undefined;
  unread(folder: FrameFolder, id?: string): boolean;
}

/** The records of one type: in order of path, and by id; of two that hold one id, the last is the one that it means. */
interface Collection<Item> {
  readonly folder: Folder;
  readonly list: readonly Item[];
  readonly byId: ReadonlyMap<string, Item>;
}

function collectionOf(folder: Folder, list: readonly AnyEntry[]): Collection<AnyEntry> {
  return { folder, list, byId: new Map(list.map((entry) => [entry.id, entry])) };
}

/** Whether a collection is that of a folder, so that all its records are of its type. */
function isOf<Name extends Folder>(
  collection: Collection<AnyEntry> | undefined,
  folder: Name,
): collection is Collection<AnyEntry & EntryOf<Name>> {
  return collection?.folder === folder;
}

/** What a content is made of. */
interface Parts extends Pick<Content, 'organisation' | 'held' | 'faults'>, Pick<Settings, 'doubts'> {
  /** Every record that could be read, type by type. */
  readonly entries: readonly AnyEntry[];
}

/** The ids of files that could not be read, by folder. */
function unreadOf({ held, entries }: Parts): ReadonlyMap<Folder, ReadonlySet<string>> {
  const read = new Set(entries.map(({ file }) => file));
  const lost = held.filter(({ file }) => !read.has(file));
  return new Map(
    [...Map.groupBy(lost, ({ folder }) => folder)].map(([folder, own]) => [folder, new Set(own.map(({ id }) => id))]),
  );
}

function contentOf(parts: Parts): Content {
  const { organisation, entries, held, faults, doubts } = parts;
  const byFolder = Map.groupBy(held, ({ folder }) => folder);
  const ids = new Map([...byFolder].map(([folder, those]) => [folder, new Set(those.map(({ id }) => id))]));
  const unread = unreadOf(parts);
  const byType = Map.groupBy(entries, ({ type }) => type);
  const collections = new Map(FOLDERS.map((folder) => [folder, collectionOf(folder, byType.get(folder) ?? [])]));
  return {
    organisation,
    all: [...entries].sort(byFile),
    held,
    faults,
    of: (folder) => {
      const own = collections.get(folder);
      return isOf(own, folder) ? own.list : [];
    },
    get: (folder, id) => {
      const own = collections.get(folder);
      return isOf(own, folder) ? own.byId.get(id) : undefined;
    },
    holds: (folder, id) => ids.get(folder)?.has(id) === true,
    unread: (folder, id) => (id === undefined ? unread.has(folder) : unread.get(folder)?.has(id) === true),
    doubtful: (setting) => doubts === 'all' || doubts.has(setting),
    without: (gone) => {
      const left = ({ file }: { readonly file: string }): boolean => !gone.has(file);
      return contentOf({
        organisation,
        entries: entries.filter(left),
        held: held.filter(left),
        faults: faults.filter(left),
        doubts,
      });
    },
    with: (files) => {
      const own = partsOf({ files, faults: [] });
      const names = new Set(files.map(({ file }) => file));
      const left = ({ file }: { readonly file: string }): boolean => !names.has(file);
      return contentOf({
        ...(names.has(organisation.file) ? own : parts),
        entries: [...entries.filter(left), ...own.entries].sort(byFile),
        held: [...held.filter(left), ...own.held].sort(byFile),
        faults: [...faults.filter(left), ...own.faults.filter(({ file }) => names.has(file))].sort(byFile),
      });
    },
    withStatus: (statuses) =>
      contentOf({
        ...parts,
        entries: entries.map((entry) => {
          const status = statuses.get(entry.file);
          return status === undefined ? entry : recordWithStatus(entry.type, entry, status);
        }),
      }),
  };
}

function partsOf(
  { files, faults: ofSource }: Source,
  read: (file: SourceFile) => ReadFile = ({ file, bytes }) => readFile(file, bytes),
): Parts {
  const readings = files.map((one): Reading & Pick<SourceFile, 'folder'> => ({
    file: one.file,
    folder: one.folder,
    read: read(one),
  }));
  const byFolder = Map.groupBy(readings, ({ folder }) => folder);
  const settings = settingsOf(byFolder.get(null)?.[0]?.read);
  const records = FOLDERS.flatMap((folder) =>
    (byFolder.get(folder) ?? []).map((reading) => recordOfFile(folder, reading)),
  );
  const faults = [
    ...ofSource.map(
      ({ file, folder, rule, message, fix }): ContentFault => ({
        rule,
        file,
        place: { line: 1, column: 1 },
        at: [],
        record: folder === null ? null : idOfFile(file),
        message,
        fix,
      }),
    ),
    ...settings.faults,
    ...records.flatMap((record) => record.faults),
  ];
  const held = [...files, ...ofSource]
    .flatMap(({ file, folder }) => (folder === null ? [] : [{ folder, id: idOfFile(file), file }]))
    .sort(byFile);
  return {
    ...settings,
    entries: records.flatMap(({ entry }) => entry ?? []),
    held,
    faults: faults.sort(byFile),
  };
}

/**
 * Makes typed records of the files of a content root. Nothing is lost on bad input: each fault is listed, and the other
 * files are still read.
 * @param read reads one file; a cache may stand in for `readFile`
 */
export function readContent(source: Source, read?: (file: SourceFile) => ReadFile): Content {
  return contentOf(partsOf(source, read));
}

/** A file that lies below no content root at the moment, as one that does: what it holds is told by its path. */
export function sourceFileAt(file: string, bytes: Uint8Array): SourceFile {
  return { file, folder: heldBy(file)?.folder ?? null, bytes };
}

/** Reads the bytes of one file as the record that they would be under this path; null when it can not be read. */
export function recordAt(file: string, bytes: Uint8Array): AnyEntry | null {
  return readContent({ files: [sourceFileAt(file, bytes)], faults: [] }).all[0] ?? null;
}
