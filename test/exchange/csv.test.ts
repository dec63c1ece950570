import { describe, expect, it } from 'vitest';
import { columnMap, proposedMap } from '../../src/exchange/table/map.ts';
import { type Asked, formatOf, given, imported } from '../helpers/importing.ts';

const MAP = {
  title: ['Summary'],
  body: ['Details'],
  reportedAt: ['Reported'],
  severity: ['Severity'],
  'reporter.who': ['Reported by'],
  'references.key': ['No'],
};
const HEAD = 'No,Reported,Summary,Details,Severity,Reported by,Owner,Status,Priority,Closed\n';
const ROW =
  '12,2026-03-02 08:20,Laptop lost,It was on the train.,High,Mara Lindqvist,Jonas Weber,Closed,P1,2026-03-20\n';

const record = async (table: string, asked: Asked = {}): Promise<string> => {
  const { files, refused } = await imported('csv', { 'register.csv': table }, { map: MAP, ...asked });
  expect(refused).toEqual([]);
  return files[0]?.text ?? '';
};
const refusedOf = async (table: string, asked: Asked = {}): Promise<readonly string[]> => {
  const { refused } = await imported('csv', { 'register.csv': table }, { map: MAP, ...asked });
  return refused.map(({ source, message }) => `${source}: ${message}`);
};
/** A row whose cells are those of `ROW`, some said anew. */
const row = (said: Partial<Record<keyof typeof AT, string>>): string => {
  const cells = ROW.trimEnd().split(',');
  for (const [name, text] of Object.entries(said)) cells[Reflect.get(AT, name)] = `"${text.replaceAll('"', '""')}"`;
  return `${cells.join(',')}\n`;
};
const AT = {
  no: 0,
  reported: 1,
  summary: 2,
  details: 3,
  severity: 4,
  by: 5,
  owner: 6,
  status: 7,
  priority: 8,
  closed: 9,
};

