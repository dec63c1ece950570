import { describe, expect, it } from 'vitest';
import { pathsIn, valueTexts } from '../../../src/records/reading/document.ts';
import { hiddenCharacters } from '../../../src/records/reading/hidden.ts';
import { parse } from '../../../src/records/reading/parse.ts';
import { readFile } from '../../../src/records/reading/read-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function parsed(lines: string, body = '') {
  const read = parse(bytes(`---\n${lines}\n---\n${body}`));
  if (!read.ok) throw new TypeError(read.fault.message);
  return read;
}

describe('a character that nobody sees', () => {
  const found = (lines: string, body = ''): readonly string[] =>
    [...hiddenCharacters(parsed(lines, body))].map(
      ({ line, column, at, message }) => `${line}:${column} ${at.join('.')} ${/U\+[0-9A-F]+/.exec(message)?.[0]}`,
    );
  it.each<[string, string, readonly string[]]>([
    ['in the file', 'id: a\u200Bb', ['2:6  U+200B']],
    ['by an escape', 'id: "a\\u200Bb"', ['2:1 id U+200B']],
    ['by an escape in a list', 'id: a\nlist:\n  - b\n  - "c\\u202Ed"', ['5:6 list.1 U+202E']],
    ['by an escape in a group', 'id: a\ngroup:\n  name: "c\\u200Bd"\n  empty:', ['4:3 group.name U+200B']],
    [
      'by an escape below a field without a value',
      'id: a\ngroup: { a: null, b: "c\\u200Bd" }',
      ['3:19 group.b U+200B'],
    ],
    ['by an escape that stands in the file as well', 'id: "a\\\\b"\nother: a\u200Bb', ['3:9  U+200B']],
    ['by an escape in a list of groups', 'list:\n  - { a: 1, b: "c\\u200Bd" }', ['3:13 list.0.b U+200B']],
    ['none, by an escape that anybody sees', 'id: "a\\u0041b"', []],
    ['none, but a backslash', 'id: "a\\\\b"\nnumber: 7\nnothing: null', []],
  ])('%s', (_what, lines, said) => expect(found(lines)).toEqual(said));

  it('in the body counts lines of the file', () => {
    expect(found('id: a', '\nText\u200B.\n')).toEqual(['5:5  U+200B']);
  });
});

describe('text that YAML takes for a remark is shown', () => {
  const lost = (lines: string): readonly string[] =>
    readFile('people/a.md', bytes(`---\n${lines}\n---\n`)).hidden.map(
      ({ line, column, at, message }) => `${line}:${column} ${at.join('.')} ${/` (.*)`:/.exec(message)?.[1]}`,
    );
  it.each<[string, string, readonly string[]]>([
    ['where it begins', 'id: a\ntitle: Ticket #4711 down', ['3:14 title #4711 down']],
    ['behind several blanks', 'title: Ticket   #4711', ['2:14 title #4711']],
    ['where a value is missing', 'title: #4711', ['2:6 title #4711']],
    ['where a value is missing, behind blanks', 'title:   #4711\nid: a', ['2:6 title #4711']],
    ['with forty letters', `title: T #${'4'.repeat(39)}`, [`2:9 title #${'4'.repeat(39)}`]],
    ['with forty letters of more', `title: T #${'4'.repeat(40)}`, [`2:9 title #${'4'.repeat(39)}…`]],
    ['once a value', 'a: b #1\nc: d\ne: f #2', ['2:5 a #1', '4:5 e #2']],
    ['not behind quotes', 'a: b #1\nc: "d" #2', ['2:5 a #1']],
    ['not where a group follows', 'a: #1\n  b: c', []],
    ['not where nothing is glued on', 'a: b # 1\nc: d #', []],
    ['on the last line', 'a: b\nc: d #2', ['3:5 c #2']],
    ['behind a value in a list between brackets', 'a: [b,\n  c #1\n  ]', ['3:4 a.1 #1']],
    ['behind words with a number sign', 'a: b#c #1', ['2:7 a #1']],
  ])('%s', (_what, lines, said) => expect(lost(lines)).toEqual(said));

  it('twenty times in a file', () => {
    const lines = Array.from({ length: 25 }, (_, at) => `k${at}: v #${at}x`).join('\n');
    expect(lost(lines)).toHaveLength(20);
  });
});

describe('what stands at a path', () => {
  const { document } = parsed('id: a\nquoted: "b c"\nempty:\ngroup:\n  name: d\nlist: [e, f]\n');
  it.each<[readonly (string | number)[], string | undefined]>([
    [['id'], 'a'],
    [['quoted'], 'b c'],
    [['empty'], undefined],
    [['group'], undefined],
    [['group', 'name'], 'd'],
    [['list', 1], 'f'],
    [['nothing'], undefined],
  ])('%j: %s', (path, text) => expect(valueTexts(document).textOf(path)).toBe(text));

  it('has the end of its key', () => {
    const { keyEnd } = valueTexts(document);
    expect(keyEnd(['id'])).toBe('---\nid'.length);
    expect(keyEnd(['nothing'])).toBe(undefined);
  });

  it('is found again by its offset', () => {
    const pathOf = pathsIn(document);
    expect(pathOf(0)).toEqual([]);
    expect(pathOf(document.text.indexOf('id:'))).toEqual(['id']);
    expect(pathOf(document.text.indexOf('d\n'))).toEqual(['group', 'name']);
    expect(pathOf(document.text.indexOf('f]'))).toEqual(['list', 1]);
  });
});
