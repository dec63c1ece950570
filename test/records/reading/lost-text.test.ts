import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/records/content.ts';
import { recordText } from '../../../src/records/writing/record-text.ts';

const HEAD = 'id: INC-2026-0031\nreportedAt: 2026-11-20T08:20+01:00\nreporter: { who: anonymous, channel: email }\n';
const ORGANISATION =
  '---\nname: F\ntimezone: UTC\nchannels: [{ id: email, label: Mail, address: "mailto:a@b.example" }]\n---\n';

function source(file: string, text: string) {
  const folder = file.startsWith('incidents/') ? ('incidents' as const) : null;
  return { file, folder, bytes: new TextEncoder().encode(text) };
}

/** What is found in a report with these lines, as `rule field message / fix`. */
function found(lines: string): readonly string[] {
  const content = readContent({
    files: [
      source('incidents/INC-2026-0031.md', `---\n${HEAD}${lines}\n---\n\n## What happened\n\nA strange mail.\n`),
      source('organisation.md', ORGANISATION),
    ],
    faults: [],
  });
  return content.faults.map(({ rule, at, message, fix }) => `${rule} ${at.join('.')} ${message} / ${fix}`);
}

describe('text that YAML takes for a remark', () => {
  const rows: readonly (readonly [what: string, lines: string, said: RegExp | null])[] = [
    ['a ticket in a title', 'title: Ticket #4711 down', /^record\/schema title the value ends before ` #4711 down`/],
    ['a title that is only a number', 'title: #4711', /^record\/schema title the value ends before ` #4711`/],
    ['in a list', 'title: A\naffected:\n  data: \n    - host #3\n    - b', /record\/schema affected\.data\.0 .*` #3`/],
    ['in a block of fields', 'title: A\nrecovery:\n  method: Looked at #3', /record\/schema recovery\.method .*#3/],
    ['on the second line of a text', 'title: A\n  and host #3', /record\/schema title .*#3/],
    ['a listed word with a remark glued on', 'title: A\nstatus: reported #see board', /record\/schema status .*#see/],
    ['a remark behind a value', 'title: A\nstatus: reported  # see board', null],
    ['a remark on a line of its own', '#4711\ntitle: A\n# b\n#c', null],
    ['a number sign inside a word', 'title: C#4711 and a#b', null],
    ['in quotes', 'title: "Ticket #4711"', null],
    ['a remark behind quotes', 'title: "Ticket" #4711', null],
    ['in a text of several lines', 'title: A\nawareNote: |\n  Ticket #4711 came', null],
    ['a heading level in a remark', 'title: A ## b', null],
  ];
  it.each(rows)('%s', (_, lines, said) => {
    if (said === null) expect(found(lines)).toEqual([]);
    else expect(found(lines).join('\n')).toMatch(said);
  });
});

describe('keys without a value', () => {
  const rows: readonly (readonly [what: string, lines: string, said: readonly RegExp[]])[] = [
    ['misspelt', 'title: A\nsevrity:', [/^record\/unknown-field sevrity .*did you mean `severity`/]],
    ['misspelt, with null', 'title: A\nsevrity: null', [/^record\/unknown-field sevrity /]],
    ['misspelt, with an empty text', 'title: A\nsevrity: ""', [/^record\/unknown-field sevrity /]],
    [
      'misspelt, in a group',
      'title: A\naffected: { asets: , people: 1 }',
      [/unknown-field affected\.asets .*`assets`/],
    ],
    ['known, empty as a form writes it', 'title: A\nseverity: ""\nowner: \'\'\naffected:\n  data: [""]', []],
    [
      'the end of a text with a comma',
      'title: A\ntriage: { rationale: Seen, all agreed, by: x }',
      [
        /^record\/unknown-field triage\.all agreed .*a comma ended the value before it \/ put text that holds a comma in quotes/,
      ],
    ],
    ['the end of a number with a comma', 'title: A\ncost: { amount: 1,400 }', [/unknown-field cost\.400 .*quotes/]],
    [
      'the end of a text that is called as a field',
      'title: A\ntriage: { rationale: Seen, by }',
      [/^record\/schema triage\.by a comma stands before `by`, and no value behind it/],
    ],
    ['free keys', 'title: A\npersonalData: { involved: yes }', []],
  ];
  it.each(rows)('%s', (_, lines, said) => {
    const all = found(lines);
    expect(all).toHaveLength(said.length);
    for (const [at, pattern] of said.entries()) expect(all[at]).toMatch(pattern);
  });
});

describe('what is read otherwise than it stands there is shown as it stands there', () => {
  it.each(['004512', '12e45', '0x1F', '1_0.50', '+7', 'true', '.5'])('%s', (written) => {
    const all = found(`title: ${written}`);
    const isText = all.length === 0;
    if (!isText)
      expect(all.join()).toContain(`\`${written}\`, expected text; put it in quotes / write \`title: "${written}"\``);
    else expect(written).toBe('1_0.50');
  });
});

it('where a listed word belongs too', () => {
  expect(found('title: A\nseverity: 004').join()).toContain('`severity` is `004`, which is not in its list');
});

describe('settings that are partly wrong', () => {
  function settings(lines: string) {
    const text = `---\nname: F\ntimezone: UTC\n${lines}\n---\n`;
    return readContent({ files: [source('organisation.md', text)], faults: [] }).organisation.data;
  }
  const channel = 'channels: [{ id: email, label: Mail, address: "mailto:a@b.example" }]';

  it('a misspelt role takes no other away', () => {
    const { roles } = settings(`${channel}\nroles: { incidentManger: a, deputy: b, management: c }`);
    expect(roles).toEqual({ deputy: 'b', management: 'c' });
  });

  it('a store with a misspelt field takes no other away', () => {
    const { stores } = settings(
      `${channel}\nstores: [{ id: vault, label: V, address: x, acces: [a] }, { id: cellar, label: C, address: y }]`,
    );
    expect(stores.map(({ id }) => id)).toEqual(['vault', 'cellar']);
  });

  it('a store that can not stand goes alone', () => {
    const { stores } = settings(`${channel}\nstores: [{ id: vault }, { id: cellar, label: C, address: y }]`);
    expect(stores.map(({ id }) => id)).toEqual(['cellar']);
  });

  it('a limit beyond its range takes no other away', () => {
    const { thresholds } = settings(`${channel}\nthresholds: { triageHours: 9007199254740991, reviewDays: 7 }`);
    expect([thresholds.triageHours, thresholds.reviewDays]).toEqual([24, 7]);
  });

  it('a time zone that is none is the plainest one', () => {
    const text = `---\nname: F\ntimezone: Europe/Bonn\ncountry: DE\n${channel}\n---\n`;
    const { data } = readContent({ files: [source('organisation.md', text)], faults: [] }).organisation;
    expect([data.timezone, data.country, data.name]).toEqual(['UTC', 'DE', 'F']);
  });
});

describe('what a program writes reads back the same', () => {
  it.each([
    'Ticket #4711',
    'Review held, all agreed',
    'Error: disk: full',
    '# 1',
    '004512',
    'true',
    '- x',
    '{ a }',
    '`x`',
    '"q"',
    "it's",
    'a\nb #c, d',
    '@x',
    '%x',
    '~',
    '=======',
  ])('%j', (title) => {
    const text = recordText(
      { id: 'INC-2026-0031', title, reportedAt: '2026-11-20T08:20+01:00' },
      '## What happened\n\nA.',
    );
    const content = readContent({
      files: [source('incidents/INC-2026-0031.md', text), source('organisation.md', ORGANISATION)],
      faults: [],
    });
    expect(content.faults).toEqual([]);
    expect(content.all.map(({ data }) => data.title)).toEqual([title]);
  });
});
