import { recordTypes } from '../records/types/index.ts';
import type { ClockView, RecordView } from './model.ts';
import type { Fact } from './values.ts';

/** What lists need to know of a clock for which nothing is left to do: that there is one. */
const SETTLED: ClockView = {
  record: '',
  recordTitle: '',
  recordHref: '',
  duty: { kind: 'text', text: '' },
  stage: '',
  stageId: '',
  state: 'met',
  words: '',
  startedAt: null,
  dueAt: null,
  sentAt: null,
  judgedDueAt: null,
  bar: null,
  source: '',
  open: false,
  notes: [],
  draft: null,
};

function isListed({ folder }: RecordView, { name, value }: Fact): boolean {
  const columns: readonly string[] = recordTypes[folder].columns;
  return columns.includes(name) || (value.kind !== 'list' && value.kind !== 'group' && value.kind !== 'table');
}

/**
 * What pages that list records show of one: its small facts, what was found in it, and its open clocks. Its text and all that
 * only its own page shows is left out, so that a hundred thousand of them need little room.
 */
export function rowOf(record: RecordView): RecordView {
  return {
    ...record,
    facts: record.facts.filter((fact) => isListed(record, fact)),
    summary: null,
    html: '',
    headings: [],
    links: [],
    clocks: record.clocks.map((clock) => (clock.open ? clock : SETTLED)),
    next: null,
    story: null,
  };
}
