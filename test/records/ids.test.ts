import { describe, expect, it } from 'vitest';
import { fileOf, heldBy, isProvisional, nextNumberedId, nextSlug, slugOf } from '../../src/records/ids.ts';

describe('the next number', () => {
  it.each([
    ['the first of a year', 'incidents', '2026', [], 'INC-2026-0001'],
    [
      'one more than the highest, so that a gap is never filled',
      'incidents',
      '2026',
      ['INC-2026-0002', 'INC-2026-0007'],
      'INC-2026-0008',
    ],
    ['each year starts anew', 'incidents', '2027', ['INC-2026-0007'], 'INC-2027-0001'],
    ['numbers grow beyond four digits', 'incidents', '2026', ['INC-2026-9999', 'INC-2026-10000'], 'INC-2026-10001'],
    ['provisional ids have no number', 'incidents', '2026', ['INC-2026-P3K9QZ7', 'INC-2026-0003'], 'INC-2026-0004'],
    ['risks have no year', 'risks', '2026', ['RSK-0004'], 'RSK-0005'],
    ['other types do not count', 'training', '2026', ['INC-2026-0007'], 'TRN-2026-0001'],
    ['people choose names', 'people', '2026', [], null],
  ] as const)('%s', (_, folder, year, used, expected) => {
    expect(nextNumberedId(folder, year, used)).toBe(expected);
  });
});

describe('a name made of a title', () => {
  it.each([
    ['Data protection officer', 'data-protection-officer'],
    ['Geschäftsführerin', 'geschaftsfuhrerin'],
    ['Straße 5', 'strasse-5'],
    ['  IT & Operations -- lead ', 'it-operations-lead'],
    ['数据保护官', ''],
  ])('%s becomes %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('is cut at 60 characters and never ends with a hyphen', () => {
    expect(slugOf(`${'a'.repeat(59)} title`)).toBe('a'.repeat(59));
  });

  it('gets a number when it was ever used', () => {
    expect(nextSlug('IT admin', new Set())).toBe('it-admin');
    expect(nextSlug('IT admin', new Set(['it-admin', 'it-admin-2']))).toBe('it-admin-3');
  });

  it('is none when no letter of it can stand in a name', () => {
    expect(nextSlug('数据保护官', new Set())).toBeNull();
  });
});

describe('which record a path is', () => {
  it.each([
    ['incidents/2026/INC-2026-0007.md', { folder: 'incidents', id: 'INC-2026-0007' }],
    ['incidents/INC-2026-0007.md', { folder: 'incidents', id: 'INC-2026-0007' }],
    ['policies/mobile-devices.mdx', { folder: 'policies', id: 'mobile-devices' }],
    ['incidents/INC-2026-0007.mdx', null],
    ['incidents/old/INC-2026-0007.md', null],
    ['organisation.md', null],
    ['docs/incidents/INC-2026-0007.md', null],
  ])('%s', (path, held) => {
    expect(heldBy(path)).toEqual(held);
  });
});

it('tells a provisional id from a number', () => {
  expect(['INC-2026-P3K9QZ7', 'TRN-2026-P000000', 'INC-2026-0007', 'INC-2026-PILOU12'].map(isProvisional)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('puts incidents into the folder of their year', () => {
  expect([fileOf('incidents', 'INC-2026-0007'), fileOf('risks', 'RSK-0004'), fileOf('people', 'it-admin')]).toEqual([
    'incidents/2026/INC-2026-0007.md',
    'risks/RSK-0004.md',
    'people/it-admin.md',
  ]);
});
