import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exportFormats } from '../../src/exchange/index.ts';
import { cellValue } from '../../src/exchange/out/cell.ts';
import { guarded, unguarded } from '../../src/exchange/out/guard.ts';
import { columnsOf } from '../../src/exchange/out/register.ts';
import { csvTable } from '../../src/exchange/table/csv-table.ts';
import { MOST_IN_CELL, workbookBytes } from '../../src/exchange/xlsx/write.ts';
import { workbookTables } from '../../src/exchange/xlsx.ts';
import { sourceFileAt } from '../../src/records/content.ts';
import { FOLDERS } from '../../src/records/types/fields.ts';
import { exampleSource } from '../../src/rules/example.ts';
import { handed, handedOf, outFormat, settingsFor } from '../helpers/exporting.ts';
import { hostileRegister } from '../helpers/hostile.ts';
import { ismsHere } from '../helpers/isms.ts';
import { put, temporaryFolder, writeRegister } from '../helpers/register.ts';

const ID = 'INC-2026-0031';
const SECRET = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');
const incident = (id: string, fields: string, body: string): string =>
  `---\nid: ${id}\ntitle: ${id === ID ? 'Kestrelmark' : '=cmd()'}\nreportedAt: 2026-11-19T09:00+01:00\nreporter: { who: anonymous }\n${fields}\n---\n\n## What happened\n\n${body}\n`;

/** Every format with each of its parts. */
const WRITTEN = exportFormats.flatMap((format) =>
  (format.parts ?? [{ id: null }]).map(({ id }) => ({ name: `${format.id} ${id ?? ''}`, format, part: id })),
);
/** Those that a spreadsheet opens. */
const TABLES: ReadonlySet<string> = new Set(['csv', 'xlsx', 'jira', 'ciso-assistant']);

const isZip = ([a, b]: Uint8Array): boolean => a === 0x50 && b === 0x4b;

/** What a format wrote as text: sheets with their rows, and `|` between cells. */
function shown(bytes: Uint8Array): string {
  if (!isZip(bytes)) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const names = [...new TextDecoder().decode(unzipSync(bytes)['xl/workbook.xml']).matchAll(/<sheet name="([^"]*)"/g)];
  const xml = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/'));
  const sheets = xml.map(([, sheet], at) => {
    const [, last = ''] = /<autoFilter ref="A1:([A-Z])\d+"/.exec(new TextDecoder().decode(sheet)) ?? [];
    const rows = [...new TextDecoder().decode(sheet).matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
      const cells = new Map(
        [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*>.*?<t[^>]*>(.*?)<\/t>/gs)].map(([, place = '', text = '']) => [
          place,
          text,
        ]),
      );
      return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
        .filter((place) => place <= last)
        .map((place) => (cells.get(place) ?? '').replaceAll('&quot;', '"').replaceAll('\n', '\\n'))
        .join('|');
    });
    return `${names[at]?.[1] ?? ''}\n${rows.join('\n')}\n`;
  });
  return sheets.join('\n');
}

