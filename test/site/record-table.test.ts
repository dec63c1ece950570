import { describe, expect, it } from 'vitest';
import type { RecordView } from '../../src/site/model.ts';
import { listingOf, type RecordTableView, recordTable } from '../../src/site/record-table.ts';

const record = (id: string, words: Readonly<Record<string, string>>, more: Partial<RecordView> = {}): RecordView => ({
  folder: 'incidents',
  id,
  title: `Title of ${id}`,
  href: `/incidents/${id}/`,
  file: `incidents/${id}.md`,
  state: 'shown',
  imported: null,
  tlp: 'GREEN',
  facts: Object.entries(words).map(([name, text]) => ({
    name,
    label: `The ${name}`,
    help: '',
    value: { kind: 'word', text },
  })),
  summary: null,
  duty: null,
  policy: null,
  html: '',
  headings: [],
  sections: [],
  links: [],
  moreLinks: 0,
  findings: [],
  clocks: [],
  next: null,
  story: null,
  lastChange: null,
  edit: null,
  open: null,
  ...more,
});

const tableOf = (
  records: readonly RecordView[],
  columns: readonly string[],
  filters: readonly string[] = [],
  scripted: readonly string[] = [],
): RecordTableView => recordTable(records, listingOf(records, columns, filters, scripted));

const ONE = record('INC-2026-0001', { status: 'closed', severity: 'low' });
const TWO = record('INC-2026-0002', { status: 'reported', category: 'data-breach' });

describe('a register as a table', () => {
  it('has a column for each field that a record has, in the order asked for', () => {
    const { columns, rows } = tableOf([ONE, TWO], ['severity', 'grade', 'status']);
    expect(columns.map(({ label }) => label)).toEqual(['The severity', 'The status']);
    expect(rows.map(({ cells }) => cells.map(({ value }) => value?.kind === 'word' && value.text))).toEqual([
      ['low', 'closed'],
      [false, 'reported'],
    ]);
  });

  it('offers a choice where there are at least two words, and tells each row by the number of its word', () => {
    const { choices, rows, style } = tableOf([ONE, TWO], ['status', 'severity'], ['status', 'severity', 'category']);
    expect(choices).toEqual([{ name: 'status', label: 'The status', words: ['reported', 'closed'], scripted: false }]);
    expect(rows.map(({ chosen }) => chosen)).toEqual([{ 'data-status': '2' }, { 'data-status': '1' }]);
    expect(style).toContain('#f-status option[value="2"]:checked');
  });

  it('keeps a row without a word out of every choice', () => {
    const none = record('INC-2026-0003', {});
    const { rows } = tableOf([ONE, TWO, none], ['status'], ['status']);
    expect(rows.map(({ chosen }) => chosen)).toEqual([{ 'data-status': '2' }, { 'data-status': '1' }, {}]);
  });

  it('holds no word of a record in its style or its attributes', () => {
    const hostile = record('INC-2026-0004', { status: '</style><script>' });
    const { style, rows } = tableOf([ONE, hostile], ['status'], ['status']);
    expect(style + JSON.stringify(rows.map(({ chosen }) => chosen))).not.toContain('script');
  });

  it.each<[notes: readonly string[], record: Partial<RecordView>]>([
    [[], {}],
    [['unreadable'], { state: 'unreadable' }],
    [['imported'], { imported: 'From Jira.' }],
    [['imported', 'stub'], { imported: 'From Jira.', state: 'stub' }],
  ])('says behind a title: %j', (notes, more) => {
    expect(tableOf([record('INC-2026-0005', {}, more)], []).rows[0]?.notes).toEqual(notes);
  });

  const owned = (id: string, owner: string): RecordView => {
    const value = { kind: 'link', text: owner, href: '/people/one/' } as const;
    return record(id, {}, { facts: [{ name: 'owner', label: 'Owner', help: '', value }] });
  };

  it.each<[what: string, records: readonly RecordView[], under: readonly string[]]>([
    ['its number and who answers for it', [owned('INC-2026-0001', 'IT manager')], ['INC-2026-0001 · IT manager']],
    ['its number', [ONE], ['INC-2026-0001']],
    ['who answers for it, where it is known by its name', [owned('laptop', 'IT manager')], ['IT manager']],
    ['nothing, where there is nothing to say', [record('laptop', {})], ['']],
    ['a name among numbers', [record('kept-by-name', {}), ONE], ['kept-by-name', 'INC-2026-0001']],
  ])('says under a title: %s', (_what, records, under) => {
    expect(tableOf(records, ['owner']).rows.map((row) => row.under.join(' · '))).toEqual(under);
  });

  it.each<[what: string, count: number, choices: readonly string[]]>([
    ['nobody, where one person has all', 1, []],
    ['people', 2, ['owner']],
    ['as many as a list can hold', 60, ['owner']],
    ['no more than that', 61, []],
  ])('offers, where the script runs, a choice between %s', (_what, count, names) => {
    const records = Array.from({ length: count }, (_, at) => owned(`INC-2026-${1000 + at}`, `Person ${at}`));
    const { choices, style, rows } = tableOf(records, [], [], ['owner']);
    expect(choices.map(({ name }) => name)).toEqual(names);
    expect([style, ...rows.map(({ chosen }) => JSON.stringify(chosen))].join('').replaceAll('{}', '')).toBe('');
  });

  it('has room on a narrow screen for how a record stands and one day', () => {
    const names = ['kind', 'status', 'severity', 'category', 'reportedAt', 'dueOn'];
    const one = record('INC-2026-0001', Object.fromEntries(names.map((name) => [name, 'a'])));
    expect(tableOf([one], names).columns.flatMap(({ name, narrow }) => (narrow ? [name] : []))).toEqual([
      'status',
      'severity',
      'reportedAt',
    ]);
  });
});
