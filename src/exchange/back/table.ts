import { heldBy } from '../../records/ids.ts';
import { type BackRow, NotThis } from '../format.ts';
import { rowValue } from '../out/row.ts';
import { type Cell, isEmpty, type Row, type Table } from '../table/table.ts';
import { CUT } from '../xlsx/write.ts';

/** A row of a table that an export wrote, with the cells by the names of their columns. */
export interface OwnRow {
  readonly source: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

/**
 * The rows of a table that an export wrote.
 * @throws {NotThis} when no row names the columns
 */
export function ownRows({ name, rows }: Table): readonly OwnRow[] {
  const at = rows.findIndex(({ cells }) => cells.some(({ text }) => text === 'id'));
  if (at === -1)
    throw new NotThis(
      `${name === '' ? 'the table' : `the sheet ${name}`} has no column \`id\``,
      'name a table that `isms export` wrote, and leave the names of its columns as they are',
    );
  const columns = (rows[at]?.cells ?? []).map(({ text }) => text.trim());
  const named = ({ number, cells }: Row): OwnRow => {
    const own = new Map(
      columns.flatMap((column, place) => (column === '' ? [] : [[column, cells[place] ?? { text: '' }]])),
    );
    return { source: `${name === '' ? '' : `${name}, `}row ${number}, ${own.get('id')?.text ?? ''}`, cells: own };
  };
  return rows
    .slice(at + 1)
    .filter((row) => !isEmpty(row))
    .map(named);
}

/** The records that the rows of a table say. */
export function backRows(table: Table): readonly BackRow[] {
  return ownRows(table).map(({ source, cells }) => {
    const file = cells.get('file')?.text.trim() ?? '';
    const refused = (message: string): BackRow => ({ source, file, said: { message } });
    const folder = heldBy(file)?.folder;
    for (const [column, { text, kind }] of cells) {
      if (kind !== undefined) return refused(`\`${column}\` is a formula or an error of the sheet`);
      if (text.endsWith(CUT))
        return refused(`\`${column}\` was cut, as no cell of a workbook holds more; take csv or json`);
    }
    if (folder === undefined) return { source, file, said: { data: {}, text: '' } };
    return { source, file, said: rowValue(folder, new Map([...cells].map(([column, { text }]) => [column, text]))) };
  });
}
