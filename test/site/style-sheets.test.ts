import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STYLE_SHEETS } from '../../src/site/style-sheets.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const sheets = STYLE_SHEETS.map((name) => ({ name, text: read(`src/styles/${name}.css`) }));

/** Classes of Starlight's frame that our styles change. */
const STARLIGHTS = [
  'content-panel',
  'header',
  'main-pane',
  'right-sidebar',
  'right-sidebar-container',
  'sidebar',
  'sl-markdown-content',
];

/** Classes that Starlight styles. */
const STARLIGHT_STYLES = ['md:sl-hidden', 'print:hidden', 'sr-only'];

/** Classes that name a part for the tests, for the search or for a reader of the page's source, and look like nothing else. */
const UNSTYLED: readonly string[] = [];

/** The classes that selectors of a style sheet name. */
const styled = (css: string): readonly string[] =>
  [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g)].flatMap(([, selector = '']) =>
    [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name),
  );

/** The classes that a template writes; one that ends in `-` begins a class whose end is a word of the record. */
const written = (template: string): readonly string[] => [
  ...[...template.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
  ...[...template.matchAll(/\bclass: '([^']*)'/g)].flatMap(([, names = '']) => names.split(' ')),
  ...[...template.matchAll(/class=\{`([^`]*)`\}/g)].flatMap(([, names = '']) =>
    names.replace(/\$\{[^}]*\}/g, '').split(' '),
  ),
  ...[...template.matchAll(/(?:class:list=\{|className: )(\[[^\]]*\])/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/'([a-z][\w-]*)'(?=[:,\]])/g)].map(([, name = '']) => name),
  ),
];

const classes = new Set(
  globSync('src/{components,pages,site}/**/*.{astro,ts}', { cwd: root }).flatMap((file) => written(read(file))),
);

describe('the style sheets of the portal', () => {
  it('are those of the list, each no longer than 200 lines', () => {
    expect(globSync('*.css', { cwd: join(root, 'src/styles') }).sort()).toEqual(
      sheets.map(({ name }) => `${name}.css`).sort(),
    );
    expect(sheets.filter(({ text }) => text.split('\n').length > 200).map(({ name }) => name)).toEqual([]);
  });

  it('come before every style of Starlight by being in no layer, and so need no weight of their own', () => {
    expect(sheets.flatMap(({ name, text }) => (/@layer|!important/.test(text) ? [name] : []))).toEqual([]);
  });

  it.each(sheets)('$name styles only what a template writes', ({ text }) => {
    const begins = [...classes].filter((name) => name.endsWith('-'));
    const known = (name: string) =>
      classes.has(name) || STARLIGHTS.includes(name) || begins.some((begin) => name.startsWith(begin));
    expect(styled(text).filter((name) => !known(name))).toEqual([]);
  });

  it('leave no class of a template without a style', () => {
    const all = sheets.flatMap(({ text }) => styled(text));
    const known = (name: string) =>
      all.includes(name) || (name.endsWith('-') && all.some((one) => one.startsWith(name)));
    expect([...classes].filter((name) => !known(name)).sort()).toEqual([...STARLIGHT_STYLES, ...UNSTYLED].sort());
  });
});
