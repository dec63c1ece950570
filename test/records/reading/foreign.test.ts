import { describe, expect, it } from 'vitest';
import {
  isBareHost,
  isLocalLink,
  isSafeLink,
  readSections,
  sectionAbove,
  TooDeep,
} from '../../../src/records/reading/sections.ts';

/** What stands in a body that no page shows as it stands: `2:1 link http://a`. */
function foreign(body: string, dialect: 'markdown' | 'mdx' = 'markdown'): readonly string[] {
  return readSections(body, dialect).foreign.map(
    ({ kind, value, line, column }) => `${line}:${column} ${kind} ${value}`,
  );
}

describe('what no page shows as it stands', () => {
  it.each<[string, string, readonly string[]]>([
    ['a tag', 'A <b>bold</b> word.', ['1:3 raw-html <b>', '1:10 raw-html </b>']],
    ['a comment alone', '<!-- a -->\n', []],
    ['a link without a lock', 'A\n\nB [page](http://a.example).', ['3:3 link http://a.example']],
    ['a link with one', '[page](https://a.example) [mail](MAILTO:a@b.example) [call](tel:+49-30-0)', []],
    ['a script', '[x](javascript:alert(1))', ['1:1 link javascript:alert(1)']],
    ['a bare host', 'See www.a.example for it.', []],
    ['a picture', '![map](map.png)', []],
    ['a picture from elsewhere', '![map](http://a.example/map.png)', ['1:1 link http://a.example/map.png']],
    ['a picture by its name', '![map][Plan]\n\n[Plan]: map.png', []],
    ['an address that links use', '[page][one]\n\n[one]: http://a.example', ['3:1 link http://a.example']],
    ['an address that nothing uses', 'A\n\n[10:15]: alarm', ['3:1 unseen [10:15]: alarm']],
    ['an address twice', '[a]\n\n[a]: /report\n[a]: /search', ['4:1 unseen [a]: /search']],
    [
      'an address that only an unseen note uses',
      '[^n]: see [a]\n\n[a]: /report',
      ['1:1 unseen [^n]: see  a', '3:1 unseen [a]: /report'],
    ],
    ['a note', 'A word[^n].\n\n[^n]: Its note.', []],
    [
      'a note that nothing names',
      'A word.\n\n[^n]: Its ~~old~~ note with [a page](/report "Report").',
      ['3:1 unseen [^n]: Its  old  note with  /report Report a page .'],
    ],
    ['a second note of one name', 'A[^n].\n\n[^n]: First.\n\n[^n]: Second.', ['5:1 unseen [^n]: Second.']],
    [
      'a note that a second note of its name names',
      'A[^n].\n\n[^n]: First.\n\n[^n]: Second[^m].\n\n[^m]: Third.',
      ['5:1 unseen [^n]: Second .', '7:1 unseen [^m]: Third.'],
    ],
    ['a note in a note that is drawn', 'A[^n].\n\n[^n]: First[^m].\n\n[^m]: Second.', []],
    ['code with the name of its language', '```c++\nx\n```', []],
    ['code without one', '```\nx\n```', []],
    ['code with more than a name', '```sh --now please\nx\n```', ['1:1 unseen sh --now please']],
    ['code with a name that is none', '```{.sh}\nx\n```', ['1:1 unseen {.sh}']],
    [
      'a row longer than the head of its table',
      '| a | b |\n| - | - |\n| 1 | 2 | 3 | `4` |\n| 1 | 2 |',
      ['3:1 unseen 3 4'],
    ],
    ['a row whose cells behind the head are empty', '| a |\n| - |\n| 1 | |', []],
  ])('%s', (_what, body, found) => expect(foreign(body)).toEqual(found));

  it.each<[string, string, readonly string[]]>([
    ['a component of the portal', '<ReportButton />\n\nText <Channels /> text.', []],
    ['one with a property', '<ReportButton text="x" />', ['1:1 code <ReportButton …>']],
    ['another', '<Evil />\n\nText <i>x</i>.', ['1:1 raw-html <Evil>', '3:6 raw-html <i>']],
    ['a fragment', '<>x</>', ['1:1 raw-html <>']],
    [
      'an import',
      "import a from 'a';\n\nText {1 + 1}.\n\n{2}",
      ["1:1 code import a from 'a';", '3:6 code 1 + 1', '5:1 code 2'],
    ],
  ])('in MDX: %s', (_what, body, found) => expect(foreign(body, 'mdx')).toEqual(found));
});

