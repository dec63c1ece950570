import { describe, expect, it } from 'vitest';
import { type Surroundings, safeHtml } from '../../src/site/html.ts';
import { wordsOf } from '../../src/site/words/index.ts';

const around: Surroundings = {
  pageOf: (address) => (address.endsWith('mobile-devices.md') ? '/policies/mobile-devices/' : null),
  pictureOf: (address) =>
    address === 'INC-2026-0007.screen.png' ? { src: '/pictures/0a.png', width: 640, height: 480 } : null,
  words: wordsOf('en').values,
  clean: (text) => text.replaceAll('INC-2026-0061', 'something else'),
  componentHtml: (name) => [
    { type: 'element', tagName: 'strong', properties: {}, children: [{ type: 'text', value: name }] },
  ],
};
const markdown = (body: string): string => safeHtml(body, 'markdown', around).html;
const mdx = (body: string): string => safeHtml(body, 'mdx', around).html;

/** What a browser would act on: tags with their attributes, without the text between them. */
function tagsOf(html: string): string {
  return [...html.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag).join('');
}

describe('a record cannot put anything on a page that acts', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script inside a line', 'before <script>alert(1)</script> after'],
    ['a picture that fails', '<img src=x onerror=alert(1)>'],
    ['a drawing that loads', '<svg onload=alert(1)></svg>'],
    ['a frame with a document of its own', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
    ['a form', '<form action="https://evil.example"><button>Go</button></form>'],
    ['another base for every link', '<base href="https://evil.example/">'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example">'],
    ['a style', '<style>body{display:none}</style>'],
    ['a name that hides one of the page', '<a id="location" name="location">x</a>'],
    ['a tag that is cut over two lines', '<img src=x\nonerror=alert(1)>'],
    ['a script link', '[x](javascript:alert(1))'],
    ['a script link with a tab in it', '[x](java&#9;script:alert(1))'],
    ['a script link in capitals', '[x](JAVASCRIPT:alert(1))'],
    ['a data link', '[x](data:text/html;base64,PHNjcmlwdD4=)'],
    ['a vbscript link', '[x](vbscript:msgbox)'],
    ['a link by reference', '[x][y]\n\n[y]: javascript:alert(1)'],
    ['a link between angle brackets', '<javascript:alert(1)>'],
    ['a plain http link', '[x](http://evil.example)'],
    ['a link to another host without a scheme', '[x](//evil.example/)'],
    ['a link that hides its host behind a backslash', '[x](/\\evil.example/)'],
    ['a picture of a script', '![x](javascript:alert(1))'],
  ])('%s', (_, body) => {
    const tags = tagsOf(markdown(body));
    expect(tags).not.toMatch(/<(?:script|img|svg|iframe|form|button|base|meta|style|object|embed|input)\b/i);
    expect(tags).not.toMatch(/\son\w+=|javascript:|vbscript:|data:|srcdoc|http:|evil\.example|\bname=|id="location"/i);
  });

  it('shows raw HTML as the text that it is, so that nothing vanishes', () => {
    expect(markdown('<script>alert(1)</script>')).toContain('&#x3C;script>alert(1)&#x3C;/script>');
  });

  it('leaves comments out', () => {
    expect(markdown('Seen. <!-- internal -->')).toBe('<p>Seen. </p>');
  });

  it('never loads a picture: it becomes a link', () => {
    expect(markdown('![Screen](https://vault.example/a.png)')).toBe(
      '<p><a href="https://vault.example/a.png" rel="noopener noreferrer">Screen (picture)</a></p>',
    );
  });

  it('shows a picture that lies beside the record, with its size and its words', () => {
    expect(markdown('![Call of INC-2026-0061](INC-2026-0007.screen.png)')).toBe(
      '<p><img src="/pictures/0a.png" width="640" height="480" alt="Call of something else" loading="lazy" decoding="async"></p>',
    );
  });

  it('keeps a text whose picture has a broken address', () => {
    expect(markdown('Before ![x](%E0%A4%A) after')).toBe('<p>Before x (picture, not shown here) after</p>');
  });
});

describe('what a record may hold', () => {
  it.each([
    ['a web address', '[x](https://a.example/)', 'href="https://a.example/"'],
    ['a mail address', '[x](mailto:a@b.example)', 'href="mailto:a@b.example"'],
    ['a telephone number', '[x](tel:+49-30-1)', 'href="tel:+49-30-1"'],
    [
      'another record, by the path of its file',
      '[x](../../policies/mobile-devices.md)',
      'href="/policies/mobile-devices/"',
    ],
    ['a table, with its headings marked', '|a|b|\n|-|-|\n|1|2|', '<th scope="col">a</th>'],
    ['a footnote', 'x[^1]\n\n[^1]: note', 'href="#user-content-fn-1"'],
    ['code', '`rm`', '<code>rm</code>'],
  ])('%s', (_, body, expected) => {
    expect(markdown(body)).toContain(expected);
  });

  it('a link to a record that is not shown is text', () => {
    expect(markdown('[the other](INC-2026-0009.md)')).toBe('<p>the other</p>');
  });

  it('what the reader may not read is taken out of texts, codes, labels and addresses', () => {
    expect(
      markdown(
        'As in INC-2026-0061, `INC-2026-0061` and [it](INC-2026-0061.md), [there](https://a.example/INC-2026-0061).',
      ),
    ).toBe('<p>As in something else, <code>something else</code> and it, there.</p>');
  });

  it('headings stand below the title of the page, each with an address of its own', () => {
    const { html, headings } = safeHtml('# Root cause\n\n## Root cause', 'markdown', around);
    expect(html).toBe('<h2 id="s-root-cause">Root cause</h2>\n<h2 id="s-root-cause-2">Root cause</h2>');
    expect(headings.map(({ slug }) => slug)).toEqual(['s-root-cause', 's-root-cause-2']);
  });
});

describe('a policy in MDX is never run', () => {
  it('draws a listed component', () => {
    expect(mdx('Call.\n\n<Channels />')).toBe('<p>Call.</p>\n<strong>Channels</strong>');
  });

  it.each([
    ['an expression', 'Home is {process.env.HOME}.'],
    ['an expression in an attribute', '<Channels only={process.exit()} />'],
    ['an import', 'import fs from "node:fs"\n\nText.'],
    ['an export', 'export const a = 1\n\nText.'],
    ['a component that is not listed', '<Anything />'],
    ['an element of HTML', '<script>alert(1)</script>'],
    ['a listed component around something', '<Channels>{1}</Channels>'],
    ['what does not parse', 'a { b'],
  ])('%s makes all of it text', (_, body) => {
    const html = mdx(body);
    expect(tagsOf(html)).toBe('<pre><code>');
    expect(html.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&')).toBe(`<pre><code>${body}</code></pre>`);
  });
});

describe('what is nested deeper than a page can draw stands there as text', () => {
  it.each([
    ['quotes', '> '.repeat(5000)],
    ['lists', '- '.repeat(2000)],
    ['emphasis', '*a '.repeat(2000)],
  ])('%s', (_, start) => {
    const html = markdown(`${start}Seen at the door.${' b*'.repeat(2000)}`);
    expect(html).toContain('Seen at the door.');
    expect(html).toMatch(/^<pre><code>/);
  });
});
