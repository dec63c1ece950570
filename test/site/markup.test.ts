import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asRead, markupOf } from '../../src/site/markup.ts';
import { contentSecurityPolicy } from '../../src/site/security.ts';
import { markupReader } from '../../src/site/usual-markup.ts';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Home | Fenwick</title>${head}</head><body><main><h1>Home</h1>${body}</main></body></html>`;
const inBody = (html: string): string => page(`<div class="record-body">${html}</div>`);

describe('what a template wrote is nothing strange', () => {
  it.each([
    ['a page', page('<p class="lead">Text</p><a href="/checks/">Checks</a>')],
    ['the policy', page('', `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">`)],
    ['a program of the build', page('<script type="module" src="/_astro/page.Dx3.js"></script>')],
    [
      'the style of choices',
      page(
        '<style>.register:has(#f-kind option[value="1"]:checked) tbody tr:not([data-kind="1"]){display:none}</style>',
      ),
    ],
    ['the text of a record', inBody('<h2 id="s-x">x</h2><blockquote><p><del>y</del></p></blockquote>')],
    ['a control character', page('<p>\u0001</p>')],
  ])('%s', (_, html) => {
    const written = { title: 'Home | Fenwick', heading: 'Home', strange: [] };
    expect(markupOf(html)).toEqual(written);
    expect(markupReader('')(html)).toEqual(written);
  });
});

describe('what no template wrote is found', () => {
  it.each([
    ['a refresh', page('', '<meta http-equiv="refresh" content="0;url=/x">'), 'an order to the browser'],
    ['another policy', page('', '<meta http-equiv="Content-Security-Policy" content="x">'), 'an order to the browser'],
    ['a style', page('', '<style>main{display:none}</style>'), 'a style'],
    ['a style of one element', page('<ul style="display:none"></ul>'), 'a style'],
    ['a program', page('<script>alert(1)</script>'), 'a program'],
    ['a program from elsewhere', page('<script src="//evil.example/x.js"></script>'), 'a program'],
    ['a handler', page('<p onclick="x()">y</p>'), 'the attribute `onClick` of `<p>`'],
    ['a picture', page('<img src="x">'), 'the element `<img>`'],
    ['a frame', page('<iframe src="/x"></iframe>'), 'the element `<iframe>`'],
    [
      'a form that sends what is typed',
      page('<form action="https://evil.example/"></form>'),
      'the attribute `action` of `<form>`',
    ],
    ['a base', page('', '<base href="https://evil.example/">'), 'the element `<base>`'],
    ['a drawing that loads', page('<svg onload="x()"></svg>'), 'the attribute `onLoad` of `<svg>`'],
    ['a script link', page('<a href="javascript:x()">y</a>'), 'a link to `javascript:x()`'],
    ['a script link behind a blank', page('<a href=" javascript:x()">y</a>'), 'a link to ` javascript:x()`'],
    ['a link to another host', page('<a href="//evil.example/">y</a>'), 'a link to `//evil.example/`'],
    ['a comment', page('<!-- x -->'), 'a comment'],
    ['a bold word', page('<b>x</b>'), 'the element `<b>`'],
    [
      'an attribute twice',
      page('<p class="a" class="b">x</p>'),
      'markup that is not well formed (duplicate-attribute)',
    ],
    ['a second title', page('<p>x</p>', '<title>y</title>'), '2 titles'],
    ['what lies in a template', page('<template><img src="x"></template>'), 'the element `<img>`'],
    ['a handler in the text of a record', inBody('<p onclick="x()">y</p>'), 'the attribute `onClick` of `<p>`'],
    ['a program in the text of a record', inBody('<script>x</script>'), 'the element `<script>`'],
    ['a style in the text of a record', inBody('<p style="color:red">x</p>'), 'the attribute `style` of `<p>`'],
  ])('%s', (_, html, what) => {
    expect(markupOf(html).strange).toContain(what);
    expect(markupReader('')(html)).toEqual(markupOf(html));
  });
});