describe('a link', () => {
  it.each([
    ['https://a.example', true, false],
    ['HTTPS://a.example', true, false],
    ['http://a.example', false, false],
    ['mailto:a@b.example', true, false],
    ['tel:+49', true, false],
    ['xhttps:', false, false],
    ['javascript:alert(1)', false, false],
    ['java\tscript:alert(1)', false, false],
    [' javascript:alert(1)', false, false],
    ['//a.example', false, false],
    ['/\\a.example', false, false],
    ['/ /a.example', false, false],
    ['/report', true, true],
    ['a/b:c', true, true],
    ['10:15', true, true],
    ['a.b+c-d:e', false, false],
    ['#x', true, true],
    ['', true, true],
  ])('%j is safe: %s, and leads into these records: %s', (url, safe, local) => {
    expect([isSafeLink(url), isLocalLink(url)]).toEqual([safe, local]);
  });

  it('is a bare host when its words are its address without a scheme', () => {
    expect(isBareHost('http://www.a.example', 'www.a.example')).toBe(true);
    expect(isBareHost('http://www.a.example', 'a page')).toBe(false);
  });
});

describe('links into these records', () => {
  it('are listed with their places, definitions too; others are not', () => {
    const body = '[a](/report) [b](https://a.example)\n\nSee [c][d].\n\n[d]: INC-2026-0009.md';
    expect(readSections(body, 'markdown').links).toEqual([
      { url: '/report', line: 1, column: 1 },
      { url: 'INC-2026-0009.md', line: 5, column: 1 },
    ]);
  });
});

describe('a line that reads otherwise than it looks', () => {
  it.each<[string, string, readonly string[]]>([
    ['no blank behind the marks', 'A\n##Root cause', ['2 no-blank Root cause']],
    ['another blank', '##\u00A0Root cause', ['1 other-blank Root cause']],
    ['in another language', '#Ursache', ['1 no-blank Ursache']],
    ['marks behind it too', '##Root cause ##', []],
    ['seven marks', '#######Root cause', []],
    ['no section is called so', '##4711', []],
    ['within a line', 'see ##Root cause', []],
    ['behind something that is no text', '**A** ##Root cause', []],
    ['a heading', '## Root cause', []],
    ['text that a line of dashes makes a heading', 'A mail.\nAnother.\n---\n\nB', ['2 underlined A mail.\nAnother.']],
    ['text that a line of equal signs makes a heading', 'A mail.\n===', ['1 doubly-underlined A mail.']],
    ['a section that is underlined', 'Root cause\n---', []],
  ])('%s', (_what, body, found) =>
    expect(readSections(body, 'markdown').lookalikes.map(({ kind, text, line }) => `${line} ${kind} ${text}`)).toEqual(
      found,
    ),
  );
});

describe('a body', () => {
  const body = 'Intro.\n\n# Title\n\n## A\n\nOne.\n\n### Below\n\n## B\n\nTwo.';
  it('lists every heading, and has its text', () => {
    const { headings, text, list } = readSections(body, 'markdown');
    expect(headings).toEqual(['Title', 'A', 'Below', 'B']);
    expect(text).toContain('Intro.');
    expect(list).toEqual([
      { heading: 'A', line: 5, text: 'One.' },
      { heading: 'B', line: 11, text: 'Two.' },
    ]);
  });

  it.each([
    [1, undefined],
    [5, undefined],
    [6, 'A'],
    [11, 'A'],
    [12, 'B'],
    [99, 'B'],
  ])('line %d stands below %s', (line, heading) =>
    expect(sectionAbove(readSections(body, 'markdown'), line)?.heading).toBe(heading),
  );

  it('that goes too deep says on which line', () => {
    expect.assertions(2);
    try {
      readSections(`A\n\n${'> '.repeat(200)}x`, 'markdown');
    } catch (error) {
      expect(error).toBeInstanceOf(TooDeep);
      expect(error).toMatchObject({ line: 3, message: 'the text is nested too deeply' });
    }
  });
});
