import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RowsFile } from '../../src/site/listing/rows.ts';
import { rowsFile } from '../../src/site/listing/rows-file.ts';
import {
  ALL,
  cellText,
  narrowed,
  queryOf,
  searchedTexts,
  type Wanted,
  wantedIn,
} from '../../src/site/listing/wanted.ts';
import type { Portal } from '../../src/site/model.ts';
import { registerPage } from '../../src/site/pages/register.ts';
import { lineOf } from '../../src/site/record-words.ts';
import { wordsOf } from '../../src/site/words/index.ts';
import { portalOf, register } from '../helpers/portal.ts';

const WORDS = ['reported', 'closed'].map((word) => ({ word, text: word }));
const SEVERITIES = ['low', 'high'].map((word) => ({ word, text: word }));

const ROWS: RowsFile = {
  schemaVersion: 1,
  folder: 'incidents',
  numbered: true,
  ids: ['INC-2026-0004', 'INC-2026-0003', 'INC-2026-0002', 'INC-2026-0001'],
  titles: ['Laptop lost in Zürich', 'Ausfall der Straßenbahn', 'Mail to the wrong person', 'laptop stolen'],
  addresses: {},
  notes: {},
  days: { '2026-03-02': '2 Mar 2026', '2026-11-05': '5 Nov 2026' },
  columns: [
    { name: 'status', label: 'Status', words: WORDS, at: [1, 2, 2, 1] },
    { name: 'severity', label: 'Severity', words: SEVERITIES, at: [0, 2, 1, 2] },
    {
      name: 'reportedAt',
      label: 'Reported',
      times: ['2026-11-05T08:00+01:00', '', '2026-03-02T09:00+01:00', '2026-11-05T07:30Z'],
    },
    { name: 'score', label: 'Score', texts: ['9 of 25', '', '10 of 25', ['12 of 25', 'https://fenwick.example/']] },
  ],
  shown: [],
};

const texts = searchedTexts(ROWS);
const found = (wanted: Partial<Wanted>): readonly string[] =>
  narrowed(ROWS, texts, { ...ALL, ...wanted }).found.map((at) => ROWS.ids[at]?.slice(-1) ?? '');

describe('what an address says of a register', () => {
  it.each<[query: string, wanted: Wanted]>([
    ['', ALL],
    ['?q=laptop', { ...ALL, text: 'laptop' }],
    [
      '?q=lost+laptop&status=closed&sort=-severity',
      { text: 'lost laptop', chosen: { status: 'closed' }, sort: '-severity' },
    ],
    ['?owner=IT+%26+more', { ...ALL, chosen: { owner: 'IT & more' } }],
  ])('%s', (query, wanted) => {
    expect(wantedIn(query, ['status', 'owner'])).toEqual(wanted);
    expect(queryOf(wanted)).toBe(query);
  });

  it('and says nothing by what no choice is called', () => {
    expect(wantedIn('?constructor=x&status=', ['status'])).toEqual(ALL);
  });

  it('is the same when it is written and read again, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string(),
        (text, word, sort) => {
          const wanted = {
            text: text.trim().toWellFormed(),
            chosen: { owner: word.toWellFormed() },
            sort: sort.toWellFormed(),
          };
          expect(wantedIn(queryOf(wanted), ['owner'])).toEqual(wanted);
        },
      ),
    );
  });
});

