import { describe, expect, it } from 'vitest';
import { isBareNoChange, isPlaceholder } from '../../../src/records/reading/placeholder.ts';
import { TEMPLATE_WORDS } from '../../../src/records/reading/record-words.ts';
import { isSafeLink, readSections, sectionText } from '../../../src/records/reading/sections.ts';

describe('a section is a real level-2 heading of the document, with the text below it', () => {
  const cause = (body: string): string | undefined => sectionText(readSections(body, 'markdown'), 'Root cause');
  const cases: readonly (readonly [what: string, body: string, text: string | undefined])[] = [
    ['a heading and a sentence', '## Root cause\n\nReused password.', 'Reused password.'],
    ['a heading underlined with dashes', 'Root cause\n---\n\nReused password.', 'Reused password.'],
    ['other case and closing hashes', '## ROOT CAUSE ##\n\nReused password.', 'Reused password.'],
    ['markup inside', '## Root **cause**\n\n*Reused* `password`.', 'Reused password.'],
    ['a list', '## Root cause\n\n- One\n- Two', 'One\nTwo'],
    ['a sub-heading is no text of its own', '## Root cause\n\n### Detail\n\nReused.', 'Reused.'],
    ['a sub-heading alone', '## Root cause\n\n### Detail', ''],
    ['twice: both texts', '## Root cause\n\nTBD\n\n## Root cause\n\nReused.', 'TBD\nReused.'],
    ['ends at the next heading of its level', '## Root cause\n\n## Lessons learned\n\nAll good.', ''],
    ['ends at a heading of a higher level', '## Root cause\n\n# Appendix\n\nText', ''],
    ['a comment is no text', '## Root cause\n\n<!-- Reused password. -->', ''],
    ['code counts as text', '## Root cause\n\n```\nchmod 777 /srv\n```', 'chmod 777 /srv'],
    ['in a code block', '```\n## Root cause\n\nReused.\n```', undefined],
    ['in a comment', '<!--\n## Root cause\n\nReused.\n-->', undefined],
    ['in a quotation', '> ## Root cause\n>\n> Reused.', undefined],
    ['at another level', '### Root cause\n\nReused.', undefined],
    ['at the first level', '# Root cause\n\nReused.', undefined],
    ['without a space', '##Root cause\n\nReused.', undefined],
    ['bold text', '**Root cause**\n\nReused.', undefined],
    ['indented as code', '    ## Root cause\n\nReused.', undefined],
    ['another heading', '## Root causes\n\nReused.', undefined],
  ];
  it.each(cases)('%s', (_what, body, text) => expect(cause(body)).toBe(text));
});

describe('what counts as no answer', () => {
  const nothing = [
    '',
    ' ',
    '\n\n',
    '-',
    '…',
    '***',
    'TBD',
    'tbd.',
    'T.B.D.',
    '**TBD**',
    '_to be determined_',
    'To be defined',
    'to be added!',
    'to be confirmed',
    'TBA',
    'TBC',
    'TODO',
    'TODO: find the cause',
    'todo ask Anna',
    'pending',
    'Pending…',
    'n/a',
    'N/A',
    'N.A.',
    'na',
    'none',
    'None.',
    'nil',
    'unknown',
    'Unknown.',
    'xxx',
    'XXXX',
    'Lorem ipsum dolor sit amet',
    '<!-- the cause -->',
    '&nbsp;',
    '&#8203;',
    '\u200B',
    '\uFEFF',
    'TBD\nTBD',
    '- TBD\n- n/a',
    '(tbd)',
    '`TBD`',
    ...TEMPLATE_WORDS,
  ];
  it.each(nothing)('%j', (text) => expect(isPlaceholder(text)).toBe(true));

  const answers = [
    'Reused password.',
    'No.',
    'Ok',
    'Rain',
    'None of the laptops was enrolled.',
    'Unknown device on the network',
    'Pending reboot was ignored',
    'Todos los discos sin cifrar',
    'N/A in the form was read as "not encrypted"',
    'TBD\nThe disk was full.',
    '原因：密码重复使用',
    'пароль',
    'No change required: the alert did its work.',
    'XXL files filled the disk',
    '42',
  ];
  it.each(answers)('%j is an answer', (text) => expect(isPlaceholder(text)).toBe(false));
});

describe('"no change" is a lesson only with its reason', () => {
  it.each(['No change required.', 'no change', 'No changes needed', 'No lessons', 'No action required'])(
    '%j says no reason',
    (text) => {
      expect(isBareNoChange(text)).toBe(true);
    },
  );
  it.each(['No change required: existing controls were sufficient.', 'We lock the room.', 'Change the locks', 'No'])(
    '%j',
    (text) => {
      expect(isBareNoChange(text)).toBe(false);
    },
  );
});

