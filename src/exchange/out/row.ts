import { z } from 'zod';
import { type Field, fieldsOf } from '../../records/describe.ts';
import { isMapping } from '../../records/mapping.ts';
import { valueAt } from '../../records/shape.ts';
import type { Folder } from '../../records/types/fields.ts';
import { recordTypes } from '../../records/types/index.ts';
import { cellText, cellValue, GROUP, isUnset } from './cell.ts';
import type { OutRecord, OutRegister } from './register.ts';

/** Text that no field holds: what stands below the frontmatter. */
const TEXT: Field = { name: 'text', schema: z.string(), meta: {}, required: false, list: false };

function fieldIn(fields: readonly Field[], [first, ...rest]: readonly string[]): Field | undefined {
  const field = fields.find(({ name }) => name === first);
  return field === undefined || rest.length === 0 ? field : fieldIn(fieldsOf(field.schema), rest);
}

/** The field that a column of a register holds, the text of the record too; undefined where the column holds none. */
export function fieldOfColumn(folder: Folder, column: string): Field | undefined {
  if (column === TEXT.name) return TEXT;
  return fieldIn(fieldsOf(recordTypes[folder].schema), column.split('.'));
}

/** The groups of columns, each by its path, those that lie in others first. */
function groupsOf(columns: readonly string[]): readonly string[] {
  const groups = columns.flatMap((column) => {
    const parts = column.split('.');
    return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('.'));
  });
  return [...new Set(groups)].sort((a, b) => b.split('.').length - a.split('.').length);
}

/** The cells of a record, one for each column of its register. */
export function cellsOf(
  { folder, columns }: Pick<OutRegister, 'folder' | 'columns'>,
  { data, text, file }: OutRecord,
): readonly string[] {
  const cells = new Map(
    columns.map((column) => {
      if (column === 'file') return [column, file];
      const field = fieldOfColumn(folder, column) ?? TEXT;
      const value = column === 'text' ? text || undefined : valueAt(data, column.split('.'));
      return [column, cellText(value, field)];
    }),
  );
  for (const group of groupsOf(columns)) {
    const value = valueAt(data, group.split('.'));
    const field = fieldOfColumn(folder, group);
    if (!isMapping(value) || field === undefined || isUnset(value, field)) continue;
    const own = columns.filter((column) => column.startsWith(`${group}.`));
    if (own[0] !== undefined && own.every((column) => cells.get(column) === '')) cells.set(own[0], GROUP);
  }
  return [...cells.values()];
}

/** Puts a value at a path of a mapping; the groups on the way are made. */
function put(into: Map<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    if (value !== undefined) into.set(first, value);
    return;
  }
  const group = into.get(first);
  const inside = group instanceof Map ? group : new Map<string, unknown>();
  into.set(first, inside);
  put(inside, rest, value);
}

function plain(value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries([...value].map(([key, inside]) => [key, plain(inside)])) : value;
}

/** What the cells of a record say: its fields and its text. */
export type RowValue =
  | { readonly data: Readonly<Record<string, unknown>>; readonly text: string }
  /** Which cell can not be read, and why. */
  | { readonly message: string };

/** Reads the cells of a record, by the names of their columns: what `cellsOf` has written. */
export function rowValue(folder: Folder, cells: ReadonlyMap<string, string>): RowValue {
  const data = new Map<string, unknown>();
  let text = '';
  for (const [column, cell] of cells) {
    if (column === 'file') continue;
    const field = fieldOfColumn(folder, column);
    if (field === undefined) return { message: `${folder} have no column \`${column}\`` };
    const said = cellValue(cell, field);
    if ('message' in said) return { message: `\`${column}\` can not be read: ${said.message}` };
    if (column === 'text') text = typeof said.value === 'string' ? said.value : '';
    else if (said.value !== undefined || said.isGroup === true) put(data, column.split('.'), said.value);
  }
  const said = plain(data);
  return { data: isMapping(said) ? said : {}, text };
}
