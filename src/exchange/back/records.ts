import type { Content } from '../../records/content.ts';
import { type Field, fieldsOf, unknownField } from '../../records/describe.ts';
import { heldBy, keyText, pathsOf } from '../../records/ids.ts';
import { isMapping } from '../../records/mapping.ts';
import { bodyOf } from '../../records/reading/document.ts';
import { readFile } from '../../records/reading/read-file.ts';
import { recordOfFile } from '../../records/reading/records.ts';
import { type AnyEntry, recordTypes } from '../../records/types/index.ts';
import { recordText } from '../../records/writing/record-text.ts';
import type { Arrival } from '../arrive.ts';
import type { BackRow, Fact, Refused } from '../format.ts';
import { saysNothing } from '../out/cell.ts';
import { cellsByColumn } from '../out/edited.ts';
import { WITHHELD } from '../out/withheld.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A value without ids of records that were left out; what they were is told. Undefined where nothing is left. */
function shownValue(value: unknown, field: Field, path: string, lost: Fact[]): unknown {
  if (value === WITHHELD) {
    lost.push({ what: path, value: WITHHELD });
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.flatMap((item): readonly unknown[] => {
      const shown = shownValue(item, { ...field, list: false }, path, lost);
      // An entry that names nothing but what is left out says nothing any more.
      const lacks = fieldsOf(field.schema).some(
        ({ name, required }) => required && isMapping(shown) && !(name in shown),
      );
      const was = isMapping(item) && Object.values(item).includes(WITHHELD);
      return shown === undefined || (was && lacks) ? [] : [shown];
    });
  }
  const own = fieldsOf(field.schema);
  return isMapping(value) && own.length > 0 ? shownFields(value, own, path, lost) : value;
}

/** Fields as they are written: without what says the same as nothing. */
function shownFields(data: Fields, fields: readonly Field[], path: string, lost: Fact[]): Fields {
  const shown = Object.entries(data).flatMap(([name, value]) => {
    const field = fields.find((one) => one.name === name) ?? unknownField(name);
    const said = shownValue(value, field, path === '' ? name : `${path}.${name}`, lost);
    return said === undefined || saysNothing(said, field) ? [] : [[name, said] as const];
  });
  return Object.fromEntries(shown);
}

/** A record that a row says, and what of it could not be taken along. */
interface Told {
  readonly entry: AnyEntry;
  readonly text: string;
  readonly lost: readonly Fact[];
}

/** Faults that would have kept the record from being read as it was written. */
const SHAPE: readonly string[] = ['record/schema', 'record/unknown-field', 'record/readable'];

/** The record that a row says; a text says why it can be none. */
function recordOf({ file, said }: BackRow): Told | string {
  if ('message' in said) return said.message;
  const key = heldBy(file);
  if (key === null || !pathsOf(key).includes(file))
    return file === ''
      ? '`file` is missing: where a record lies, its row says'
      : `\`file\` is \`${file.slice(0, 80)}\`, where no record can lie`;
  if (said.data.id !== key.id) return `\`id\` is \`${String(said.data.id).slice(0, 80)}\`, but its file is \`${file}\``;
  const lost: Fact[] = [];
  const data = shownFields(said.data, fieldsOf(recordTypes[key.folder].schema), '', lost);
  const text = recordText(data, said.text);
  const { entry, faults } = recordOfFile(key.folder, { file, read: readFile(file, new TextEncoder().encode(text)) });
  const fault = faults.find(({ rule }) => SHAPE.includes(rule));
  if (fault !== undefined) return `${fault.at.length === 0 ? '' : `\`${fault.at.join('.')}\`: `}${fault.message}`;
  if (entry === null || bodyOf(entry.document).trim() !== said.text.trim()) return 'it can not be written as a record';
  return { entry, text, lost };
}

/** The fields in which two records differ, as a table shows them. */
function differences(now: AnyEntry, there: AnyEntry): readonly Fact[] {
  const before = cellsByColumn(there);
  return [...cellsByColumn(now)].flatMap(([what, value]) => (before.get(what) === value ? [] : [{ what, value }]));
}

/**
 * Makes records of an export that was read again: the same fields, the same text, the same path. A record that is there is
 * compared and left as it is.
 * @param wasUsed whether an id was ever used where the records go, so that no other record may have it
 */
export function recordsOf(
  rows: readonly BackRow[],
  content: Pick<Content, 'all' | 'holds'>,
  wasUsed: (file: string) => boolean,
): Arrival {
  const there = new Map(content.all.map((entry) => [keyText({ folder: entry.type, id: entry.id }), entry]));
  const seen = new Set<string>();
  const refused: Refused[] = [];
  const made: { readonly row: BackRow; readonly told: Told }[] = [];
  const changed: Arrival['changed'][number][] = [];
  let unchanged = 0;
  for (const row of rows) {
    const { source } = row;
    const told = recordOf(row);
    if (typeof told === 'string') {
      refused.push({ source, message: told });
      continue;
    }
    const { id, file, type } = told.entry;
    const key = keyText({ folder: type, id });
    const old = there.get(key);
    if (seen.has(key)) refused.push({ source, message: `another row is \`${id}\` too` });
    else if (old !== undefined) {
      const found = differences(told.entry, old);
      if (found.length === 0) unchanged += 1;
      else changed.push({ source, id, file: old.file, changed: found });
    } else if (content.holds(type, id)) refused.push({ source, message: `\`${id}\` is there, and can not be read` });
    else if (wasUsed(file))
      refused.push({
        source,
        message: `\`${id}\` was used here before, and an id is never used again; \`git restore\` brings a record back`,
      });
    else made.push({ row, told });
    seen.add(key);
  }
  return {
    files: made.map(({ told: { entry, text } }) => ({ file: entry.file, text })),
    arrived: made.map(({ row: { source }, told: { entry, lost } }) => ({
      source,
      id: entry.id,
      file: entry.file,
      unmapped: lost,
      assumed: [],
    })),
    refused,
    changed,
    unchanged,
  };
}
