import { describe, expect, it } from 'vitest';
import { dueWords, untilText, usedTime } from '../../src/queries/clock-words.ts';
import type { Clock } from '../../src/queries/clocks.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const DUE = Date.parse('2026-11-20T12:00Z');

describe('how far off a deadline is', () => {
  it.each([
    [3 * DAY + HOUR, 'in 3 days'],
    [2 * DAY, 'in 2 days'],
    [2 * DAY - 1, 'in 47 hours'],
    [21 * HOUR + 59 * MINUTE, 'in 21 hours'],
    [HOUR, 'in 1 hour'],
    [HOUR - 1, 'in 59 minutes'],
    [MINUTE, 'in 1 minute'],
    [MINUTE - 1, 'in less than a minute'],
    [0, 'in less than a minute'],
    [-1000, 'less than a minute late'],
    [-MINUTE, '1 minute late'],
    [-(3 * DAY + 5 * HOUR), '3 days late'],
    [-2000 * DAY, '2,000 days late'],
  ])('%d ms before it: %s', (left, words) => expect(untilText(DUE, DUE - left)).toBe(words));
});

const started = (before: number) => ({ text: null, time: DUE - before });
const unsent = { due: DUE, judgedDue: null, sent: null };

describe('how much of the time was used', () => {
  it.each<[whole: number, used: number, words: string, share: number]>([
    [4 * HOUR, HOUR + 35 * MINUTE, '1 h 35 of 4 h', 95 / 240],
    [4 * HOUR, 0, '0 min of 4 h', 0],
    [4 * HOUR, 12 * MINUTE, '12 min of 4 h', 0.05],
    [4 * HOUR, 2 * HOUR, '2 h of 4 h', 0.5],
    [4 * HOUR, 2 * HOUR + 5 * MINUTE, '2 h 05 of 4 h', 125 / 240],
    [72 * HOUR, 50 * HOUR + 25 * MINUTE, '50 h 25 of 72 h', 3025 / 4320],
    [7 * DAY, 2 * DAY, '48 h of 168 h', 2 / 7],
    [30 * DAY, 19 * DAY + 23 * HOUR, '19 days 23 h of 30 days', 479 / 720],
    [30 * DAY, DAY, '1 day of 30 days', 1 / 30],
    [30 * DAY, 23 * HOUR, '23 h of 30 days', 23 / 720],
    [4 * HOUR, 8 * HOUR, '8 h of 4 h', 2],
  ])('of %d ms %d: %s', (whole, used, words, share) =>
    expect(usedTime({ ...unsent, started: started(whole) }, DUE - whole + used)).toEqual({ words, share }),
  );

  it('is counted until it was sent, and of the deadline by which it was judged', () => {
    const sent = { text: '', time: DUE - HOUR, index: 0 };
    expect(usedTime({ started: started(4 * HOUR), due: DUE, judgedDue: null, sent }, DUE + DAY)?.words).toBe(
      '3 h of 4 h',
    );
    expect(usedTime({ started: started(4 * HOUR), due: DUE, judgedDue: DUE + HOUR, sent }, DUE)?.words).toBe(
      '3 h of 5 h',
    );
    const early = { text: '', time: DUE - 9 * HOUR, index: 0 };
    expect(usedTime({ started: started(4 * HOUR), due: DUE, judgedDue: null, sent: early }, DUE)?.share).toBe(0);
  });

  it('is nothing where the clock has not started, or has no end', () => {
    expect(usedTime({ ...unsent, started: null }, DUE)).toBeNull();
    expect(usedTime({ ...unsent, started: started(HOUR) }, DUE - 2 * HOUR)).toBeNull();
    expect(usedTime({ ...unsent, due: null, started: started(HOUR) }, DUE)).toBeNull();
    expect(usedTime({ ...unsent, started: started(0) }, DUE)?.share).toBe(1);
  });
});

describe('when a step is due, in words', () => {
  type Told = Parameters<typeof dueWords>[0];
  const clock = (more: Partial<Clock>): Told & Partial<Clock> => ({
    ...unsent,
    target: null,
    started: started(HOUR),
    state: 'running',
    field: 'awareAt',
    ...more,
  });
  it.each<[what: string, told: Partial<Clock>, words: string]>([
    ['it runs', {}, 'in 1 hour'],
    ['it has no number', { due: null }, 'without undue delay'],
    ['a target of our own', { due: null, target: DUE }, 'without undue delay; our own target in 1 hour'],
    ['it waits', { state: 'waiting', started: null, due: null }, 'waits for `awareAt`'],
    [
      'nobody has said that the step is taken',
      { state: 'waiting', started: null, due: null, field: 'notifications' },
      'waits until an entry says that it is sent',
    ],
    ['its start is known and to come', { state: 'waiting', started: { text: null, time: DUE - MINUTE } }, 'in 1 hour'],
    ['it was sent', { state: 'met', sent: { text: '', time: DUE - HOUR, index: 0 } }, ''],
    ['it is not required', { state: 'not-required' }, ''],
  ])('%s', (_, told, words) => expect(dueWords(clock(told), DUE - HOUR)).toBe(words));
});
