import { z } from 'zod';
import { DAY_SCHEMA, dayFault, INSTANT_SCHEMA, instantFault } from '../time.ts';

/**
 * The field types that every record is made of. A schema checks shape only; whether a field must be there is a rule's
 * business. Null means absent: `parse` takes nulls out before a schema sees them, so an optional field is `.optional()`
 * and a list has `.default([])`.
 */

/** Folders of a content root; the first folder of a file's path names its type. */
export const FOLDERS = [
  'incidents',
  'nonconformities',
  'actions',
  'risks',
  'obligations',
  'contacts',
  'policies',
  'training',
  'people',
  'assets',
  'reviews',
  'waivers',
] as const;
export type Folder = (typeof FOLDERS)[number];

/** Whether a name is that of a folder of a content root. */
export function isFolder(name: string | undefined): name is Folder {
  return FOLDERS.some((folder) => folder === name);
}

/** A table with something for each folder, in their order. */
export function eachFolder<Value>(make: (folder: Folder) => Value): Record<Folder, Value> {
  const table: Partial<Record<Folder, Value>> = {};
  for (const folder of FOLDERS) table[folder] = make(folder);
  if (isWhole(table)) return table;
  throw new Error('a folder is missing');
}

function isWhole<Value>(table: Partial<Record<Folder, Value>>): table is Record<Folder, Value> {
  return FOLDERS.every((folder) => folder in table);
}

declare module 'zod' {
  interface GlobalMeta {
    /** What a number counts, for one and for many; as people read it behind the number. */
    counts?: readonly [one: string, many: string];
    /** The most that a number on a scale can be, where people read it as `3 of 5`. */
    outOf?: number;
    /** What a number is the number of: `entry` for the third entry of a list. */
    numbers?: string;
    /** The folders that a reference may point into. */
    references?: readonly Folder[];
    /** Words that may stand where a reference is expected, such as `anonymous`. */
    words?: readonly string[];
    /** Whether the value is an address that people follow, so that only safe schemes may stand in it. */
    address?: boolean;
    /** Whether the value is a control of ISO/IEC 27001:2022, such as `A.5.24` or `10.2`. */
    control?: boolean;
    /**
     * Whether the value is a moment that something happened or was done on: evidence only once it is past. What is
     * planned, such as a due date, has no such mark.
     */
    moment?: 'instant' | 'day';
    /** The text a person wrote, in which a placeholder counts as missing. */
    prose?: boolean;
    /** What JSON Schema says of the value where the shape is judged by code: for editors, which can not call it. */
    pattern?: string;
    not?: { readonly type: 'string'; readonly pattern: string };
  }
}

const checked = (fault: (text: string) => string | null, said: Pick<z.core.GlobalMeta, 'pattern' | 'not'>) =>
  z
    .string()
    .check((context) => {
      const message = fault(context.value);
      if (message !== null) {
        context.issues.push({ code: 'custom', input: context.value, message, params: { shown: true } });
      }
    })
    .meta(said);

const anyInstant = (offset: 'required' | 'optional') =>
  checked((text) => instantFault(text, offset), INSTANT_SCHEMA[offset]);
const anyDay = () => checked(dayFault, DAY_SCHEMA);

/** An instant with its offset: `2026-03-02T07:40+01:00`. Kept as written. */
export const instant = () => anyInstant('required').meta({ moment: 'instant' });

/** An instant that may be still to come. */
export const plannedInstant = () => anyInstant('required');

/** An instant of an incident: a missing offset is left to `incident/timezone-explicit`, so that every other rule still speaks. */
export const incidentInstant = () => anyInstant('optional').meta({ moment: 'instant' });

/** A calendar day on which something was done: `2026-03-02`. Kept as written. */
export const day = () => anyDay().meta({ moment: 'day' });

/** A calendar day that may be still to come: by which something is due, from which it is in force, until which it counts. */
export const plannedDay = anyDay;

/** Text of a person, on one line or more. */
export const text = () => z.string().meta({ prose: true });

/** A name that people and links use: `a-z`, `0-9` and `-`, at most 60 characters. */
export const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

/** Names that Windows keeps for devices, with any ending: nobody there could copy a repository that holds such a file. */
export const RESERVED_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A slug that names a file: one that every system takes. */
export const FILE_SLUG = new RegExp(`^(?!${RESERVED_NAME.source.slice(1)})${SLUG.source.slice(1)}`);
export const slug = () =>
  z.string().regex(SLUG, 'is no name of a record; use a to z, 0 to 9 and -, at most 60 characters');

