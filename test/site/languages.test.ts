import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/records/language.ts';
import { menuOf } from '../../src/site/menu.ts';
import { wordsOf } from '../../src/site/words/index.ts';
import { speechOf } from '../../src/site/words/speech.ts';
import { portalOf, register } from '../helpers/portal.ts';

type Texts = ReadonlyMap<string, string>;

/** What stands in place of a name or a number, so that texts with values in them can be read too. */
const ANY: Readonly<Record<string, unknown>> = new Proxy({}, { get: (_, name) => `{${String(name)}}` });

/** Every text below a value by its path, `menu.home`; those with values in them as they are with some. */
function textsOf(value: unknown, path: readonly string[] = []): Texts {
  if (typeof value === 'string') return new Map([[path.join('.'), value]]);
  if (typeof value === 'function')
    return new Map([[path.join('.'), String(value.length === 0 ? value() : value(path.at(-1) === 'older' ? 2 : ANY))]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, below]) => [...textsOf(below, [...path, key])]));
}

function textsIn(language: (typeof LANGUAGES)[number]): Texts {
  const { speech: _, ...areas } = wordsOf(language);
  return textsOf(areas);
}

describe('the words of the interface', () => {
  it.each(LANGUAGES.filter((language) => language !== 'en'))(
    '%s has every text of English, and no other',
    (language) => {
      expect([...textsIn(language).keys()]).toEqual([...textsIn('en').keys()]);
    },
  );

  it('are each asked for by their name somewhere', () => {
    const root = join(import.meta.dirname, '..', '..', 'src');
    const files = globSync('{site,components,pages}/**/*.{ts,astro}', { cwd: root }).filter(
      (file) => !file.startsWith('site/words/'),
    );
    const source = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
    const asked = new Set(source.match(/\w+/g));
    const unused = [...textsIn('en').keys()].filter((path) => !path.split('.').some((key) => asked.has(key)));
    expect(unused).toEqual([]);
  });
});

describe('what is counted', () => {
  it.each([
    ['en', 0, '0 records'],
    ['en', 1, '1 record'],
    ['en', 2, '2 records'],
    ['en', 1234, '1,234 records'],
    ['de', 0, '0 records'],
    ['de', 1, '1 record'],
    ['de', 1234, '1.234 records'],
    ['fr', 0, '0 record'],
    ['fr', 1, '1 record'],
    ['fr', 2, '2 records'],
    ['fr', 1234, '1\u202F234 records'],
  ] as const)('%s %d: %s', (language, count, said) => {
    expect(speechOf(language).counted(count, { one: 'record', other: 'records' })).toBe(said);
  });

  it.each([
    ['en', '2 Mar 2026'],
    ['de', '2. März 2026'],
    ['fr', '2 mars 2026'],
  ] as const)('a day in %s: %s', (language, said) => {
    const { day } = speechOf(language);
    expect(day('2026-03-02')).toBe(said);
    expect(day('soon')).toBe('soon');
  });
});

describe('a portal speaks the language of its organisation', () => {
  it('which is English where none is set', async () => {
    expect((await portalOf(register(), 'staff')).site.language).toBe('en');
  });

  it('in its menu', async () => {
    const { site } = await portalOf(register({ from: 'organisation.md', set: { language: 'de' } }), 'staff');
    expect(menuOf(site).main[0]?.label).toBe('Startseite');
  });
});
