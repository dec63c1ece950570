import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/records/reading/parse.ts';
import { recordText, valueText } from '../../../src/records/writing/record-text.ts';

const SHARED = { x: 1 };

describe('the text of a record', () => {
  it.each<[what: string, data: Readonly<Record<string, unknown>>, body: string, text: string]>([
    [
      'fields in their order',
      { title: 'Laptop', id: 'INC-2026-0007' },
      '',
      '---\ntitle: Laptop\nid: INC-2026-0007\n---\n',
    ],
    ['no line for what is undefined', { id: 'a', owner: undefined, title: 'b' }, '', '---\nid: a\ntitle: b\n---\n'],
    ['a line for what is empty', { id: 'a', owner: null }, '', '---\nid: a\nowner: null\n---\n'],
    ['text below one blank line', { id: 'a' }, 'It is gone.', '---\nid: a\n---\n\nIt is gone.\n'],
    ['no blank lines around the text', { id: 'a' }, '\n\nIt is gone.\n\n', '---\nid: a\n---\n\nIt is gone.\n'],
    ['nothing for a text of blanks', { id: 'a' }, ' \n ', '---\nid: a\n---\n'],
    ['an instant as it was written', { at: '2026-03-02T07:40+01:00' }, '', '---\nat: 2026-03-02T07:40+01:00\n---\n'],
    ['a day as it was written', { on: '2026-03-02' }, '', '---\non: 2026-03-02\n---\n'],
    ['quotes where it would be read otherwise', { a: 'true', b: '12' }, '', '---\na: "true"\nb: "12"\n---\n'],
    ['long lines in one piece', { a: 'word '.repeat(60).trim() }, '', `---\na: ${'word '.repeat(60).trim()}\n---\n`],
    ['the same group twice', { a: SHARED, b: SHARED }, '', '---\na:\n  x: 1\nb:\n  x: 1\n---\n'],
  ])('%s', (_what, data, body, text) => {
    expect(recordText(data, body)).toBe(text);
    const read = parse(new TextEncoder().encode(text));
    expect(read.ok && read.data).toEqual(
      Object.fromEntries(Object.entries(data).filter(([, value]) => (value ?? null) !== null)),
    );
  });
});

describe('a value on one line', () => {
  it.each<[unknown, string]>([
    ['closed', 'closed'],
    [3, '3'],
    [{ store: 'vault', ref: 'case-7' }, '{store: vault, ref: case-7}'],
    [['a', 'b'], '[a, b]'],
    ['word '.repeat(60).trim(), 'word '.repeat(60).trim()],
    [[SHARED, SHARED], '[{x: 1}, {x: 1}]'],
    ['2026-03-02', '2026-03-02'],
  ])('%j', (value, text) => expect(valueText(value)).toBe(text));
});
