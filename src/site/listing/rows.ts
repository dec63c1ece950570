import type { Words } from '../words/index.ts';

/** A word of a list as its cell shows it, with the shape beside it. */
export interface RowWord {
  /** As records say it, and as addresses name it. */
  readonly word: string;
  readonly text: string;
  readonly tone?: string;
  /** The shape that is drawn beside it. */
  readonly shape?: string;
}

/** A column of a register, for all of its records at once: that packs to a quarter of what rows do. */
export type RowColumn = {
  readonly name: string;
  readonly label: string;
} & (
  | {
      readonly words: readonly RowWord[];
      /** The number of each record's word, from 1; 0 where it says none. */
      readonly at: readonly number[];
    }
  /** Days and instants; empty where a record says none. */
  | { readonly times: readonly string[] }
  /** A text, or a text and where it leads. */
  | { readonly texts: readonly (string | readonly [text: string, href: string])[] }
);

/** Where a column stands in the table, and where it is left out. */
export interface ShownColumn {
  readonly name: string;
  /** Whether a narrow screen shows it. */
  readonly narrow: boolean;
}

/** A whole register, as the file beside its first page holds it: what the filter goes through. */
export interface RowsFile {
  readonly schemaVersion: 1;
  readonly folder: string;
  readonly ids: readonly string[];
  /** Whether ids are numbers people know the records by. */
  readonly numbered: boolean;
  readonly titles: readonly string[];
  /** The last part of an address, by the number of its record, where that is not its id. */
  readonly addresses: Readonly<Record<string, string>>;
  /** What is said behind a title, by the number of its record. */
  readonly notes: Readonly<Record<string, readonly string[]>>;
  /** How each day is read. */
  readonly days: Readonly<Record<string, string>>;
  readonly columns: readonly RowColumn[];
  readonly shown: readonly ShownColumn[];
}

/** What scripts say, with `{n}` where a number stands. */
export type ListingWords = Words['register']['script'];

/** What the form above a register hands to its script. */
export interface ListingSetup {
  /** The address of the file of rows, from the root of the portal. */
  readonly rows: string;
  /** What each column of the table is sorted by. */
  readonly columns: readonly string[];
  readonly words: ListingWords;
}
