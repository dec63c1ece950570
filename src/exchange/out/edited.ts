import { parse } from '../../records/reading/parse.ts';
import { readFile } from '../../records/reading/read-file.ts';
import { recordOfFile } from '../../records/reading/records.ts';
import type { AnyEntry } from '../../records/types/index.ts';
import { type Change, changeEdits, changesIn } from '../../records/writing/changes.ts';
import { applyEdits } from '../../records/writing/edit.ts';
import { bodyEdit } from '../../records/writing/field-edits.ts';
import { bareCell, cellText, cellValue } from './cell.ts';
import { columnsOf, outRecord } from './register.ts';
import { cellsOf, fieldOfColumn } from './row.ts';

/** The cells of a record by their columns, as an export writes them. */
export function cellsByColumn(
  entry: AnyEntry,
  clean: (text: string) => string = (text) => text,
): ReadonlyMap<string, string> {
  const columns = columnsOf(entry.type);
  const cells = cellsOf({ folder: entry.type, columns }, outRecord(entry, clean));
  return new Map(columns.map((column, at) => [column, bareCell(cells[at] ?? '')]));
}

/** Makes one change, or says why it can not be made. */
function withChange(bytes: Uint8Array, change: Change): Uint8Array | string {
  const parsed = parse(bytes);
  if (!parsed.ok) return 'it can not be read any more';
  const edits = changeEdits(parsed.document, change);
  if (edits === null) return 'it is written in a way that can not be changed without touching the rest';
  return new TextEncoder().encode(applyEdits(bytes, edits));
}

/** The record with one more cell changed; a text says why not. */
function withCell(entry: AnyEntry, bytes: Uint8Array, column: string, cell: string): Uint8Array | string {
  if (column === 'id' || column === 'file') return 'what a record is called is no field that a table changes';
  const field = fieldOfColumn(entry.type, column);
  if (field === undefined) return 'there is no such field';
  const after = cellValue(cell, field);
  const before = cellValue(cellsByColumn(entry).get(column) ?? '', field);
  if ('message' in after) return after.message;
  if ('message' in before) return before.message;
  if (column === 'text') {
    const parsed = parse(bytes);
    if (!parsed.ok) return 'it can not be read any more';
    const text = typeof after.value === 'string' ? after.value : '';
    return new TextEncoder().encode(applyEdits(bytes, [bodyEdit(parsed.document, text)]));
  }
  // What a list says when nothing is left of it, is written: it had words, and shall have none.
  const to = after.value === undefined && field.list ? [] : after.value;
  let now = bytes;
  for (const change of changesIn(before.value, to, column.split('.'))) {
    const next = withChange(now, change);
    if (typeof next === 'string') return next;
    now = next;
  }
  return now;
}

/** A cell as an export would write what it says: `a;b` as `a; b`. */
export function asWritten({ type }: AnyEntry, column: string, cell: string): string {
  const field = fieldOfColumn(type, column);
  const said = field === undefined ? null : cellValue(cell, field);
  return field === undefined || said === null || 'message' in said ? cell : bareCell(cellText(said.value, field));
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
  const wanted = new Map(cellsByColumn(entry));
  for (const [column, cell] of edited) wanted.set(column, asWritten(entry, column, cell));
  const [other] = [...cellsByColumn(after)].filter(([column, cell]) => cell !== wanted.get(column));
  if (other !== undefined) return { message: `\`${other[0]}\` would change to \`${other[1].slice(0, 60)}\`` };
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(now) };
}
