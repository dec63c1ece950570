import { describe, expect, it } from 'vitest';
import { laborious, nestedFrom } from '../../../src/records/reading/effort.ts';
import { MAX_NESTING } from '../../../src/records/reading/markdown.ts';
import { readFile } from '../../../src/records/reading/read-file.ts';

const deep = (sign: string, levels = MAX_NESTING + 1): string => `${sign.repeat(levels)} x`;

describe('the line from which on a text is nested too deeply', () => {
  it.each<[string, string, number | null]>([
    ['no text', '', null],
    ['quotations, as many as may be', deep('>', MAX_NESTING), null],
    ['one quotation more', deep('>'), 1],
    ['quotations with blanks, below another line', `A line.\n\n${deep('> ')}`, 3],
    ['lists', deep('- '), 1],
    ['lists of every sign', '- + * '.repeat(MAX_NESTING), 1],
    ['numbered lists', deep('1. '), 1],
    ['numbered lists with brackets and tabs', deep('12)\t'), 1],
    ['a quotation in a list, again and again', '- > '.repeat(MAX_NESTING), 1],
    ['a ruler', '- '.repeat(MAX_NESTING * 2), null],
    ['a ruler of asterisks', '*'.repeat(MAX_NESTING * 2), null],
    ['signs without a blank behind them are no lists', deep('-'), null],
    ['signs within a line', `x${deep('>')}`, null],
    ['numbers of ten digits', deep('1234567890. '), null],
    ['a long line', 'x'.repeat(MAX_NESTING * 4), null],
    ['one quotation more and nothing else', '>'.repeat(MAX_NESTING + 1), 1],
  ])('%s', (_what, body, line) => expect(nestedFrom(body)).toBe(line));
});

describe('a text that would keep the parser of Markdown busy', () => {
  const entities = `${'&lt;'.repeat(4001)}`;
  it.each<[string, string, 'markdown' | 'mdx', string | null]>([
    ['a usual text', 'A mail.\n\nAnother &amp; more_of_it.', 'markdown', null],
    ['a thousand braces', '{'.repeat(1000), 'mdx', null],
    ['a thousand braces and one, from the third line on', `A\n\n${'{'.repeat(1001)}`, 'mdx', '3: braces'],
    ['braces where they are signs like others', '{'.repeat(1001), 'markdown', null],
    ['as many entities as may be', '&lt;'.repeat(4000), 'markdown', null],
    ['one entity more', entities, 'markdown', '1: entities'],
    [
      'entities in capitals and by number, in the second line',
      `A\n${'&#62;&GT;&x;'.repeat(2500)}`,
      'markdown',
      '2: entities',
    ],
    ['the same, parted by a blank line', `${'&lt;'.repeat(2001)}\n \t\n${'&lt;'.repeat(2000)}`, 'markdown', null],
    [
      'many short paragraphs that hold many together',
      `${'&lt;'.repeat(2900)}\n\n`.repeat(2),
      'markdown',
      '1: entities',
    ],
    ['ampersands that begin nothing', '& '.repeat(9000), 'markdown', null],
    ['as many underscores as may be', 'a_'.repeat(24_494), 'markdown', null],
    ['more underscores', 'a_'.repeat(24_495), 'markdown', '1: underscores'],
    ['a line of underscores is one sign', '_'.repeat(60_000), 'markdown', null],
    ['the same number in two paragraphs', `${'a_'.repeat(13_000)}\n\n${'a_'.repeat(13_000)}`, 'markdown', null],
    [
      'more of them in two paragraphs',
      `A\n${'a_'.repeat(18_000)}\n\n${'a_'.repeat(18_000)}`,
      'markdown',
      '2: underscores',
    ],
  ])('%s', (_what, body, dialect, said) => {
    const found = laborious(body, dialect);
    const kind = /braces|entities|underscores/.exec(found?.message ?? '')?.[0];
    expect(found === null ? null : `${found.line}: ${kind}`).toBe(said);
  });
});

describe('a file whose text can not be read says where', () => {
  const read = (file: string, body: string) => {
    const { parsed, sections, hidden } = readFile(file, new TextEncoder().encode(`---\nid: a\n---\n${body}`));
    return parsed.ok
      ? { headings: sections?.headings, hidden: hidden.map(({ line, column }) => `${line}:${column}`) }
      : { said: `${parsed.fault.line}:${parsed.fault.column} ${parsed.fault.message}`, sections, hidden };
  };
  const refused = (said: RegExp) => ({ said: expect.stringMatching(said), sections: null, hidden: [] });
  it.each<[string, string, string, object]>([
    ['a usual text', 'policies/a.md', '\n## Purpose\n', { headings: ['Purpose'], hidden: [] }],
    ['a character that nobody sees', 'policies/a.md', '\nA\u200Bb.\n', { headings: [], hidden: ['5:2'] }],
    ['braces', 'policies/a.mdx', `\n${'{'.repeat(1001)}`, refused(/^5:1 the text holds more than 1000 braces/)],
    ['quotations', 'policies/a.md', `\n\n${deep('>')}`, refused(/^6:1 the text is nested too deeply: more than/)],
    [
      'emphases',
      'policies/a.md',
      `\n${'*a **b '.repeat(200)}${' c** d*'.repeat(200)}`,
      refused(/^5:1 the text is nested/),
    ],
    ['a tag that nobody closes', 'policies/a.mdx', '\n<b>\n', refused(/^4:1 the text is no valid MDX: \S[^\n]*$/)],
    ['a tag in Markdown', 'policies/a.md', '\n<b>\n', { headings: [], hidden: [] }],
    ['a second block of fields', 'policies/a.md', '---js\nx\n---\n', refused(/^4:1 a second block/)],
  ])('%s', (_what, file, body, expected) => expect(read(file, body)).toEqual(expected));
});