describe('links go to https, mailto, tel or a relative address', () => {
  const cases: readonly (readonly [url: string, safe: boolean])[] = [
    ['https://vault.example/', true],
    ['HTTPS://vault.example/', true],
    ['mailto:security@example.org', true],
    ['tel:+49-30-0000000', true],
    ['../policies/mobile-devices', true],
    ['#root-cause', true],
    ['/report/', true],
    ['INC-2026-0007', true],
    ['http://vault.example/', false],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['java\nscript:alert(1)', false],
    [' javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['vbscript:x', false],
    ['file:///etc/passwd', false],
    ['ftp://example.org', false],
    ['//example.org/x', false],
    ['\\\\example.org\\x', false],
    ['/\\example.org', false],
  ];
  it.each(cases)('%j: %s', (url, safe) => expect(isSafeLink(url)).toBe(safe));
});

describe('what no body may hold is found, with its place', () => {
  const cases: readonly (readonly [
    what: string,
    body: string,
    dialect: 'markdown' | 'mdx',
    found: readonly string[],
  ])[] = [
    ['a script', 'Text\n\n<script>alert(1)</script>\n', 'markdown', ['3:1 raw-html']],
    ['inline HTML', 'a <b>bold</b> word', 'markdown', ['1:3 raw-html', '1:10 raw-html']],
    ['a comment is none', '<!-- note -->\n\ntext <!-- inline -->', 'markdown', []],
    ['a comment with a tag after it', '<!-- note --><img src=x onerror=alert(1)>', 'markdown', ['1:1 raw-html']],
    ['HTML in code is text', '`<b>`\n\n```html\n<b>\n```', 'markdown', []],
    ['an unsafe link', '[a](javascript:alert(1))', 'markdown', ['1:1 link']],
    ['an unsafe reference', '[a][b]\n\n[b]: http://example.org', 'markdown', ['3:1 link']],
    ['an unsafe image', '![a](data:image/svg+xml,x)', 'markdown', ['1:1 link']],
    ['an unsafe address in angle brackets', '<http://example.org>', 'markdown', ['1:1 link']],
    ['a listed component', '<ReportButton />', 'mdx', []],
    ['another component', '<Script />', 'mdx', ['1:1 raw-html']],
    ['a component with an expression', '<ReportButton onClick={run()} />', 'mdx', ['1:1 code']],
    ['an import', "import fs from 'node:fs'", 'mdx', ['1:1 code']],
    ['an export', 'export const a = 1', 'mdx', ['1:1 code']],
    ['an expression', 'Text {process.env.HOME}', 'mdx', ['1:6 code']],
    ['a picture', 'See ![a](plan.png)', 'markdown', []],
    ['a picture by reference', '![a][b]\n\n[b]: plan.png', 'markdown', []],
    ['a bare address without a scheme', 'See www.northwind.example for it.', 'markdown', []],
    ['the language of code', '```js\na\n```', 'markdown', []],
    ['words behind the language of code', '```js of the page\na\n```', 'markdown', ['1:1 unseen']],
    ['a cell more than the head has', '| a |\n|---|\n| 1 | 2 |', 'markdown', ['3:1 unseen']],
    ['empty cells more than the head has', '| a |\n|---|\n| 1 | | |', 'markdown', []],
  ];
  it.each(cases)('%s', (_what, body, dialect, found) => {
    expect(readSections(body, dialect).foreign.map(({ line, column, kind }) => `${line}:${column} ${kind}`)).toEqual(
      found,
    );
  });
});

describe('what a text defines and no page shows is told in its words', () => {
  it.each<[string, string, readonly string[]]>([
    ['an address that nothing leads to', '[Ticket A]: alarm', ['[Ticket A]: alarm']],
    ['a note that nothing leads to', 'Seen.\n\n[^NoteA]: by two', ['[^NoteA]: by two']],
    ['a note and a link of one name', 'See [it][1].\n\n[1]: /report/\n\n[^1]: by two', ['[^1]: by two']],
    ['a second note of one name', 'Seen.[^1]\n\n[^1]: by two\n\n[^1]: by three', ['[^1]: by three']],
    ['a note that only itself leads to', 'Seen.\n\n[^1]: by two[^1]', ['[^1]: by two']],
    [
      'a note with a link and what is struck out',
      'Seen.\n\n[^1]: ~~by two~~[of us](/people/ "all")',
      ['[^1]: by two /people/ all of us'],
    ],
    ['cells behind the last column', '| a |\n|---|\n| 1 | 2 | *3* |', ['2 3']],
    ['used, all of it', 'See [it][a].[^1]\n\n[a]: /report/\n[^1]: by two', []],
  ])('%s', (_what, body, said) =>
    expect(readSections(body, 'markdown').foreign.map(({ value }) => value)).toEqual(said),
  );
});

describe('links to somewhere in these records, with their places', () => {
  it.each<[string, readonly string[]]>([
    ['See [it](INC-2026-0009.md) and [that](/report/).', ['1:5 INC-2026-0009.md', '1:32 /report/']],
    ['See [it][1].\n\n[1]: ../policies/a.md', ['3:1 ../policies/a.md']],
    ['See [it](https://northwind.example/) and [her](mailto:a@b.example).', []],
    ['No link.', []],
  ])('%j', (body, links) =>
    expect(readSections(body, 'markdown').links.map(({ line, column, url }) => `${line}:${column} ${url}`)).toEqual(
      links,
    ),
  );
});

describe('a line that reads otherwise than it looks', () => {
  it.each<[string, string, readonly string[]]>([
    ['no blank behind the sign', '##Root cause', ['1 no-blank Root cause']],
    ['below other words', 'Words\n##Root cause', ['2 no-blank Root cause']],
    ['below words in bold', '**Bold** words\n##Root cause', ['2 no-blank Root cause']],
    ['behind three blanks', '   ##Root cause', ['1 no-blank Root cause']],
    ['behind words in bold', '**Bold**##Root cause', []],
    ['another blank', '##\u00A0Root cause', ['1 other-blank Root cause']],
    ['no name of a section', '##4711', []],
    ['a heading of its own', '## What the client said', []],
    ['a heading underlined', 'It was late\nand dark\n---', ['2 underlined It was late and dark']],
    ['a heading underlined twice', 'It was late\n===', ['1 doubly-underlined It was late']],
    ['a section underlined', 'Root cause\n---', []],
  ])('%s', (_what, body, said) =>
    expect(
      readSections(body, 'markdown').lookalikes.map(
        ({ line, kind, text }) => `${line} ${kind} ${text.replaceAll('\n', ' ')}`,
      ),
    ).toEqual(said),
  );
});

describe('the headings and the words of a text', () => {
  it('every heading of every level, in order', () => {
    expect(readSections('# A\n\n## *B*\n\n> ### C\n\ntext', 'markdown').headings).toEqual(['A', 'B', 'C']);
    expect(readSections('No heading.', 'markdown').headings).toEqual([]);
  });
  it.each<[string, string]>([
    ['![the plan](a.png) of it', 'the plan of it'],
    ['![the plan][1]\n\n[1]: a.png', 'the plan\n'],
    ['one\\\ntwo', 'one\ntwo'],
    ['![](a.png)', ''],
    ['kept ~~struck~~', 'kept '],
    ['| a |\n|---|', ''],
    ['| a |\n|---|\n| b |', 'a\nb'],
    ['---\n\ntext\n\n---\n\nmore', '\ntext\n\nmore'],
  ])('%j', (body, text) => expect(readSections(body, 'markdown').text).toBe(text));
  it('quotations, lists and emphasis too deep are refused with their line', () => {
    expect(() => readSections(`A\n\n${'>'.repeat(101)} x`, 'markdown')).toThrow(expect.objectContaining({ line: 3 }));
    const emphases = `A\n\n${'*a **b '.repeat(200)}${' c** d*'.repeat(200)}`;
    expect(() => readSections(emphases, 'markdown')).toThrow(expect.objectContaining({ line: 3 }));
  });
});

describe('pictures of a text', () => {
  it.each<
    [what: string, body: string, dialect: 'markdown' | 'mdx', pictures: readonly string[], links: readonly string[]]
  >([
    ['one', 'See ![The plan](a.png).', 'markdown', ['1:5 a.png The plan'], []],
    ['in a policy in MDX', '<ReportButton />\n\n![The plan](a.png)', 'mdx', ['3:1 a.png The plan'], []],
    ['by reference', '![The plan][P]\n\n[p]: a.png', 'markdown', ['1:1 a.png The plan'], []],
    ['one that a link uses too', '![A][p] [p]\n\n[p]: a.png', 'markdown', ['1:1 a.png A'], ['3:1 a.png']],
    ['without words, in a link, in a list', '- [![](a.png)](/report/)', 'markdown', ['1:4 a.png '], ['1:3 /report/']],
    ['an address that no link may have', '![A](data:image/png;base64,x)', 'markdown', [], []],
    ['the sign for one as code', '`![A](a.png)`', 'markdown', [], []],
  ])('%s', (_, body, dialect, pictures, links) => {
    const read = readSections(body, dialect);
    expect(read.pictures.map(({ url, words, line, column }) => `${line}:${column} ${url} ${words}`)).toEqual(pictures);
    expect(read.links.map(({ url, line, column }) => `${line}:${column} ${url}`)).toEqual(links);
  });
});