describe('a register is narrowed down', () => {
  it.each<[what: string, wanted: Partial<Wanted>, left: string]>([
    ['to all of it', {}, '4321'],
    ['by a word', { text: 'laptop' }, '41'],
    ['by its number', { text: 'inc-2026-0002' }, '2'],
    ['by words that stand apart', { text: ' lost  laptop ' }, '4'],
    ['by a word without its dots', { text: 'ZURICH' }, '4'],
    ['by the day as it is shown', { text: '5 nov' }, '41'],
    ['by a listed word', { text: 'closed' }, '32'],
    ['by a choice', { chosen: { status: 'closed' } }, '32'],
    ['by two choices', { chosen: { status: 'reported', severity: 'high' } }, '1'],
    ['by a choice and a word', { text: 'mail', chosen: { status: 'closed' } }, '2'],
    ['to nothing by a word that no record says', { chosen: { status: 'reviewed' } }, ''],
    ['to nothing by words that do not stand together in one record', { text: 'laptop mail' }, ''],
  ])('%s', (_what, wanted, left) => {
    expect(found(wanted).join('')).toBe(left);
  });

  it.each<[sort: string, order: string]>([
    ['', '4321'],
    ['-', '1234'],
    ['title', '3412'],
    ['-title', '2143'],
    ['status', '4132'],
    ['-status', '3241'],
    // What says nothing comes last, whichever way.
    ['severity', '2314'],
    ['-severity', '3124'],
    ['reportedAt', '2413'],
    ['-reportedAt', '1423'],
    ['score', '4213'],
    ['nothing', '4321'],
  ])('in the order %j', (sort, order) => {
    expect(found({ sort }).join('')).toBe(order);
  });

  it('counts for each word how many there would be, all else being as it is', () => {
    const { counts } = narrowed(ROWS, texts, { ...ALL, chosen: { status: 'closed' } });
    expect(counts).toEqual({ status: [2, 2], severity: [1, 1] });
  });

  it('to as many as the count beside a word said', () => {
    const word = fc.constantFrom('', 'reported', 'closed', 'low', 'high');
    fc.assert(
      fc.property(fc.constantFrom('', 'laptop', 'a'), word, word, (text, status, severity) => {
        const wanted = { ...ALL, text, chosen: { status, severity } };
        const { counts } = narrowed(ROWS, texts, wanted);
        const left = WORDS.map((one) => found({ ...wanted, chosen: { severity, status: one.word } }).length);
        expect(counts.status).toEqual(left);
      }),
    );
  });
});

describe('the file of rows', () => {
  let portals: readonly Portal[];
  beforeAll(async () => {
    portals = await Promise.all(
      (['staff', 'isms', 'auditor'] as const).map((audience) => portalOf(register(), audience)),
    );
  });

  const words = wordsOf('en');

  it('says of each record what the page of its register says', () => {
    for (const portal of portals)
      for (const { folder, count } of portal.site.registers) {
        // Staff read in the list of policies what they are asked, in columns of its own and without a filter.
        if (count === 0 || (folder === 'policies' && portal.site.audience === 'staff')) continue;
        const rows = rowsFile(portal, { folder });
        const table = registerPage(portal, folder).table?.rows ?? [];
        const owners = rows.columns.find(({ name }) => name === 'owner');
        const drawn = table.map((_, at) => ({
          title: rows.titles[at],
          href: `/${folder}/${rows.addresses[at] ?? rows.ids[at]}/`,
          notes: rows.notes[at] ?? [],
          under: [
            rows.numbered ? rows.ids[at] : '',
            owners === undefined ? '' : cellText(owners, at, rows.days),
          ].filter((text) => text !== ''),
          cells: rows.shown.map(({ name }) => {
            const column = rows.columns.find((one) => one.name === name);
            return column === undefined ? null : cellText(column, at, rows.days);
          }),
        }));
        expect(drawn).toEqual(
          table.map(({ title, href, notes, under, cells }) => ({
            title,
            href,
            notes: notes.map((note) => words.register.notes[note]),
            under,
            cells: cells.map(({ value }) => (value === null ? '' : lineOf(value, words))),
          })),
        );
        expect(rows.ids).toHaveLength(count);
      }
  });

  it('holds for staff who see digests what their pages hold, and no one who answers for it', async () => {
    const digests = await portalOf(register({ set: { staffSees: 'digest' } }), 'staff');
    const files = digests.site.registers.map((one) => rowsFile(digests, one));
    expect(files.map(({ folder }) => folder)).toEqual(['incidents', 'policies']);
    expect(files[0]?.columns.map(({ name }) => name)).not.toContain('owner');
    expect(files[0]?.ids).toEqual(
      digests.records
        .flatMap(({ folder, id }) => (folder === 'incidents' ? [id] : []))
        .sort()
        .reverse(),
    );
  });

  it('is said in the language of the portal', async () => {
    const german = await portalOf(register({ set: { language: 'de' } }), 'isms');
    const { columns } = rowsFile(german, { folder: 'incidents' });
    expect(columns.map(({ label }) => label)).toContain('Schweregrad');
    expect(columns.flatMap((column) => ('words' in column ? column.words.map(({ text }) => text) : []))).toContain(
      'hoch',
    );
  });
});
