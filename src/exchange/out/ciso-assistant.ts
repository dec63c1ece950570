import { CISO_EXAMPLE } from '../ciso-assistant/example.ts';
import { cisoRows } from '../ciso-assistant/rows.ts';
import { defineFormat } from '../format.ts';
import { workbookBytes } from '../xlsx/write.ts';
import { guarded } from './guard.ts';
import { NOTHING_HAPPENED } from './happened.ts';

/** A workbook for the data import of CISO Assistant: a sheet with one record a row, below the names that it reads. */
export const cisoAssistantOut = defineFormat({
  id: 'ciso-assistant',
  direction: 'out',
  writes: 'incidents and events, policies or assets as a workbook for the data import of CISO Assistant',
  folders: ['incidents', 'policies', 'assets'],
  isOne: true,
  leaves: NOTHING_HAPPENED,
  example: CISO_EXAMPLE,
  write: (handed) =>
    workbookBytes(
      handed.registers.map(({ folder, title }) => ({
        name: title,
        rows: cisoRows(folder, handed).map((cells) => cells.map((cell) => guarded(cell))),
      })),
    ),
});
