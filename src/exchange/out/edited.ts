import { z } from 'zod';
import { type Field, fieldsOf, valueSchema } from '../../records/describe.ts';
import { parse } from '../../records/reading/parse.ts';
import { readFile } from '../../records/reading/read-file.ts';
import { recordOfFile } from '../../records/reading/records.ts';
import { valueAt } from '../../records/shape.ts';
import { type AnyEntry, recordTypes } from '../../records/types/index.ts';
import { applyEdits } from '../../records/writing/edit.ts';
import { bodyEdit, type FieldValue, fieldEdit } from '../../records/writing/field-edits.ts';
import { cellsOf, columnsOf, outRecord } from './register.ts';

/** A cell as it is compared: ends of lines and blanks around it are nobody's edit. */
export function bareCell(cell: string): string {
  return cell.replaceAll(/\r\n?/g, '\n').trim();
}

/** The cells of a record by their columns, as an export writes them. */
export function cellsByColumn(
  entry: AnyEntry,
  clean: (text: string) => string = (text) => text,
): ReadonlyMap<string, string> {
  const columns = columnsOf(entry.type);
  const cells = cellsOf({ columns }, outRecord(entry, clean));
  return new Map(columns.map((column, at) => [column, bareCell(cells[at] ?? '')]));
}

function fieldAt(fields: readonly Field[], [first, ...rest]: readonly string[]): Field | undefined {
  const field = fields.find(({ name }) => name === first);
  return field === undefined || rest.length === 0 ? field : fieldAt(fieldsOf(field.schema), rest);
}

/** What a cell says for a field; a text says why it can say nothing. */
function said({ type, data }: AnyEntry, column: string, cell: string): { readonly value: FieldValue } | string {
  const path = column.split('.');
  const field = fieldAt(fieldsOf(recordTypes[type].schema), path);
  if (field === undefined) return 'there is no such field';
  if (field.list) {
    const items = valueAt(data, path);
    if (fieldsOf(field.schema).length > 0) return 'its items have fields of their own, which no cell can change';
    if (Array.isArray(items) && items.some((item) => /[;\n]/.test(String(item))))
      return 'one of its words holds a semicolon, so nobody can say where it ends';
    return {
      value:
        cell === ''
          ? []
          : cell
              .split(';')
              .map((item) => item.trim())
              .filter((item) => item !== ''),
    };
  }
  if (cell === '') return { value: null };
  const schema = valueSchema(field.schema);
  if (schema instanceof z.ZodBoolean && /^(?:true|false)$/i.test(cell)) return { value: /true/i.test(cell) };
  if (schema instanceof z.ZodNumber && /^-?\d+(?:\.\d+)?$/.test(cell)) return { value: Number(cell) };
  return { value: cell };
}

/** The record with one more cell changed; a text says why not. */
function withCell(entry: AnyEntry, bytes: Uint8Array, column: string, cell: string): Uint8Array | string {
  const parsed = parse(bytes);
  if (!parsed.ok) return 'it can not be read any more';
  if (column === 'id' || column === 'file') return 'what a record is called is no field that a table changes';
  if (column === 'text') return new TextEncoder().encode(applyEdits(bytes, [bodyEdit(parsed.document, cell)]));
  const meant = said(entry, column, cell);
  if (typeof meant === 'string') return meant;
  const edit = fieldEdit(parsed.document, column.split('.'), meant.value);
  if (edit === null) return 'it is written in a way that can not be changed without touching the rest';
  return new TextEncoder().encode(applyEdits(bytes, [edit]));
}

/**
 * The text of a record's file in which exactly the cells that were edited say something else, by the smallest edits. The
 * result is read back: where any other cell would change, or the record would be none any more, nothing is.
 * @param edited the new cells by their columns
 * @returns why it can not be done, as `message`
 */
export function editedText(
  entry: AnyEntry,
  bytes: Uint8Array,
  edited: ReadonlyMap<string, string>,
): { readonly text: string } | { readonly message: string } {
  let now = bytes;
  for (const [column, cell] of edited) {
    const next = withCell(entry, now, column, cell);
    if (typeof next === 'string') return { message: `\`${column}\` can not be changed: ${next}` };
    now = next;
  }
  const { entry: after, faults } = recordOfFile(entry.type, { file: entry.file, read: readFile(entry.file, now) });
  const before = recordOfFile(entry.type, { file: entry.file, read: readFile(entry.file, bytes) }).faults;
  const [fault] = faults.filter(({ message }) => !before.some((one) => one.message === message));
  if (after === null || fault !== undefined) return { message: fault?.message ?? 'it would be no record any more' };
  const wanted = new Map([...cellsByColumn(entry), ...edited]);
  const [other] = [...cellsByColumn(after)].filter(([column, cell]) => cell !== wanted.get(column));
  if (other !== undefined) return { message: `\`${other[0]}\` would change to \`${other[1].slice(0, 60)}\`` };
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(now) };
}