/** The id of one record in one of the folders. Whether it exists is `link/unresolved`'s business. */
export const reference = (...folders: readonly [Folder, ...Folder[]]) =>
  z.string().min(1).meta({ references: folders });

/** Persons and roles are `people/` ids. */
export const person = () => reference('people');

/** Ids of records of one of the folders; absent means none. */
export const references = (...folders: readonly [Folder, ...Folder[]]) => z.array(reference(...folders)).default([]);

/** What something may come out of: what happened, was found, decided or tried. */
export const SOURCES = [
  'incidents',
  'nonconformities',
  'actions',
  'risks',
  'obligations',
  'policies',
  'training',
  'reviews',
] as const satisfies readonly Folder[];

/** The records that something came out of. */
export const sources = () =>
  references(...SOURCES).meta({
    title: 'Source',
    description: 'Records it came out of',
    examples: [['INC-2026-0007']],
  });

/** A control of ISO/IEC 27001:2022: Annex A (`A.5.24`) or a clause (`10.2`). Whether it exists is `link/control-unknown`'s business. */
export const control = () => z.string().min(1).meta({ control: true });

/** A list of texts; absent means none. */
export const texts = () => z.array(text()).default([]);

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export const severity = () => z.enum(SEVERITIES);
export type Severity = (typeof SEVERITIES)[number];

/** Traffic Light Protocol 2.0 (FIRST). */
export const TLPS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;
export const tlp = () => z.enum(TLPS);
export type Tlp = (typeof TLPS)[number];

/** The answer to a question that may be open. */
export const answer = () => z.enum(['yes', 'no', 'unknown']);

/** As many people, or pieces of data, as one record may speak of: more than there are people on earth. */
export const MOST_PEOPLE = 10_000_000_000;

/**
 * A whole number that counts something, from 0 to the most that an honest record says. Without an end a slip of the
 * finger would move a limit beyond every calendar.
 */
export const count = (most: number) => z.int().min(0).max(most);

/** An amount that may have decimals, from 0 to a limit. */
export const amount = (most: number) => z.number().min(0).max(most);

/** SHA-256 as 64 hexadecimal digits in lower case. */
export const SHA256 = /^[0-9a-f]{64}$/;

/** Policy versions are dotted integers in quotes: `"1.2"`. */
export const version = () =>
  z.string().regex(/^\d+(?:\.\d+)*$/, 'is no version; write dotted whole numbers in quotes, such as `"1.2"`');

/** Where the same thing is known in another system. */
const externalReference = z.strictObject({
  system: z
    .string()
    .min(1)
    .meta({ title: 'System', description: 'The other system, in one word', examples: ['jira'] }),
  key: z
    .string()
    .min(1)
    .meta({ title: 'Key', description: 'Its name there', examples: ['SEC-41'] }),
  url: z.string().optional().meta({ title: 'Address', description: 'https address, when it has one', address: true }),
});

const amendment = z.strictObject({
  at: incidentInstant().meta({ title: 'When', description: 'When the change was made' }),
  by: person().meta({ title: 'By', description: 'Who made it' }),
  reason: text().meta({ title: 'Reason', description: 'Why a finished record had to change' }),
  fields: z.array(z.string().min(1)).meta({
    title: 'Fields',
    description: 'What was changed: field names, prose by its heading',
    examples: [['## Root cause']],
  }),
});

/** The fields that every record has beside its own. */
export const common = {
  id: z.string().min(1).meta({ title: 'Id', description: 'The name of the record; the file is called the same' }),
  title: text()
    .min(1)
    .meta({ title: 'Title', description: 'What it is about, in a few words without names of persons' }),
  tlp: tlp()
    .optional()
    .meta({
      title: 'TLP',
      description: "Who may see it (FIRST TLP 2.0); the organisation's default where absent",
      examples: ['AMBER'],
    }),
  references: z
    .array(externalReference)
    .default([])
    .meta({
      title: 'References',
      description: 'The same thing in other systems',
      examples: [[{ system: 'jira', key: 'SEC-41' }]],
    }),
  amendments: z
    .array(amendment)
    .default([])
    .meta({ title: 'Amendments', description: 'Append only: the way to change a finished record' }),
};
