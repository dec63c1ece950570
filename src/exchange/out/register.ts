import type { Content } from '../../records/content.ts';
import { type Field, fieldsOf } from '../../records/describe.ts';
import { isMapping } from '../../records/mapping.ts';
import { byText } from '../../records/order.ts';
import { bodyOf } from '../../records/reading/document.ts';
import type { Folder } from '../../records/types/fields.ts';
import { type AnyEntry, recordTypes } from '../../records/types/index.ts';
import type { Derived, Handed } from '../format.ts';

/** A record as it is handed over: its fields as its type reads them, and its text as it stands in the file. */
export interface OutRecord {
  readonly file: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** A register that is handed over, its records in order of id. */
export interface OutRegister {
  readonly folder: Folder;
  /** What it is called: `Incidents`. */
  readonly title: string;
  /** The path of a field for each column, the same whatever the records say; the last two are `text` and `file`. */
  readonly columns: readonly string[];
  readonly records: readonly OutRecord[];
}

function* pathsIn(fields: readonly Field[], above: readonly string[]): Generator<readonly string[]> {
  for (const { name, schema, list } of fields) {
    const inner = list ? [] : fieldsOf(schema);
    if (inner.length > 0) yield* pathsIn(inner, [...above, name]);
    else yield [...above, name];
  }
}

/** The columns of a register: one for each field that is no group of others. */
export function columnsOf(folder: Folder): readonly string[] {
  const paths = [...pathsIn(fieldsOf(recordTypes[folder].schema), [])];
  return [...paths.map((path) => path.join('.')), 'text', 'file'];
}

/** A value with every text in it cleaned, without what is undefined. */
export function cleaned(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((item) => cleaned(item, clean));
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, cleaned(item, clean)]])),
  );
}

/** A record as it is handed over. */
export function outRecord({ file, data, document }: AnyEntry, clean: (text: string) => string): OutRecord {
  const said = cleaned(data, clean);
  return { file, data: isMapping(said) ? said : {}, text: clean(bodyOf(document).trim()) };
}

/** The registers of these records, each in order of id. */
function registersOf({ all }: Content, folders: readonly Folder[], clean: Handed['clean']): readonly OutRegister[] {
  return folders.map((folder) => ({
    folder,
    title: recordTypes[folder].plural,
    columns: columnsOf(folder),
    records: all
      .filter(({ type }) => type === folder)
      .sort((a, b) => byText(a.id, b.id) || byText(a.file, b.file))
      .map((entry) => outRecord(entry, clean)),
  }));
}

/**
 * What of a content root is handed over.
 * @param folders the registers that are asked for
 * @param left the files of records that may not be handed over
 * @param clean takes out of every text what may not be read there
 * @param derived what is worked out from them, without those that are left out
 */
export function handedOver(
  content: Content,
  folders: readonly Folder[],
  left: ReadonlySet<string>,
  clean: Handed['clean'],
  derived: Derived,
): Handed {
  const rest = content.without(left);
  return { ...derived, registers: registersOf(rest, folders, clean), content: rest, clean };
}
