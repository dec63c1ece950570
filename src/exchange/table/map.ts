import { COLUMN_NAMES, fieldNamed } from './columns.ts';

/** Which columns are which field: the path of a field, and the names of one or several columns that hold it. */
export type ColumnMap = Readonly<Record<string, readonly string[]>>;

/** What a map may name, and what becomes of it. Whatever is not here is decided when the report is assessed. */
export const MAP_FIELDS: Readonly<Record<string, string>> = {
  title: 'the title; the first words of the text where it is none',
  body: 'text of `## What happened`, column after column',
  reportedAt: 'when it was reported; a column of days and one of hours together',
  detectedAt: 'when it was noticed',
  severity: 'severity, where a word means one of ours',
  'reporter.who': 'who reported it, by `--people`',
  'affected.services': 'services it touches',
  'affected.data': 'kinds of data it touches',
  'references.key': 'what it is known by there, so that it arrives once',
  'references.url': 'its address there',
  'imported.closedOn': 'when it was finished there',
  people: 'other people; no name of them is written',
};

/** What people write for a field, and what it is. */
const ALIASES: Readonly<Record<string, string>> = {
  what: 'body',
  text: 'body',
  description: 'body',
  'what happened': 'body',
  '## what happened': 'body',
  reporter: 'reporter.who',
  key: 'references.key',
  'references[0].key': 'references.key',
  'references.0.key': 'references.key',
  'references[].key': 'references.key',
  url: 'references.url',
  services: 'affected.services',
  closedon: 'imported.closedOn',
};

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * Reads a map of columns from what a file says.
 * @returns a text says what is wrong with it
 */
export function columnMap(said: unknown): ColumnMap | string {
  if (typeof said !== 'object' || said === null || Array.isArray(said))
    return 'it holds no list of fields, each with the name of its column';
  const map: Record<string, readonly string[]> = {};
  for (const [written, value] of Object.entries(said)) {
    const field = ALIASES[written.trim().toLowerCase()] ?? written.trim();
    if (!Object.hasOwn(MAP_FIELDS, field)) {
      const known = Object.keys(MAP_FIELDS).map((name) => `\`${name}\``);
      return `\`${written}\` is nothing that an import fills in; it knows ${known.join(', ')}`;
    }
    if (value === null || value === '') continue;
    const columns: readonly unknown[] = Array.isArray(value) ? value : [value];
    const names = columns.filter((name) => isText(name) || typeof name === 'number').map(String);
    if (names.length !== columns.length) return `\`${written}\` has no name of a column, or a list of them`;
    if (map[field] !== undefined) return `\`${field}\` is named twice`;
    map[field] = names;
  }
  return map;
}

/** A map made of the names of columns: the first that fits each field, an hour beside the day. */
export function proposedMap(columns: readonly string[]): ColumnMap {
  const map: Record<string, readonly string[]> = {};
  for (const column of columns) {
    const field = fieldNamed(column);
    if (field === undefined || field === 'reportedTime' || map[field] !== undefined) continue;
    map[field] = [column];
  }
  const hour = columns.find((column) => fieldNamed(column) === 'reportedTime');
  if (map.reportedAt !== undefined && hour !== undefined) map.reportedAt = [...map.reportedAt, hour];
  const order = Object.keys(COLUMN_NAMES);
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

const isNamed = (map: ColumnMap, field: string): boolean => (map[field] ?? []).length > 0;

/** What a map must name for anything to arrive, and this one does not: a title, or a text to make one of, and a time. */
export function missingIn(map: ColumnMap): readonly string[] {
  const title = isNamed(map, 'title') || isNamed(map, 'body') ? [] : ['title'];
  return [...title, ...(isNamed(map, 'reportedAt') ? [] : ['reportedAt'])];
}
