import type { z } from 'zod';
import { fieldsAt } from './describe.ts';
import { isMapping } from './mapping.ts';
import { byFile } from './order.ts';
import { cutTexts } from './reading/cut-text.ts';
import { bodyOf, linesAboveBody, type Path, type Place, placer, valueTexts } from './reading/document.ts';
import { laborious } from './reading/effort.ts';
import { emptyKeyFaults } from './reading/empty-keys.ts';
import { type HiddenCharacter, hiddenCharacters } from './reading/hidden.ts';
import { ORGANISATION_FILE, type Source, type SourceFile } from './reading/load.ts';
import { MAX_NESTING } from './reading/markdown.ts';
import { type Parsed, parse } from './reading/parse.ts';
import { NO_SECTIONS, readSections, type Sections, TooDeep } from './reading/sections.ts';
import { plainIssues, shapeFaults } from './shape.ts';
import { FOLDERS, type Folder } from './types/fields.ts';
import { type AnyEntry, type EntryOf, type Organisation, organisationSchema, recordTypes } from './types/index.ts';
import type { Entry, RecordType } from './types/record.ts';

/** The organisation's settings, and the "How to report" text below them. */
export interface OrganisationEntry {
  readonly file: typeof ORGANISATION_FILE;
  readonly data: Organisation;
  readonly sections: Sections;
  readonly document: Extract<Parsed, { ok: true }>['document'];
}

/** What is wrong with a file before any rule about its meaning is asked. */
export interface ContentFault {
  readonly rule: 'record/readable' | 'record/unknown-file' | 'record/schema' | 'record/unknown-field';
  readonly file: string;
  readonly place: Place;
  /** The field, or an empty path for the whole file. */
  readonly at: Path;
  /** The id that the file name holds; null for files that are no record. */
  readonly record: string | null;
  readonly message: string;
  readonly fix: string;
}

/** A file that holds an id, read or not. */
export interface Held {
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
  readonly held: readonly Held[];
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
}

/** What reading one file yields before its shape is judged; kept between runs by content hash. */
export interface ReadFile {
  readonly parsed: Parsed;
  readonly sections: Sections | null;
  /** Characters that nobody sees and text that nobody reads; none where the file can not be read. */
  readonly hidden: readonly HiddenCharacter[];
}

/** The id that a file name says. */
export function idOfFile(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx?$/, '');
}

/** Reads one file: its frontmatter and the sections of its body. Depends on nothing but its bytes and the ending of its name. */
export function readFile(file: string, bytes: Uint8Array): ReadFile {
  const parsed = parse(bytes);
  if (!parsed.ok) return { parsed, sections: null, hidden: [] };
  const body = bodyOf(parsed.document);
  const dialect = file.endsWith('.mdx') ? 'mdx' : 'markdown';
  const labour = laborious(body, dialect);
  if (labour !== null) {
    const fault = { ...labour, line: linesAboveBody(parsed.document) + labour.line, column: 1 };
    return { parsed: { ok: false, fault }, sections: null, hidden: [] };
  }
  try {
    const sections = readSections(body, dialect);
    return { parsed, sections, hidden: [...hiddenCharacters(parsed), ...cutTexts(parsed.document)] };
  } catch (error) {
    if (error instanceof TooDeep) {
      const fault = {
        line: linesAboveBody(parsed.document) + error.line,
        column: 1,
        message: `the text is nested too deeply: more than ${MAX_NESTING} quotations, lists or emphases stand in one another here`,
        fix: 'take the signs at the start of the line out, or show the text as code between lines of three backticks',
      };
      return { parsed: { ok: false, fault }, sections: null, hidden: [] };
    }
    const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    const place = { line: linesAboveBody(parsed.document) + 1, column: 1 };
    const fault = {
      ...place,
      message: `the text is no valid MDX: ${said}`,
      fix: 'close every tag; write `{` and `<` as code, between backticks',
    };
    return { parsed: { ok: false, fault }, sections: null, hidden: [] };
  }
}

