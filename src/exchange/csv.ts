import { defineFormat, type GivenFile, type Proposal } from './format.ts';
import { bytesOfOnly } from './only-file.ts';
import { csvTable } from './table/csv-table.ts';
import { headerOf, likelyHeader } from './table/header.ts';
import { proposedMap } from './table/map.ts';
import { reportsOf } from './table/reports.ts';
import type { Table } from './table/table.ts';

const RECORD = `---
id: INC-2026-0001
title: Laptop left on a train
status: reported
severity: high
reportedAt: 2026-03-02T08:20Z
reporter:
  who: unknown
  channel: import
references:
  - system: csv
    key: "12"
imported:
  from: a table
  on: 2026-11-26
  digest: ffa8bd9901c4bcd5
---

## What happened

It was in the rack above the seat.

## Imported from a table

- Source: \`12\`
- Priority: \`P1\`
- Assigned to: \`somebody\`
`;

async function tablesOf(files: readonly GivenFile[]): Promise<readonly Table[]> {
  return [await csvTable(bytesOfOnly(files, 'table'))];
}

/** What a table's own names say about its columns. */
export function proposalFor(tables: readonly Table[]): Proposal {
  const named = tables.flatMap((table) => headerOf(table, null) ?? []);
  const [headed] = named.length > 0 ? named : tables.flatMap((table) => likelyHeader(table) ?? []);
  const columns = (headed?.columns ?? []).filter((name) => name !== '');
  return { map: proposedMap(columns), columns };
}

/** Tables as comma-separated values, as spreadsheets and tools write them. */
export const csv = defineFormat({
  id: 'csv',
  direction: 'in',
  from: 'a table',
  reads: 'a table with one report a row; commas, semicolons or tabs, UTF-8 or Windows-1252',
  options: ['map', 'dates'],
  example: {
    files: {
      'register.csv':
        'Incident log 2026;;;;;\n\nNo.;Reported;Summary;Details;Severity;Priority;Assigned to\n12;2026-03-02 08:20;Laptop left on a train;It was in the rack above the seat.;High;P1;Mara Lindqvist\n',
    },
    map: {
      title: ['Summary'],
      body: ['Details'],
      reportedAt: ['Reported'],
      severity: ['Severity'],
      'references.key': ['No.'],
    },
    record: RECORD,
  },
  propose: async (files) => proposalFor(await tablesOf(files)),
  read: async (files, settings) => reportsOf(await tablesOf(files), settings.map ?? {}, settings),
});
