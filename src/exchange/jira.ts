import { defineFormat, type GivenFile, NotThis, type Reading, type ReadSettings, type Refused } from './format.ts';
import { EXAMPLE } from './jira/example.ts';
import { ticketsOfJson } from './jira/json.ts';
import { ticketsOfTable } from './jira/table.ts';
import { reportsOfTickets, type Ticket } from './jira/ticket.ts';
import { textOfBytes } from './table/csv-table.ts';
import { summed } from './table/reports.ts';

const isJson = (bytes: Uint8Array): boolean => /^\s*[[{]/.test(textOfBytes(bytes.subarray(0, 200)).text);

async function ticketsOf(bytes: Uint8Array, settings: ReadSettings): Promise<readonly Ticket[]> {
  return isJson(bytes) ? ticketsOfJson(textOfBytes(bytes).text, settings) : await ticketsOfTable(bytes, settings);
}

async function read(files: readonly GivenFile[], settings: ReadSettings): Promise<Reading> {
  const wanted = files.filter(({ name }) => files.length === 1 || /\.(?:csv|json)$/i.test(name));
  if (wanted.length === 0) throw new NotThis('it holds no `.csv` and no `.json`', 'name the file that Jira exported');
  const tickets: Ticket[] = [];
  const refused: Refused[] = [];
  for (const file of wanted) {
    const bytes = file.read();
    if (typeof bytes === 'string') {
      refused.push({ source: file.name, message: bytes });
      continue;
    }
    try {
      tickets.push(...(await ticketsOf(bytes, settings)));
    } catch (error) {
      if (!(error instanceof NotThis) || wanted.length === 1) throw error;
      refused.push({ source: file.name, message: error.message });
    }
  }
  const keyless = tickets.filter(({ key }) => key === '');
  const { reports, folded } = reportsOfTickets(tickets.filter(({ key }) => key !== ''));
  return {
    reports,
    refused: [...refused, ...keyless.map(({ source }) => ({ source, message: 'it has no key' }))],
    ignored: summed([
      { what: 'sub-tasks, told in the text of their ticket', count: folded },
      { what: 'other files', count: files.length - wanted.length },
    ]),
  };
}

/** Tickets of Jira, Cloud and Data Center. */
export const jira = defineFormat({
  id: 'jira',
  direction: 'in',
  from: 'Jira',
  reads:
    'tickets as Jira Cloud or Data Center exports them: CSV with all fields, or JSON; one file, or a folder of them',
  options: ['map', 'dates'],
  example: EXAMPLE,
  read,
});
