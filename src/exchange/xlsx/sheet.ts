import { NotThis } from '../format.ts';
import { unguarded } from '../out/guard.ts';
import type { Cell, Row, Table } from '../table/table.ts';
import { momentText, plainNumber } from './numbers.ts';
import type { Workbook } from './workbook.ts';
import { readXml } from './xml.ts';

/** More columns than any register has. */
const MOST_COLUMNS = 1000;
const MOST_CELLS = 4_000_000;

/** A cell of the file, before its value is known. */
interface Raw {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  isFormula: boolean;
}

interface RawRow {
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: Raw[];
}

/** A range that is shown as one cell: rows and columns, from 1 and 0. */
interface Merge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

interface RawSheet {
  readonly rows: readonly RawRow[];
  readonly merges: readonly Merge[];
  /** Ranges of hidden columns, from 0, both ends in. */
  readonly hidden: readonly (readonly [number, number])[];
}

/** The number of a column by its letters, from 0. */
function columnOf(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

const isOn = (text: string | undefined): boolean => text === '1' || text === 'true';

function mergeOf(ref: string): readonly Merge[] {
  const [, letters = '', from = '', , to = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
  return letters === '' ? [] : [{ column: columnOf(letters), from: Number(from), to: Number(to) }];
}

async function rawSheet(bytes: Uint8Array | undefined): Promise<RawSheet> {
  const rows: RawRow[] = [];
  const merges: Merge[] = [];
  const hidden: (readonly [number, number])[] = [];
  let cell: Raw | undefined;
  let isValue = false;
  let count = 0;
  await readXml(bytes, {
    open(name, said) {
      if (name === 'col' && isOn(said.hidden)) hidden.push([Number(said.min) - 1, Number(said.max) - 1]);
      if (name === 'row')
        rows.push({ number: Number(said.r ?? (rows.at(-1)?.number ?? 0) + 1), isHidden: isOn(said.hidden), cells: [] });
      if (name === 'c') {
        const row = rows.at(-1);
        const letters = /^[A-Z]{1,3}/.exec(said.r ?? '')?.[0];
        const column = letters === undefined ? (row?.cells.at(-1)?.column ?? -1) + 1 : columnOf(letters);
        cell = { column, type: said.t ?? 'n', style: Number(said.s ?? 0), value: '', isFormula: false };
        row?.cells.push(cell);
        count += 1;
        if (count > MOST_CELLS) throw new NotThis(`a sheet has more than ${MOST_CELLS} cells`, 'divide it');
      }
      if (name === 'f' && cell !== undefined) cell.isFormula = true;
      if (name === 'mergeCell') merges.push(...mergeOf(said.ref ?? ''));
      isValue = name === 'v' || name === 't';
    },
    text(piece) {
      if (isValue && cell !== undefined) cell.value += piece;
    },
    close(name) {
      isValue = false;
      if (name === 'c') cell = undefined;
    },
  });
  return { rows, merges, hidden };
}

function cellOf({ type, style, value, isFormula }: Raw, { strings, styles, calendar }: Workbook): Cell {
  const kind = type === 'e' ? 'error' : isFormula ? 'formula' : undefined;
  if (type === 's') return { text: unguarded(strings[Number(value)] ?? ''), kind };
  if (type === 'inlineStr') return { text: unguarded(value), kind };
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', kind };
  if (type !== 'n' || value === '') return { text: value, kind };
  const shown = styles[style] ?? 'number';
  return { text: shown === 'number' ? plainNumber(value) : momentText(Number(value), shown, calendar), kind };
}

const NOTHING: Cell = { text: '' };

/** The cells of rows, each at the place of its column. */
function placed(rows: readonly RawRow[], hidden: RawSheet['hidden'], book: Workbook): ReadonlyMap<number, Cell[]> {
  const lines = new Map<number, Cell[]>();
  for (const { number, cells } of rows) {
    const line: Cell[] = [];
    for (const raw of cells) {
      if (hidden.some(([from, to]) => raw.column >= from && raw.column <= to)) continue;
      const cell = cellOf(raw, book);
      if (cell.text === '') continue;
      if (raw.column >= MOST_COLUMNS)
        throw new NotThis(`row ${number} has more than ${MOST_COLUMNS} columns`, 'take out the columns that are none');
      while (line.length < raw.column) line.push(NOTHING);
      line[raw.column] = cell;
    }
    lines.set(number, line);
  }
  return lines;
}

/** A cell that is shown beside several rows counts for each of them. */
function fillMerged(lines: ReadonlyMap<number, Cell[]>, merges: readonly Merge[]): void {
  const numbers = [...lines.keys()];
  for (const { column, from, to } of merges) {
    const first = lines.get(from)?.[column];
    if (first === undefined || first.text === '' || to <= from) continue;
    for (const number of numbers) {
      const line = lines.get(number);
      if (number <= from || number > to || line === undefined) continue;
      while (line.length < column) line.push(NOTHING);
      line[column] = { ...first, isMerged: true };
    }
  }
}

/**
 * A sheet as it is shown: cells by their text, days and times as they are read, what is merged in every row that it stands
 * beside. Hidden rows and columns are counted and left out: nobody who looks at the table sees them.
 */
export async function sheetTable(name: string, bytes: Uint8Array | undefined, book: Workbook): Promise<Table> {
  const { rows, merges, hidden } = await rawSheet(bytes);
  const shown = rows.filter(({ isHidden }) => !isHidden);
  const lines = placed(shown, hidden, book);
  fillMerged(lines, merges);
  const columns = hidden.reduce((sum, [from, to]) => sum + Math.min(to, MOST_COLUMNS) - from + 1, 0);
  return {
    name,
    rows: [...lines].map(([number, cells]): Row => ({ number, cells })),
    ignored: [
      { what: 'hidden rows', count: rows.length - shown.length },
      { what: 'hidden columns', count: columns },
    ],
    assumed: [],
  };
}
