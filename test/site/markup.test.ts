import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asRead, markupOf } from '../../src/site/markup.ts';
import { contentSecurityPolicy } from '../../src/site/security.ts';

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
    expect(markupOf(html)).toEqual({ title: 'Home | Fenwick', heading: 'Home', strange: [] });
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
