import type { DateOrder } from '../dates.ts';
import type { ReadSettings } from '../format.ts';
import { orderOfColumn, readWhen, type When } from '../when.ts';
import type { ColumnMap } from './map.ts';
import type { NamedRow } from './reports.ts';

/** The text of a time that may stand in several columns, a day and an hour. */
function written(row: NamedRow, columns: readonly string[]): string {
  const texts = columns.flatMap((column) => row.cells(column).map(({ text }) => text.trim()));
  const [day = '', hour] = texts;
  // A column of days that a spreadsheet keeps as times has midnight in each of them.
  return hour === undefined ? texts.join(' ') : `${day.replace(/[T ]00:00(?::00)?$/, '')} ${hour}`;
}

/**
 * A reader of the times of a table: what each column settles about the order of day and month counts for all of its rows.
 * @returns of a field and a row, its time; undefined where nothing is written
 */
export function dateColumns(
  rows: readonly NamedRow[],
  map: ColumnMap,
  { zone, dates }: ReadSettings,
): (field: string, row: NamedRow) => When | undefined {
  const orders = new Map<string, DateOrder | undefined>();
  const orderOf = (field: string, columns: readonly string[]): DateOrder | undefined => {
    if (dates !== undefined) return dates;
    if (!orders.has(field)) orders.set(field, orderOfColumn(rows.map((row) => written(row, columns))));
    return orders.get(field);
  };
  return (field, row) => {
    const columns = map[field] ?? [];
    const cells = columns.flatMap((column) => row.cells(column));
    const text = written(row, columns);
    if (text === '') return undefined;
    const odd = cells.find(({ kind }) => kind !== undefined)?.kind;
    if (odd === 'formula') return { written: text, fault: 'is the value of a formula, which is no date of an event' };
    if (odd === 'error') return { written: text, fault: 'is an error of the sheet' };
    const order = orderOf(field, columns);
    const when = readWhen(text, zone, order);
    const [day = '', hour = ''] = cells.map((cell) => cell.text.trim());
    // An hour in words, such as `in the morning`, is none: the day stands, and that it names no hour is said.
    if ('at' in when || hour === '' || /\d/.test(hour)) return when;
    const alone = readWhen(day, zone, order);
    return 'at' in alone ? { ...alone, written: text } : when;
  };
}
