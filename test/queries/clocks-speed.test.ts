import { expect, it } from 'vitest';
import { manyClocks } from '../../bench/clocks.ts';

it('10,000 incidents with five duties each take at most 2 seconds of a processor', () => {
  const { clocks, busy } = manyClocks(10_000);
  expect(clocks).toBe(60_000);
  expect(busy).toBeLessThanOrEqual(2);
});
