import { createHash } from 'node:crypto';
import type { Assumed, Fact, ForeignReport, Ignored, Reading, ReadSettings, Refused } from '../format.ts';
import { NotThis } from '../format.ts';
import { personNamed } from '../people.ts';
import { bareName, holdsPeople } from './columns.ts';
import { type Headed, headerOf, missingColumns } from './header.ts';
import { type ColumnMap, MAP_FIELDS, missingIn } from './map.ts';
import { type Cell, isEmpty, type Row, type Table } from './table.ts';
import { dateColumns } from './times.ts';

/** A row by the names of its columns. */
export interface NamedRow {
  readonly row: Row;
  readonly source: string;
  /** The cells of all columns of that name that say something. */
  readonly cells: (column: string) => readonly Cell[];
}

const NOTHING: Cell = { text: '' };
const TOTAL =
  /^(?:grand )?(?:sub-?)?totals?\b|^sum(?:me|men)?\b|^gesamt|^zwischensumme|^(?:sous-)?total(?:ité)?\b|^somme\b|^anzahl\b|^count\b|^nombre\b/i;

/** A row of a table, by the names of its columns. */
export function namedRow({ table, columns }: Headed, row: Row): NamedRow {
  const places = Map.groupBy(columns.keys(), (at) => bareName(columns[at] ?? ''));
  return {
    row,
    source: `${table.name === '' ? '' : `${table.name}, `}row ${row.number}`,
    cells: (column) =>
      (places.get(bareName(column)) ?? [])
        .map((at) => row.cells[at] ?? NOTHING)
        .filter(({ text }) => text.trim() !== ''),
  };
}

const textOf = (row: NamedRow, columns: readonly string[] | undefined, between: string): string =>
  (columns ?? []).flatMap((column) => row.cells(column).map(({ text }) => text.trim())).join(between);

/** A key of a row that has none of its own: the same wherever the row stands. */
function madeKey(row: NamedRow, map: ColumnMap): string {
  const said = [textOf(row, map.reportedAt, ' '), textOf(row, map.title, ' ')].join('\n');
  return `row-${createHash('sha256').update(said).digest('hex').slice(0, 12)}`;
}

/** Columns that no field takes, in their order; people among them apart. */
function* restOf({ columns }: Headed, row: NamedRow, map: ColumnMap): Generator<Fact & { readonly isPeople: boolean }> {
  const mapped = new Set(Object.values(map).flat().map(bareName));
  for (const [at, cell] of row.row.cells.entries()) {
    const column = columns[at] ?? '';
    const value = cell.text.trim();
    if (value === '' || (column !== '' && mapped.has(bareName(column)))) continue;
    const what = column === '' ? `column ${at + 1}` : column;
    yield {
      what,
      value: cell.kind === 'error' ? `${value} (an error of the sheet)` : value,
      isPeople: holdsPeople(column),
    };
  }
}

const LISTED = /[,;\n]/;
const parts = (text: string): readonly string[] =>
  text
    .split(LISTED)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function reportOf(
  headed: Headed,
  row: NamedRow,
  map: ColumnMap,
  when: ReturnType<typeof dateColumns>,
): ForeignReport | Refused {
  const { source } = row;
  const title = (map.title ?? []).length === 0 ? null : textOf(row, map.title, ' · ');
  const own = textOf(row, map['references.key'], ' ');
  const url = textOf(row, map['references.url'], ' ');
  const rest = [...restOf(headed, row, map)];
  const passages = (map.body ?? []).flatMap((column) =>
    row.cells(column).map(({ text }) => ({ text, what: (map.body ?? []).length > 1 ? column : undefined })),
  );
  const reporters = (map['reporter.who'] ?? []).flatMap((column) => row.cells(column).map(({ text }) => text));
  const other = (map.people ?? []).flatMap((column) =>
    row.cells(column).map(({ text }) => ({ what: column, value: text })),
  );
  const people = [...rest.filter(({ isPeople }) => isPeople), ...other].flatMap(({ what, value }) =>
    value.split(/[;,\n]/).flatMap((name) => {
      const who = personNamed(name);
      return who === undefined ? [] : [{ what, who }];
    }),
  );
  const [severityColumn = ''] = map.severity ?? [];
  const severity = textOf(row, map.severity, ' ');
  const services = parts(textOf(row, map['affected.services'], ', '));
  const data = parts(textOf(row, map['affected.data'], ', '));
  const merged = row.row.cells.entries().flatMap(([at, cell]): readonly Assumed[] =>
    cell.isMerged === true
      ? [
          {
            what: `${headed.columns[at] ?? ''} is one merged cell for several rows`,
            value: cell.text,
            taken: cell.text,
          },
        ]
      : [],
  );
  const isForeign =
    headed.table.assumed.length > 0 && row.row.cells.some(({ text }) => Buffer.byteLength(text) > text.length);
  return {
    source,
    key: own === '' ? madeKey(row, map) : own,
    url: /^https:\/\/\S+$/.test(url) ? url : undefined,
    title,
    reportedAt: when('reportedAt', row) ?? null,
    detectedAt: when('detectedAt', row),
    closedAt: when('imported.closedOn', row),
    severity: severity === '' ? undefined : { what: severityColumn, value: severity },
    affected: { services, data },
    reporter: reporters.flatMap((name) => personNamed(name) ?? []),
    passages,
    people,
    facts: [
      ...rest.filter(({ isPeople }) => !isPeople).map(({ what, value }) => ({ what, value })),
      ...(url === '' || /^https:\/\/\S+$/.test(url) ? [] : [{ what: 'address', value: url }]),
    ],
    assumed: [...merged, ...(isForeign ? headed.table.assumed : [])],
  };
}

