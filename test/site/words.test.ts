import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/site/words/index.ts';

describe('a number of a register and what it counts', () => {
  it.each([
    ['incidents', 'incident', 'incidents'],
    ['nonconformities', 'nonconformity', 'nonconformities'],
    ['actions', 'action', 'actions'],
    ['risks', 'risk', 'risks'],
    ['obligations', 'obligation', 'obligations'],
    ['contacts', 'contact', 'contacts'],
    ['policies', 'policy', 'policies'],
    ['training', 'training record', 'training'],
    ['people', 'person', 'people'],
    ['assets', 'asset', 'assets'],
    ['reviews', 'review', 'reviews'],
    ['waivers', 'waiver', 'waivers'],
  ] as const)('%s: 1 %s, 2 %s', (folder, one, many) => {
    const { speech, types } = wordsOf('en');
    expect([0, 1, 2].map((number) => speech.form(number, types[folder].counted))).toEqual([many, one, many]);
  });
});
