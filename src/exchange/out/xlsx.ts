import { FOLDERS } from '../../records/types/fields.ts';
import { backRows } from '../back/table.ts';
import { defineFormat } from '../format.ts';
import { workbookBytes } from '../xlsx/write.ts';
import { workbookTables } from '../xlsx.ts';
import { EXAMPLE } from './example.ts';
import { guarded } from './guard.ts';
import { cellsOf } from './row.ts';

/** A workbook with a sheet for each register (ECMA-376). Every cell is a text: nothing in it is calculated. */
export const xlsxOut = defineFormat({
  id: 'xlsx',
  direction: 'out',
  writes: 'a workbook with a sheet for each register, one record a row',
  folders: FOLDERS,
  isOne: false,
  example: {
    ...EXAMPLE,
    written: [
      'Actions',
      'id|title|tlp|references|amendments|kind|owner|source|createdOn|dueOn|dueMoves|status|doneOn|doneEvidence|verification.at|verification.by|verification.result|text|file',
      'ACT-2026-0001|\'=1+1, or the "lock"||||prevent|it-admin|INC-2026-0003|2026-02-25|2026-03-31||open||||||Two\\nlines.|actions/ACT-2026-0001.md',
      'ACT-2026-0002|Pool||||correct|isms-manager|NC-2026-0001|2026-03-02|2026-04-30||done|2026-04-02||||||actions/ACT-2026-0002.md',
      '',
    ].join('\n'),
  },
  write({ registers }) {
    return workbookBytes(
      registers.map((register) => ({
        name: register.title,
        rows: [
          register.columns,
          ...register.records.map((record) => cellsOf(register, record).map((cell) => guarded(cell))),
        ],
      })),
    );
  },
  readBack: async (bytes) => ({ rows: (await workbookTables(bytes)).flatMap(backRows), settings: null }),
});
