import { capitalised } from '../records/words.ts';
import { choiceStyle } from './choice-style.ts';
import type { ShownColumn } from './listing/rows.ts';
import type { RecordView } from './model.ts';
import { factOf, isOwner, ownerOf, wordOf, wordsOf } from './record-words.ts';
import { isNumbered } from './registers.ts';
import type { Value } from './values.ts';
import type { Words } from './words/index.ts';

/** A choice above a register, and the words among which it chooses. */
export interface TableChoice {
  readonly name: string;
  readonly label: string;
  readonly words: readonly string[];
  /** Whether it needs the script: no style hides rows by it. */
  readonly scripted: boolean;
}

/** What may be said behind a title, in the words of its language. */
export type Note = keyof Words['register']['notes'];

/** A row of a register: what the choices above hide it by, and its cells in the order of the columns. */
export interface TableRow {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** What stands under its title: its number, where it has one, and who answers for it. */
  readonly under: readonly string[];
  /** The number of its word in each choice, as attributes. */
  readonly chosen: Readonly<Record<string, string>>;
  /** What is said behind its title: that it is restricted, for one. */
  readonly notes: readonly Note[];
  readonly cells: readonly (TableColumn & { readonly value: Value | null })[];
}

/** A column of a register. */
export interface TableColumn extends ShownColumn {
  readonly label: string;
}

/** What is the same on all pages of a register. */
export interface Listing {
  /** Whether ids are numbers people know the records by. */
  readonly numbered: boolean;
  readonly columns: readonly TableColumn[];
  readonly choices: readonly TableChoice[];
}

/** A register as a table. */
export interface RecordTableView extends Listing {
  /** The style by which the choices hide rows; empty without choices. */
  readonly style: string;
  readonly rows: readonly TableRow[];
}

/** Choices among more words than this are left to the text. */
const MOST_WORDS = 60;
/** What a narrow screen has room for under a title: two of the first, in this order, and one of the second. */
const NARROW: readonly string[] = 'status severity grade score treatment version role kind phone preset rule'.split(
  ' ',
);
const NARROW_TIMES: readonly string[] =
  'reportedAt dueOn treatmentDueOn raisedAt heldOn reviewOn expiresOn verifiedOn'.split(' ');

/** What is said behind the title of a record. */
export function notesOf({ state, imported }: RecordView): readonly Note[] {
  return [
    ...(state === 'unreadable' ? (['unreadable'] as const) : []),
    ...(imported === null ? [] : (['imported'] as const)),
    ...(state === 'stub' ? (['stub'] as const) : []),
  ];
}

/**
 * The columns and choices of a register: columns in which none of its records says anything are left out, and so are
 * choices between fewer than two words.
 * @param columns names of fields
 * @param filters names of fields by whose words the table can be narrowed down, by style alone
 * @param scripted what else it can be narrowed down by
 */
export function listingOf(
  records: readonly RecordView[],
  columns: readonly string[],
  filters: readonly string[] = [],
  scripted: readonly string[] = [],
): Listing {
  const used = columns.flatMap((name) => {
    if (isOwner(name)) return [];
    const label = records.map((record) => factOf(record, name)?.label).find((one) => one !== undefined);
    return label === undefined ? [] : [{ name, label }];
  });
  const has = (name: string): boolean => used.some((column) => column.name === name);
  const narrow = [...NARROW.filter(has).slice(0, 2), ...NARROW_TIMES.filter(has).slice(0, 1)];
  return {
    numbered: records.some(({ id }) => isNumbered(id)),
    columns: used.map((column) => ({ ...column, narrow: narrow.includes(column.name) })),
    choices: [...filters, ...scripted]
      .map((name) => ({
        name,
        label: used.find((column) => column.name === name)?.label ?? capitalised(name),
        words: wordsOf(records, name),
        scripted: scripted.includes(name),
      }))
      .filter(({ words }) => words.length > 1 && words.length <= MOST_WORDS),
  };
}

/** Records of a register as a table. */
export function recordTable(records: readonly RecordView[], { numbered, columns, choices }: Listing): RecordTableView {
  const styled = choices.filter(({ scripted }) => !scripted);
  // The style is raw text in which a word of a record could end it: there, and so in the rows, a word is its number.
  const chosen = (record: RecordView): readonly (readonly [string, string])[] =>
    styled.flatMap(({ name, words }) => {
      const at = words.indexOf(wordOf(record, name) ?? '');
      return at < 0 ? [] : [[`data-${name}`, String(at + 1)]];
    });
  return {
    numbered,
    columns,
    choices,
    style: choiceStyle(styled.map(({ name, words }) => ({ name, words: words.length }))),
    rows: records.map((record) => ({
      id: record.id,
      title: record.title,
      href: record.href,
      under: [numbered ? record.id : undefined, ownerOf(record)].filter((text) => text !== undefined),
      chosen: Object.fromEntries(chosen(record)),
      notes: notesOf(record),
      cells: columns.map((column) => ({ ...column, value: factOf(record, column.name)?.value ?? null })),
    })),
  };
}
