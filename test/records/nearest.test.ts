import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestAmong } from '../../src/records/nearest.ts';
import { nearest } from '../../src/records/shape.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '-', '0', '1'), maxLength: 9 });

describe('the nearest word of a list that is asked often', () => {
  it('is the one that each word alone would be compared to', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        fc.array(word, { minLength: 1, maxLength: 10 }),
        (listed, asked) => {
          const among = nearestAmong(listed);
          expect(asked.map(among)).toEqual(asked.map((one) => nearest(one, listed)));
        },
      ),
    );
  });

  it.each([
    ['INC-2026-0999', 'INC-2026-0099'],
    ['INC-2026-099', 'INC-2026-0099'],
    ['inc-2026-0100', 'INC-2026-0100'],
    ['INC-2026-01x00', 'INC-2026-0100'],
    ['x'.repeat(100_000), undefined],
    ['', undefined],
  ])('%s', (typed, meant) => {
    const listed = Array.from({ length: 101 }, (_, at) => `INC-2026-${String(at).padStart(4, '0')}`);
    expect(nearestAmong(listed)(typed)).toBe(meant);
  });
});
