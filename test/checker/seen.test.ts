import { describe, expect, it } from 'vitest';
import { inspect, inspectSource } from '../../src/checker/inspect.ts';
import { proseFindings } from '../../src/checker/prose.ts';
import { findSecrets, mask, readableText } from '../../src/checker/secrets.ts';
import { bodyTree } from '../../src/records/reading/sections.ts';
import { exampleSource } from '../../src/rules/example.ts';

const INCIDENT = 'incidents/2026/INC-2026-0007.md';
const POLICY = 'policies/mobile-devices.md';
const REPORT = 'incidents/2026/INC-2026-0021.md';
const TOKEN = `gh${'p_'}${'a1B2c3D4e5F6'.repeat(3)}`;
const OTHER = `gh${'p_'}${'f6E5d4C3b2A1'.repeat(3)}`;

const said = (body: string, file: string): readonly string[] =>
  proseFindings(bodyTree(body, 'markdown'), file).map(
    ({ rule, line, column, message }) => `${rule} ${line}:${column} ${message}`,
  );

describe('the style of a text', () => {
  const known = (heading: string, meant: string) => [
    `record/heading-known 1:1 the heading \`${heading}\` is read as no section, expected \`## ${meant}\``,
  ];
  it.each<[what: string, file: string, body: string, says: readonly string[]]>([
    ['a known heading', INCIDENT, '## Root cause', []],
    [
      'one at another level',
      INCIDENT,
      '### Root cause',
      [
        ...known('### Root cause', 'Root cause'),
        'record/heading-level 1:1 the heading `### Root cause` is of level 3, expected 2 at most',
      ],
    ],
    ['one that is nearly known', INCIDENT, '## Root causes', known('## Root causes', 'Root cause')],
    [
      'one that goes on',
      INCIDENT,
      '## Root cause and what helped',
      known('## Root cause and what helped', 'Root cause'),
    ],
    ['one that goes on beside the known one', INCIDENT, '## Root cause\n\nA.\n\n## Root cause and what helped', []],
    ['one that nobody knows', INCIDENT, '## Weather', []],
    ['one that is nearly known, in a policy', POLICY, '## Root causes', []],
    [
      'a section twice',
      POLICY,
      '## Scope\n\nA.\n\n## Scope',
      ['record/heading-repeated 5:1 the section `## Scope` stands here a second time'],
    ],
    [
      'a section twice, in other letters',
      POLICY,
      '## Scope\n\nA.\n\n## SCOPE',
      ['record/heading-repeated 5:1 the section `## SCOPE` stands here a second time'],
    ],
    ['a smaller heading twice', POLICY, '## A\n\n### Scope\n\n## B\n\n### Scope', []],
    [
      'a heading as large as the title',
      POLICY,
      '# Scope',
      ['record/heading-level 1:1 the heading `# Scope` is of level 1, as the title of the page is'],
    ],
    ['a step of one level', POLICY, '## A\n\n### B\n\n#### C', []],
    [
      'a step of two levels',
      POLICY,
      '## A\n\n#### B',
      ['record/heading-level 3:1 the heading `#### B` is of level 4, expected 3 at most'],
    ],
    [
      'the level below it',
      POLICY,
      '## A\n\n#### B\n\n##### C',
      ['record/heading-level 3:1 the heading `#### B` is of level 4, expected 3 at most'],
    ],
    ['steps up', POLICY, '## A\n\n### B\n\n#### C\n\n## D', []],
    ['a link that says where it goes', POLICY, 'See [the policy](/a/).', []],
    ['a link that does not', POLICY, 'Click [ Here ](/a/).', ['record/link-text 1:7 the words of a link are `Here`']],
    [
      'a link of two such words',
      POLICY,
      'Click [read more…](/a/).',
      ['record/link-text 1:7 the words of a link are `read more…`'],
    ],
    ['a link without words', POLICY, 'See [](/a/).', ['record/link-text 1:5 a link has no words']],
  ])('%s', (_what, file, body, says) => expect([...said(body, file)].sort()).toEqual([...says].sort()));

  it.each<[count: number, told: number, last: string]>([
    [99, 99, 'the words of a link are `here`'],
    [100, 100, 'one more of the same kind stands here'],
    [130, 100, '31 more of the same kind stand here and below'],
  ])('is remarked upon a hundred times at most: %i', (count, told, last) => {
    const found = proseFindings(bodyTree('[here](/a/)\n\n'.repeat(count), 'markdown'), POLICY);
    expect(found).toHaveLength(told);
    expect(found.at(-1)?.message).toBe(last);
  });
});

