import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cisoAssistantOut } from '../../src/exchange/out/ciso-assistant.ts';
import { handedOver } from '../../src/exchange/out/register.ts';
import { workbookTables } from '../../src/exchange/xlsx.ts';
import { readContent, sourceFileAt } from '../../src/records/content.ts';
import type { Folder } from '../../src/records/types/fields.ts';
import { KINDS, SOURCES, STATUSES } from '../../src/records/types/incident.ts';
import { recordText } from '../../src/records/writing/record-text.ts';
import { NOTHING_DERIVED } from '../helpers/exporting.ts';
import { type Asked, type Files, imported } from '../helpers/importing.ts';
import { workbook } from '../helpers/workbook.ts';

/** The columns of its export, in their order. */
const HEAD =
  'internal_id ref_id name description status severity detection reported_at owners folder qualifications threats assets entities link occurred_at resolved_at resolution is_bcp_activated labels'.split(
    ' ',
  );
const ROW: Readonly<Record<string, string>> = {
  internal_id: '5c0e6f1a-3b7d-4e52-9d41-7a6b8c9d0e1f',
  ref_id: 'IN.01',
  name: 'Laptop lost',
  description: 'On the train.',
  status: 'Closed',
  severity: 'Critical',
  detection: 'Internal',
  reported_at: '2026-03-02 07:20:00',
  owners: 'mara.lindqvist@fenwick.example,Red team',
  folder: 'DEMO',
  resolved_at: '2026-03-20 14:00:00',
  resolution: 'Wiped.',
};
const csv = (...rows: readonly object[]): Files => {
  const lines = [
    HEAD,
    ...rows.map((row) =>
      HEAD.map((name) => String(Object.entries({ ...ROW, ...row }).find(([key]) => key === name)?.[1] ?? '')),
    ),
  ];
  const quoted = (cell: string): string => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return { 'incidents_export.csv': `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}` };
};

const one = async (files: Files, asked: Asked = {}) => {
  const result = await imported('ciso-assistant', files, asked);
  expect(result.refused).toEqual([]);
  return { ...result, text: result.files[0]?.text ?? '' };
};

