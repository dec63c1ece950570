import type { Content } from '../records/content.ts';
import type { Folder } from '../records/types/fields.ts';
import type { AnyEntry } from '../records/types/index.ts';
import type { DateOrder } from './dates.ts';
import type { Zone } from './foreign-time.ts';
import type { OutRegister } from './out/register.ts';
import type { RowValue } from './out/row.ts';
import type { Person } from './people.ts';
import type { ColumnMap } from './table/map.ts';
import type { When } from './when.ts';

/** A file that was handed in: what was named on the command line, or one below it. */
export interface GivenFile {
  /** Its path from the folder that was named, with `/`; its own name where it was named itself. */
  readonly name: string;
  /** Its bytes; a text says why they can not be read. */
  readonly read: () => Uint8Array | string;
}

/** Something for a person to look at: a fact that no field of a record holds, and its value. */
export interface Fact {
  readonly what: string;
  readonly value: string;
}

/** Something that was taken in a way that nobody had written, and what came of it. */
export interface Assumed extends Fact {
  readonly taken: string;
}

/** A file that belongs to a record and stays where it is. */
export interface Attachment {
  readonly name: string;
  /** In bytes; undefined where only its name is known. */
  readonly size?: number | undefined;
  /** 64 hexadecimal digits; undefined where its bytes are not at hand. */
  readonly sha256?: string | undefined;
}

/** A piece of what was written: a description, a comment, a reply. */
export interface Passage {
  readonly text: string;
  /** Words as they were typed, or Markdown that is shown as such. */
  readonly as?: 'typed' | 'markdown';
  /** What it is where that has to be said, such as `Work note`. */
  readonly what?: string | undefined;
  readonly at?: When | undefined;
  readonly by?: Person | undefined;
}

/** What another tool says of one report. Formats only read; what becomes of it is decided in `draft.ts`, for all alike. */
export interface ForeignReport {
  /** Where it stands, as a person finds it there: a key, a row, a file. */
  readonly source: string;
  /** What it is known by there, so that it arrives once; goes into `references`. */
  readonly key: string;
  readonly url?: string | undefined;
  /** Null where nothing there is one: the first words of its text are. */
  readonly title: string | null;
  /** When it was reported; null where that is not said. */
  readonly reportedAt: When | null;
  /** Only where the user's own map names a column for it, or a field of the other tool means just this. */
  readonly detectedAt?: When | undefined;
  /** Only where a field of the other tool means just this. */
  readonly containedAt?: When | undefined;
  readonly closedAt?: When | undefined;
  /** What a column that says severity holds, and the name of that column. */
  readonly severity?: Fact | undefined;
  readonly affected?: { readonly services?: readonly string[]; readonly data?: readonly string[] } | undefined;
  readonly reporter?: readonly Person[] | undefined;
  /** Why only few may see it there; the record is kept from the portal of all staff then. */
  readonly narrow?: Fact | undefined;
  /** In order of time. */
  readonly passages: readonly Passage[];
  readonly attachments?: readonly Attachment[] | undefined;
  /** People it names beside the reporter and the authors of passages, by what they are there. */
  readonly people?: readonly { readonly what: string; readonly who: Person }[] | undefined;
  /** People whom its texts name by something that is theirs alone, such as the id of an account. */
  readonly mentioned?: readonly Person[] | undefined;
  /** Everything else that it says. */
  readonly facts: readonly Fact[];
  readonly assumed?: readonly Assumed[] | undefined;
  /** Text that had to change before it was read, such as frontmatter that is no strict YAML. */
  readonly changed?: readonly Fact[] | undefined;
}

/** What did not become a record, and why. */
export interface Refused {
  readonly source: string;
  readonly message: string;
}

/** What is no report, and how often it was there. */
export interface Ignored {
  readonly what: string;
  readonly count: number;
}

/** All that a format found. */
export interface Reading {
  readonly reports: readonly ForeignReport[];
  readonly refused: readonly Refused[];
  readonly ignored: readonly Ignored[];
}

/** How what was handed in is read, for every format alike. */
export interface ReadSettings {
  /** Where times without an offset belong. */
  readonly zone: Zone;
  /** The order of day, month and year that the user names. */
  readonly dates: DateOrder | undefined;
  /** Which column is which field, as the user says; null where nobody has said it. */
  readonly map: ColumnMap | null;
}

/** A format's own options beside those of every import, by their names on the command line. */
export type FormatOption = 'map' | 'dates';

/** A worked example: files in, what a person sees out. It is the format's test, and shown on its page. */
export interface Example {
  /** Text of the files by their names; bytes in base64 behind `base64:`. */
  readonly files: Readonly<Record<string, string>>;
  readonly map?: ColumnMap;
  /** The file of the first record, whole. */
  readonly record: string;
}

/** A format of another tool. Its id is typed behind `isms import`. */
export interface Format {
  readonly id: string;
  readonly direction: 'in';
  /** The tool, as `imported.from` and headings name it. */
  readonly from: string;
  /** What is named on the command line, in one line without a full stop. */
  readonly reads: string;
  readonly options: readonly FormatOption[];
  readonly example: Example;
  /**
   * Reads it. Libraries are loaded here and not before.
   * @throws {NotThis} when nothing of it can be read
   */
  readonly read: (files: readonly GivenFile[], settings: ReadSettings) => Promise<Reading>;
  /** Proposes which column is which, for tables that no map was given for. */
  readonly propose?: (files: readonly GivenFile[]) => Promise<Proposal>;
}