interface Reading {
  readonly source: SourceFile;
  readonly read: ReadFile;
}

function* faultsOfText(file: string, record: string | null, { parsed, hidden }: ReadFile): Generator<ContentFault> {
  if (!parsed.ok) {
    const { line, column, message, fix } = parsed.fault;
    yield { rule: 'record/readable', file, place: { line, column }, at: [], record, message, fix };
  }
  for (const { line, column, at, message, fix } of hidden) {
    yield { rule: 'record/schema', file, place: { line, column }, at, record, message, fix };
  }
}

function* shapeFaultsOf(
  file: string,
  record: string | null,
  schema: z.ZodType,
  error: z.ZodError | undefined,
  parsed: Parsed,
): Generator<ContentFault> {
  if (!parsed.ok || (error === undefined && parsed.empty.length === 0)) return;
  const { data, document } = parsed;
  const placeOf = placer(document);
  const known = (path: Path): readonly string[] => fieldsAt(schema, path);
  const shape = error === undefined ? [] : shapeFaults(error, data, known, valueTexts(document));
  for (const fault of [...shape, ...emptyKeyFaults(parsed, known)]) {
    yield { ...fault, file, record, place: placeOf(fault.at) };
  }
}

/** The value without the keys and list items at these paths. */
function without(value: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0) return value;
  const below = (key: string | number): readonly Path[] =>
    paths.filter(([head]) => head === key).map(([, ...rest]) => rest);
  const stays = (key: string | number): boolean => !below(key).some(({ length }) => length === 0);
  if (Array.isArray(value)) {
    return [...value.entries()].filter(([n]) => stays(n)).map(([n, item]) => without(item, below(n)));
  }
  if (!isMapping(value)) return value;
  const kept = Object.entries(value).filter(([name]) => stays(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, without(inner, below(name))]));
}

/** Frontmatter without the fields that nobody knows: one misspelt field hides nothing else that is wrong. */
function withoutUnknown(data: unknown, error: z.ZodError): unknown {
  const unknown = plainIssues(error.issues).flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key): Path => [...issue.path.map(plainKey), key]) : [],
  );
  return without(data, unknown);
}

function plainKey(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}

/** The records of one type: in order of path, and by id. */
interface Collection<Item> {
  readonly list: readonly Item[];
  readonly byId: ReadonlyMap<string, Item>;
}

function collect<Name extends Folder, Shape extends z.ZodRawShape>(
  type: RecordType<Name, Shape>,
  readings: readonly Reading[],
  faults: ContentFault[],
): Collection<Entry<Name, z.output<RecordType<Name, Shape>['schema']>>> {
  const list: Entry<Name, z.output<RecordType<Name, Shape>['schema']>>[] = [];
  for (const { source, read } of readings) {
    if (source.folder !== type.folder) continue;
    const id = idOfFile(source.file);
    faults.push(...faultsOfText(source.file, id, read));
    if (!read.parsed.ok || read.sections === null) continue;
    const { data: readable, document } = read.parsed;
    const shape = type.schema.safeParse(readable);
    faults.push(...shapeFaultsOf(source.file, id, type.schema, shape.error, read.parsed));
    const known = shape.success ? shape : type.schema.safeParse(withoutUnknown(readable, shape.error));
    if (!known.success) continue;
    list.push({ type: type.folder, id, file: source.file, data: known.data, sections: read.sections, document });
  }
  return { list, byId: new Map(list.map((entry) => [entry.id, entry])) };
}

/** The records of all types. */
type Collections = { readonly [Name in Folder]: Collection<EntryOf<Name>> };

