import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Surroundings, safeHtml } from '../../src/site/html.ts';
import { textParts } from '../../src/site/text-parts.ts';
import { wordsOf } from '../../src/site/words/index.ts';

const around: Surroundings = {
  pageOf: () => null,
  pictureOf: () => null,
  words: wordsOf('en').values,
  clean: (text) => text,
  componentHtml: () => [],
};
const partsOf = (body: string) => textParts(safeHtml(body, 'markdown', around));

/** Lines of which bodies are made: headings of all kinds, where they count and where they do not. */
const LINE = fc.constantFrom(
  'Text.',
  '',
  '## Root cause',
  '## Lehren',
  '## Our own',
  '# Title',
  '### Deeper',
  '> ## In a quote',
  '- ## In a list',
  '```',
  '## Root cause ##',
  'Underlined\n---',
  '[^1]',
  '[^1]: A note.',
);

describe('the text of a record, cut at its sections', () => {
  it('is all there, in its order, each word once', () => {
    fc.assert(
      fc.property(fc.array(LINE, { maxLength: 12 }), (lines) => {
        const { html, sections } = safeHtml(lines.join('\n'), 'markdown', around);
        const parts = textParts({ html, sections });
        const all = parts.map((part) => part.html).join('');
        expect(all === html || (all === html.slice(sections[0]?.at) && html.trim() === all.trim())).toBe(true);
      }),
    );
  });

  it.each<[what: string, body: string, names: readonly (string | undefined)[]]>([
    ['nothing', '', []],
    ['text without a heading', 'Text.', [undefined]],
    ['text above the first heading', 'Text.\n\n## Root cause\n\nR', [undefined, 'Root cause']],
    ['a heading in another language', '## Grundursache\n\nR', ['Root cause']],
    ['a heading of our own', '## On the way\n\nR', [undefined]],
    ['a heading in a quote, which cuts nothing', '## Root cause\n\n> ## Lessons learned', ['Root cause']],
    ['a heading of a lower level, which cuts nothing', '## Root cause\n\n### Lessons learned', ['Root cause']],
    ['the same heading twice', '## Root cause\n\nA\n\n## Root cause\n\nB', ['Root cause', 'Root cause']],
  ])('%s', (_what, body, names) => {
    expect(partsOf(body).map(({ name }) => name)).toEqual(names);
  });

  it('leads to the place of each heading', () => {
    expect(partsOf('## A\n\n## A').map(({ heading }) => heading?.slug)).toEqual(['s-a', 's-a-2']);
  });
});