/** A map that is made of the names of columns, and what those are. */
export interface Proposal {
  readonly map: ColumnMap;
  readonly columns: readonly string[];
}

/** What was handed in is not of the format, or the format has no place for what there is. Exit status 2; `fix` says what to do. */
export class NotThis extends Error {
  readonly fix: string;
  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

/** A rule by which the records are judged. */
export interface OutRule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  /** The controls that it looks after: `A.5.27`, or a clause as `10.2`. */
  readonly controls: readonly string[];
}

/** Something that a rule finds, as `isms check` says it. What is written of it goes through `clean`. */
export interface OutFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly file: string;
  readonly message: string;
  readonly fix: string;
  readonly controls: readonly string[];
  /** Stays the same as long as it is found. */
  readonly fingerprint: string;
  /** The id of the waiver that accepts it. */
  readonly waiver: string | null;
}

/** What the rules say of the records that are handed over. */
export interface Judged {
  /** The rules that were asked. */
  readonly rules: readonly OutRule[];
  /** The ids of those that can say nothing, since something that they rely on can not be read. */
  readonly unproven: ReadonlySet<string>;
  readonly findings: readonly OutFinding[];
}

/** What is worked out from the records, without what is left out, when a format asks for it. */
export interface Derived {
  readonly judged: () => Judged;
  /** The feeds of the portal by their names, such as `learned.xml`; none where nobody said where it is published. */
  readonly feeds: () => ReadonlyMap<string, string>;
  /** The commit that the records were taken from, in words; null where there is none. */
  readonly madeFrom: () => string | null;
}

/** What is handed over: never more than may be. */
export interface Handed extends Derived {
  /** The registers that were asked for, each record with its fields; nothing is in them that may not be read there. */
  readonly registers: readonly OutRegister[];
  /** All records that may be handed over, as rules know them. What is written of them goes through `clean`. */
  readonly content: Content;
  /** Takes out of a text what may not be read there: ids of records that are left out, and secrets. */
  readonly clean: (text: string) => string;
}

/** How registers are written, for every format alike. */
export interface WriteSettings {
  /** The name of the organisation. */
  readonly organisation: string;
  /** The instant that the user names; null where the file is to bear none. */
  readonly now: string | null;
  /** The instant at which it is written, in milliseconds since 1970, for formats that cannot do without one. */
  readonly at: number;
  /** The part that is wanted; null where the format has none. */
  readonly part: string | null;
  /** The version of this program. */
  readonly version: string;
}

/** One of the things that a format can hold. */
export interface OutPart {
  /** What is typed behind `--part`. */
  readonly id: string;
  /** What it is, in a few words without a full stop. */
  readonly writes: string;
}

/** A worked example of a format that is written: its test, and shown on its page. */
export interface OutExample {
  /** Text of the files of a content root by their paths; `organisation.md` is there too. */
  readonly files: Readonly<Record<string, string>>;
  /** The registers that are asked for. */
  readonly folders: readonly Folder[];
  /** The part that is asked for; the first where absent. */
  readonly part?: string;
  /** What is written, as text; of a workbook, each sheet with its rows and `|` between cells. */
  readonly written: string;
}

/** A record as an export that is read again says it. */
export interface BackRow {
  /** Where it stands there: a row, a place in a list. */
  readonly source: string;
  /** Where its file lay, from the content root; whatever stands there. */
  readonly file: string;
  readonly said: RowValue;
}

/** An export that is read again. */
export interface Back {
  readonly rows: readonly BackRow[];
  /** The settings of the organisation, where they went along. */
  readonly settings: RowValue | null;
}

/** A format that registers are written in. Its id is typed behind `isms export`. */
export interface OutFormat {
  readonly id: string;
  readonly direction: 'out';
  /** What it holds, in one line without a full stop. */
  readonly writes: string;
  /** The registers that it can hold; one of them, where `isOne`. */
  readonly folders: readonly Folder[];
  /** Whether it holds one register at a time. */
  readonly isOne: boolean;
  /** Records of those registers that it has no place for; what they are is said in the plural. */
  readonly leaves?: { readonly what: string; readonly is: (entry: AnyEntry) => boolean };
  /** What a file can hold where that is one of several things; the first where nobody says which. */
  readonly parts?: readonly OutPart[];
  readonly example: OutExample;
  /**
   * Writes it: the same records, the same bytes. Libraries are loaded here and not before.
   * @throws {NotThis} when there is nothing to write
   */
  readonly write: (handed: Handed, settings: WriteSettings) => Uint8Array | Promise<Uint8Array>;
  /**
   * Reads again what it wrote, where it holds whole records.
   * @throws {NotThis} when it is something else
   */
  readonly readBack?: (bytes: Uint8Array) => Promise<Back>;
}

/** Declares a format; one file each, and a line in `index.ts`. */
export function defineFormat<One extends Format | OutFormat>(format: One): One {
  return format;
}
