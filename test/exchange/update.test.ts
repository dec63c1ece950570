import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { asWritten, cellsByColumn, editedText } from '../../src/exchange/out/edited.ts';
import { columnsOf } from '../../src/exchange/out/register.ts';
import { readContent } from '../../src/records/content.ts';
import { loadSource } from '../../src/records/reading/load.ts';
import { ismsHere } from '../helpers/isms.ts';
import { temporaryFolder, writeRegister } from '../helpers/register.ts';
import { makeRepository } from '../helpers/repository.ts';

const sample = loadSource(join(import.meta.dirname, '..', '..', 'src', 'content'));
const { all } = readContent(sample);
const bytesOf = (file: string): Uint8Array => sample.files.find((one) => one.file === file)?.bytes ?? new Uint8Array();
/** Lines of one text that are not lines of another, each as often as it is missing there. */
function linesOnlyIn(text: string, other: string): readonly string[] {
  const left = other.split('\n');
  return text.split('\n').filter((line) => {
    const at = left.indexOf(line);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

describe('an edited cell', () => {
  const risk = all.find(({ id }) => id === 'RSK-0002');
  const incident = all.find(({ id }) => id === 'INC-2026-0020');
  it.each<[what: string, entry: typeof risk, column: string, cell: string, says: readonly string[]]>([
    ['a title', risk, 'title', 'Another risk: "named"', ['title: "Another risk: \\"named\\""']],
    ['a number', risk, 'likelihood', '2', ['likelihood: 2']],
    ['a list of words', risk, 'controls', 'A.8.24; A.5.24', ['controls: [A.8.24, A.5.24]']],
    ['nothing where something stood', risk, 'acceptedBy', '', ['acceptedBy: null']],
    ['a field that was not there', incident, 'downtimeMinutes', '30', ['downtimeMinutes: 30']],
    ['a group that was not there', incident, 'cost.hours', '2', ['cost: { hours: 2 }']],
    ['a list that is parted otherwise', risk, 'controls', 'A.8.24;A.5.24', ['controls: [A.8.24, A.5.24]']],
    ['a word with a semicolon', incident, 'affected.data', '"one; two"; three', ['  data: [one; two, three]']],
    [
      'a reference to another record',
      incident,
      'links.related',
      'INC-2026-0019\nid: INC-2026-0018 · as: follow-up-of',
      [
        'links: { nonconformities: [], actions: [], risks: [RSK-0003], policies: [backup-and-continuity], related: [INC-2026-0019, { id: INC-2026-0018, as: follow-up-of }] }',
      ],
    ],
  ])('%s changes its own line alone', (_, entry, column, cell, says) => {
    if (entry === undefined) throw new Error('the sample lacks the record');
    const before = new TextDecoder().decode(bytesOf(entry.file));
    const made = editedText(entry, bytesOf(entry.file), new Map([[column, cell]]));
    if ('message' in made) throw new Error(made.message);
    const wasNothing = (cellsByColumn(entry).get(column) ?? '') === '' && cell === '';
    expect(linesOnlyIn(made.text, before)).toEqual(wasNothing ? [] : says);
  });

  it.each<[what: string, column: string, cell: string, says: string]>([
    ['an id', 'id', 'RSK-0099', 'what a record is called'],
    ['an entry that is none', 'amendments', 'now', 'names no field; write `name: value`'],
    [
      'an entry with a field that nobody knows',
      'amendments',
      'at: now · colour: red',
      'has no field `colour`; it knows `at`',
    ],
    ['an entry that lacks what it needs', 'amendments', 'at: now', 'is no date and time with its offset'],
    ['a word that is none of its list', 'treatment', 'hope', 'treatment'],
    ['a number that is none', 'likelihood', 'often', 'likelihood'],
    ['a column that nobody knows', 'colour', 'red', 'no such field'],
  ])('%s is refused', (_, column, cell, says) => {
    if (risk === undefined) throw new Error('the sample lacks the record');
    expect(editedText(risk, bytesOf(risk.file), new Map([[column, cell]]))).toEqual({
      message: expect.stringContaining(says),
    });
  });

  const closed = all.find(({ id }) => id === 'INC-2026-0007');
  const timeline = (change: (lines: string[]) => string[]): string =>
    change((closed === undefined ? '' : (cellsByColumn(closed).get('timeline') ?? '')).split('\n')).join('\n');
  it.each<[what: string, column: string, cell: string, gone: number, says: readonly string[]]>([
    [
      'one word of an entry',
      'timeline',
      timeline(([first = '', ...rest]) => [
        first.replace(/action: .*/, 'action: Wiped, at last: it is "gone"'),
        ...rest,
      ]),
      1,
      [expect.stringMatching(/action: "Wiped, at last: it is \\"gone\\""/)],
    ],
    [
      'an entry at the end',
      'timeline',
      timeline((lines) => [...lines, 'at: 2026-03-21T10:00+00:00 · by: it-admin · phase: learn · action: One more']),
      0,
      [expect.stringContaining('One more')],
    ],
  ])('%s of a list of entries changes its own lines alone', (_, column, cell, gone, says) => {
    if (closed === undefined) throw new Error('the sample lacks the record');
    const before = new TextDecoder().decode(bytesOf(closed.file));
    const made = editedText(closed, bytesOf(closed.file), new Map([[column, cell]]));
    if ('message' in made) throw new Error(made.message);
    expect(linesOnlyIn(before, made.text)).toHaveLength(gone);
    expect(linesOnlyIn(made.text, before)).toEqual(says);
  });

  it('whatever is edited, exactly that changes, or nothing', () => {
    const words = fc.stringMatching(/^[A-Za-zäöü0-9 :#,'"{}[\]&*!|>%@`=-]{1,20}$/);
    const edits = fc.tuple(
      fc.constantFrom(...all),
      fc.array(fc.tuple(fc.nat(200), words), { minLength: 1, maxLength: 4 }),
    );
    let done = 0;
    fc.assert(
      fc.property(edits, ([entry, picked]) => {
        const columns = columnsOf(entry.type).filter((column) => column !== 'id' && column !== 'file');
        const wanted = new Map(
          picked.map(([at, cell]) => [columns[at % columns.length] ?? 'title', cell.trim()] as const),
        );
        const bytes = bytesOf(entry.file);
        const made = editedText(entry, bytes, wanted);
        if ('message' in made) return;
        done += 1;
        const [after] = readContent({
          files: [{ file: entry.file, folder: entry.type, bytes: Buffer.from(made.text) }],
          faults: [],
        }).all;
        const cells = after === undefined ? new Map<string, string>() : cellsByColumn(after);
        const said = [...wanted].map(([column, cell]) => [column, asWritten(entry, column, cell)] as const);
        expect(new Map(cells)).toEqual(new Map([...cellsByColumn(entry), ...said]));
        // No line went but those of the values that were edited.
        const old = [...wanted.keys()].map((column) => cellsByColumn(entry).get(column) ?? '');
        const most = old.reduce((sum, cell) => sum + 1 + cell.split(/; |\n/).length, 0);
        expect(linesOnlyIn(new TextDecoder().decode(bytes), made.text).length).toBeLessThanOrEqual(most);
      }),
      { numRuns: 300 },
    );
    expect(done).toBeGreaterThan(30);
  });
});

describe('a table that was exported', () => {
  const top = temporaryFolder();
  const asked = async (...args: readonly string[]) => await ismsHere(args, { cwd: top });
  const table = (): Record<string, string>[] => parse(readFileSync(join(top, 'a.csv')), { bom: true, columns: true });
  /** Writes the table again as a spreadsheet does: each cell in quotes, ends of lines as Windows has them. */
  const edit = (change: (row: Record<string, string>) => Record<string, string>): void => {
    const rows = table().map(change);
    const columns = Object.keys(rows[0] ?? {});
    const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
    writeFileSync(
      join(top, 'b.csv'),
      lines
        .map((cells) => cells.map((cell) => `"${cell.replaceAll('\n', '\r\n').replaceAll('"', '""')}"`).join(';'))
        .join('\r\n'),
    );
  };
  const UPDATE = ['import', 'csv', 'b.csv', '--map', 'isms', '--update', '--out', 'records'] as const;
  beforeAll(async () => {
    writeRegister(join(top, 'records'), {
      files: { 'organisation.md': { from: 'organisation.md', set: { sample: null, clock: null } } },
    });
    makeRepository(top);
    await asked('export', 'csv', '--out', 'a.csv', '--content', 'records');
  });
  const read = (file: string): string => readFileSync(join(top, 'records', file), 'utf8');

  it('changes nothing where nobody edited it', async () => {
    edit((row) => row);
    const { status, stdout } = await asked(...UPDATE);
    expect([status, stdout]).toEqual([0, `0 cells of 0 records changed; ${table().length} rows without a change\n`]);
  });

  it('comes back as a workbook with every register, and nothing has changed', async () => {
    await asked('export', 'xlsx', '--out', 'c.xlsx', '--content', 'records', '--include-restricted');
    const { status, stdout } = await asked('import', 'xlsx', 'c.xlsx', '--map', 'isms', '--update', '--out', 'records');
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/^0 cells of 0 records changed; \d+ rows without a change\n$/),
    ]);
  });

  it('changes the cells that were edited, and refuses what history does not allow', async () => {
    const [open, closed] = ['incidents/2026/INC-2026-0021.md', 'incidents/2026/INC-2026-0007.md'];
    const before = [read(open), read(closed)];
    edit((row) => {
      if (row.file === open) return { ...row, title: '=A1 was in the mail', text: `${row.text}\n\nAnd more.` };
      return row.file === closed ? { ...row, title: 'Another title' } : row;
    });
    const { status, stdout } = await asked(...UPDATE, '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      updated: [{ id: 'INC-2026-0021', file: open, cells: ['title', 'text'] }],
      unchanged: table().length - 2,
      refused: [
        {
          source: 'INC-2026-0007',
          message: 'the record is closed, and `title` changed without an amendment (history/closed-record-changed)',
        },
      ],
      dryRun: false,
    });
    expect(read(closed)).toBe(before[1]);
    expect(linesOnlyIn(read(open), before[0] ?? '')).toEqual(['title: "=A1 was in the mail"', 'And more.', '']);
  });

  it('is not taken for another map', async () => {
    const { status, stderr } = await asked('import', 'csv', 'b.csv', '--update', '--out', 'records');
    expect([status, stderr]).toEqual([2, expect.stringContaining('--map isms --update')]);
  });
});
