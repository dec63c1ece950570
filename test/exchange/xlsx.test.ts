import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { kindOfFormat, momentText, plainNumber } from '../../src/exchange/xlsx/numbers.ts';
import { unzipped } from '../../src/exchange/zip.ts';
import { type Asked, imported } from '../helpers/importing.ts';
import { cell, type Sheet, workbook } from '../helpers/workbook.ts';

const HEAD = ['No', 'Reported', 'Summary', 'Details', 'Status'];
const MAP = { title: ['Summary'], body: ['Details'], reportedAt: ['Reported'], 'references.key': ['No'] };
const DAY = 46083;
const MOMENT = 46083.34722222222;
const row = (no: string, summary = 'Laptop lost') => [no, cell.moment(MOMENT), summary, 'On the train.', 'closed'];

const read = (sheets: readonly Sheet[], asked: Asked = {}, more = {}) =>
  imported('xlsx', { 'register.xlsx': workbook(sheets, more) }, { map: MAP, timezone: 'Europe/Berlin', ...asked });
const sheet = (rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet => ({ name: 'Log', rows, ...more });

describe('a workbook as people keep it', () => {
  it.each<readonly [what: string, sheets: readonly Sheet[], sources: readonly string[], ignored: readonly string[]]>([
    [
      'a header in its third row',
      [sheet([['Incident log'], [], HEAD, row('1')])],
      ['row 4'],
      ['rows above the names of the columns: 1'],
    ],
    [
      'hidden rows',
      [sheet([HEAD, row('1'), row('2')], { rowAttributes: { 2: 'hidden="1"' } })],
      ['row 3'],
      ['hidden rows: 1'],
    ],
    [
      'a sheet a year',
      [sheet([HEAD, row('1')], { name: '2025' }), sheet([HEAD, row('2')], { name: '2026' })],
      ['2025, row 2', '2026, row 2'],
      [],
    ],
    [
      'hidden sheets',
      [sheet([HEAD, row('1')]), sheet([HEAD, row('2')], { state: 'veryHidden' })],
      ['row 2'],
      ['hidden sheets: 1'],
    ],
    [
      'sheets for something else',
      [sheet([HEAD, row('1')]), sheet([['Lists'], ['High']], { name: 'B' })],
      ['Log, row 2'],
      ['sheets without these columns: 1'],
    ],
    ['a total', [sheet([HEAD, row('1'), ['Total', cell.formula('COUNT(A2)', 1)]])], ['row 2'], ['rows with totals: 1']],
    [
      'a title over several columns',
      [sheet([['Log of 2026'], HEAD, row('1')], { merges: ['A1:E1'] })],
      ['row 3'],
      ['rows above the names of the columns: 1'],
    ],
  ])('with %s', async (_, sheets, sources, ignored) => {
    const { arrived, refused, ignored: passed } = await read(sheets);
    expect(refused).toEqual([]);
    expect(arrived.map(({ source }) => source)).toEqual(sources);
    expect(passed.map(({ what, count }) => `${what}: ${count}`)).toEqual(ignored);
  });

  it('reads days and times of cells to the second, in the zone that is named, whatever the calendar', async () => {
    for (const [date1904, serial] of [
      [false, MOMENT],
      [true, MOMENT - 1462],
    ] as const) {
      const { files } = await read([sheet([HEAD, ['1', cell.moment(serial), 'Laptop', 'x', '']])], {}, { date1904 });
      expect(files[0]?.text).toContain('reportedAt: 2026-03-02T08:20+01:00\n');
    }
  });

  it('says of a day without an hour that it has none', async () => {
    const { files, arrived } = await read([sheet([HEAD, ['1', cell.day(DAY), 'Laptop', 'x', '']])]);
    expect(files[0]?.text).toContain('reportedAt: 2026-03-02T00:00+01:00\n');
    expect(arrived[0]?.assumed).toEqual([
      {
        what: 'reportedAt names no hour; the start of the day is taken',
        value: '2026-03-02',
        taken: '2026-03-02T00:00+01:00',
      },
    ]);
  });

  it('reads text beside real dates in the same column', async () => {
    const { files, refused } = await read([
      sheet([HEAD, row('1'), ['2', '02.03.26 9:10', 'Mail', 'x', ''], ['3', '23.03.26 9:10', 'Mail', 'x', '']]),
    ]);
    expect(refused).toEqual([]);
    expect(files.map(({ text }) => /reportedAt: (\S+)/.exec(text)?.[1])).toEqual([
      '2026-03-02T08:20+01:00',
      '2026-03-02T09:10+01:00',
      '2026-03-23T09:10+01:00',
    ]);
  });

  it('a cell that is merged over several rows counts for each of them, and that is said', async () => {
    const { arrived, refused } = await read([
      sheet([HEAD, row('1'), ['2', undefined, 'Phone lost', 'x', '']], { merges: ['B2:B1048576'] }),
    ]);
    expect(refused).toEqual([]);
    expect(arrived[1]?.assumed[0]).toMatchObject({
      what: 'Reported is one merged cell for several rows',
      taken: '2026-03-02 08:20',
    });
  });

  it.each([
    ['a formula', cell.formula('NOW()', MOMENT), 'is the value of a formula, which is no date of an event'],
    ['an error', cell.error('#REF!'), 'is an error of the sheet'],
    ['a number', cell.number('46083'), 'is no time that can be read for sure'],
  ])('%s is no date of an event', async (_, when, said) => {
    const { refused } = await read([sheet([HEAD, ['1', when, 'Laptop', 'x', '']])]);
    expect(refused).toEqual([{ source: 'row 2', message: expect.stringContaining(said) }]);
  });

  it('keeps errors and numbers of other cells as they are shown', async () => {
    const { arrived } = await read([
      sheet([
        [...HEAD, 'Cost', 'Rate'],
        [...row('1'), cell.error('#N/A'), cell.number('0.30000000000000004')],
      ]),
    ]);
    expect(arrived[0]?.unmapped.slice(1)).toEqual([
      { what: 'Cost', value: '#N/A (an error of the sheet)' },
      { what: 'Rate', value: '0.3' },
    ]);
  });

  it('leaves hidden columns out, and says so', async () => {
    const { arrived, ignored } = await read([
      sheet([HEAD, row('1')], { columns: '<cols><col min="5" max="5" hidden="1"/></cols>' }),
    ]);
    expect(arrived[0]?.unmapped).toEqual([]);
    expect(ignored).toEqual([{ what: 'hidden columns', count: 1 }]);
  });
});

describe('a workbook that was made to harm', () => {
  it.each([
    [
      'entities that grow',
      { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY x "xxxx"><!ENTITY y "&x;&x;">]><sst><si><t>&y;</t></si></sst>' },
      'the workbook is damaged',
    ],
    [
      'a column far away',
      {
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>',
      },
      'more than 1000 columns',
    ],
    ['no sheets of a workbook', { 'xl/workbook.xml': '<p>' }, 'the workbook is damaged'],
  ])('with %s is not read', async (_, more, said) => {
    await expect(read([sheet([HEAD, row('1')])], {}, { more })).rejects.toThrow(said);
  });

  it.each([
    ['a table of another kind', Buffer.from('No;Reported'), 'it is no ZIP archive'],
    ['an archive of something else', zipSync({ 'a.xml': new Uint8Array(3) }), 'it is no workbook of Excel'],
    ['an archive that was cut off', workbook([sheet([HEAD, row('1')])]).slice(0, 900), 'the archive can not be read'],
    ['an archive that grows', zipSync({ 'xl/workbook.xml': new Uint8Array(8_000_000) }), 'grows to more than it may'],
  ])('and %s is none', async (_, bytes, said) => {
    await expect(imported('xlsx', { 'r.xlsx': bytes }, { map: MAP })).rejects.toThrow(said);
  });

  it('names of an archive that lead elsewhere are refused by name', async () => {
    const bytes = zipSync(
      Object.fromEntries(['../a', '/b', 'c/../../d', 'C:/e', 'f\\g', 'h/i'].map((name) => [name, new Uint8Array(1)])),
    );
    const { files, refused } = await unzipped(bytes, () => true);
    expect([[...files.keys()], refused]).toEqual([['h/i'], ['../a', '/b', 'c/../../d', 'C:/e', 'f\\g']]);
  });
});

describe('numbers of a workbook', () => {
  it.each([
    [14, undefined, 'date'],
    [20, undefined, 'clock'],
    [2, undefined, 'number'],
    [164, 'dd/mm/yyyy hh:mm', 'date'],
    [165, '[$-407]d. mmmm yyyy', 'date'],
    [166, '[h]:mm:ss', 'clock'],
    [167, '#,##0.00 "days"', 'number'],
    [168, '[Red]0.00', 'number'],
    [169, '0.0\\d', 'number'],
  ])('the format %i %s is shown as a %s', (id, code, kind) => expect(kindOfFormat(id, code)).toBe(kind));

  it.each([
    [46083, 'date', 1900, '2026-03-02'],
    [46083.5, 'date', 1900, '2026-03-02 12:00'],
    [46083.99999, 'date', 1900, '2026-03-02 23:59:59'],
    [46083.999999, 'date', 1900, '2026-03-03'],
    [0.3472222222222222, 'clock', 1900, '08:20'],
    [1, 'date', 1900, '1900-01-01'],
    [61, 'date', 1900, '1900-03-01'],
    [0, 'date', 1904, '1904-01-01'],
    [-1, 'date', 1900, '-1'],
    [1e15, 'date', 1900, '1000000000000000'],
  ] as const)('%d as a %s since %i is %s', (value, kind, calendar, text) =>
    expect(momentText(value, kind, calendar)).toBe(text),
  );

  it.each([
    ['0.1', '0.1'],
    ['1E3', '1000'],
    ['0.30000000000000004', '0.3'],
    ['x', 'x'],
  ])('%s is shown as %s', (value, text) => expect(plainNumber(value)).toBe(text));
});