it('a title is read back as it was', () => {
  const written = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
      (text) => {
        const { title } = markupOf(`<title>${written(text)} | Fenwick</title><h1></h1>`);
        expect(title).toBe(asRead(`${text} | Fenwick`));
      },
    ),
  );
});

describe('a reader that remembers tags', () => {
  const HEAD =
    '<meta charset="utf-8"><script type="module" src="/_astro/page.Dx3.js"></script><template><svg viewBox="0 0 1 1"><path d="M0"/></svg></template>';
  const PAGE = page(
    '<p class="lead">Text <strong>and</strong> <a href="/x/">more</a>.</p><table class="stacked"><thead><tr><th scope="col">A</th></tr></thead><tbody><tr data-kind="1"><td data-label="A"><time datetime="2026">x</time></td></tr></tbody></table><ul><li>x</li><li><a href="https://a.example/">y</a></li></ul><select autocomplete="off"><option value="1">z</option></select><div class="record-body"><h2 id="s-x">x</h2><blockquote><p><del>y</del><br>&amp;</p></blockquote></div>',
    HEAD,
  );
  const PIECES = [
    ...[
      '<',
      '>',
      '"',
      "'",
      '/',
      '&',
      '<!--',
      '-->',
      '<![CDATA[',
      '\0',
      '\n',
      ' ',
      '=',
      '</p>',
      '<p>',
      '<b>',
      '<a href="/y/">',
    ],
    ...['</a>', '<svg>', '</svg>', '<style>', '</style>', '<script>', '</script>', '<title>', '</title>', '<template>'],
    ...[
      '</template>',
      '<select>',
      '<option>',
      '<table>',
      '<tr>',
      '<td>',
      '<li>',
      '<div class="record-body">',
      '</div>',
    ],
    ...[' onclick="x()"', ' CLASS="record-body"', ' href="javascript:x()"', ' href="/&#47;evil.example"', ' class="a"'],
    ...[
      '<h1>x</h1>',
      '<body>',
      '<html>',
      '</body>',
      '<noscript>',
      '<textarea>',
      '<img src=x>',
      '<input>',
      '<br/>',
      '<p/>',
    ],
    ...[
      '<math><mi><mglyph>',
      '<path style="x">',
      '<iframe>',
      '<plaintext>',
      '<link href="//x">',
      '<base href="/">',
      'text',
    ],
  ];

  it('reads every page as the parser reads it, whatever was put in, doubled or taken out', () => {
    const read = markupReader('');
    const cut = fc.tuple(fc.nat(PAGE.length), fc.nat(40), fc.constantFrom('', ...PIECES), fc.boolean());
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 3 }), (cuts) => {
        const html = cuts.reduce((text, [place, length, piece, doubled]) => {
          // At the edge of a tag, as often as in the midst of it.
          const edge = doubled ? text.indexOf('<', place) : place;
          const at = edge === -1 ? place : edge;
          return text.slice(0, at) + piece + text.slice(at + (piece === '' ? length : 0));
        }, PAGE);
        expect(read(html)).toEqual(markupOf(html));
      }),
      { numRuns: Number(process.env.ISMS_MARKUP_RUNS ?? 300) },
    );
  });

  it.each([
    ['the root', '', '/x/', []],
    ['a path', '/records', '/records/x/', []],
    ['a link out of the path', '/records', '/x/', ['a link to `/x/`']],
  ])('knows where a portal is published: %s', (_what, base, href, strange) => {
    const read = markupReader(base);
    const html = (to: string): string => page(`<p><a href="${to}">x</a></p>`);
    expect(read(html(`${base}/good/`)).strange).toEqual([]);
    expect(read(html(href)).strange).toEqual(strange);
  });

  it('a title and a heading are read back as they were', () => {
    const read = markupReader('');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const html = page('<p>x</p>').replaceAll('Home', () => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
        expect(read(html)).toEqual(markupOf(html));
      }),
    );
  });
});
