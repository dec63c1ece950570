import { expect, it } from 'vitest';
import { manyClocks } from '../../bench/clocks.ts';

/** What else a machine does can only add to a time, so the quickest of a few tries is what it takes. */
const TRIES = 4;

it('10,000 incidents with five duties each take at most 2 seconds of a processor', () => {
  let quickest = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIES && quickest > 2; tried += 1) {
    const { clocks, busy } = manyClocks(10_000);
    expect(clocks).toBe(60_000);
    quickest = Math.min(quickest, busy);
  }
  expect(quickest).toBeLessThanOrEqual(2);
});
