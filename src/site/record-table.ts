import { capitalised, wordText } from '../records/words.ts';
import { choiceStyle } from './choice-style.ts';
import type { RecordView } from './model.ts';
import { isNumbered } from './registers.ts';
import type { Value } from './values.ts';

/** A choice above a register, and the words among which it chooses. */
export interface TableChoice {
  readonly name: string;
  readonly label: string;
  readonly words: readonly string[];
}

/** A row of a register: what the choices above hide it by, and its cells in the order of the columns. */
export interface TableRow {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** The number of its word in each choice, as attributes. */
  readonly chosen: Readonly<Record<string, string>>;
  /** What is said behind its title: that it is restricted, for one. */
  readonly notes: readonly string[];
  readonly cells: readonly { readonly name: string; readonly label: string; readonly value: Value | null }[];
}

/** A register as a table. */
export interface RecordTableView {
  /** Whether ids are numbers people know the records by. */
  readonly numbered: boolean;
  readonly columns: readonly string[];
  readonly choices: readonly TableChoice[];
  /** The style by which the choices hide rows; empty without choices. */
  readonly style: string;
  readonly rows: readonly TableRow[];
}

const factOf = ({ facts }: RecordView, name: string) => facts.find((fact) => fact.name === name);

function wordOf(record: RecordView, name: string): string | undefined {
  const value = factOf(record, name)?.value;
  return value?.kind === 'word' ? value.text : undefined;
}

function notesOf({ state, imported }: RecordView): readonly string[] {
  return [
    ...(state === 'unreadable' ? ['cannot be read'] : []),
    ...(imported === null ? [] : ['taken over']),
    ...(state === 'stub' ? ['restricted'] : []),
  ];
}

/**
 * Records as a table; columns in which none of them says anything are left out, and so are choices between fewer than two
 * words.
 * @param columns names of fields
 * @param filters names of fields by whose words the table can be narrowed down
 */
export function recordTable(
  records: readonly RecordView[],
  columns: readonly string[],
  filters: readonly string[] = [],
): RecordTableView {
  const used = columns.flatMap((name) => {
    const label = records.map((record) => factOf(record, name)?.label).find((one) => one !== undefined);
    return label === undefined ? [] : [{ name, label }];
  });
  const choices = filters
    .map((name) => ({
      name,
      label: used.find((column) => column.name === name)?.label ?? name,
      words: [...new Set(records.flatMap((record) => wordOf(record, name) ?? []))].sort(),
    }))
    .filter(({ words }) => words.length > 1);
  // The style is raw text in which a word of a record could end it: there, and so in the rows, a word is its number.
  const chosen = (record: RecordView): readonly (readonly [string, string])[] =>
    choices.flatMap(({ name, words }) => {
      const at = words.indexOf(wordOf(record, name) ?? '');
      return at < 0 ? [] : [[`data-${name}`, String(at + 1)]];
    });
  return {
    numbered: records.some(({ id }) => isNumbered(id)),
    columns: used.map(({ label }) => label),
    choices: choices.map(({ name, label, words }) => ({
      name,
      label,
      words: words.map((word) => capitalised(wordText(word))),
    })),
    style: choiceStyle(choices.map(({ name, words }) => ({ name, words: words.length }))),
    rows: records.map((record) => ({
      id: record.id,
      title: record.title,
      href: record.href,
      chosen: Object.fromEntries(chosen(record)),
      notes: notesOf(record),
      cells: used.map(({ name, label }) => ({ name, label, value: factOf(record, name)?.value ?? null })),
    })),
  };
}
