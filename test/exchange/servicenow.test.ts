import { describe, expect, it } from 'vitest';
import { type Asked, type Files, imported } from '../helpers/importing.ts';
import { workbook } from '../helpers/workbook.ts';

const HEAD = [
  'Number',
  'Opened',
  'Short description',
  'Description',
  'Caller',
  'Assigned to',
  'Priority',
  'Severity',
  'State',
  'Work notes',
];
const ROW = [
  'INC0010041',
  '2026-03-02 08:20:00',
  'Laptop lost',
  'On the train.',
  'Mara Lindqvist',
  'Jonas Weber',
  '1 - Critical',
  '1 - High',
  'Closed',
  '',
];
const csv = (head: readonly string[], ...rows: readonly (readonly string[])[]): Files => ({
  'incident.csv': [head, ...rows]
    .map((cells) => `${cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\r\n`)
    .join(''),
});
const withNotes = (notes: string): readonly string[] => [...ROW.slice(0, -1), notes];

const one = async (files: Files, asked: Asked = {}) => {
  const result = await imported('servicenow', files, { timezone: 'Europe/Berlin', ...asked });
  expect(result.refused).toEqual([]);
  return { ...result, text: result.files[0]?.text ?? '' };
};

describe('a list of ServiceNow', () => {
  const names = [
    'number',
    'opened_at',
    'short_description',
    'description',
    'caller_id',
    'assigned_to',
    'priority',
    'severity',
    'state',
    'work_notes',
  ];
  const record = Object.fromEntries(
    names.map((name, at) => [name, at === 4 ? { display_value: ROW[at], link: 'https://x.example/1' } : ROW[at]]),
  );
  it.each<readonly [what: string, files: Files]>([
    ['as CSV with labels', csv(HEAD, ROW)],
    ['as CSV with names of columns', csv(names, ROW)],
    ['as Excel', { 'incident.xlsx': workbook([{ name: 'Page 1', rows: [HEAD, ROW] }]) }],
    ['as an answer of its interface', { 'a.json': JSON.stringify({ result: [record] }) }],
    ['as JSON', { 'a.json': JSON.stringify({ records: [record] }) }],
  ])('%s', async (_, files) => {
    const { text, arrived } = await one(files);
    expect(text).toContain(
      'title: Laptop lost\nstatus: reported\nseverity: high\nreportedAt: 2026-03-02T08:20:00+01:00\n',
    );
    expect(text).toContain('key: INC0010041\n');
    expect(`${text}${JSON.stringify(arrived)}`).not.toMatch(/Mara|Jonas/);
    expect(arrived[0]?.unmapped.map(({ value }) => value)).toEqual(['1 - Critical', 'Closed', 'somebody']);
  });

  it('tells the entries of its journals in order of time, each once, with what they are', async () => {
    const notes =
      '2026-03-03 09:41:00 - Jonas Weber (Work notes)\nWiped.\n\nOr so.\n\n2026-03-02 09:20:00 - System (ext) (Work notes)\n## Root cause\n- none - (yet)\n\n';
    const { text } = await one(csv([...HEAD, 'Comments and Work notes'], [...withNotes(notes), notes]), {
      people: { 'jonas weber': 'it-admin' },
    });
    expect(text.match(/^## .*$/gm)).toEqual(['## What happened', '## Imported from ServiceNow']);
    expect(text).toContain(
      '**Work notes, 2026-03-02T09:20:00+01:00, somebody:**\n\n\\## Root cause\\\n\\- none - (yet)\n\n**Work notes, 2026-03-03T09:41:00+01:00, it-admin:**\n\nWiped.\n\nOr so.\n\n## Imported',
    );
    expect(text).toContain('- Entries of its journal: `2`');
  });

  it.each([
    ['no head', 'Just words.', '**Journal:**\n\nJust words.'],
    [
      'another way to write days, which an entry settles',
      '23.03.2026 09:20:00 - A (Work notes)\nB\n\n02.03.2026 09:20:00 - A (Work notes)\nC',
      '**Work notes, 2026-03-02T09:20:00+01:00, somebody:**\n\nC',
    ],
    [
      'a time that nobody can read for sure',
      '02/03/2026 09:20:00 - A (Work notes)\nB',
      '**Work notes, 02/03/2026 09:20:00 (can be read with the day or the month first',
    ],
    ['a secret', '2026-03-02 09:20:00 - A (Work notes)\npassword: Summer2026!', 'password: (password left out)'],
  ])('with %s in a journal', async (_, notes, said) => {
    expect((await one(csv(HEAD, withNotes(notes)))).text).toContain(said);
  });

  it.each([
    ['a table of something else', csv(['A', 'B'], ['1', '2']), 'no column says the title, the reportedAt of a ticket'],
    ['JSON of something else', { 'a.json': '{"a":1}' }, 'it holds no `result` and no `records`'],
    ['broken JSON', { 'a.json': '[{' }, 'it is no JSON'],
    ['a folder', { 'a.csv': 'x', 'b.csv': 'x' }, 'is one file, and this is a folder'],
  ])('that is %s is not read', async (_, files, said) => {
    await expect(imported('servicenow', files)).rejects.toThrow(said);
  });
});