/** Whether a row adds up those above it. */
function isTotal({ cells }: Row): boolean {
  const first = cells.find(({ text }) => text.trim() !== '');
  return (
    first !== undefined && TOTAL.test(first.text.trim()) && cells.filter(({ text }) => text.trim() !== '').length <= 4
  );
}

function lacking(tables: readonly Table[], map: ColumnMap): never {
  const all = new Set(
    tables.flatMap(({ rows }) => rows.slice(0, 30).flatMap(({ cells }) => cells.map(({ text }) => text))),
  );
  const missing = missingColumns(map, [...all]);
  throw new NotThis(
    missing.length === 0
      ? 'no row holds the names of all columns that the map names'
      : `there is no column ${missing.map((name) => `\`${name}\``).join(', ')}`,
    'write the names in the map as they stand in the table',
  );
}

/** Ignored things of one kind together. */
export function summed(list: readonly Ignored[]): readonly Ignored[] {
  const counts = new Map<string, number>();
  for (const { what, count } of list) counts.set(what, (counts.get(what) ?? 0) + count);
  return [...counts].filter(([, count]) => count > 0).map(([what, count]) => ({ what, count }));
}

/**
 * Refuses the list of a tool whose own columns are not there, so that no map can be made of them.
 * @param of what a row is there: `a ticket`
 * @param fix what to type or click
 * @throws {NotThis} when a title or a time is missing
 */
export function refuseWithout(map: ColumnMap, of: string, fix: string): void {
  const missing = missingIn(map);
  if (missing.length > 0) throw new NotThis(`no column says the ${missing.join(', the ')} of ${of}`, fix);
}

/**
 * Reads the reports of tables: one a row, below the row that names the columns.
 * @throws {NotThis} when the map does not fit, or names too little
 */
export function reportsOf(tables: readonly Table[], map: ColumnMap, settings: ReadSettings): Reading {
  const missing = missingIn(map);
  if (missing.length > 0)
    throw new NotThis(
      `the map names no column for ${missing.map((field) => `\`${field}\` (${MAP_FIELDS[field]})`).join(' and ')}`,
      'add it to the map: the name of the field, a colon, and the name of the column',
    );
  const found = tables.flatMap((table) => headerOf(table, map) ?? []);
  if (found.length === 0) lacking(tables, map);
  const reports: ForeignReport[] = [];
  const refused: Refused[] = [];
  const ignored: Ignored[] = tables.flatMap((table) => [
    ...table.ignored,
    ...(found.some((headed) => headed.table === table) || table.rows.every(isEmpty)
      ? []
      : [{ what: `sheets without these columns`, count: 1 }]),
  ]);
  for (const headed of found) {
    const rows = headed.rows.filter((row) => !isEmpty(row));
    const told = rows.filter((row) => !isTotal(row));
    const repeated = told.filter(
      (row) =>
        missingColumns(
          map,
          row.cells.map(({ text }) => text),
        ).length === 0,
    );
    const list = told.filter((row) => !repeated.includes(row)).map((row) => namedRow(headed, row));
    const when = dateColumns(list, map, settings);
    ignored.push(
      { what: 'rows above the names of the columns', count: headed.above },
      { what: 'rows with totals', count: rows.length - told.length },
      { what: 'rows that repeat the names of the columns', count: repeated.length },
    );
    for (const row of list) {
      const report = reportOf(headed, row, map, when);
      if ('message' in report) refused.push(report);
      else reports.push(report);
    }
  }
  return { reports, refused, ignored: summed(ignored) };
}
