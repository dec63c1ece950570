import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finder } from '../../src/site/finder.ts';
import type { PortalFile } from '../../src/site/look.ts';
import type { Portal, RecordView } from '../../src/site/model.ts';
import { foldedWords } from '../../src/site/read-text.ts';
import { portalFaults } from '../../src/site/verify.ts';

const record: RecordView = {
  folder: 'incidents',
  id: 'INC-2026-0007',
  title: 'Laptop & bag left on a train',
  href: '/incidents/INC-2026-0007/',
  file: 'incidents/2026/INC-2026-0007.md',
  state: 'shown',
  imported: null,
  tlp: 'AMBER',
  facts: [],
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
  open: false,
};

const portal: Portal = {
  site: {
    language: 'en',
    name: 'Fenwick Analytics',
    sample: true,
    now: '2026-11-20T12:00+01:00',
    clockPinned: true,
    commit: null,
    dailyRun: null,
    audience: 'staff',
    digests: false,
    tlp: 'AMBER',
    timezone: 'Europe/Berlin',
    address: null,
    repository: null,
    hosted: null,
    channels: [],
    roles: [],
    severityScale: [],
    guidance: '',
    registers: [{ folder: 'incidents', noun: 'incident report', plural: 'Incidents', purpose: '', count: 1, open: 0 }],
    summary: { error: 0, warning: 0, info: 0, waived: 0 },
    findings: [],
  },
  records: [record],
  rules: [],
  controls: [],
  former: [],
  lessons: [],
  marks: ['Quiet inquiry in the west wing'],
  pictures: [],
};

const text = (path: string, content: string): PortalFile => ({ path, bytes: new TextEncoder().encode(content) });
const drawn = (title: string, body = ''): string =>
  `<!DOCTYPE html><html><head><title>${title} | Fenwick Analytics</title></head><body><h1>${title}</h1>${body}</body></html>`;
const NAME = 'Laptop &amp; bag left on a train';
const page = text('incidents/INC-2026-0007/index.html', drawn(NAME));
const entry = (url: string, content = ''): PortalFile => ({
  path: 'pagefind/fragment/en_1.pf_fragment',
  bytes: gzipSync(`pagefind_dcd${JSON.stringify({ url, content })}`),
});
const found = entry('/incidents/INC-2026-0007/');

describe('the rows of a register', () => {
  const rows = (folder: string, ids: readonly string[], addresses = {}): PortalFile =>
    text(`${folder}/rows.json`, JSON.stringify({ folder, ids, titles: ids, addresses }));

  it.each<[what: string, file: PortalFile, fault: boolean]>([
    ['are its records', rows('incidents', ['INC-2026-0007']), false],
    ['lack one', rows('incidents', []), true],
    ['hold one that has no page', rows('incidents', ['INC-2026-0007', 'INC-2026-0008']), true],
    ['hold one twice', rows('incidents', ['INC-2026-0007', 'INC-2026-0007']), true],
    ['lead elsewhere', rows('incidents', ['INC-2026-0007'], { 0: '~x' }), true],
    ['stand where there is no register', rows('people', ['INC-2026-0007']), true],
    ['are empty', text('incidents/rows.json', '{}'), true],
  ])('%s', (_what, file, fault) => {
    const says = `${file.path} lists other records than have a page`;
    expect(portalFaults(portal, [page, found, file])).toEqual(fault ? [says] : []);
  });

  it('are searched for what is withheld', () => {
    const leak = text(
      'incidents/rows.json',
      JSON.stringify({ folder: 'incidents', ids: ['INC-2026-0007'], titles: ['Quiet inquiry in the west wing'] }),
    );
    expect(portalFaults(portal, [page, found, leak])).toEqual([
      'incidents/rows.json holds text of a record that this audience may not see',
    ]);
  });
});

describe('a finished portal is published', () => {
  it('when every record has its page and its search entry', () => {
    expect(
      portalFaults(portal, [
        page,
        found,
        text('incidents/index.html', drawn('Incidents')),
        text('index.html', drawn('Home')),
      ]),
    ).toEqual([]);
  });

  it('and when that entry stands in a part of the search', () => {
    const part = { ...found, path: 'pagefind/2026/fragment/en_1.pf_fragment' };
    expect(portalFaults(portal, [page, part])).toEqual([]);
  });
});

