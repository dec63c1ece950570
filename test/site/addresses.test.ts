import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/site/addresses.ts';

const addressOf = (id: string): string => addresses()({ folder: 'policies', id });

describe('the address of a record', () => {
  it.each(['mobile-devices', '404', 'index', 'page', 'search', 'pagefind'])(
    'is its id where that is a plain name: %s',
    (id) => {
      expect(addressOf(id)).toBe(`/policies/${id}/`);
    },
  );

  it('is its number where records have one', () => {
    expect(addresses()({ folder: 'incidents', id: 'INC-2026-P3K9QZ7' })).toBe('/incidents/INC-2026-P3K9QZ7/');
  });

  it.each([
    'a b',
    'x#y',
    '100%',
    'what?',
    'Ümlaut',
    'UPPER',
    'con',
    '..',
    '.',
    'a/b',
    'new\nline',
    'x~2',
    '_astro',
    'x'.repeat(250),
  ])('is a name of the program for every other: %j', (id) => {
    expect(addressOf(id)).toMatch(/^\/policies\/~-(?:[a-z0-9-]+-)?[0-9a-f]{12}\/$/);
  });

  it('is nobody else’s, also where names differ in case alone, whatever the files are called', () => {
    const id = fc.oneof(
      fc.constantFrom('a', 'A', 'a~2', 'a~3', 'INC-2026-0007', 'inc-2026-0007', 'INC-2026-0007~2', 'ß', 'ss'),
      fc.string({ minLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(id, { maxLength: 30 }), (ids) => {
        const address = addresses();
        const all = ids.map((one) => address({ folder: 'incidents', id: one }).toLowerCase());
        expect(new Set(all).size).toBe(all.length);
        for (const one of all) expect(one).toMatch(/^\/incidents\/[a-z0-9~-]+\/$/);
      }),
    );
  });
});
