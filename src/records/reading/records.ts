import type { z } from 'zod';
import { idOfFile } from '../ids.ts';
import { targetsOf } from '../references.ts';
import type { Folder } from '../types/fields.ts';
import { type DataOf, type EntryOf, recordTypes } from '../types/index.ts';
import { type ContentFault, faultsOfShape, faultsOfText } from './faults.ts';
import type { Parsed } from './parse.ts';
import type { ReadFile, Shaped } from './read-file.ts';
import { withoutUnknown } from './refused.ts';

/** A file of a folder, as it was read. */
export interface Reading {
  readonly file: string;
  readonly read: ReadFile;
}

/** The types by their folders, in words in which the compiler sees that the data of a folder are those of its type. */
const TYPES: { readonly [Name in Folder]: { readonly folder: Name; readonly schema: z.ZodType<DataOf<Name>> } } =
  recordTypes;

/** A record of the folder, or what keeps its file from being one; a record may have faults too. */
export interface OfFile<Name extends Folder> {
  readonly entry: { readonly [Each in Name]: EntryOf<Each> }[Name] | null;
  readonly faults: readonly ContentFault[];
}

/** Asks the type of the folder about a file's frontmatter. One misspelt field hides nothing else that is wrong. */
export function shapedBy<Name extends Folder>(
  folder: Name,
  parsed: Extract<Parsed, { ok: true }>,
): Shaped & { readonly data: DataOf<Name> | null } {
  const { schema } = TYPES[folder];
  const shape = schema.safeParse(parsed.data);
  const faults = [...faultsOfShape(schema, shape.error, parsed)];
  const known = shape.success ? shape : schema.safeParse(withoutUnknown(parsed.data, shape.error));
  return known.success
    ? { data: known.data, faults, targets: targetsOf(schema, known.data) }
    : { data: null, faults, targets: [] };
}

/** Whether data are of the type of a folder: those that were kept are, since its schema yielded them. */
function isData<Name extends Folder>(data: Shaped['data'], _: Name): data is DataOf<Name> {
  return data !== null && typeof data.id === 'string';
}

/** Makes a typed record of a file of the folder. */
export function recordOfFile<Name extends Folder>(folder: Name, { file, read }: Reading): OfFile<Name> {
  const { folder: type } = TYPES[folder];
  const id = idOfFile(file);
  const faults = [...faultsOfText(file, id, read)];
  const { parsed, sections, shaped } = read;
  if (!parsed.ok || sections === null) return { entry: null, faults };
  const { data, faults: ofShape, targets } = shaped ?? shapedBy(folder, parsed);
  for (const fault of ofShape) faults.push({ ...fault, file, record: id });
  const { document } = parsed;
  return { entry: isData(data, folder) ? { type, id, file, data, targets, sections, document } : null, faults };
}

/** The record as its type reads it with another status; the same where that is no status of the type. */
export function recordWithStatus<Name extends Folder>(
  folder: Name,
  entry: { readonly [Each in Name]: EntryOf<Each> }[Name],
  status: string,
): { readonly [Each in Name]: EntryOf<Each> }[Name] {
  const { folder: type, schema } = TYPES[folder];
  const { id, file, sections, document } = entry;
  const read = schema.safeParse({ ...entry.data, status });
  return read.success ? { type, id, file, data: read.data, sections, document } : entry;
}
