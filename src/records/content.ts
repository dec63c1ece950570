import type { z } from 'zod';
import { fieldsAt } from './describe.ts';
import { bodyOf, linesAboveBody, type Path, type Place, placer } from './document.ts';
import { FOLDERS, type Folder } from './fields.ts';
import { type HiddenCharacter, hiddenCharacters } from './hidden.ts';
import { type AnyEntry, type EntryOf, type Organisation, organisationSchema, recordTypes } from './index.ts';
import { ORGANISATION_FILE, type Source, type SourceFile } from './load.ts';
import { byFile } from './order.ts';
import { type Parsed, parse } from './parse.ts';
import type { Entry, RecordType } from './record.ts';
import { readSections, type Sections } from './sections.ts';
import { shapeFaults } from './shape.ts';

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
}

/** What reading one file yields before its shape is judged; kept between runs by content hash. */
export interface ReadFile {
  readonly parsed: Parsed;
  readonly sections: Sections | null;
  /** Characters that nobody sees; none where the file can not be read. */
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
  try {
    const sections = readSections(bodyOf(parsed.document), file.endsWith('.mdx') ? 'mdx' : 'markdown');
    return { parsed, sections, hidden: [...hiddenCharacters(parsed)] };
  } catch (error) {
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
  error: z.ZodError,
  parsed: Parsed,
): Generator<ContentFault> {
  if (!parsed.ok) return;
  const placeOf = placer(parsed.document);
  for (const fault of shapeFaults(error, parsed.data, (path) => fieldsAt(schema, path))) {
    yield { ...fault, file, record, place: placeOf(fault.at) };
  }
}

/** The value without the keys at these paths. */
function without(value: unknown, paths: readonly Path[]): unknown {
  const below = (key: string | number): readonly Path[] =>
    paths.filter(([head]) => head === key).map(([, ...rest]) => rest);
  if (Array.isArray(value)) return value.map((item, n) => without(item, below(n)));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !below(name).some(({ length }) => length === 0));
  return Object.fromEntries(kept.map(([name, inner]) => [name, without(inner, below(name))]));
}

/** Frontmatter without the fields that nobody knows: one misspelt field hides nothing else that is wrong. */
function withoutUnknown(data: unknown, error: z.ZodError): unknown {
  const unknown = error.issues.flatMap((issue) =>
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
    if (!shape.success) faults.push(...shapeFaultsOf(source.file, id, type.schema, shape.error, read.parsed));
    const known = shape.success ? shape : type.schema.safeParse(withoutUnknown(readable, shape.error));
    if (!known.success) continue;
    list.push({ type: type.folder, id, file: source.file, data: known.data, sections: read.sections, document });
  }
  return { list, byId: new Map(list.map((entry) => [entry.id, entry])) };
}

const NO_SECTIONS: Sections = { list: [], text: '', foreign: [] };

/** What can be used of settings that are partly wrong: the fields that are right, over the plainest organisation. */
function usable(data: Readonly<Record<string, unknown>>): Organisation {
  const plain = {
    name: 'Unnamed organisation',
    timezone: 'UTC',
    channels: [{ id: 'unknown', label: 'Unknown', address: 'mailto:unknown@unknown.invalid' }],
  };
  const whole = organisationSchema.safeParse(data);
  if (whole.success) return whole.data;
  const wrong = new Set(
    whole.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])],
    ),
  );
  const right = Object.fromEntries(Object.entries(data).filter(([field]) => !wrong.has(field)));
  return organisationSchema.parse({ ...plain, ...right });
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
  if (!shape.success) faults.push(...shapeFaultsOf(file, null, organisationSchema, shape.error, parsed));
  return {
    file,
    data: shape.success ? shape.data : usable(parsed.data),
    sections: sections ?? NO_SECTIONS,
    document: parsed.document,
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
  const collections: { readonly [Name in Folder]: Collection<EntryOf<Name>> } = {
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
  const byFolder = Map.groupBy(held, ({ folder }) => folder);
  const ids = new Map([...byFolder].map(([folder, those]) => [folder, new Set(those.map(({ id }) => id))]));
  return {
    organisation,
    all: FOLDERS.flatMap((folder): readonly AnyEntry[] => collections[folder].list).sort(byFile),
    held,
    faults: faults.sort(byFile),
    of: (folder) => collections[folder].list,
    get: (folder, id) => collections[folder].byId.get(id),
    holds: (folder, id) => ids.get(folder)?.has(id) === true,
  };
}
