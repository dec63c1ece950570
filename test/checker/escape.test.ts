import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commandProperty,
  commandText,
  logLine,
  markdownMessage,
  markdownText,
  visible,
  visibleJson,
} from '../../src/checker/escape.ts';

/** Pieces that break logs, commands, tables and pages, between ordinary letters. */
const HOSTILE = [
  ...[
    '::error::',
    '##[error]x',
    '::stop-commands::x',
    '%0A',
    '%',
    '\r',
    '\n',
    '\t',
    '\u001B[31m',
    '\u0007',
    '\u009B2J',
  ],
  ...['\u202E', '\u2066', '\u200B', '\uFEFF', '\u{E0041}', '\u2028', '\u00AD', '\uD800', '\uDC00', '\u3164'],
  ...[
    ']]>',
    '<script>alert(1)</script>',
    '|',
    '`',
    '``',
    '\\',
    '[x](javascript:y)',
    '![x](http://z)',
    '@team',
    '#1',
    '$x$',
  ],
  ...['https://z.example', 'www.z.example', 'a:b,c', '- x', '1. x', 'é', '字', '🙂', '👩‍💻', 'می‌خواهم'],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

const UNSEEN =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00AD\u061C\u115F\u1160\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]/u;

describe('a character that nobody sees', () => {
  it.each<[text: string, shown: string]>([
    ['a\u202Eb', 'a\\u202Eb'],
    ['a\u001B[31mb', 'a\\u001B[31mb'],
    ['two\nlines\r\nand\ta tab', 'two\\u000Alines\\u000D\\u000Aand\\u0009a tab'],
    ['tag \u{E0041}', 'tag \\u{E0041}'],
    ['half \uD800', 'half \\uD800'],
    ['word\u200Bbreak', 'word\\u200Bbreak'],
    ['a lone joiner \u200D', 'a lone joiner \\u200D'],
  ])('is shown by its number: %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it.each(['Zoë, 字, עברית', '👩‍💻 ❤️‍🔥', 'می‌خواهم'])('is none of the letters, emoji and joiners of %s', (text) => {
    expect(visible(text)).toBe(text);
  });

  it('is left in no text, whatever it holds', () => {
    fc.assert(
      fc.property(hostile, (text) => !UNSEEN.test(visible(text))),
      { numRuns: 2000 },
    );
  });
});

describe('a line of a log', () => {
  it('holds no command for the runner of GitHub', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = logLine(visible(text));
        return !line.trimStart().startsWith('::') && !line.includes('##[');
      }),
      { numRuns: 2000 },
    );
  });
  it('keeps headings and colons', () => {
    expect(logLine('  `## Root cause` at 5:1 :: x')).toBe('  `## Root cause` at 5:1 :: x');
  });
});

/** What GitHub's runner makes of the text and the properties of a command. */
const readText = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%5B', '[').replaceAll('%25', '%');

describe('a workflow command', () => {
  it('stays on one line and is read back as it was', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = commandText(text);
        expect(escaped).not.toMatch(/[\r\n]|##\[/);
        expect(readText(escaped.replaceAll('%5B', '['))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
  it('has properties that end where they should', () => {
    fc.assert(
      fc.property(hostile, (text) => !/[\r\n:,]/.test(commandProperty(text))),
      { numRuns: 2000 },
    );
  });
});

describe('a text in Markdown', () => {
  it('is never markup, whatever it holds', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(markdownText(text)).not.toMatch(/[<>|@[\]`\\*_~$]|:\/\/|www\.|&(?!#\d+;)|(?<!&)#/i);
      }),
      { numRuns: 2000 },
    );
  });
  it('is read back as it was', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const read = markdownText(text).replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
        expect(read).toBe(visible(text));
      }),
      { numRuns: 2000 },
    );
  });
  it('has code where backticks say so, and no other element', () => {
    expect(markdownMessage('`status` is `<b>`, not ` alone')).toBe(
      '<code>status</code> is <code>&#60;b&#62;</code>, not &#96; alone',
    );
    fc.assert(
      fc.property(
        hostile,
        (text) =>
          markdownMessage(text)
            .replaceAll(/<\/?code>/g, '')
            .search(/[<>|`]/) === -1,
      ),
    );
  });
});

describe('a JSON text', () => {
  it('says the same and shows every character', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const value = { [`k${a}`]: [b, 1, null] };
        const text = visibleJson(JSON.stringify(value, null, 2));
        expect(JSON.parse(text)).toEqual(value);
        expect(text.replaceAll('\n', '')).not.toMatch(UNSEEN);
        expect(text).not.toContain('##[');
      }),
      { numRuns: 1000 },
    );
  });
});
