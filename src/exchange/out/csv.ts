import { defineFormat } from '../format.ts';
import { EXAMPLE } from './example.ts';
import { guarded } from './guard.ts';
import { cellsOf } from './register.ts';

/** A cell as RFC 4180 quotes it. */
function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** One register as comma-separated values: UTF-8 with a mark, by which Excel reads it, and line ends as RFC 4180 has them. */
export const csvOut = defineFormat({
  id: 'csv',
  direction: 'out',
  writes: 'one register as a table with one record a row, for any spreadsheet',
  registers: 'one',
  example: {
    ...EXAMPLE,
    written:
      '\uFEFFid,title,status,done,text,file\r\nACT-2026-0001,"\'=1+1, or the ""lock""",open,true,"Two\nlines.",actions/ACT-2026-0001.md\r\nACT-2026-0002,Pool,done,,,actions/ACT-2026-0002.md\r\n',
  },
  write(registers) {
    const rows = registers.flatMap((register) => [
      register.columns,
      ...register.records.map((record) => cellsOf(register, record)),
    ]);
    return new TextEncoder().encode(
      `\uFEFF${rows.map((cells) => `${cells.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join('')}`,
    );
  },
});
