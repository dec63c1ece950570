import { bareName, fieldNamed, holdsPeople } from './columns.ts';
import type { ColumnMap } from './map.ts';
import { isEmpty, type Row, type Table } from './table.ts';

/** A table whose columns have names: the row that says them, and the rows below. */
export interface Headed {
  readonly table: Table;
  readonly columns: readonly string[];
  /** The rows above the one with the names, that say something. */
  readonly above: number;
  readonly rows: readonly Row[];
}

/** How far down the names of the columns are looked for. */
const MOST_ABOVE = 30;

const namesOf = ({ cells }: Row): readonly string[] => cells.map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());

/** The columns that a map names and a row does not. */
export function missingColumns(map: ColumnMap, columns: readonly string[]): readonly string[] {
  const bare = new Set(columns.map(bareName));
  return [...new Set(Object.values(map).flat())].filter((name) => !bare.has(bareName(name)));
}

function headed(table: Table, at: number): Headed | null {
  const row = table.rows[at];
  if (row === undefined) return null;
  const above = table.rows.slice(0, at).filter((other) => !isEmpty(other)).length;
  return { table, columns: namesOf(row), above, rows: table.rows.slice(at + 1) };
}

/**
 * Finds the row that names the columns: the first that holds every name of the map; without a map, the one with the most
 * names that are known, at least two of them.
 */
export function headerOf(table: Table, map: ColumnMap | null): Headed | null {
  const rows = table.rows.slice(0, MOST_ABOVE);
  if (map !== null)
    return headed(
      table,
      rows.findIndex((row) => missingColumns(map, namesOf(row)).length === 0),
    );
  const known = rows.map((row) => {
    const fields = namesOf(row).flatMap((name) => (holdsPeople(name) ? ['people'] : (fieldNamed(name) ?? [])));
    return new Set(fields).size;
  });
  const most = Math.max(0, ...known);
  return most < 2 ? null : headed(table, known.indexOf(most));
}

/** The first row that could name columns, where none of its names is known: the first with several texts. */
export function likelyHeader(table: Table): Headed | null {
  const at = table.rows
    .slice(0, MOST_ABOVE)
    .findIndex((row) => new Set(namesOf(row).filter((name) => name !== '')).size >= 2);
  return headed(table, at);
}
