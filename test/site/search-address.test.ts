import { describe, expect, it } from 'vitest';
import { ISO_CONTROLS } from '../../src/controls/catalogue.ts';
import { PREFIXES } from '../../src/site/registers.ts';
import { addressOf } from '../../src/site/search-address.ts';

describe('a query that names a page by its id leads there', () => {
  it.each([
    ['INC-2026-0007', '/incidents/INC-2026-0007/'],
    [' inc-2026-p3k9qz7 ', '/incidents/INC-2026-P3K9QZ7/'],
    ['RSK-0004', '/risks/RSK-0004/'],
    ['a.5.24', '/controls/A.5.24/'],
    ['10.2', '/controls/10.2/'],
    ['9.3.2', '/controls/9.3.2/'],
    ['incident/closed-requires-root-cause', '/rules/incident/closed-requires-root-cause/'],
    [' Evidence/Custody-Started ', '/rules/evidence/custody-started/'],
    ['and/or', '/rules/and/or/'],
    ['incident/', null],
    ['laptop', null],
    ['XYZ-2026-0007', null],
    ['A.5', null],
    ['A.9.1', null],
    ['1.2', null],
    ['../10.2', null],
  ])('%j: %s', (query, address) => {
    expect(addressOf(query, PREFIXES)).toBe(address);
  });

  it('for every control of the standard that is no whole chapter', () => {
    const chapters = /^\d+$/;
    const missed = [...ISO_CONTROLS.keys()].filter(
      (id) => !chapters.test(id) && addressOf(id, PREFIXES) !== `/controls/${id}/`,
    );
    expect(missed).toEqual([]);
  });
});
