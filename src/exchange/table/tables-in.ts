import { workbookTables } from '../xlsx.ts';
import { isZip } from '../zip.ts';
import { csvTable } from './csv-table.ts';
import type { Table } from './table.ts';

/**
 * The tables of a file, whichever way a tool exported it: the sheets of a workbook, else one of comma-separated values.
 * @throws {NotThis} when it is neither
 */
export async function tablesIn(bytes: Uint8Array): Promise<readonly Table[]> {
  return isZip(bytes) ? await workbookTables(bytes) : [await csvTable(bytes)];
}
