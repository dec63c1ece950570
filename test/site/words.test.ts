import { describe, expect, it } from 'vitest';
import { FOLDERS } from '../../src/records/types/fields.ts';
import { behind } from '../../src/site/words.ts';

describe('a number of a register and what it counts', () => {
  it('is one action, two actions', () => {
    const words = FOLDERS.map((folder) => [1, 2].map((count) => behind(count, folder)));
    expect(words).toEqual([
      ['incident', 'incidents'],
      ['nonconformity', 'nonconformities'],
      ['action', 'actions'],
      ['risk', 'risks'],
      ['obligation', 'obligations'],
      ['contact', 'contacts'],
      ['policy', 'policies'],
      ['training record', 'training'],
      ['person', 'people'],
      ['asset', 'assets'],
      ['review', 'reviews'],
      ['waiver', 'waivers'],
    ]);
  });
});
