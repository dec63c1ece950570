import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  beforeClosing,
  type ClockPlace,
  dueOf,
  type Limit,
  noonAfterHoliday,
  onClocksOf,
  yearEndOf,
} from '../../src/regimes/clock.ts';

type Unit = NonNullable<Limit['unit']>;
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const place = (zone: string, holidays: readonly string[] = []): ClockPlace => ({
  zone,
  calendar: { workdays: [...WEEK], holidays: [...holidays] },
});
const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';
const LORD_HOWE = 'Australia/Lord_Howe';
const KATHMANDU = 'Asia/Kathmandu';

/** Worked out by hand with a calendar; each due as clocks show it where the organisation is. */
const TABLE: readonly (readonly [zone: string, start: string, amount: number, unit: Unit, due: string])[] = [
  // Hours are counted on instants, whatever clocks do.
  [BERLIN, '2026-03-27T12:00+01:00', 72, 'hours', '2026-03-30T13:00:00+02:00'],
  [BERLIN, '2026-10-23T12:00+02:00', 72, 'hours', '2026-10-26T11:00:00+01:00'],
  [NEW_YORK, '2026-03-07T12:00-05:00', 24, 'hours', '2026-03-08T13:00:00-04:00'],
  [NEW_YORK, '2026-10-31T12:00-04:00', 24, 'hours', '2026-11-01T11:00:00-05:00'],
  [LORD_HOWE, '2026-04-04T12:00+11:00', 24, 'hours', '2026-04-05T11:30:00+10:30'],
  [LORD_HOWE, '2026-10-03T12:00+10:30', 24, 'hours', '2026-10-04T12:30:00+11:00'],
  [KATHMANDU, '2026-12-31T18:00+05:45', 24, 'hours', '2027-01-01T18:00:00+05:45'],
  [BERLIN, '2026-11-20T17:59+01:00', 4, 'hours', '2026-11-20T21:59:00+01:00'],
  [BERLIN, '2026-11-20T17:59+01:00', 0.5, 'hours', '2026-11-20T18:29:00+01:00'],
  [BERLIN, '2028-02-27T10:00+01:00', 72, 'hours', '2028-03-01T10:00:00+01:00'],

  // Days keep the time of day.
  [BERLIN, '2026-03-28T12:00+01:00', 1, 'days', '2026-03-29T12:00:00+02:00'],
  [BERLIN, '2026-10-24T12:00+02:00', 1, 'days', '2026-10-25T12:00:00+01:00'],
  [NEW_YORK, '2026-03-07T12:00-05:00', 1, 'days', '2026-03-08T12:00:00-04:00'],
  [NEW_YORK, '2026-10-31T12:00-04:00', 1, 'days', '2026-11-01T12:00:00-05:00'],
  [LORD_HOWE, '2026-04-04T12:00+11:00', 1, 'days', '2026-04-05T12:00:00+10:30'],
  [KATHMANDU, '2026-02-27T23:50+05:45', 2, 'days', '2026-03-01T23:50:00+05:45'],
  [KATHMANDU, '2028-02-27T23:50+05:45', 2, 'days', '2028-02-29T23:50:00+05:45'],
  [BERLIN, '2026-12-31T23:59+01:00', 60, 'days', '2027-03-01T23:59:00+01:00'],
  [BERLIN, '2026-01-30T09:00+01:00', 30, 'days', '2026-03-01T09:00:00+01:00'],
  [BERLIN, '2026-06-01T09:00+02:00', 14, 'days', '2026-06-15T09:00:00+02:00'],
  // Written in another zone: the day is the organisation's.
  [BERLIN, '2026-06-01T23:30Z', 1, 'days', '2026-06-03T01:30:00+02:00'],
  // A time that clocks leave out is when they are put forward; of two the first.
  [BERLIN, '2026-03-28T02:30+01:00', 1, 'days', '2026-03-29T03:00:00+02:00'],
  [LORD_HOWE, '2026-10-03T02:10+10:30', 1, 'days', '2026-10-04T02:30:00+11:00'],
  [BERLIN, '2026-10-24T02:30+02:00', 1, 'days', '2026-10-25T02:30:00+02:00'],
  [NEW_YORK, '2026-10-31T01:30-04:00', 1, 'days', '2026-11-01T01:30:00-04:00'],
  [LORD_HOWE, '2026-04-04T01:45+11:00', 1, 'days', '2026-04-05T01:45:00+11:00'],
  // A start in the first of two hours of one name counts from where the hour begins.
  [BERLIN, '2026-10-25T02:30+02:00', 1, 'days', '2026-10-26T02:00:00+01:00'],
  [BERLIN, '2026-10-25T02:30+01:00', 1, 'days', '2026-10-26T02:30:00+01:00'],
  // A day that Samoa never had.
  ['Pacific/Apia', '2011-12-29T10:00-10:00', 1, 'days', '2011-12-31T00:00:00+14:00'],

  // Months keep date and time of day; where there is no such date, the whole of the last day.
  [BERLIN, '2026-01-28T10:00+01:00', 1, 'months', '2026-02-28T10:00:00+01:00'],
  [BERLIN, '2026-01-29T10:00+01:00', 1, 'months', '2026-02-28T23:59:59+01:00'],
  [BERLIN, '2026-01-30T10:00+01:00', 1, 'months', '2026-02-28T23:59:59+01:00'],
  [BERLIN, '2026-01-31T10:00+01:00', 1, 'months', '2026-02-28T23:59:59+01:00'],
  [BERLIN, '2028-01-29T10:00+01:00', 1, 'months', '2028-02-29T10:00:00+01:00'],
  [BERLIN, '2028-01-31T10:00+01:00', 1, 'months', '2028-02-29T23:59:59+01:00'],
  [BERLIN, '2026-02-28T10:00+01:00', 1, 'months', '2026-03-28T10:00:00+01:00'],
  [BERLIN, '2026-03-31T10:00+02:00', 1, 'months', '2026-04-30T23:59:59+02:00'],
  [BERLIN, '2026-02-28T17:00+01:00', 2, 'months', '2026-04-28T17:00:00+02:00'],
  [NEW_YORK, '2026-10-08T12:00-04:00', 1, 'months', '2026-11-08T12:00:00-05:00'],
  [NEW_YORK, '2026-02-08T02:30-05:00', 1, 'months', '2026-03-08T03:00:00-04:00'],
  [LORD_HOWE, '2026-09-05T12:00+10:30', 1, 'months', '2026-10-05T12:00:00+11:00'],
  [KATHMANDU, '2026-12-31T00:10+05:45', 2, 'months', '2027-02-28T23:59:59+05:45'],
  [BERLIN, '2026-12-31T10:00+01:00', 1, 'months', '2027-01-31T10:00:00+01:00'],
  [BERLIN, '2026-01-31T23:30Z', 1, 'months', '2026-03-01T00:30:00+01:00'],

  // Business days: day 0 is the day of the start.
  [NEW_YORK, '2026-11-16T09:00-05:00', 4, 'business-days', '2026-11-20T09:00:00-05:00'],
  [NEW_YORK, '2026-11-20T17:59-05:00', 4, 'business-days', '2026-11-27T17:59:00-05:00'],
  [NEW_YORK, '2026-11-21T10:00-05:00', 4, 'business-days', '2026-11-27T23:59:59-05:00'],
  [NEW_YORK, '2026-12-30T10:00-05:00', 4, 'business-days', '2027-01-06T10:00:00-05:00'],
  [BERLIN, '2026-10-23T17:59+02:00', 1, 'business-days', '2026-10-26T17:59:00+01:00'],
];
/** Thanksgiving, Christmas, New Year. */
const HOLIDAYS = ['2026-11-26', '2026-12-25', '2027-01-01'];

