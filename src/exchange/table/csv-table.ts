import { NotThis } from '../format.ts';
import { unguarded } from '../out/guard.ts';
import type { Row, Table } from './table.ts';

/** More than any register of a company has; what is larger is no table of reports. */
const MOST_ROWS = 200_000;

interface Text {
  readonly text: string;
  readonly assumed: Table['assumed'];
}

/** The text of bytes by their mark, else as UTF-8, else as Windows-1252, which is named then. */
export function textOfBytes(bytes: Uint8Array): Text {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), assumed: [] };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), assumed: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), assumed: [] };
  } catch {
    const assumed = [{ what: 'characters are not in UTF-8', value: '', taken: 'Windows-1252' }];
    return { text: new TextDecoder('windows-1252').decode(bytes), assumed };
  }
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** What parts the cells: what most of the first lines have the same number of, outside quotes. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, 64_000).replaceAll(/"(?:[^"]|"")*"/g, '');
  const lines = bare
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 40);
  const scores = DELIMITERS.map((delimiter): readonly [string, number] => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const usual = Math.max(
      0,
      ...[...Map.groupBy(counts, (count) => count)].map(([count, all]) => all.length * 100 + count),
    );
    return [delimiter, usual];
  });
  return scores.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/**
 * Reads comma-separated values as they are kept: any of four signs between cells, or the one that `sep=` names; quotes in
 * the middle of a cell; rows of different lengths.
 * @throws {NotThis} when it is no table
 */
export async function csvTable(bytes: Uint8Array): Promise<Table> {
  const { parse } = await import('csv-parse/sync');
  const { text, assumed } = textOfBytes(bytes);
  if (text.includes('\0')) throw new NotThis('the file is no text', 'name a file with comma-separated values');
  const [mark, sign] = /^sep=(.)(?:\r\n?|\n)/.exec(text) ?? [];
  const body = text.slice(mark?.length ?? 0);
  try {
    const cells: string[][] = parse(body, {
      delimiter: sign ?? delimiterOf(body),
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: MOST_ROWS + 1,
    });
    if (cells.length > MOST_ROWS)
      throw new NotThis(`the table has more than ${MOST_ROWS} rows`, 'divide it into several files');
    const rows = cells.map(
      (list, at): Row => ({ number: at + 1, cells: list.map((one) => ({ text: unguarded(one) })) }),
    );
    return { name: '', rows, ignored: [], assumed };
  } catch (error) {
    if (error instanceof NotThis || !(error instanceof Error)) throw error;
    throw new NotThis(
      `the table can not be read: ${error.message}`,
      'open it in a spreadsheet and save it again as CSV',
    );
  }
}
