import type { z } from 'zod';
import { z as zod } from 'zod';
import type { Document } from '../reading/document.ts';
import type { Sections } from '../reading/sections.ts';
import { common, type Folder } from './fields.ts';

/** What a type of record is: where it lives, what it is called, what its ids and its fields look like. */
export interface RecordType<Name extends Folder, Shape extends z.ZodRawShape> {
  /** The folder that holds the files. */
  readonly folder: Name;
  /** What one is called, in a sentence: `corrective action`. */
  readonly noun: string;
  /** What several are called, as a page title: `Actions`. */
  readonly plural: string;
  /** What a register of them is for, in one sentence. */
  readonly purpose: string;
  /** The ids that are legal. */
  readonly id: RegExp;
  /** The prefix and whether a year follows, where ids are numbered; null where people choose a slug. */
  readonly numbering: { readonly prefix: string; readonly yearly: boolean } | null;
  /** File name endings that are legal. */
  readonly extensions: readonly string[];
  /** Shape of the frontmatter, common fields included. */
  readonly schema: z.ZodObject<typeof common & Shape, z.core.$strict>;
}

/** A record as read: typed frontmatter, the sections of its body, and a way to say where every key stands. */
export interface Entry<Name extends Folder, Data> {
  readonly type: Name;
  /** The id that the file name says; frontmatter can not take another record's place. */
  readonly id: string;
  /** Path from the content root, with `/`. */
  readonly file: string;
  readonly data: Data;
  readonly sections: Sections;
  readonly document: Document;
}

/** Slugs, for records that people name themselves. */
export { FILE_SLUG } from './fields.ts';

/** The ids of numbered records: prefix, year, four or more digits. */
export function numberedId(prefix: string): RegExp {
  return new RegExp(`^${prefix}-\\d{4}-\\d{4,}$`);
}

/** As `numberedId`, and the provisional ids of records made without git: `P` and six of Crockford's base 32 in place of the number. */
export function numberedOrProvisionalId(prefix: string): RegExp {
  return new RegExp(`^${prefix}-\\d{4}-(?:\\d{4,}|P[0-9A-HJKMNP-TV-Z]{6})$`);
}

/** Defines a type of record. Its own fields follow the common ones: id, title, tlp, references, amendments. */
export function defineRecord<Name extends Folder, Shape extends z.ZodRawShape>(
  type: Omit<RecordType<Name, Shape>, 'schema' | 'extensions'> & {
    readonly extensions?: readonly string[];
    readonly fields: Shape;
  },
): RecordType<Name, Shape> {
  const { fields, extensions = ['.md'], ...rest } = type;
  return { ...rest, extensions, schema: zod.strictObject({ ...common, ...fields }) };
}