describe('incidents that CISO Assistant exported', () => {
  it.each<[how: string, files: Files]>([
    ['CSV', csv({})],
    ['Excel', { 'a.xlsx': workbook([{ name: 'Sheet1', rows: [HEAD, HEAD.map((name) => ROW[name] ?? '')] }]) }],
  ])('arrive from %s, with their times in UTC wherever one is', async (_, files) => {
    const { text, arrived } = await one(files, { timezone: 'Europe/Berlin' });
    expect(text).toContain(
      'title: Laptop lost\nstatus: reported\nseverity: critical\nreportedAt: 2026-03-02T07:20:00Z\n',
    );
    expect(text).toContain('On the train.\n\n**Resolution:**\n\nWiped.\n');
    expect(text).toContain(`key: ${ROW.internal_id}\n`);
    expect(`${text}${JSON.stringify(arrived)}`).not.toMatch(/mara|Red team/i);
    expect(arrived[0]?.assumed.map(({ what }) => what)).toEqual(['reportedAt names no offset; UTC is taken']);
  });

  it.each([
    ['Critical', 'critical'],
    ['Low', 'low'],
    ['Major', undefined],
    ['Moderate', undefined],
    ['Minor', undefined],
    ['unknown', undefined],
    ['1', undefined],
  ])('of the severity %s have ours only where the word means it: %s', async (severity, ours) => {
    const { text, arrived } = await one(csv({ severity }));
    expect(/^severity: (\w+)$/m.exec(text)?.[1]).toBe(ours);
    const listed = arrived[0]?.unmapped.some(({ what, value }) => what === 'severity' && value === severity);
    expect(listed).toBe(ours === undefined);
  });

  it('are closed where they were before these records began, and only where they say so', async () => {
    const asked = { startedOn: '2026-06-01' };
    expect((await one(csv({}), asked)).text).toContain('status: closed\n');
    const open = await one(csv({ status: 'Ongoing' }), asked);
    expect(open.text).toContain('status: reported\n');
    expect(open.text).toContain('- Resolved at: `2026-03-20 14:00:00`');
  });

  it('say when they occurred in the text alone, with the offset', async () => {
    const { text } = await one(csv({ occurred_at: '2026-03-02 06:40:00' }));
    expect(text).not.toContain('occurredAt');
    expect(text).toContain('- Occurred at: `2026-03-02T06:40:00Z`');
  });

  it('name their owners by the map', async () => {
    const { text } = await one(csv({}), { people: { 'mara.lindqvist@fenwick.example': 'it-admin' } });
    expect(text).toContain('- Owners: `it-admin`\n- Owners: `somebody`');
  });

  it('arrive without a reference id, and twice with the same one', async () => {
    const other = '77777777-3b7d-4e52-9d41-7a6b8c9d0e1f';
    const { files } = await one(csv({ ref_id: '' }, { internal_id: other }, { internal_id: `${other.slice(0, -1)}0` }));
    expect(files).toHaveLength(3);
  });

  it('may be a table for its import, with times of whoever typed them', async () => {
    const table =
      'ref_id,name,description,status,severity,reported_at\nIN.01,Laptop lost,x,ongoing,low,2026-03-02 08:20\n';
    const { text } = await one({ 'a.csv': table }, { timezone: 'Europe/Berlin' });
    expect(text).toContain('severity: low\nreportedAt: 2026-03-02T08:20+01:00\n');
    expect(text).toContain('key: IN.01\n');
  });

  it.each<[what: string, row: object, said: string]>([
    [
      'markup',
      { description: '<b>x</b>\n\n## Root cause\n\nNobody.' },
      '\\<b\\>x\\</b\\>\n\n\\## Root cause\n\nNobody.',
    ],
    [
      'a secret in a link',
      { link: 'https://x.example/?token=abcd1234' },
      '- Link: `https://x.example/?token=left-out`',
    ],
    ['a guarded name', { name: "'=1+1" }, 'title: =1+1\n'],
    ['a resolution with lines', { resolution: 'a;b\n---\nc' }, '**Resolution:**\n\na;b\\\n\\---\\\nc'],
  ])('with %s become records that can be read', async (_, row, said) => {
    const { text } = await one(csv(row));
    expect(text.match(/^## .*$/gm)).toEqual(['## What happened', '## Imported from CISO Assistant']);
    expect(text).toContain(said);
  });

  it.each<[what: string, row: object, message: string]>([
    ['without a time', { reported_at: '' }, 'nothing says when it was reported'],
    ['reported at no time', { reported_at: 'soon' }, 'is no time that can be read for sure'],
  ])('%s are refused, and the others arrive', async (_, row, message) => {
    const { refused, files } = await imported('ciso-assistant', csv(row, { internal_id: 'b' }));
    expect(refused[0]?.message).toContain(message);
    expect(files).toHaveLength(1);
  });

  it.each<[what: string, files: Files, message: string]>([
    ['a table of something else', { 'a.csv': 'A,B\n1,2\n' }, 'no column says the title, the reportedAt of an incident'],
    [
      'the template of its import',
      { 'a.csv': 'ref_id,name,description,domain,status,severity,detection\n' },
      'no column says the reportedAt',
    ],
    ['a folder', { 'a.csv': 'x', 'b.csv': 'x' }, 'is one file, and this is a folder'],
  ])('that are %s are not read', async (_, files, message) => {
    await expect(imported('ciso-assistant', files)).rejects.toThrow(message);
  });
});

const REPORT = { title: 'A mail', reportedAt: '2026-03-02T08:20+01:00', reporter: { who: 'unknown' } };
const fileOf = (folder: Folder, id: string, data: object, body = '## What happened\n\nx') =>
  sourceFileAt(`${folder}/${id}.md`, Buffer.from(recordText({ id, ...data }, body)));

/** The cells of the sheet that is written, by the names of the columns, row by row. */
async function written(folder: Folder, files: readonly ReturnType<typeof fileOf>[], clean = (text: string) => text) {
  const content = readContent({ files, faults: [] });
  expect(content.faults.filter(({ file }) => file !== 'organisation.md')).toEqual([]);
  const left = content.all.filter((entry) => cisoAssistantOut.leaves?.is(entry) === true).map(({ file }) => file);
  const handed = handedOver(content, [folder], new Set(left), clean, NOTHING_DERIVED);
  const bytes = await cisoAssistantOut.write(handed);
  const [table] = await workbookTables(bytes);
  const [head, ...rows] = (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
  return rows.map((cells) => Object.fromEntries((head ?? []).map((name, at) => [name, cells[at] ?? ''])));
}
const incident = async (fields: object) =>
  (await written('incidents', [fileOf('incidents', 'INC-2026-0007', { ...REPORT, ...fields })]))[0];

describe('what is written for CISO Assistant', () => {
  it.each<[what: string, fields: object, cells: object]>([
    ['a fresh report', {}, { status: 'new', severity: 'unknown', detection: '', filtering_labels: 'event' }],
    [
      'an incident that is looked into',
      { kind: 'incident', status: 'investigating' },
      { status: 'ongoing', filtering_labels: '' },
    ],
    ['an incident that is over', { kind: 'incident', status: 'reviewed' }, { status: 'resolved' }],
    ['an incident that is closed', { kind: 'incident', status: 'closed' }, { status: 'closed' }],
    ['an event that is closed', { status: 'closed' }, { status: 'dismissed' }],
    ['a low severity', { severity: 'low' }, { severity: 'low' }],
    ['a medium severity', { severity: 'medium' }, { severity: 'moderate' }],
    ['a high severity', { severity: 'high' }, { severity: 'major' }],
    ['a critical severity', { severity: 'critical' }, { severity: 'critical' }],
    ['a client who noticed it', { source: 'client' }, { detection: 'external' }],
    ['a source that is of either side', { source: 'audit' }, { detection: '' }],
    ['a time without an offset', { reportedAt: '2026-03-02T08:20' }, { reported_at: '' }],
    ['a category of its own', { category: 'lost key' }, { filtering_labels: 'event' }],
    ['a category of the list', { kind: 'incident', category: 'phishing' }, { filtering_labels: 'phishing' }],
    ['a source named like a part of every object', { source: 'constructor' }, { detection: '' }],
  ])('says %s in its words', async (_, fields, cells) => {
    expect(await incident(fields)).toMatchObject(cells);
  });

  it('holds no weakness and no exercise', async () => {
    const files = [
      fileOf('incidents', 'INC-2026-0001', { ...REPORT, kind: 'weakness' }),
      fileOf('incidents', 'INC-2026-0002', { ...REPORT, kind: 'incident', exercise: true }),
    ];
    expect(await written('incidents', files)).toEqual([]);
  });

  it('keeps a title that is too long for a name whole, and cuts no secret in two', async () => {
    const secret = `S${'e'.repeat(30)}t`;
    const title = `${'x'.repeat(180)} ${secret} ${'y'.repeat(30)}`;
    const file = fileOf('incidents', 'INC-2026-0007', { ...REPORT, title });
    const [row] = await written('incidents', [file], (text) => text.replaceAll(secret, '***'));
    expect(Array.from(row?.name ?? '')).toHaveLength(200);
    expect(row?.name).toMatch(/^x{180} \*\*\* y+…$/);
    expect(row?.description).toBe(`${'x'.repeat(180)} *** ${'y'.repeat(30)}\n\n## What happened\n\nx`);
  });

  it('has policies and assets in their own columns', async () => {
    const policy = (id: string, status?: string) =>
      fileOf(
        'policies',
        id,
        { title: 'Mobile devices', version: '1.0', ...(status === undefined ? {} : { status }) },
        'Lock them.',
      );
    expect(
      await written('policies', [policy('a', 'approved'), policy('b', 'draft'), policy('c', 'retired'), policy('d')]),
    ).toEqual(
      [
        ['a', 'active'],
        ['b', 'in_progress'],
        ['c', 'deprecated'],
        ['d', '--'],
      ].map(([ref_id, status]) => ({ ref_id, name: 'Mobile devices', description: 'Lock them.', status })),
    );
    const asset = (id: string, kind: string) => fileOf('assets', id, { title: id, kind }, '');
    expect(await written('assets', [asset('laptop', 'device'), asset('contacts', 'data')])).toEqual([
      { ref_id: 'contacts', name: 'contacts', description: '', type: 'PR' },
      { ref_id: 'laptop', name: 'laptop', description: '', type: 'SP' },
    ]);
  });

  it('holds words that its import knows, whatever a record says', async () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'=+-@ab é|,\u{1f600}'), minLength: 1, maxLength: 9 })
      .map((one) => `x${one}`);
    const fields = fc.record(
      {
        title: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 260 }).map((one) => `x${one}x`),
        kind: fc.constantFrom(...KINDS.filter((kind) => kind !== 'weakness')),
        status: fc.constantFrom(...STATUSES),
        severity: fc.constantFrom('low', 'medium', 'high', 'critical'),
        category: text,
        source: fc.oneof(text, fc.constantFrom(...SOURCES)),
      },
      { requiredKeys: ['title'] },
    );
    await fc.assert(
      fc.asyncProperty(fields, async (said) => {
        const row = await incident(said);
        // As `IncidentRecordConsumer` lists them.
        expect(['new', 'ongoing', 'resolved', 'closed', 'dismissed']).toContain(row?.status);
        expect(['critical', 'major', 'moderate', 'low', 'unknown']).toContain(row?.severity);
        expect(['internal', 'external', '']).toContain(row?.detection);
        expect(Array.from(row?.name ?? '').length).toBeLessThanOrEqual(200);
        expect(row?.filtering_labels).toMatch(/^(?:[\w-]{1,36}(?:\|[\w-]{1,36})*)?$/);
      }),
      { numRuns: 40 },
    );
  });
});
