import { isMapping } from '../records/mapping.ts';
import {
  defineFormat,
  type ForeignReport,
  type GivenFile,
  NotThis,
  type Reading,
  type ReadSettings,
} from './format.ts';
import { bytesOfOnly } from './only-file.ts';
import { inOrderOfTime } from './order-of-time.ts';
import { isJournal, mapOf } from './servicenow/columns.ts';
import { EXAMPLE } from './servicenow/example.ts';
import { journalEntries, orderOfJournals } from './servicenow/journal.ts';
import { textOfBytes } from './table/csv-table.ts';
import { refuseWithout, reportsOf } from './table/reports.ts';
import { isEmpty, type Row, type Table } from './table/table.ts';
import { tablesIn } from './table/tables-in.ts';

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (isMapping(value)) return shown(value.display_value ?? value.value);
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** The list of an answer of the Table API, `result`, or of an export as JSON, `records`, as a table. */
function jsonTable(text: string): Table {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch (error) {
    throw new NotThis(`it is no JSON: ${error instanceof Error ? error.message : String(error)}`, 'export it again');
  }
  const list = isMapping(said) ? (said.result ?? said.records) : said;
  const records = (Array.isArray(list) ? list : []).filter(isMapping);
  if (records.length === 0)
    throw new NotThis('it holds no `result` and no `records`', 'export the list as CSV, Excel or JSON');
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = records.map(
    (record, at): Row => ({ number: at + 1, cells: columns.map((name) => ({ text: shown(record[name]) })) }),
  );
  return {
    name: '',
    rows: [{ number: 0, cells: columns.map((text) => ({ text })) }, ...rows],
    ignored: [],
    assumed: [],
  };
}

async function tablesOf(bytes: Uint8Array): Promise<readonly Table[]> {
  const { text } = textOfBytes(bytes);
  return /^\s*[[{]/.test(text) ? [jsonTable(text)] : await tablesIn(bytes);
}

/** A report whose journals are passages, in order of time. */
function withJournals(report: ForeignReport, { zone, dates }: ReadSettings): ForeignReport {
  const journals = report.facts.filter(({ what }) => isJournal(what)).map(({ value }) => value);
  const order = dates ?? orderOfJournals(journals);
  const entries = inOrderOfTime(journals.flatMap((text) => journalEntries(text, zone, order)));
  const seen = new Set<string>();
  // A list can hold the same entries twice: in a column of its own, and in the one of all.
  const once = entries.filter(({ text, at, by }) => {
    const said = JSON.stringify([text, at, by]);
    return !seen.has(said) && seen.add(said).size > 0;
  });
  return {
    ...report,
    passages: [...report.passages, ...once],
    facts: [
      ...report.facts.filter(({ what }) => !isJournal(what)),
      ...(once.length === 0 ? [] : [{ what: 'entries of its journal', value: String(once.length) }]),
    ],
  };
}

async function read(files: readonly GivenFile[], settings: ReadSettings): Promise<Reading> {
  const tables = await tablesOf(bytesOfOnly(files, 'list'));
  const header = tables.flatMap(({ rows }) => rows.find((row) => !isEmpty(row)) ?? [])[0];
  const columns = (header?.cells ?? []).map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());
  const map = mapOf(columns, settings.map);
  refuseWithout(
    map,
    'a ticket',
    'export the list with `Number`, `Opened` and `Short description`, or name the columns in a map',
  );
  const reading = reportsOf(tables, map, settings);
  return { ...reading, reports: reading.reports.map((report) => withJournals(report, settings)) };
}

/** Lists of ServiceNow, as they are exported. */
export const servicenow = defineFormat({
  id: 'servicenow',
  direction: 'in',
  from: 'ServiceNow',
  reads: 'a list of ServiceNow as it is exported, CSV, Excel or JSON, with its journals',
  options: ['map', 'dates'],
  example: EXAMPLE,
  read,
});
