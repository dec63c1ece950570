import { capitalised, wordText } from '../../records/words.ts';

/** Texts by a key. */
export type Table<Text = string> = Readonly<Record<string, Text | undefined>>;

/** What a table holds at a key; keys such as `constructor` are in none. */
export function entryOf<Text>(table: Table<Text>, key: string): Text | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** How a language says what records hold: labels of fields, and the words that fields are chosen from. */
export interface Said {
  /** The label of a field: `Severity`, `Schweregrad`. One that no type has, comes back as it is. */
  readonly field: (label: string) => string;
  /** A listed word: `not-needed` is "not needed" or "nicht nötig". An organisation's own comes back as people read it. */
  readonly listed: (word: string) => string;
  /** The same at the beginning of a line. */
  readonly Listed: (word: string) => string;
}

/** The words of records from the tables of a language; what a table does not hold, is said as it is written. */
export function said(fields: Table, words: Table): Said {
  const listed = (word: string): string => entryOf(words, word) ?? wordText(word);
  return {
    field: (label) => entryOf(fields, label) ?? label,
    listed,
    Listed: (word) => capitalised(listed(word)),
  };
}
