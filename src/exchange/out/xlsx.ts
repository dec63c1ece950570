import { defineFormat } from '../format.ts';
import { workbookBytes } from '../xlsx/write.ts';
import { EXAMPLE } from './example.ts';
import { guarded } from './guard.ts';
import { cellsOf } from './register.ts';

/** A workbook with a sheet for each register (ECMA-376). Every cell is a text: nothing in it is calculated. */
export const xlsxOut = defineFormat({
  id: 'xlsx',
  direction: 'out',
  writes: 'a workbook with a sheet for each register, one record a row',
  registers: 'all',
  example: {
    ...EXAMPLE,
    written:
      'Actions\nid|title|status|done|text|file\nACT-2026-0001|\'=1+1, or the "lock"|open|true|Two\\nlines.|actions/ACT-2026-0001.md\nACT-2026-0002|Pool|done|||actions/ACT-2026-0002.md\n',
  },
  write(registers) {
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
});