function due([zone, start, amount, unit]: (typeof TABLE)[number]): string {
  const found = dueOf(Date.parse(start), { amount, unit }, place(zone, HOLIDAYS));
  return found === null ? 'never' : onClocksOf(zone, found);
}

describe('when a clock ends', () => {
  it.each(TABLE)('%s: %s and %d %s end at %s', (...line) => expect(due(line)).toBe(line[4]));

  const home = process.env.TZ;
  afterAll(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });
  it.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Niue', LORD_HOWE])('is the same on a machine in %s', (zone) => {
    process.env.TZ = zone;
    expect(new Date(0).getTimezoneOffset() === 0).toBe(zone === 'UTC');
    expect(TABLE.map(due)).toEqual(TABLE.map((line) => line[4]));
  });

  it('is nowhere where the text has no number', () => {
    expect(dueOf(0, {}, place(BERLIN))).toBeNull();
    expect(dueOf(0, { unit: 'hours' }, place(BERLIN))).toBeNull();
  });

  it('goes by a calendar of four days, and by every day where none is named', () => {
    const friday = Date.parse('2026-11-19T10:00+01:00');
    const limit: Limit = { amount: 2, unit: 'business-days' };
    const four = dueOf(friday, limit, {
      zone: BERLIN,
      calendar: { workdays: ['mon', 'tue', 'wed', 'thu'], holidays: [] },
    });
    const none = dueOf(friday, limit, { zone: BERLIN, calendar: { workdays: [], holidays: ['2026-11-20'] } });
    expect([four, none].map((at) => onClocksOf(BERLIN, at ?? 0))).toEqual([
      '2026-11-24T10:00:00+01:00',
      '2026-11-22T10:00:00+01:00',
    ]);
  });

  it('lies in the last year that can be written, however long it is', () => {
    expect(dueOf(Date.parse('9999-12-01T00:00Z'), { amount: 8760, unit: 'months' }, place(BERLIN))).toBe(
      Date.parse('9999-12-31T23:59:59Z'),
    );
  });
});

