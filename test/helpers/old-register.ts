import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { cell, type Sheet, workbook } from './workbook.ts';

/**
 * The list of incidents that a small company kept before it had an ISMS: 40 rows, by several hands, in two years. Days and
 * hours are written in many ways, two rows share a merged day, a few say less than they should, and the last row adds up.
 */
const TEXT = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'incident-list.csv'), 'utf8');
const ROWS: readonly (readonly string[])[] = parse(TEXT, { delimiter: ';' });
/** The number of the row below the names of the columns. */
const FIRST = 5;
/** Rows whose day is merged with the one above. */
const MERGED = ['9', '30'];

/** What Windows-1252 has and Latin-1 has not. */
const OWN: Readonly<Record<string, number>> = { '€': 0x80, '„': 0x84, '–': 0x96, '“': 0x93 };

/**
 * The list as Excel with German settings saves it as CSV: semicolons, Windows-1252, an empty cell for what is merged.
 * @param mended the day that stands in a row now, by the number of the row's incident
 */
export function oldRegisterCsv(mended: Readonly<Record<string, string>> = {}): Uint8Array {
  const quoted = (text: string): string => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = ROWS.map(([number = '', day = '', ...rest]) =>
    [number, mended[number] ?? day, ...rest].map(quoted).join(';'),
  );
  return Uint8Array.from(`${lines.join('\r\n')}\r\n`, (letter) => OWN[letter] ?? letter.charCodeAt(0));
}

/** A day of four digits of year, which the sheet holds as a date, counted as Excel does; null for any other text. */
function serialOf(text = ''): number | null {
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text) ?? [];
  return year === undefined ? null : Date.parse(`${year}-${month}-${day}T00:00Z`) / 86_400_000 + 25_569;
}

/** The cells of a row in the sheet: dates and amounts are numbers, what counts or adds up is a formula. */
function sheetRow(cells: readonly string[], number: number): Sheet['rows'][number] {
  return cells.map((text, at) => {
    const serial = at === 1 || at === 9 ? serialOf(text) : null;
    const value = text.replace('.', '').replace(',', '.');
    if (text === '') return undefined;
    if (serial !== null) return cell.day(serial);
    if (at === 0 && number > FIRST && /^\d+$/.test(text)) return { inside: `<f>A${number - 1}+1</f><v>${text}</v>` };
    if (at === 10 && number >= FIRST) return { inside: `<f>J${number}-B${number}</f><v>${text}</v>` };
    if (at === 11 && cells[0] === 'Summe') return { inside: `<f>SUM(L${FIRST}:L${FIRST + 39})</f><v>${value}</v>` };
    return at === 11 && number >= FIRST ? cell.number(value) : text;
  });
}

/** The same list as the workbook that it was saved from, beside a legend and a hidden sheet. */
export function oldRegisterXlsx(): Uint8Array {
  const rows = ROWS.map((cells, at) => sheetRow(cells, at + 1));
  const merges = MERGED.map((number) => {
    const at = ROWS.findIndex(([own]) => own === number);
    return `B${at}:B${at + 1}`;
  });
  return workbook([
    { name: 'Vorfälle', rows, merges: ['A1:L1', ...merges] },
    {
      name: 'Legende',
      rows: [
        ['Schwere', 'Bedeutung'],
        ['gering', 'stört kaum'],
        ['kritisch', 'Chef anrufen'],
      ],
    },
    { name: 'Listen', state: 'hidden', rows: [['offen'], ['in Arbeit'], ['erledigt']] },
  ]);
}
