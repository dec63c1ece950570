import type { z } from 'zod';
import { idOfFile } from '../ids.ts';
import type { Folder } from '../types/fields.ts';
import { type DataOf, type EntryOf, recordTypes } from '../types/index.ts';
import { type ContentFault, faultsOfShape, faultsOfText } from './faults.ts';
import type { ReadFile } from './read-file.ts';
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

/** Makes a typed record of a file of the folder. One misspelt field hides nothing else that is wrong. */
export function recordOfFile<Name extends Folder>(folder: Name, { file, read }: Reading): OfFile<Name> {
  const { folder: type, schema } = TYPES[folder];
  const id = idOfFile(file);
  const faults = [...faultsOfText(file, id, read)];
  if (!read.parsed.ok || read.sections === null) return { entry: null, faults };
  const { data: readable, document } = read.parsed;
  const shape = schema.safeParse(readable);
  faults.push(...faultsOfShape(file, id, schema, shape.error, read.parsed));
  const known = shape.success ? shape : schema.safeParse(withoutUnknown(readable, shape.error));
  if (!known.success) return { entry: null, faults };
  return { entry: { type, id, file, data: known.data, sections: read.sections, document }, faults };
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