describe('laws of every clock', () => {
  const zone = fc.constantFrom(BERLIN, NEW_YORK, LORD_HOWE, KATHMANDU, 'Pacific/Apia', 'Africa/Casablanca', 'UTC');
  const unit = fc.constantFrom<Unit>('hours', 'days', 'business-days', 'months');
  const minutes = fc.integer({
    min: Date.parse('2024-01-01T00:00Z') / 60_000,
    max: Date.parse('2030-12-31T00:00Z') / 60_000,
  });
  /** Starts near a change of clocks or the end of a month, where days are not all alike. */
  const tricky = fc
    .tuple(
      fc.constantFrom(
        '2026-03-29T01:00Z',
        '2026-10-25T01:00Z',
        '2026-03-08T07:00Z',
        '2026-11-01T06:00Z',
        '2026-04-04T15:00Z',
        '2028-02-29T00:00Z',
        '2026-01-31T00:00Z',
      ),
      fc.integer({ min: -3 * 1440, max: 3 * 1440 }),
    )
    .map(([at, shift]) => Date.parse(at) / 60_000 + shift);
  const start = fc.oneof(minutes, tricky);
  const amount = fc.integer({ min: 0, max: 90 });

  it('a later start never ends earlier, and no clock ends before it starts', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 4000 }), amount, unit, zone, (first, gap, count, each, where) => {
        const [one, other] = [first, first + gap].map((at) =>
          dueOf(at * 60_000, { amount: count, unit: each }, place(where, HOLIDAYS)),
        );
        expect(one).toBeGreaterThanOrEqual(first * 60_000);
        expect(other ?? 0).toBeGreaterThanOrEqual(one ?? 0);
      }),
      { numRuns: 1500, seed: 6 },
    );
  });

  it('hours are seconds', () => {
    fc.assert(
      fc.property(start, amount, zone, (first, count, where) => {
        expect(dueOf(first * 60_000, { amount: count, unit: 'hours' }, place(where))).toBe(
          (first + count * 60) * 60_000,
        );
      }),
      { numRuns: 200, seed: 6 },
    );
  });
});

describe('the end of a year', () => {
  it.each([
    [BERLIN, '2026-05-05T10:00+02:00', '2026-12-31T23:59:59+01:00'],
    [BERLIN, '2026-12-31T23:30Z', '2027-12-31T23:59:59+01:00'],
    [NEW_YORK, '2027-01-01T04:30Z', '2026-12-31T23:59:59-05:00'],
    [KATHMANDU, '2026-12-31T18:14Z', '2026-12-31T23:59:59+05:45'],
    [KATHMANDU, '2026-12-31T18:15Z', '2027-12-31T23:59:59+05:45'],
  ])('in %s of %s is %s', (zone, at, end) => expect(onClocksOf(zone, yearEndOf(Date.parse(at), zone))).toBe(end));
});

describe('a deadline on a weekend or holiday, where the text lets it move', () => {
  it.each([
    ['2026-11-20T23:59:59+01:00', '2026-11-20T23:59:59+01:00', 'a Friday night stays'],
    ['2026-11-21T00:00+01:00', '2026-11-23T12:00:00+01:00', 'Saturday'],
    ['2026-11-22T23:00+01:00', '2026-11-23T12:00:00+01:00', 'Sunday'],
    ['2026-11-23T00:30+01:00', '2026-11-23T00:30:00+01:00', 'Monday stays'],
    ['2026-12-25T09:00+01:00', '2026-12-28T12:00:00+01:00', 'Christmas Day on a Friday'],
    ['2027-01-01T09:00+01:00', '2027-01-04T12:00:00+01:00', 'New Year on a Friday'],
  ])('%s is %s: %s', (at, moved) => {
    expect(onClocksOf(BERLIN, noonAfterHoliday(Date.parse(at), place(BERLIN, HOLIDAYS)))).toBe(moved);
  });

  it('a free Friday is no weekend, and a Saturday of work is none either', () => {
    const friday = Date.parse('2026-11-20T09:00+01:00');
    const saturday = Date.parse('2026-11-21T09:00+01:00');
    const shop: ClockPlace = { zone: BERLIN, calendar: { workdays: ['tue', 'wed', 'thu', 'sat'], holidays: [] } };
    expect([friday, saturday].map((at) => noonAfterHoliday(at, shop))).toEqual([friday, saturday]);
  });
});

describe('a recipient whose day ends early', () => {
  it.each([
    ['2026-11-20T17:29-05:00', '2026-11-20T17:29:00-05:00'],
    ['2026-11-20T17:30-05:00', '2026-11-20T17:30:00-05:00'],
    ['2026-11-20T17:59-05:00', '2026-11-20T17:30:00-05:00'],
    ['2026-11-20T23:59:59+01:00', '2026-11-20T17:30:00-05:00'],
    ['2026-11-20T10:00+01:00', '2026-11-20T04:00:00-05:00'],
  ])('%s is %s', (at, end) => {
    expect(onClocksOf(NEW_YORK, beforeClosing(Date.parse(at), { time: '17:30', zone: NEW_YORK }))).toBe(end);
  });
});