describe.each(exportFormats)('the worked example of $id', (format) => {
  it('is written as it says, each time to the byte', async () => {
    const { example, write } = format;
    const given = await handed(example.files, example.folders, format);
    expect(given.content.faults).toEqual([]);
    const bytes = await write(given, settingsFor(format));
    expect(shown(bytes)).toBe(example.written);
    const again = await handed(example.files, example.folders, format);
    expect(Buffer.from(await write(again, settingsFor(format))).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('a register in which every field of every record is hostile', () => {
  const source = {
    files: [...hostileRegister().files].map(([file, text]) => sourceFileAt(file, Buffer.from(text))),
    faults: [],
  };
  /** What a format wrote as its own readers know it: the texts of a JSON document, of a feed, or the cells of a table. */
  const textsOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
    if (isZip(bytes)) return (await readXlsxFile(Buffer.from(bytes))).flatMap(({ data }) => data.flat().map(String));
    const text = new TextDecoder().decode(bytes);
    if (/^\s*[{[]/.test(text)) return [JSON.stringify(JSON.parse(text))];
    if (!text.startsWith('<')) return parse(text, { bom: true, relax_column_count: true }).flat().map(String);
    const read: string[] = [];
    const reader = new SaxesParser();
    reader.on('error', (error) => {
      throw error;
    });
    reader.on('text', (said) => read.push(said));
    reader.write(text).close();
    return read;
  };

  it.each(WRITTEN)('is written as $name, which its readers can read, and no cell of it is calculated', async (one) => {
    const { format, part } = one;
    for (const folder of format.isOne ? format.folders : [null]) {
      const given = await handedOf(source, folder === null ? format.folders : [folder], format, true);
      const texts = await textsOf(await format.write(given, settingsFor(format, part)));
      expect(texts.length).toBeGreaterThan(0);
      if (TABLES.has(format.id)) expect(texts.filter((text) => /^\s*[=+\-@＝＋－＠]/u.test(text))).toEqual([]);
    }
  });
});

describe('a cell that a spreadsheet would calculate', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1', "'+49 30 1"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tA', "'\tA"],
    ['\rA', "'\rA"],
    ['＝1+1', "'＝1+1"],
    ['＠A', "'＠A"],
    [' =1', "' =1"],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
    ['a=1', 'a=1'],
    ['', ''],
  ])('%j is written as %j, and read as it was', (cell, written) => {
    expect(guarded(cell)).toBe(written);
    expect(unguarded(written)).toBe(cell);
  });

  it('never begins so, whatever it says, and import takes off what export put there', async () => {
    const [csv, nothing] = [outFormat('csv'), await handed({}, [])];
    const cell = fc.string({ unit: fc.constantFrom(...'\'=+-@\t\r\n＝＋ a,";é'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 3 }), async (cells) => {
        for (const one of cells) {
          expect(guarded(one)).not.toMatch(/^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u);
          expect(unguarded(guarded(one))).toBe(one);
        }
        const data = Object.fromEntries(cells.map((one, at) => [`c${at}`, one]));
        const register = {
          folder: 'actions',
          title: 'A',
          columns: ['id', ...Object.keys(data)],
          records: [{ file: '', text: '', data: { id: 'a', ...data } }],
        } as const;
        const bytes = await csv.write({ ...nothing, registers: [register] }, settingsFor(csv));
        const [, row] = (await csvTable(bytes)).rows;
        const said = row?.cells.map(({ text }) => cellValue(text, { schema: z.string(), list: false }));
        expect(said).toEqual(['a', ...cells].map((value) => ({ value })));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is restricted', () => {
  const text = (fields: string, body: string): string => `---\n${fields}\n---\n\n${body}\n`;
  const told = 'kind: incident\nreportedAt: 2026-11-18T09:00+01:00\nreporter: { who: anonymous }';
  const aware = 'awareAt: 2026-11-18T09:00+01:00\npersonalData: { involved: yes, role: controller }';
  const closed = 'status: closed\nclosure: { at: 2026-11-19T09:00+01:00, by: isms-manager }';
  const RESTRICTED: Readonly<Record<string, string>> = {
    'incidents/2026/INC-2026-0032.md': text(
      `id: INC-2026-0032\nformerId: INC-2026-P3K9QZ7\ntitle: Kestrelmark\ntlp: AMBER+STRICT\n${told}\n${aware}`,
      '## What happened\n\nLapwingmark.',
    ),
    'incidents/2026/INC-2026-0033.md': text(
      `id: INC-2026-0033\ntitle: Heronmark\ntlp: AMBER+STRICT\n${told}\n${closed}`,
      '## Lessons learned\n\nHeronmark.',
    ),
    'actions/ACT-2026-0033.md': text(
      'id: ACT-2026-0033\ntitle: Ternmark\ntlp: RED\nowner: it-admin\nstatus: open\nsource: [INC-2026-0033]',
      'Ternmark.',
    ),
  };
  const NAMING = {
    'incidents/2026/INC-2026-0031.md': text(
      `id: INC-2026-0031\ntitle: As in INC-2026-0032\ncategory: ${SECRET}\n${told}\n${aware}\n${closed}\nlinks: { related: [INC-2026-0033], actions: [ACT-2026-0033] }`,
      `## What happened\n\nTealmark: ${SECRET}. See INC-2026-P3K9QZ7.\n\n## Lessons learned\n\nAs after inc 2026 0033. Tealmark: ${SECRET}.`,
    ),
    'actions/ACT-2026-0032.md': text(
      'id: ACT-2026-0032\ntitle: As in ACT-2026-0033\nowner: it-admin\nstatus: open\nsource: [INC-2026-0033]',
      `See [that](../incidents/2026/INC-2026-0032.md). Tealmark: ${SECRET}.`,
    ),
  };
  const MARKS = /(?:Kestrel|Lapwing|Heron|Tern)mark|INC-2026-003[23]|ACT-2026-0033|inc 2026 0033|INC-2026-P3K9QZ7/g;
  const WITHOUT_TEXT = ['assessment-results', 'deadlines.xml', 'deadlines.json'];
  const portal = 'https://isms.fenwick.example';
  const base = exampleSource({ name: '', from: 'organisation.md', set: { portal } });
  const withFiles = (files: Readonly<Record<string, string>>) => ({
    ...base,
    files: [...base.files, ...Object.entries(files).map(([file, said]) => sourceFileAt(file, Buffer.from(said)))],
  });
  const saidBy = async (
    { format, part }: (typeof WRITTEN)[number],
    files: Readonly<Record<string, string>>,
    isAll = false,
  ) => {
    const given = await handedOf(withFiles(files), format.isOne ? ['incidents'] : FOLDERS, format, isAll);
    const bytes = await format.write(given, settingsFor(format, part));
    return isZip(bytes)
      ? Object.values(unzipSync(bytes))
          .map((sheet) => new TextDecoder().decode(sheet))
          .join()
      : new TextDecoder().decode(bytes);
  };

  it.each(WRITTEN)('is never in $name, unless somebody asks for it, and a secret not even then', async (one) => {
    const files = { ...RESTRICTED, ...NAMING };
    const [open, all] = [await saidBy(one, files), await saidBy(one, files, true)];
    expect(open).not.toMatch(MARKS);
    expect(all).toMatch(MARKS);
    expect(open + all).not.toContain(SECRET);
    if (WITHOUT_TEXT.includes(one.part ?? '')) expect(open).not.toContain('Tealmark');
    else expect(open, 'what stands beside a secret').toContain('Tealmark');
  });

  it.each(WRITTEN)('leaves no trace in $name where nothing names it', async (one) => {
    expect(await saidBy(one, RESTRICTED)).toBe(await saidBy(one, {}));
  });
});

describe('an export of a register', () => {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  const asked = async (...args: readonly string[]) => {
    const { status, stdout, stderr } = await ismsHere(['export', ...args, '--content', 'records'], { cwd: folder });
    return { status, stdout, stderr };
  };
  beforeAll(() => {
    writeRegister(at('records'));
    put(
      at('records'),
      `incidents/2026/${ID}.md`,
      incident(ID, 'tlp: AMBER+STRICT\nformerId: INC-2026-P3K9QZ7', 'Lapwingmark.'),
    );
    put(
      at('records'),
      'incidents/2026/INC-2026-0032.md',
      incident(
        'INC-2026-0032',
        `links: { related: [${ID}] }\naffected: { data: [a, b] }`,
        `See ${ID}, once INC-2026-P3K9QZ7.\n\n"Quoted", and more.`,
      ),
    );
    put(
      at('records'),
      'incidents/2026/INC-2026-0033.md',
      incident('INC-2026-0033', 'kind: incident\nexercise: true', 'We tried it.'),
    );
  });

  it('has one row a record, read back by another reader', async () => {
    expect(await asked('csv', '--out', 'a.csv')).toEqual({
      status: 0,
      stdout: expect.stringMatching(
        /^\d+ records written to a\.csv; 1 record with TLP RED or AMBER\+STRICT left out\n$/,
      ),
      stderr: '',
    });
    const rows: Record<string, string>[] = parse(readFileSync(at('a.csv')), { bom: true, columns: true });
    const [row] = rows.filter(({ id }) => id === 'INC-2026-0032');
    expect(row).toMatchObject({
      title: "'=cmd()",
      reportedAt: '2026-11-19T09:00+01:00',
      'reporter.who': 'anonymous',
      'affected.data': 'a; b',
      exercise: 'false',
      file: 'incidents/2026/INC-2026-0032.md',
    });
    expect(row?.text).toMatch(
      /^## What happened\n\nSee a record that is not shown here, once a record that is not shown here\.\n\n"Quoted", and more\.$/,
    );
    const [closed] = rows.filter(({ id }) => id === 'INC-2026-0007');
    expect(closed?.timeline?.split('\n')[0]).toMatch(/^at: 2026-03-02T\S+ · by: \S+ · phase: \w+ · action: /);
  });

  it('leaves out what a format has no place for, and says how much that is', async () => {
    expect(await asked('veris', '--out', 'v.json')).toEqual({
      status: 0,
      stdout: expect.stringMatching(
        /^\d+ records written to v\.json; 1 record with TLP \S+ or \S+ left out; \d+ left out, as `veris` has no place for weaknesses and exercises, /,
      ),
      stderr: '',
    });
    const ids = JSON.parse(readFileSync(at('v.json'), 'utf8')).map((one: { incident_id: string }) => one.incident_id);
    expect(ids).toContain('INC-2026-0032');
    expect(ids).not.toContain('INC-2026-0033');
  });

  it('says the same each time, and bears an instant only where one is named', async () => {
    await asked('json', '--out', 'd.json');
    await asked('json', '--out', 'e.json', '--now', '2026-11-20T12:00+01:00');
    expect(JSON.parse(readFileSync(at('d.json'), 'utf8'))).toMatchObject({ schemaVersion: 1, now: null });
    expect(JSON.parse(readFileSync(at('e.json'), 'utf8'))).toMatchObject({ now: '2026-11-20T12:00+01:00' });
    await asked('xlsx', '--out', 'f.xlsx');
    await asked('xlsx', '--out', 'g.xlsx');
    expect(readFileSync(at('f.xlsx')).equals(readFileSync(at('g.xlsx')))).toBe(true);
  });

  it('has a sheet for each register, which import and another reader read', async () => {
    await asked('xlsx', '--out', 'h.xlsx', '--register', 'incidents', '--register', 'actions');
    const tables = await workbookTables(readFileSync(at('h.xlsx')));
    expect(tables.map(({ name }) => name)).toEqual(['Incidents', 'Actions']);
    expect(tables[0]?.rows[0]?.cells.map(({ text }) => text)).toEqual(columnsOf('incidents'));
    expect(tables[0]?.rows.flatMap(({ cells }) => cells.map(({ text }) => text))).toContain('=cmd()');
    const cells = tables.map(({ rows }) => rows.map((row) => row.cells.map(({ text }) => text)));
    const another = await readXlsxFile(readFileSync(at('h.xlsx')));
    expect(another.map(({ sheet }) => sheet)).toEqual(['Incidents', 'Actions']);
    // That reader knows a cell with nothing in it as null, and takes no guard off.
    expect(another.map(({ data }) => data.map((row) => row.map((cell) => unguarded(`${cell ?? ''}`))))).toEqual(cells);
  });

  it.each<[what: string, args: readonly string[], says: string]>([
    ['no place', ['csv'], 'does not know where to write'],
    ['a place among the records', ['csv', '--out', 'records/a.csv'], 'among the records'],
    ['a format that nobody knows', ['jsn', '--out', 'a'], 'did you mean `json`?'],
    [
      'two registers in one table',
      ['csv', '--out', 'a', '--register', 'risks', '--register', 'actions'],
      'holds one register',
    ],
    ['a part that nobody knows', ['oscal', '--out', 'a', '--part', 'ssp'], 'it has `assessment-results`, `poam`'],
    ['a part of what has none', ['csv', '--out', 'a', '--part', 'poam'], 'leave `--part` out'],
    ['a control by one register', ['oscal', '--out', 'a', '--register', 'actions'], 'leave `--register` out'],
    ['a feed of a portal that is nowhere', ['feeds', '--out', 'a'], 'write its address as `portal:`'],
    ['a register that nobody knows', ['csv', '--out', 'a', '--register', 'rsks'], 'rsks'],
  ])('is refused for %s', async (_, args, says) => {
    expect(await asked(...args)).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(says) });
  });

  it('says what it could not read, and ends with 1', async () => {
    put(at('broken'), 'organisation.md', readFileSync(at('records/organisation.md')));
    put(at('broken'), 'actions/ACT-2026-0001.md', '---\nid: [\n---\n');
    const { status, stderr } = await ismsHere(['export', 'json', '--out', 'i.json', '--content', 'broken'], {
      cwd: folder,
    });
    expect([status, stderr]).toEqual([
      1,
      'isms: broken/actions/ACT-2026-0001.md can not be read and is not in it; `isms check` says why\n',
    ]);
  });
});

describe('a workbook', () => {
  it('takes what a cell holds and no more, and says so', async () => {
    const long = 'x'.repeat(MOST_IN_CELL + 1);
    const [table] = await workbookTables(
      await workbookBytes([{ name: 'A', rows: [['a'], [long], ['\u0001&<>"\r\n\u{1f600}']] }]),
    );
    const [, cut, odd] = table?.rows.map(({ cells }) => cells[0]?.text ?? '') ?? [];
    expect(cut).toHaveLength(MOST_IN_CELL);
    expect(cut).toMatch(/x\n… cut here: the whole text stands in the file of the record$/);
    expect(odd).toBe('&<>"\r\n\u{1f600}');
  });

  it.each(FOLDERS)('has a column for each field of %s', (folder) => {
    const columns = columnsOf(folder);
    expect(columns.slice(0, 1)).toEqual(['id']);
    expect(new Set(columns).size).toBe(columns.length);
    expect(columns.slice(-2)).toEqual(['text', 'file']);
  });
});
