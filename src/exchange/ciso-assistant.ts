import { EXAMPLE } from './ciso-assistant/example-in.ts';
import { readZone, type Zone } from './foreign-time.ts';
import { defineFormat, type ForeignReport, type GivenFile, type Reading, type ReadSettings } from './format.ts';
import { bytesOfOnly } from './only-file.ts';
import { bareName } from './table/columns.ts';
import type { ColumnMap } from './table/map.ts';
import { refuseWithout, reportsOf } from './table/reports.ts';
import { isEmpty } from './table/table.ts';
import { tablesIn } from './table/tables-in.ts';
import { readWhen } from './when.ts';

/**
 * What columns of its export of incidents are (https://github.com/intuitem/ciso-assistant-community, `export_config` of
 * `IncidentViewSet` in `backend/core/views.py`). A reference id may be missing or be there twice; where the table is an
 * export, `internal_id` is neither. When it occurred is no field of a draft.
 */
const COLUMNS: ColumnMap = {
  title: ['name'],
  body: ['description'],
  reportedAt: ['reported_at'],
  severity: ['severity'],
  'references.key': ['internal_id', 'ref_id'],
  'imported.closedOn': ['resolved_at'],
  people: ['owners'],
};

/** The states in which nobody works at it any more. */
const DONE = new Set(['resolved', 'closed', 'dismissed']);

const factIn = ({ facts }: ForeignReport, what: string): string =>
  facts.find((fact) => bareName(fact.what) === bareName(what))?.value ?? '';

/** Its export takes the zone off its times, which are kept in UTC; what people typed into a table is in theirs. */
function zoneOf(columns: readonly string[], { zone }: ReadSettings): Zone {
  return columns.some((name) => bareName(name) === bareName('internal_id')) ? (readZone('Z', false) ?? zone) : zone;
}

/** A report with the resolution as a passage of its text, its times with their offset, and closed only where it says so. */
function withOwnWords(report: ForeignReport, zone: Zone): ForeignReport {
  const isDone = DONE.has(factIn(report, 'status').toLowerCase());
  const resolution = factIn(report, 'resolution');
  const facts = report.facts.flatMap(({ what, value }) => {
    if (bareName(what) === bareName('resolution')) return [];
    if (bareName(what) !== bareName('occurred_at')) return [{ what, value }];
    const when = readWhen(value, zone, 'ymd');
    return [{ what, value: 'at' in when ? when.at : value }];
  });
  const { closedAt } = report;
  const again = isDone || closedAt === undefined ? [] : [{ what: 'resolved_at', value: closedAt.written }];
  return {
    ...report,
    closedAt: isDone ? closedAt : undefined,
    passages: [...report.passages, ...(resolution === '' ? [] : [{ text: resolution, what: 'Resolution' }])],
    facts: [...facts, ...again],
  };
}

async function read(files: readonly GivenFile[], settings: ReadSettings): Promise<Reading> {
  const tables = await tablesIn(bytesOfOnly(files, 'list'));
  const header = tables.flatMap(({ rows }) => rows.find((row) => !isEmpty(row)) ?? [])[0];
  const names = (header?.cells ?? []).map(({ text }) => text.trim());
  const known = new Set(names.map(bareName));
  const map: Record<string, readonly string[]> = {};
  for (const [field, columns] of Object.entries(COLUMNS)) {
    const found = columns.find((column) => known.has(bareName(column)));
    if (found !== undefined) map[field] = [found];
  }
  const all = { ...map, ...settings.map };
  refuseWithout(
    all,
    'an incident',
    'export the incidents of CISO Assistant as CSV or Excel, or name the columns in a map',
  );
  const zone = zoneOf(names, settings);
  const reading = reportsOf(tables, all, { ...settings, zone });
  return { ...reading, reports: reading.reports.map((report) => withOwnWords(report, zone)) };
}

/** Incidents of CISO Assistant, as it exports them. */
export const cisoAssistant = defineFormat({
  id: 'ciso-assistant',
  direction: 'in',
  from: 'CISO Assistant',
  reads: 'the incidents of CISO Assistant as it exports them, CSV or Excel',
  options: ['map', 'dates'],
  example: EXAMPLE,
  read,
});