/** A collection without some of its files; of two that hold one id, the last that is left is the one that it means. */
function leftOf<Item extends { readonly id: string; readonly file: string }>(
  { list }: Collection<Item>,
  gone: (file: string) => boolean,
): Collection<Item> {
  const left = list.filter(({ file }) => !gone(file));
  return { list: left, byId: new Map(left.map((entry) => [entry.id, entry])) };
}

/** What a schema refuses: the unknown key, or the field whose value is wrong. */
function refusedPaths(error: z.ZodError): readonly Path[] {
  return plainIssues(error.issues).flatMap((issue): readonly Path[] => {
    const path = issue.path.map(plainKey);
    return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  });
}

const PLAINEST = {
  name: 'Unnamed organisation',
  timezone: 'UTC',
  channels: [{ id: 'unknown', label: 'Unknown', address: 'mailto:unknown@unknown.invalid' }],
};

/**
 * What can be used of settings that are partly wrong: all that is right, over the plainest organisation. What is wrong is
 * taken out by itself; where that leaves a group or a list item that can not stand, it goes too, and so on outwards.
 */
function usable(data: Readonly<Record<string, unknown>>): Organisation {
  let right: unknown = data;
  const gone = new Set<string>();
  for (;;) {
    const tried = organisationSchema.safeParse({ ...PLAINEST, ...(isMapping(right) ? right : {}) });
    if (tried.success) return tried.data;
    const refused = refusedPaths(tried.error).map((path) => {
      let left = path;
      while (left.length > 1 && gone.has(JSON.stringify(left))) left = left.slice(0, -1);
      return left;
    });
    const before = gone.size;
    for (const path of refused) gone.add(JSON.stringify(path));
    right = gone.size === before ? {} : without(right, refused);
  }
}

function organisationOf(readings: readonly Reading[], faults: ContentFault[]): OrganisationEntry {
  const file = ORGANISATION_FILE;
  const reading = readings.find(({ source }) => source.folder === null);
  if (reading !== undefined) faults.push(...faultsOfText(file, null, reading.read));
  if (reading === undefined || !reading.read.parsed.ok) {
    return {
      file,
      data: usable({}),
      sections: NO_SECTIONS,
      document: { text: '', yamlStart: 0, yamlEnd: 0, bodyStart: 0 },
    };
  }
  const { parsed, sections } = reading.read;
  const shape = organisationSchema.safeParse(parsed.data);
  faults.push(...shapeFaultsOf(file, null, organisationSchema, shape.error, parsed));
  return {
    file,
    data: shape.success ? shape.data : usable(parsed.data),
    sections: sections ?? NO_SECTIONS,
    document: parsed.document,
  };
}

/** The ids of files that could not be read, by folder. */
function unreadOf(
  held: readonly Held[],
  collections: { readonly [Name in Folder]: { readonly list: readonly { readonly file: string }[] } },
): ReadonlyMap<Folder, ReadonlySet<string>> {
  const read = new Set(FOLDERS.flatMap((folder) => collections[folder].list.map(({ file }) => file)));
  const lost = held.filter(({ file }) => !read.has(file));
  return new Map(
    [...Map.groupBy(lost, ({ folder }) => folder)].map(([folder, own]) => [folder, new Set(own.map(({ id }) => id))]),
  );
}

/** The settings that have a fault; all of them where the file could not be read. */
function doubtsOf(readings: readonly Reading[], faults: readonly ContentFault[]): ReadonlySet<string> | 'all' {
  const reading = readings.find(({ source }) => source.folder === null);
  if (reading?.read.parsed.ok !== true) return 'all';
  const own = faults.filter(({ file, at }) => file === ORGANISATION_FILE && at.length > 0);
  // A misspelt setting may be any of those that are absent.
  const { data } = reading.read.parsed;
  const misspelt = own.some(({ rule, at }) => rule === 'record/unknown-field' && at.length === 1);
  const absent = misspelt ? Object.keys(organisationSchema.shape).filter((name) => !(name in data)) : [];
  return new Set([...own.map(({ at }) => String(at[0])), ...absent]);
}

