import { FOLDERS } from '../../records/types/fields.ts';
import { backRows } from '../back/table.ts';
import { defineFormat } from '../format.ts';
import { csvTable } from '../table/csv-table.ts';
import { csvText } from './csv-text.ts';
import { EXAMPLE } from './example.ts';
import { cellsOf } from './row.ts';

/** One register as comma-separated values: UTF-8 with a mark, by which Excel reads it, and line ends as RFC 4180 has them. */
export const csvOut = defineFormat({
  id: 'csv',
  direction: 'out',
  writes: 'one register as a table with one record a row, for any spreadsheet',
  folders: FOLDERS,
  isOne: true,
  example: {
    ...EXAMPLE,
    written: [
      '\uFEFFid,title,tlp,references,amendments,kind,owner,source,createdOn,dueOn,dueMoves,status,doneOn,doneEvidence,verification.at,verification.by,verification.result,text,file',
      'ACT-2026-0001,"\'=1+1, or the ""lock""",,,,prevent,it-admin,INC-2026-0003,2026-02-25,2026-03-31,,open,,,,,,"Two\nlines.",actions/ACT-2026-0001.md',
      'ACT-2026-0002,Pool,,,,correct,isms-manager,NC-2026-0001,2026-03-02,2026-04-30,,done,2026-04-02,,,,,,actions/ACT-2026-0002.md',
      '',
    ].join('\r\n'),
  },
  write({ registers }) {
    const rows = registers.flatMap((register) => [
      register.columns,
      ...register.records.map((record) => cellsOf(register, record)),
    ]);
    return new TextEncoder().encode(`\uFEFF${csvText(rows)}`);
  },
  readBack: async (bytes) => ({ rows: backRows(await csvTable(bytes)), settings: null }),
});
