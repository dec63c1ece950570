import type { z } from 'zod';
import { z as zod } from 'zod';
import type { Document } from '../reading/document.ts';
import type { Targets } from '../reading/read-file.ts';
import type { Sections } from '../reading/sections.ts';
import { common, FILE_SLUG, type Folder } from './fields.ts';
import type { Fields, Form } from './form.ts';

/** How the ids of a type are numbered: `INC-2026-0007`. */
export interface Numbering {
  /** The capitals in front: `INC`. No other type has them. */
  readonly prefix: string;
  /** The field with the instant or day on which the record came to be, whose year stands in the id; null where no year does. */
  readonly dated: string | null;
  /** Whether a record may be made without git, and has a provisional id until it gets its number. */
  readonly provisional: boolean;
  /** Whether new files lie in a folder of their year, since there are many. */
  readonly folderOfYear: boolean;
}

/** What a type of record is: where it lives, what it is called, what its ids and its fields look like, what readers ask of it. */
export interface RecordType<Name extends Folder, Shape extends z.ZodRawShape> {
  /** The folder that holds the files. */
  readonly folder: Name;
  /** What is typed behind `isms new`: `action`. No other type has it. */
  readonly word: string;
  /** Other words for it, and the fields that are set when they are typed: an event is an incident of that kind. */
  readonly words: Readonly<Record<string, Fields>>;
  /** What one is called, in a sentence: `corrective action`. */
  readonly noun: string;
  /** What several are called, as a page title: `Actions`. */
  readonly plural: string;
  /** What a register of them is for, in one sentence. */
  readonly purpose: string;
  /** How ids are numbered; null where people choose a slug. */
  readonly numbering: Numbering | null;
  /** The ids that are legal, as the numbering says. */
  readonly id: RegExp;
  /** File name endings that are legal. */
  readonly extensions: readonly string[];
  /** The values of `status` that a record goes through, in order; none where they have none. Incidents go by their kind: `lifecycle.ts`. */
  readonly steps: readonly string[];
  /** The values of `status` at which nobody has anything left to do; none where records of the type are never done. */
  readonly done: readonly string[];
  /** The fields that its register shows, beside id and title. */
  readonly columns: readonly string[];
  /** What `isms new` asks; null for incidents, whose reporters are asked in words of their own. */
  readonly form: Form | null;
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
  /** What the data refer to, where that was found out when they were read. */
  readonly targets?: readonly Targets[];
  readonly sections: Sections;
  readonly document: Document;
}

/** Slugs, for records that people name themselves. */
export { FILE_SLUG } from './fields.ts';

/**
 * The ids of a type: prefix, year where one stands in them, four or more digits; where records are made without git, also
 * `P` and six of Crockford's base 32 in place of the number.
 */
function idsOf({ prefix, dated, provisional }: Numbering): RegExp {
  const number = provisional ? '(?:\\d{4,}|P[0-9A-HJKMNP-TV-Z]{6})' : '\\d{4,}';
  return new RegExp(`^${prefix}-${dated === null ? '' : '\\d{4}-'}${number}$`);
}

/** The values that the field `status` of a shape may have. */
type StatusOf<Shape> = Shape extends { readonly status: z.ZodType<infer Word> } ? Extract<Word, string> : never;

/** What is said of a type; see `RecordType`. The compiler knows the fields by their names. */
interface Definition<Name extends Folder, Shape extends z.ZodRawShape>
  extends Pick<RecordType<Name, Shape>, 'folder' | 'word' | 'noun' | 'plural' | 'purpose' | 'form'>,
    Partial<Pick<RecordType<Name, Shape>, 'words' | 'extensions'>> {
  readonly numbering:
    | (Pick<Numbering, 'prefix'> & Partial<Numbering> & { readonly dated: (keyof NoInfer<Shape> & string) | null })
    | null;
  readonly steps?: readonly StatusOf<NoInfer<Shape>>[];
  readonly done?: readonly StatusOf<NoInfer<Shape>>[];
  readonly columns: readonly (keyof NoInfer<Shape> & string)[];
  readonly fields: Shape;
}

/** Defines a type of record. Its own fields follow the common ones: id, title, tlp, references, amendments. */
export function defineRecord<Name extends Folder, Shape extends z.ZodRawShape>({
  fields,
  extensions = ['.md'],
  words = {},
  steps = [],
  done = [],
  numbering,
  ...rest
}: Definition<Name, Shape>): RecordType<Name, Shape> {
  const numbered = numbering === null ? null : { provisional: false, folderOfYear: false, ...numbering };
  return {
    ...rest,
    words,
    steps,
    done,
    extensions,
    numbering: numbered,
    id: numbered === null ? FILE_SLUG : idsOf(numbered),
    schema: zod.strictObject({ ...common, ...fields }),
  };
}