describe('secrets', () => {
  it.each<[what: string, text: string, found: readonly string[]]>([
    ['none', 'Nothing of that kind.', []],
    ['a token', `It was ${TOKEN}.`, ['1:8']],
    ['two of them, in order', `a ${OTHER}\nand ${TOKEN}`, ['1:3', '2:5']],
    ['the same twice', `${TOKEN} ${TOKEN}`, ['1:1', `1:${TOKEN.length + 2}`]],
    ['a shape of our own', `key AKIA${'ABCDEFGH'.repeat(2)} there`, ['1:5']],
    ['one inside another, once', `//npm.example/:_authToken=npm${'_'}${'a1B2c3D4e5F6'.repeat(3)}`, ['1:16']],
  ])('%s', async (_what, text, found) => {
    expect((await findSecrets(text)).map(({ line, column }) => `${line}:${column}`)).toEqual(found);
  });

  it.each<[what: string, message: string, shown: string]>([
    ['whole', `see ${TOKEN}.`, 'see ….'],
    ['twice', `${TOKEN} ${TOKEN}`, '… …'],
    ['its beginning', `see ${TOKEN.slice(0, 12)}…`, 'see ……'],
    ['too little to know it', `see ${TOKEN.slice(0, 7)}`, `see ${TOKEN.slice(0, 7)}`],
    ['another with it', `${OTHER}${TOKEN}`, '……'],
    ['none', 'nothing', 'nothing'],
  ])('are masked: %s', (_what, message, shown) => expect(mask(message, [TOKEN, OTHER])).toBe(shown));

  it.each<[what: string, bytes: Uint8Array, text: string]>([
    ['as it is', Buffer.from('a\nb'), 'a\nb'],
    ['with the line ends of another system', Buffer.from('a\r\nb'), 'a\nb'],
    ['of the largest size', Buffer.alloc(256 * 1024, 'a'), 'a'.repeat(256 * 1024)],
    ['that is too large', Buffer.alloc(256 * 1024 + 1, 'a'), ''],
  ])('are looked for in a text %s', (_what, bytes, text) => expect(readableText(bytes)).toBe(text));
});

const head = '---\nid: INC-2026-0021\ntitle: Mail\nreportedAt: 2026-11-20T08:20+01:00\n---\n\n';
const tokens = (count: number): string =>
  Array.from({ length: count }, (_, at) => `- AKIA${String(at).padStart(16, 'A')}`).join('\n');

describe('a file', () => {
  it('with many secrets is still a record', async () => {
    const { parsed, secrets, sections } = await inspect(REPORT, Buffer.from(`${head}${tokens(200)}\n`));
    expect([parsed.ok, secrets.length, sections === null]).toEqual([true, 200, false]);
  });

  it('with more of them is none, and says where they begin', async () => {
    const { parsed, secrets, sections, hidden, prose } = await inspect(REPORT, Buffer.from(`${head}${tokens(201)}\n`));
    expect(parsed).toMatchObject({
      ok: false,
      fault: { line: 7, column: 3, message: 'more than 200 passwords, tokens or keys stand in the file' },
    });
    expect([secrets.length, sections, hidden, prose]).toEqual([200, null, [], []]);
  });

  it('that can not be read says its secrets, and its fault repeats none', async () => {
    const { parsed, secrets, prose } = await inspect(REPORT, Buffer.from(`---\n${TOKEN}: a\n${TOKEN}: b\n---\n`));
    expect([parsed.ok, secrets.length, prose]).toEqual([false, 2, []]);
    expect(parsed.ok ? '' : parsed.fault.message).toContain('…');
    expect(JSON.stringify(parsed)).not.toContain(TOKEN.slice(0, 9));
  });
});

describe('what was seen in a register', () => {
  const seen = (text: string) =>
    inspectSource(exampleSource({ name: '', from: 'organisation.md', files: { [REPORT]: text } }));
  it.each<[what: string, body: string, notice: string]>([
    ['raw HTML', 'A <b>mail</b>.', 'record/raw-html 7:3 raw HTML `<b>` stands in the text'],
    ['a picture', '![A mail](a.png)', 'record/picture 7:1 a picture `'],
    ['a link elsewhere', '[A mail](javascript:x)', 'record/link-scheme 7:1 a link goes to `javascript:x`'],
    ['a note that nobody reads', 'A mail.\n\n[x]: /a/', 'record/unseen-text 9:1 `'],
    ['a secret', TOKEN, 'privacy/secret-detected 7:1 this looks like a secret ('],
    ['a heading', '## Root causes', 'record/heading-known 7:1 the heading'],
    [
      'long HTML, cut',
      `A <b title="${'x'.repeat(80)}">`,
      `record/raw-html 7:3 raw HTML \`<b title="${'x'.repeat(49)}…`,
    ],
  ])('%s', async (_what, body, notice) => {
    const { notices } = await seen(`${head}${body}\n`);
    expect(notices.map(({ file, record }) => `${file} ${record}`)[0]).toBe(`${REPORT} INC-2026-0021`);
    const [first] = notices.map(({ rule, line, column, message }) => `${rule} ${line}:${column} ${message}`);
    expect(first?.slice(0, notice.length)).toBe(notice);
  });

  it('in the settings belongs to no record', async () => {
    const settings = await inspectSource(
      exampleSource({ name: '', from: 'organisation.md', set: { name: `Of ${TOKEN}` } }),
    );
    expect(settings.secrets).toEqual([TOKEN]);
    expect(settings.notices.map(({ rule, record }) => [rule, record])).toEqual([['privacy/secret-detected', null]]);
  });

  it('are the values of secrets, of files that can not be read too', async () => {
    expect((await seen(`---\nid: [${TOKEN}\n---\n`)).secrets).toEqual([TOKEN]);
    expect((await seen(`${head}Nothing.\n`)).secrets).toEqual([]);
  });
});
