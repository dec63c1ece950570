import { describe, expect, it } from 'vitest';
import type { RecordView } from '../../src/site/model.ts';
import { recordTable } from '../../src/site/record-table.ts';

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
  links: [],
  moreLinks: 0,
  findings: [],
  clocks: [],
  next: null,
  story: null,
  open: null,
  ...more,
});

const ONE = record('INC-2026-0001', { status: 'closed', severity: 'low' });
const TWO = record('INC-2026-0002', { status: 'reported', category: 'data-breach' });

describe('a register as a table', () => {
  it('has a column for each field that a record has, in the order asked for', () => {
    const { columns, rows } = recordTable([ONE, TWO], ['severity', 'grade', 'status']);
    expect(columns).toEqual(['The severity', 'The status']);
    expect(rows.map(({ cells }) => cells.map(({ value }) => value?.kind === 'word' && value.text))).toEqual([
      ['low', 'closed'],
      [false, 'reported'],
    ]);
  });

  it('offers a choice where there are at least two words, and tells each row by the number of its word', () => {
    const { choices, rows, style } = recordTable(
      [ONE, TWO],
      ['status', 'severity'],
      ['status', 'severity', 'category'],
    );
    expect(choices).toEqual([{ name: 'status', label: 'The status', words: ['Closed', 'Reported'] }]);
    expect(rows.map(({ chosen }) => chosen)).toEqual([{ 'data-status': '1' }, { 'data-status': '2' }]);
    expect(style).toContain('#f-status option[value="2"]:checked');
  });

  it('keeps a row without a word out of every choice', () => {
    const none = record('INC-2026-0003', {});
    const { rows } = recordTable([ONE, TWO, none], ['status'], ['status']);
    expect(rows.map(({ chosen }) => chosen)).toEqual([{ 'data-status': '1' }, { 'data-status': '2' }, {}]);
  });

  it('holds no word of a record in its style or its attributes', () => {
    const hostile = record('INC-2026-0004', { status: '</style><script>' });
    const { style, rows } = recordTable([ONE, hostile], ['status'], ['status']);
    expect(style + JSON.stringify(rows.map(({ chosen }) => chosen))).not.toContain('script');
  });

  it.each<[notes: readonly string[], record: Partial<RecordView>]>([
    [[], {}],
    [['cannot be read'], { state: 'unreadable' }],
    [['taken over'], { imported: 'From Jira.' }],
    [['taken over', 'restricted'], { imported: 'From Jira.', state: 'stub' }],
  ])('says behind a title: %j', (notes, more) => {
    expect(recordTable([record('INC-2026-0005', {}, more)], []).rows[0]?.notes).toEqual(notes);
  });

  it.each<[numbered: boolean, ids: readonly string[]]>([
    [true, ['INC-2026-0001']],
    [true, ['kept-by-name', 'INC-2026-0001']],
    [false, ['kept-by-name']],
    [false, []],
  ])('has a column of ids: %s for %j', (numbered, ids) => {
    expect(
      recordTable(
        ids.map((id) => record(id, {})),
        [],
      ).numbered,
    ).toBe(numbered);
  });
});
