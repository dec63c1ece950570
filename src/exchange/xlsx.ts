import { proposalFor } from './csv.ts';
import { defineFormat, type GivenFile } from './format.ts';
import { bytesOfOnly } from './only-file.ts';
import { reportsOf } from './table/reports.ts';
import type { Table } from './table/table.ts';
import { EXAMPLE } from './xlsx/example.ts';
import { sheetTable } from './xlsx/sheet.ts';
import { readWorkbook } from './xlsx/workbook.ts';
import { unzipped } from './zip.ts';

/**
 * The sheets of a workbook that are shown.
 * @throws {NotThis} when it is none
 */
export async function workbookTables(bytes: Uint8Array): Promise<readonly Table[]> {
  const { files: parts } = await unzipped(bytes, (name) => /\.(?:xml|rels)$/i.test(name));
  const book = await readWorkbook(parts);
  const shown = book.sheets.filter(({ isHidden }) => !isHidden);
  const tables: Table[] = [];
  for (const { name, part } of shown)
    tables.push(await sheetTable(shown.length === 1 ? '' : name, parts.get(part), book));
  const hidden = { what: 'hidden sheets', count: book.sheets.length - shown.length };
  return tables.map((table, at) => (at === 0 ? { ...table, ignored: [...table.ignored, hidden] } : table));
}

async function tablesOf(files: readonly GivenFile[]): Promise<readonly Table[]> {
  return await workbookTables(bytesOfOnly(files, 'workbook'));
}

/** Workbooks of Excel and of whatever saves them (ECMA-376). */
export const xlsx = defineFormat({
  id: 'xlsx',
  direction: 'in',
  from: 'a workbook',
  reads: 'a workbook with one report a row; every sheet that has the columns, without what is hidden',
  options: ['map', 'dates'],
  example: EXAMPLE,
  propose: async (files) => proposalFor(await tablesOf(files)),
  read: async (files, settings) => reportsOf(await tablesOf(files), settings.map ?? {}, settings),
});
