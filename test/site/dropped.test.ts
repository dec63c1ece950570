import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutComments } from '../../src/records/reading/comments.ts';
import { readSections } from '../../src/records/reading/sections.ts';
import { safeHtml } from '../../src/site/html.ts';
import { wordsOf } from '../../src/site/words/index.ts';

const around = {
  pageOf: (url: string) => (url.startsWith('#') ? null : url),
  words: wordsOf('en').values,
  clean: (text: string) => text,
  componentHtml: () => [],
  pictureOf: () => null,
};

/** What a page shows of a text: its words, and the addresses that its links lead to. */
function shown(body: string): string {
  const { html } = safeHtml(body, 'markdown', around);
  return html.replaceAll(/ (?:href|title|class)="([^"]*)"/g, '> $1 <').replaceAll(/<[^>]*>/g, ' ');
}

/** A text with a word of its own for every `W`. */
function numbered(text: string): string {
  return text
    .split('W')
    .map((part, at) => (at === 0 ? part : `w${at}x${part}`))
    .join('');
}

const WORD = /w\d+x/g;

/** The words that stand in a text, and neither on its page nor in anything that the check names: links and pictures are looked for. */
function lost(body: string): readonly string[] {
  const page = shown(body);
  const { foreign, links, pictures } = readSections(body, 'markdown');
  const named = [...foreign, ...[...links, ...pictures].map(({ url }) => ({ value: url }))]
    .map(({ value }) => value)
    .join(' ');
  const lines = body.split('\n');
  const namedLines = foreign.map(({ line }) => lines[line - 1] ?? '').join(' ');
  return (withoutComments(body).match(WORD) ?? []).filter(
    (word) => !page.includes(word) && !named.includes(word) && !namedLines.includes(word),
  );
}

/** Pieces of Markdown that a word can stand in; `W` is a word that stands nowhere else. */
const PIECES = [
  'W',
  'W W\nW',
  '<!-- W -->',
  '<!-- W --><script>W</script><!-- W -->',
  '<!-- W --> W',
  'a <!-- W --> W <b>W</b>',
  '<!--> W -->',
  '<!---> W -->',
  '<div title="W">\nW\n</div>',
  '<W>',
  '![W](W.png)',
  '![W](https://a.example/W.png)',
  '![W][r]\n\n[r]: W.png',
  '[W](https://a.example/W "W")',
  '[W](W.md)',
  '[W](#W)',
  '[W][s]\n\n[s]: https://a.example/W',
  '[W]: https://a.example/W',
  '[W]: W "W"',
  '[^W]: W',
  'W[^n]\n\n[^n]: W',
  '`W` and ``W``',
  '```\nW\n```',
  '    W',
  '| W | W |\n|---|---|\n| W | W |',
  '~~W~~ **W** _W_',
  'W\n---',
  'W\n===',
  '# W',
  '###### W',
  '> W\n> > W',
  '- W\n  - W\n\n    W',
  '1. W\n2. [ ] W\n3. [x] W',
  '<https://a.example/W>',
  'https://a.example/W www.W.example W@a.example http://W.example',
  '&lt;W&gt; &copy; W &#87;',
  '\\[W\\] \\<W\\>',
  'W  \nW\\\nW',
  '***\n\nW',
  '<?W?>',
  '<!W>',
  '<![CDATA[W]]>',
];

describe('whatever the page drops, the check names', () => {
  it.each(PIECES.map((piece) => [piece]))('%j', (piece) => {
    expect(lost(numbered(piece))).toEqual([]);
  });

  it('in any order and nesting', () => {
    const piece = fc.constantFrom(...PIECES);
    const glue = fc.constantFrom('\n\n', '\n', ' ', '\n> ', '\n- ', '\n    ');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, glue), { minLength: 1, maxLength: 6 }), (parts) => {
        // What follows a note or a table directly belongs to it, and is named with it.
        const body = numbered(
          parts.map(([text, end]) => (/^\[\^|^\|/.test(text) ? `${text}\n\nW\n\n` : text + end)).join(''),
        );
        expect(lost(body)).toEqual([]);
      }),
      { numRuns: 1500, seed: 20261126 },
    );
  });
});
