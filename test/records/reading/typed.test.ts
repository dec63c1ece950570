import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSections, sectionText } from '../../../src/records/reading/sections.ts';
import { asTyped } from '../../../src/records/reading/typed.ts';
import { safeHtml } from '../../../src/site/html.ts';
import { wordsOf } from '../../../src/site/words/index.ts';

/** What a reader of the page reads, line by line, blanks at the ends of lines aside. */
function shown(markdown: string): readonly string[] {
  const { html } = safeHtml(markdown, 'markdown', {
    pageOf: () => null,
    words: wordsOf('en').values,
    clean: (text) => text,
    componentHtml: () => [],
    pictureOf: () => null,
  });
  return html
    .replaceAll(/\n/g, '')
    .replaceAll(/<br>|<\/p>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&')
    .replaceAll('&#x22;', '"')
    .replaceAll('\u00A0', ' ')
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '');
}

function typed(words: string): readonly string[] {
  return words
    .split('\n')
    .map((line) => line.replaceAll(/[\u00A0\t]/g, ' ').trim())
    .filter((line) => line !== '');
}

describe('what was typed is what is shown, line by line', () => {
  it.each([
    'Took ~10 min, about 5~6 users. Script __init__.py on C:\\_old and \\\\srv\\share.\n3. May: mail came\n10. May: password changed',
    '[10:15]: alarm\n[10:20]: restart',
    '# 4711 is the ticket\n## and a second\n#5 too',
    '- one\n- two\n+ three\n* four\n1) five\n2. six',
    'Title\n=====\nText\n-----\n---\n***\n___',
    '> he said\n>> she said',
    '<b>bold</b> & <script>alert(1)</script> &amp; &lt; &#65;',
    '<name of the sender>',
    '    four blanks\n\ttab',
    '```\ncode\n```\n~~~\nmore',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    'a|b\n-|-\n1|2',
    'a\n-:\nb\n:-:\nc\n- :\nd\n:',
    '`code` and ``more`` and a lone ` tick',
    '*a* _b_ **c** __d__ ~~e~~ ~f~',
    '[x](http://evil.example) ![y](z.png) [ref][1] [^1]\n\n[1]: http://a.b\n[^1]: note',
    'see http://login.evil.example/a?b=1_2_3, or www.evil.example! or ftp://x.y/z',
    'https://ok.example/a_b_c and me@a.example',
    'one\n\n\n\ntwo',
    'ends with a backslash \\\nnext',
    '$x$ :smile: ::: note\n: - definition',
    'Term\n: meaning',
    '* * *\n- - -\n_ _ _',
    '<!-- hidden -->\nshown',
    '1986\\. A great year\n007. Bond',
    '+49 30 1234567\n-5 degrees\n=SUM(A1)',
  ])('%j', (words) => expect(shown(asTyped(words))).toEqual(typed(words)));

  it.each([
    ['  two blanks', '\u00A0\u00A0two blanks'],
    ['\tx', '\u00A0\u00A0\u00A0\u00A0x'],
    ['one\r\ntwo\rthree', 'one\\\ntwo\\\nthree'],
    ['blanks at its end  \nnext', 'blanks at its end\\\nnext'],
    ['one\n\n\n\ntwo', 'one\n\ntwo'],
    ['one\n\ntwo', 'one\n\ntwo'],
    ['\n\none\n\n', 'one'],
    ['\n\n\n\none', 'one'],
    ['', ''],
  ])('%j is written as %j', (words, markdown) => expect(asTyped(words)).toBe(markdown));

  const character = fc.constantFrom(
    ...'ab 1.\\`*_{}[]()#+-!<>&~|:=\'"^@/\n\n\t'.split(''),
    'http://x.yz ',
    '&amp;',
    '\n- ',
    '\n    ',
    '\n# ',
    '\n---\n',
    '[x]: y',
  );
  it('whatever it is', () => {
    fc.assert(
      fc.property(fc.array(character, { maxLength: 60 }), (parts) => {
        const words = parts.join('');
        const markdown = asTyped(words);
        expect(shown(markdown)).toEqual(typed(words));
        const sections = readSections(`## What happened\n\n${markdown}\n\n## Root cause\n\nX.\n`, 'markdown');
        expect(sections.list.map(({ heading }) => heading)).toEqual(['What happened', 'Root cause']);
        expect(sectionText(sections, 'Root cause')).toBe('X.');
        expect(sections.foreign).toEqual([]);
        expect(sections.links).toEqual([]);
      }),
      { numRuns: 2000, seed: 20261126 },
    );
  });

  it('twice as much takes no more than a few times as long', () => {
    const time = (words: string): number => {
      const start = process.cpuUsage();
      asTyped(words);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    for (const piece of ['\\', '`', '[', '*a ', 'http://', 'http://x', '<', '\n- ', '- ', '1', ' ', '&amp;'])
      expect([piece, time(piece.repeat(60_000 / piece.length)) < 1000]).toEqual([piece, true]);
  });
});