describe('a row of a register', () => {
  it('becomes a draft: what nobody decided here is left open, and what has no field is listed', async () => {
    const { files, arrived } = await imported(
      'csv',
      { 'register.csv': HEAD + ROW },
      { map: MAP, timezone: 'Europe/Berlin' },
    );
    const text = files[0]?.text ?? '';
    expect(text).toContain('status: reported\nseverity: high\nreportedAt: 2026-03-02T08:20+01:00\n');
    expect(text).toContain('reporter:\n  who: unknown\n  channel: import\n');
    for (const field of [
      'kind',
      'owner',
      'awareAt',
      'detectedAt',
      'occurredAt',
      'containedAt',
      'triage',
      'personalData',
      'closure',
    ])
      expect(text).not.toMatch(new RegExp(`^${field}:`, 'm'));
    expect(arrived).toEqual([
      {
        source: 'row 2',
        id: 'INC-2026-0001',
        file: 'incidents/2026/INC-2026-0001.md',
        unmapped: [
          { what: 'Status', value: 'Closed' },
          { what: 'Priority', value: 'P1' },
          { what: 'Closed', value: '2026-03-20' },
          { what: 'Owner', value: 'somebody' },
        ],
        assumed: [],
      },
    ]);
  });

  it('names nobody, also not in its text, unless the map of people does', async () => {
    const table =
      HEAD +
      row({
        details: 'MARA Lindqvist told Jonas  Weber. jonas.weber@fenwick.example',
        owner: 'Jonas Weber; jonas.weber@fenwick.example',
      });
    expect(await record(table)).not.toMatch(/Mara|Lindqvist|Jonas|Weber/i);
    const named = await record(table, { people: { 'mara lindqvist': 'ops-lead', 'Jonas Weber': 'it-admin' } });
    expect(named).toContain('who: ops-lead\n');
    expect(named).toContain('ops-lead told it-admin. somebody');
    expect(named).toContain('- Owner: `it-admin`');
    expect(named).not.toMatch(/Mara|Weber/);
  });

  it.each([
    ['Hoch', 'high'],
    ['gering', 'low'],
    ['Mittel', 'medium'],
    ['kritisch', 'critical'],
    ['Élevée', 'high'],
    ['2 - High', 'high'],
    ['P1', null],
    ['Sev-2', null],
    ['rot', null],
    ['3', null],
    ['very high', null],
    ['Major', null],
  ])('a severity of `%s` is %s', async (word, severity) => {
    const text = await record(HEAD + row({ severity: word }));
    if (severity !== null) expect(text).toContain(`severity: ${severity}\n`);
    else {
      expect(text).not.toMatch(/^severity:/m);
      expect(text).toContain(`- Severity: \`${word}\``);
    }
  });

  it('closed before these records began arrives as closed; after that, or in the first records of all, it is a draft', async () => {
    const map = { ...MAP, 'imported.closedOn': ['Closed'] };
    const later = await record(HEAD + ROW, { map, startedOn: '2026-03-21' });
    expect(later).toContain('status: closed\n');
    expect(later).toContain('closedOn: 2026-03-20\n');
    for (const startedOn of ['2026-03-20', '2026-01-05', undefined]) {
      const text = await record(HEAD + ROW, startedOn === undefined ? { map } : { map, startedOn });
      expect(text).toContain('status: reported\n');
      expect(text).not.toContain('closedOn');
      expect(text).toContain('- Closed: `2026-03-20T00:00Z`');
    }
  });

  it('has its text whole and as it was typed, and no heading of its own', async () => {
    const details = '## Root cause\n\n- one\n<b>two</b> | three\n---\n[link](http://a.example)\u200B *x*\n=cmd()';
    const text = await record(HEAD + row({ details }));
    expect(text.match(/^## .*$/gm)).toEqual(['## What happened', '## Imported from a table']);
    expect(text).toContain('\\## Root cause\n\n\\- one\\\n\\<b\\>two\\</b\\> \\| three\\\n\\---\\\n');
    expect(text).toContain('`http://a.example`');
    expect(text).not.toContain('\u200B');
  });

  it('never brings a secret, and says so', async () => {
    const token = ['ghp', 'A'.repeat(20), 'b'.repeat(16)].join('_').replace('_b', 'b');
    const details = `Token ${token}, password: Summer2026!, https://x.example/f?name=a&token=abcd1234 and https://u:geheim1@x.example/.`;
    const { files, arrived } = await imported(
      'csv',
      { 'r.csv': HEAD + row({ details, status: `pwd=Winter2025` }) },
      { map: MAP },
    );
    for (const secret of [token, 'Summer2026', 'abcd1234', 'geheim1', 'Winter2025']) {
      expect(files[0]?.text).not.toContain(secret);
      expect(JSON.stringify(arrived)).not.toContain(secret);
    }
    expect(files[0]?.text).toContain('`https://x.example/f?name=a&token=left-out` and `https://u:left-out@x.example/`');
    expect(
      arrived[0]?.unmapped
        .filter(({ value }) => /left out$/.test(value))
        .map(({ what }) => what)
        .sort(),
    ).toEqual(['github token', 'password', 'password of a link', 'token of a link']);
  });

  it.each([
    ['no day at all', { reported: '' }, 'row 2: nothing says when it was reported'],
    ['an hour alone', { reported: '08:20' }, 'row 2: when it was reported, `08:20`, names no day'],
    [
      'a range',
      { reported: '2026-03-02 – 2026-03-04' },
      'row 2: when it was reported, `2026-03-02 – 2026-03-04`, names more than one time',
    ],
    ['a day that can be swapped', { reported: '03/04/2026' }, expect.stringContaining('say `--dates dmy`')],
  ] as const)('with %s is refused, with its row and the reason', async (_, said, message) => {
    expect(await refusedOf(HEAD + row(said))).toEqual([message]);
  });

  it('with a day that can be swapped arrives where another row settles it, or the user', async () => {
    const two = HEAD + row({ reported: '03/04/2026 8:20' }) + row({ no: '13', reported: '23/04/2026 8:20' });
    expect(await record(two)).toContain('reportedAt: 2026-04-03T08:20Z');
    expect(await record(HEAD + row({ reported: '03/04/2026 8:20' }), { dates: 'mdy' })).toContain(
      'reportedAt: 2026-03-04T08:20Z',
    );
  });

  it('twice with the same key arrives once; the other rows arrive all the same', async () => {
    const { arrived, refused } = await imported(
      'csv',
      { 'r.csv': HEAD + ROW + row({ summary: 'Other' }) + row({ no: '14' }) },
      { map: MAP },
    );
    expect(arrived.map(({ source }) => source)).toEqual(['row 2', 'row 4']);
    expect(refused).toEqual([{ source: 'row 3', message: 'it has the same key, `12`, as row 2' }]);
  });

  it('without a key has one that stays when rows are put in between', async () => {
    const map = { title: ['Summary'], reportedAt: ['Reported'] };
    const keyOf = (text: string): string => /key: (\S+)/.exec(text)?.[1] ?? '';
    const alone = await imported('csv', { 'r.csv': HEAD + ROW }, { map });
    const below = await imported(
      'csv',
      { 'r.csv': HEAD + row({ summary: 'Mail lost', reported: '2026-05-02 08:20' }) + ROW },
      { map },
    );
    expect(keyOf(alone.files[0]?.text ?? '')).toBe(keyOf(below.files[0]?.text ?? ''));
  });
});

describe('a table as people keep it', () => {
  const shapes: readonly (readonly [what: string, table: string | Uint8Array, ignored: readonly string[]])[] = [
    ['semicolons', (HEAD + ROW).replaceAll(',', ';'), []],
    ['tabs', (HEAD + ROW).replaceAll(',', '\t'), []],
    ['a line that names the sign', `sep=;\r\n${(HEAD + ROW).replaceAll(',', ';')}`, []],
    ['a byte order mark and Windows line ends', `\uFEFF${(HEAD + ROW).replaceAll('\n', '\r\n')}`, []],
    ['titles above its names', `Incident log\n\nas of,2026\n${HEAD}${ROW}`, ['rows above the names of the columns: 2']],
    ['empty rows and a total', `${HEAD}\n${ROW},,,,,,,,,\nTotal,1,,,,,,,,\n`, ['rows with totals: 1']],
    ['its names again on every page', `${HEAD}${ROW}${HEAD}`, ['rows that repeat the names of the columns: 1']],
    ['columns without a name', `${HEAD.trimEnd()},,\n${ROW.trimEnd()},,\n`, []],
    ['UTF-16', Buffer.from(`\uFEFF${HEAD}${ROW}`, 'utf16le'), []],
    ['quotes in the middle of a cell', HEAD + ROW.replace('Laptop lost', 'Laptop 15" lost'), []],
  ];
  it.each(shapes)('%s', async (_, table, ignored) => {
    const result = await imported('csv', { 'r.csv': table }, { map: MAP });
    expect(result.refused).toEqual([]);
    expect(result.arrived).toHaveLength(1);
    expect(result.files[0]?.text).toContain('reportedAt: 2026-03-02T08:20Z');
    expect(result.ignored.map(({ what, count }) => `${what}: ${count}`)).toEqual(ignored);
  });

  it('in Windows-1252 is read so, and says it where it matters', async () => {
    const table = Buffer.concat([Buffer.from(HEAD), Buffer.from(row({ details: 'Gr\u00FC\u00DFe' }), 'latin1')]);
    const { files, arrived } = await imported('csv', { 'r.csv': table }, { map: MAP, timezone: 'UTC' });
    expect(files[0]?.text).toContain('Grüße');
    expect(arrived[0]?.assumed).toEqual([{ what: 'characters are not in UTF-8', value: '', taken: 'Windows-1252' }]);
  });

  it.each([
    ['no such column', HEAD + ROW, { ...MAP, title: ['Titel'] }, 'there is no column `Titel`'],
    ['no column for the time', HEAD + ROW, { title: ['Summary'] }, 'the map names no column for `reportedAt`'],
    ['quotes that never end', `${HEAD}1,"2`, MAP, 'the table can not be read'],
    ['bytes that are no text', 'a\0b', MAP, 'the file is no text'],
  ])('with %s is not read at all', async (_, table, map, said) => {
    await expect(imported('csv', { 'r.csv': table }, { map })).rejects.toThrow(said);
  });
});

describe('a second run', () => {
  it('adds what is new, says what changed there since, and leaves the rest', async () => {
    const first = await imported('csv', { 'r.csv': HEAD + ROW + row({ no: '13' }) }, { map: MAP });
    const known = first.files.map(({ file, text }, at) => ({
      id: first.arrived[at]?.id ?? '',
      file,
      key: /key: "(\d+)"/.exec(text)?.[1] ?? '',
      title: 'Laptop lost',
      digest: /digest: "?(\w+)/.exec(text)?.[1],
      // Somebody has gone through it in the meantime.
      text: text.replace('It was on the train.', 'It was on a train.'),
    }));
    const before = { known, used: new Set(known.map(({ id }) => id)), timezone: 'UTC' };
    const table = HEAD + ROW + row({ no: '13', status: 'Reopened', details: 'It was found.' }) + row({ no: '14' });
    const again = await imported(
      'csv',
      { 'r.csv': table },
      { map: MAP, before, people: { 'Jonas Weber': 'it-admin' } },
    );
    expect(again.arrived.map(({ id }) => id)).toEqual(['INC-2026-0003']);
    expect(again.unchanged).toBe(1);
    expect(again.changed).toEqual([
      {
        source: 'row 3',
        id: 'INC-2026-0002',
        file: 'incidents/2026/INC-2026-0002.md',
        changed: [
          { what: 'What happened', value: 'It was found.' },
          { what: 'Imported from a table', value: '- Status: `Reopened`' },
          { what: 'Imported from a table', value: '- Owner: `it-admin`' },
        ],
      },
    ]);
  });
});

describe('the map of a table', () => {
  it.each<readonly [columns: string, map: Readonly<Record<string, readonly string[]>>]>([
    [
      'No.|Reported|Time|Summary|Details|Severity|Reported by',
      {
        title: ['Summary'],
        body: ['Details'],
        reportedAt: ['Reported', 'Time'],
        severity: ['Severity'],
        'reporter.who': ['Reported by'],
        'references.key': ['No.'],
      },
    ],
    [
      'Nr.|Datum|Uhrzeit|Titel|Beschreibung|Schweregrad|Gemeldet von|Betroffenes System|Erledigt am',
      {
        title: ['Titel'],
        body: ['Beschreibung'],
        reportedAt: ['Datum', 'Uhrzeit'],
        severity: ['Schweregrad'],
        'reporter.who': ['Gemeldet von'],
        'affected.services': ['Betroffenes System'],
        'references.key': ['Nr.'],
        'imported.closedOn': ['Erledigt am'],
      },
    ],
    [
      'N°|Date|Heure|Objet|Détails|Gravité|Signalé par',
      {
        title: ['Objet'],
        body: ['Détails'],
        reportedAt: ['Date', 'Heure'],
        severity: ['Gravité'],
        'reporter.who': ['Signalé par'],
        'references.key': ['N°'],
      },
    ],
    ['Priority|Colour|Impact', {}],
  ])('is proposed for %s', (columns, map) => expect(proposedMap(columns.split('|'))).toEqual(map));

  it('is proposed from the row that names the columns, wherever it stands', async () => {
    const proposal = await formatOf('csv').propose?.(given({ 'r.csv': `Log\n\n${HEAD}${ROW}` }));
    expect(proposal?.map.title).toEqual(['Summary']);
  });

  it.each([
    [
      { 'What happened': 'Details', title: ['A', 'B'] },
      { body: ['Details'], title: ['A', 'B'] },
    ],
    [{ awareAt: 'Known' }, '`awareAt` is nothing that an import fills in'],
    [{ owner: 'Owner' }, '`owner` is nothing that an import fills in'],
    [{ title: { column: 'A' } }, '`title` has no name of a column'],
    [['title'], 'it holds no list of fields'],
  ])('%j is read', (said, map) => {
    const read = columnMap(said);
    if (typeof map === 'string') expect(read).toContain(map);
    else expect(read).toEqual(map);
  });
});