/** What a content is made of. */
interface Parts extends Pick<Content, 'organisation' | 'held' | 'faults'> {
  readonly collections: Collections;
  readonly doubts: ReadonlySet<string> | 'all';
}

function contentOf({ organisation, collections, held, faults, doubts }: Parts): Content {
  const byFolder = Map.groupBy(held, ({ folder }) => folder);
  const ids = new Map([...byFolder].map(([folder, those]) => [folder, new Set(those.map(({ id }) => id))]));
  const unread = unreadOf(held, collections);
  return {
    organisation,
    all: FOLDERS.flatMap((folder): readonly AnyEntry[] => collections[folder].list).sort(byFile),
    held,
    faults,
    of: (folder) => collections[folder].list,
    get: (folder, id) => collections[folder].byId.get(id),
    holds: (folder, id) => ids.get(folder)?.has(id) === true,
    unread: (folder, id) => (id === undefined ? unread.has(folder) : unread.get(folder)?.has(id) === true),
    doubtful: (setting) => doubts === 'all' || doubts.has(setting),
    without: (gone) => {
      const isLost = (file: string): boolean => gone.has(file);
      return contentOf({
        organisation,
        collections: {
          incidents: leftOf(collections.incidents, isLost),
          nonconformities: leftOf(collections.nonconformities, isLost),
          actions: leftOf(collections.actions, isLost),
          risks: leftOf(collections.risks, isLost),
          obligations: leftOf(collections.obligations, isLost),
          contacts: leftOf(collections.contacts, isLost),
          policies: leftOf(collections.policies, isLost),
          training: leftOf(collections.training, isLost),
          people: leftOf(collections.people, isLost),
          assets: leftOf(collections.assets, isLost),
          reviews: leftOf(collections.reviews, isLost),
          waivers: leftOf(collections.waivers, isLost),
        },
        held: held.filter(({ file }) => !isLost(file)),
        faults: faults.filter(({ file }) => !isLost(file)),
        doubts,
      });
    },
  };
}

/**
 * Makes typed records of the files of a content root. Nothing is lost on bad input: each fault is listed, and the other
 * files are still read.
 * @param read reads one file; a cache may stand in for `readFile`
 */
export function readContent(
  source: Source,
  read: (file: SourceFile) => ReadFile = ({ file, bytes }) => readFile(file, bytes),
): Content {
  const readings = source.files.map((file) => ({ source: file, read: read(file) }));
  const faults: ContentFault[] = source.faults.map(({ file, folder, rule, message, fix }) => ({
    rule,
    file,
    place: { line: 1, column: 1 },
    at: [],
    record: folder === null ? null : idOfFile(file),
    message,
    fix,
  }));
  const organisation = organisationOf(readings, faults);
  const collections: Collections = {
    incidents: collect(recordTypes.incidents, readings, faults),
    nonconformities: collect(recordTypes.nonconformities, readings, faults),
    actions: collect(recordTypes.actions, readings, faults),
    risks: collect(recordTypes.risks, readings, faults),
    obligations: collect(recordTypes.obligations, readings, faults),
    contacts: collect(recordTypes.contacts, readings, faults),
    policies: collect(recordTypes.policies, readings, faults),
    training: collect(recordTypes.training, readings, faults),
    people: collect(recordTypes.people, readings, faults),
    assets: collect(recordTypes.assets, readings, faults),
    reviews: collect(recordTypes.reviews, readings, faults),
    waivers: collect(recordTypes.waivers, readings, faults),
  };
  const held = [...source.files, ...source.faults]
    .flatMap(({ file, folder }) => (folder === null ? [] : [{ folder, id: idOfFile(file), file }]))
    .sort(byFile);
  return contentOf({
    organisation,
    collections,
    held,
    faults: faults.sort(byFile),
    doubts: doubtsOf(readings, faults),
  });
}