describe('a finished portal is refused', () => {
  it.each<[string, readonly PortalFile[], string]>([
    ['when a page is missing', [found], 'the record INC-2026-0007 has no page'],
    ['when a search entry is missing', [page], 'the search does not know the record INC-2026-0007'],
    [
      'when a page does not bear its title',
      [text(page.path, drawn('')), found],
      'incidents/INC-2026-0007/index.html does not bear its title',
    ],
    [
      'when a page belongs to no record',
      [page, found, text('incidents/INC-2026-0008/index.html', drawn('x'))],
      'incidents/INC-2026-0008/index.html is the page of no record',
    ],
    [
      'when a page holds markup of its own',
      [text(page.path, drawn(NAME, '<meta http-equiv="refresh" content="0">')), found],
      'incidents/INC-2026-0007/index.html holds an order to the browser, which no template wrote',
    ],
    [
      'when the title of a page goes on',
      [text(page.path, drawn(NAME).replace('</title>', ' and more</title>')), found],
      'incidents/INC-2026-0007/index.html does not bear its title',
    ],
    [
      'when the search knows a record twice',
      [page, found, { ...found, path: 'pagefind/fragment/en_2.pf_fragment' }],
      'the search knows the record INC-2026-0007 2 times',
    ],
    [
      'when the search leads to what is no page',
      [page, found, { ...entry('/elsewhere/'), path: 'pagefind/fragment/en_2.pf_fragment' }],
      'the search leads to `/elsewhere/index.html`, which is no page',
    ],
    [
      'when an entry of the search names another address than its own',
      [
        page,
        {
          path: 'pagefind/fragment/en_1.pf_fragment',
          bytes: gzipSync(
            'pagefind_dcd{"url":"/incidents/INC-2026-0007/","content":"","meta":{"url":"https://elsewhere.example"}}',
          ),
        },
      ],
      'pagefind/fragment/en_1.pf_fragment leads elsewhere',
    ],
    [
      'when two parts of the search know a record',
      [page, found, { ...found, path: 'pagefind/2026/fragment/en_1.pf_fragment' }],
      'the search knows the record INC-2026-0007 2 times',
    ],
    [
      'when a page holds withheld text',
      [page, found, text('index.html', drawn('Home', 'See Quiet inquiry in the west wing.'))],
      'index.html holds text of a record that this audience may not see',
    ],
    [
      'when a search entry holds withheld text',
      [page, entry('/incidents/INC-2026-0007/', 'Quiet inquiry in the west wing')],
      'pagefind/fragment/en_1.pf_fragment holds text of a record that this audience may not see',
    ],
    [
      'when a filter of a part of the search holds withheld text',
      [
        page,
        found,
        { path: 'pagefind/2026/filter/en_1.pf_filter', bytes: gzipSync('pagefind_dcd Quiet inquiry in the west wing') },
      ],
      'pagefind/2026/filter/en_1.pf_filter holds text of a record that this audience may not see',
    ],
  ])('%s', (_, files, fault) => {
    expect(portalFaults(portal, files)).toEqual([fault]);
  });
});

it('two records at one address are refused', () => {
  const twin = { ...record, file: 'incidents/INC-2026-0007.md', href: '/incidents/inc-2026-0007/' };
  expect(portalFaults({ ...portal, records: [record, twin] }, [page, found])).toContain(
    '2 records share the address /incidents/inc-2026-0007/',
  );
});

describe('the page at a former id', () => {
  const known: Portal = {
    ...portal,
    former: [
      {
        folder: 'incidents',
        id: 'INC-2026-P3K9QZ7',
        href: '/incidents/INC-2026-P3K9QZ7/',
        now: [{ id: 'INC-2026-0007', title: record.title, href: record.href }],
      },
    ],
  };
  const way = text('incidents/INC-2026-P3K9QZ7/index.html', drawn('INC-2026-P3K9QZ7'));
  it.each<[string, readonly PortalFile[], readonly string[]]>([
    ['is there, and the search does not know it', [page, found, way], []],
    ['is missing', [page, found], ['the former id INC-2026-P3K9QZ7 has no page']],
    [
      'is found beside its record',
      [page, found, way, entry('/incidents/INC-2026-P3K9QZ7/')],
      ['the search finds the former id INC-2026-P3K9QZ7 beside its record'],
    ],
  ])('%s', (_, files, faults) => {
    expect(portalFaults(known, files)).toEqual(faults);
  });
});

describe('many texts are looked for at once', () => {
  const look = finder(['left on a train', 'train driver', 'Böswillig und fremd']);
  it.each([
    ['at the start', 'train driver asleep', ['train driver']],
    ['at the end', 'it was left on a train', ['left on a train']],
    ['two that overlap', 'left on a train driver', ['left on a train', 'train driver']],
    ['letters of every script', 'x Böswillig und fremd.', ['Böswillig und fremd']],
    ['none', 'left on the train', []],
  ])('%s', (_, searched, expected) => {
    expect([...look(searched)]).toEqual(expected);
  });
});

describe('words of a text are the same however they are read', () => {
  /** The rule in one expression: slow, and as anybody would write it. */
  const plainly = (text: string): string =>
    (
      text
        .normalize('NFKC')
        .replaceAll(/[\p{Cf}\p{Variation_Selector}]/gu, '')
        .toUpperCase()
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).join(' ');
  const letters = fc.constantFrom(
    'a',
    'Z',
    '7',
    ' ',
    '-',
    '.',
    'ß',
    'Ä',
    'ﬁ',
    'İ',
    '\u0301',
    '\u00ad',
    '𝔘',
    '🙂',
    '中',
    '\x7f',
    '\ud800',
  );
  it('letter by letter', () => {
    fc.assert(
      fc.property(
        fc.array(letters).map((all) => all.join('')),
        (text) => {
          expect(foldedWords(text)).toBe(plainly(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('and a text is found exactly where its words stand one behind the other', () => {
    const word = fc.constantFrom('a', 'bb', 'ccc', 'dddd');
    const words = (least: number, most: number) => fc.array(word, { minLength: least, maxLength: most });
    fc.assert(
      fc.property(fc.array(words(1, 3), { minLength: 1, maxLength: 4 }), words(0, 12), (looked, searched) => {
        const all = looked.map((one) => one.join(' '));
        const there = all.filter((one) => ` ${searched.join(' ')} `.includes(` ${one} `));
        expect(new Set(finder(all)(searched.join('-')))).toEqual(new Set(there));
      }),
      { numRuns: 500 },
    );
  });
});
