import type { RecordView } from './model.ts';
import { listingOf, type RecordTableView, recordTable } from './record-table.ts';
import type { Fact, Value } from './values.ts';
import type { Words } from './words/index.ts';

/** What a list of policies says to those who work by them, as names of columns; a narrow screen has room for some. */
const COLUMNS = ['version', 'since', 'changed', 'ask', 'confirm'] as const;
const NARROW: readonly string[] = ['version', 'changed', 'confirm'];

/** Policies with nothing beside what those who work by them want to know. */
function policyRows(records: readonly RecordView[], words: Words): readonly RecordView[] {
  const { policy: labels } = words.training;
  const fact = (name: (typeof COLUMNS)[number], value: Value | null): readonly Fact[] =>
    value === null ? [] : [{ name, label: labels[name], help: '', value }];
  return records.map((record): RecordView => {
    if (record.policy === null) return record;
    const { version, since, changed, ask, finish } = record.policy;
    const facts = [
      ...fact('version', version === null ? null : { kind: 'text', text: version }),
      ...fact('since', since === null ? null : { kind: 'day', text: since.day }),
      ...fact('changed', changed === null ? null : { kind: 'text', text: changed }),
      ...fact('ask', ask),
      ...fact(
        'confirm',
        finish === null ? null : { kind: 'link', text: labels.confirmRow, href: `${record.href}#finish` },
      ),
    ];
    return { ...record, facts };
  });
}

/** The list of policies for those who work by them: which version since when, what is new, whom to ask, and what to confirm. */
export function policyTable(records: readonly RecordView[], words: Words): RecordTableView {
  const rows = policyRows(records, words);
  const { columns, ...listing } = listingOf(rows, COLUMNS);
  return recordTable(rows, {
    ...listing,
    columns: columns.map((column) => ({ ...column, narrow: NARROW.includes(column.name) })),
  });
}
