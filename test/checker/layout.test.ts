import { describe, expect, it } from 'vitest';
import { columns, linesOf, widthOf, wrap } from '../../src/checker/reporters/layout.ts';

describe('the columns that a text takes', () => {
  it.each<[what: string, text: string, width: number]>([
    ['nothing', '', 0],
    ['letters', 'Zoë', 3],
    ['letters of the east', '字あアㄱ가'.replace('ㄱ', ''), 8],
    ['a sign of full width', '！', 2],
    ['an emoji', '😀', 2],
    ['a mark above a letter', 'e\u0301', 1],
    ['what joins emoji', 'a\u200Db\u200Cc\uFE0F', 3],
    ['a dash and other signs', '– … ✓', 5],
  ])('%s', (_what, text, width) => expect(widthOf(text)).toBe(width));
});

const SPAN = `\`${'a '.repeat(28)}a\``;
const LONG = `\`${'a '.repeat(30)}a\``;

describe('text is broken into lines', () => {
  it.each<[what: string, text: string, width: number, lines: readonly string[]]>([
    ['not where it fits', 'one two', 7, ['one two']],
    ['at a blank, where it does not', 'one two', 6, ['one', 'two']],
    ['but no word is', 'incident two', 5, ['incident', 'two']],
    ['but no first word is, whatever follows', 'a incident', 3, ['a', 'incident']],
    ['at its own line ends', 'one\ntwo three', 20, ['one', 'two three']],
    ['and an empty line stays', 'one\n\ntwo', 20, ['one', '', 'two']],
    ['but what is to be copied is not', 'type `npx isms check` now', 12, ['type', '`npx isms check`', 'now']],
    ['nor is it where a word follows at once', 'see `a b`, then', 8, ['see', '`a b`,', 'then']],
    ['also behind a backtick that nothing ends', 'see `a b', 5, ['see', '`a b']],
    ['as wide letters take two columns', '字字 字字', 8, ['字字', '字字']],
    ['just so wide letters', '字字 字字', 9, ['字字 字字']],
  ])('%s', (_what, text, width, lines) => expect(linesOf(text, width)).toEqual(lines));

  it('keeps up to 60 columns of what is to be copied together', () => {
    expect(SPAN.length).toBe(59);
    expect(linesOf(`x ${SPAN}`, 10)).toEqual(['x', SPAN]);
    expect(linesOf(`x \`b${SPAN.slice(1)}`, 10)).toEqual(['x', `\`b${SPAN.slice(1)}`]);
    expect(linesOf(`x ${LONG}`, 10).length).toBeGreaterThan(5);
    for (const line of linesOf(`x ${LONG}`, 10)) expect(widthOf(line)).toBeLessThanOrEqual(10);
  });

  it('with an indent, which counts', () => {
    expect(wrap('one two three', 9, '  ')).toBe('  one two\n  three');
    expect(wrap('one two three', 9)).toBe('one two\nthree');
  });
});

describe('two columns', () => {
  it('stand beside each other, the second one wrapped', () => {
    expect(
      columns(
        [
          ['--base', 'the branch to compare with'],
          ['-v', 'the version'],
        ],
        24,
      ),
    ).toBe('  --base  the branch to\n          compare with\n  -v      the version');
  });

  it('below each other where the first is wider than 26', () => {
    const wide = 'x'.repeat(27);
    expect(
      columns(
        [
          [wide, 'what it does'],
          ['y'.repeat(26), 'and this'],
        ],
        60,
      ),
    ).toBe(`  ${wide}\n${' '.repeat(30)}what it does\n  ${'y'.repeat(26)}  and this`);
  });
});
