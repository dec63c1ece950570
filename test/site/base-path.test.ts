import { describe, expect, it } from 'vitest';
import { assetBelow, basePathOf, pageBelow, UNKNOWN_BASE } from '../../src/site/base-path.ts';

describe('the path under which a portal is published', () => {
  it.each([
    ['an address without a path', 'https://isms.example', ''],
    ['an address with the root', 'https://isms.example/', ''],
    ['an address with a path', 'https://isms.example/records/', '/records'],
    ['a path in several steps', 'https://isms.example/security/records', '/security/records'],
    ['a path alone', '/records/', '/records'],
    ['a path without slashes', 'records', '/records'],
    ['the root alone', '/', ''],
    ['a path that climbs', '/a/../../b/', '/b'],
    ['a path that looks like another origin', '//evil.example/x', '/evil.example/x'],
    ['a path with characters that need no quoting', '/~team/v1.2_final-x', '/~team/v1.2_final-x'],
    ['a path with a space', '/our records/', '/our%20records'],
    ['a path that ends an attribute', "/a'b", null],
    ['a path that replaces text', '/$&', null],
    ['an address with an empty step', 'https://isms.example/a//b', null],
  ])('%s: %s', (_what, place, base) => expect(basePathOf(place)).toBe(base));
});

describe('a page below /records', () => {
  it.each([
    ['a link to a page', '<a href="/report/">x</a>', '<a href="/records/report/">x</a>'],
    ['a link among other attributes', '<a class="b" href="/x/" id="c">', '<a class="b" href="/records/x/" id="c">'],
    ['a quote in an attribute before it', '<a title="> /x" href="/x/">', '<a title="> /x" href="/records/x/">'],
    [
      'an attribute that speaks of a link',
      '<a title="see href=\'/x/\'" href="/x/">',
      '<a title="see href=\'/x/\'" href="/records/x/">',
    ],
    ['a link home', '<a href="/">', '<a href="/records/">'],
    ['a place on the page', '<a href="#top">', '<a href="#top">'],
    ['another origin', '<a href="https://a.example/x">', '<a href="https://a.example/x">'],
    ['another origin without its scheme', '<a href="//a.example/x">', '<a href="//a.example/x">'],
    [
      'what the program loads',
      `<script src="${UNKNOWN_BASE}/_astro/a.js"></script>`,
      '<script src="/records/_astro/a.js"></script>',
    ],
    ['text that speaks of a link', '<p> href="/x/" </p>', '<p> href="/x/" </p>'],
    ['text that speaks of the stand-in', `<p>${UNKNOWN_BASE}/</p>`, `<p>${UNKNOWN_BASE}/</p>`],
    [
      'a program on the page',
      '<script>const a = \'<a href="/x/">\';</script>',
      '<script>const a = \'<a href="/x/">\';</script>',
    ],
  ])('%s', (_what, html, below) => expect(pageBelow('/records', html)).toBe(below));

  it('and its programs lead there too', () => {
    expect(assetBelow('/records', `fetch("${UNKNOWN_BASE}/x/")`)).toBe('fetch("/records/x/")');
    expect(assetBelow('', `fetch("${UNKNOWN_BASE}/x/")`)).toBe('fetch("/x/")');
  });
});
