import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byFile, byText } from '../../src/records/order.ts';
import {
  dayBegins,
  dayEpoch,
  dayFault,
  dayInZone,
  daysLater,
  epoch,
  instantFault,
  isTimezone,
  monthsLater,
  utc,
} from '../../src/records/time.ts';
import { capitalised, countText, dayText, instantText, wordText } from '../../src/records/words.ts';

const NO_DAY = 'is no day; write it as `2026-03-02`';
const IMPOSSIBLE = 'is a day that no calendar has';

describe('what is a day', () => {
  it.each<[string, string | null]>([
    ['2026-03-02', null],
    ['2026-01-31', null],
    ['2026-12-31', null],
    ['2026-04-30', null],
    ['2026-06-30', null],
    ['2026-09-30', null],
    ['2026-11-30', null],
    ['2026-02-28', null],
    ['2028-02-29', null],
    ['2000-02-29', null],
    ['2026-01-01', null],
    ['2026-02-29', IMPOSSIBLE],
    ['2100-02-29', IMPOSSIBLE],
    ['2028-02-30', IMPOSSIBLE],
    ['2026-04-31', IMPOSSIBLE],
    ['2026-06-31', IMPOSSIBLE],
    ['2026-09-31', IMPOSSIBLE],
    ['2026-11-31', IMPOSSIBLE],
    ['2026-01-32', IMPOSSIBLE],
    ['2026-13-01', IMPOSSIBLE],
    ['2026-00-10', IMPOSSIBLE],
    ['2026-01-00', IMPOSSIBLE],
    ['2026-3-2', NO_DAY],
    ['02.03.2026', NO_DAY],
    ['2026-03-02 ', NO_DAY],
    ['x2026-03-02', NO_DAY],
    ['2026-03-02T07:40Z', NO_DAY],
    ['', NO_DAY],
  ])('%j: %s', (text, fault) => {
    expect(dayFault(text)).toBe(fault);
    expect(dayEpoch(text)).toBe(fault === null ? Date.parse(text) : null);
  });

  it('what is absent is none', () => expect(dayEpoch(undefined)).toBe(null));
});

describe('what is an instant', () => {
  const NONE =
    'is no date and time with its offset; write it as `2026-03-02T07:40+01:00`, without fractions of a second';
  const NO_OFFSET = 'has no offset; add one, such as `+01:00`, or `Z` for UTC';
  const NOWHERE = 'has an offset that no place on earth uses';
  it.each<[string, string | null]>([
    ['2026-03-02T07:40+01:00', null],
    ['2026-03-02T07:40:59Z', null],
    ['2026-03-02T23:59-11:00', null],
    ['2026-03-02T00:00+14:00', null],
    ['2026-03-02T00:00+00:00', null],
    ['2026-03-02T07:40+14:30', NOWHERE],
    ['2026-03-02T07:40-00:00', 'has the offset `-00:00`, which says that the zone is unknown; write `Z` for UTC'],
    ['2026-03-02T07:40+15:00', NONE],
    ['2026-03-02T24:00Z', NONE],
    ['2026-03-02T07:60Z', NONE],
    ['2026-03-02T07:40:60Z', NONE],
    ['2026-03-02T07:40:00.5Z', NONE],
    ['2026-03-02 07:40Z', NONE],
    ['x2026-03-02T07:40Z', NONE],
    ['2026-03-02T07:40Zx', NONE],
    ['2026-03-02x', NONE],
    ['x2026-03-02', NONE],
    ['2026-03-02', 'is a day without a time; write it as `2026-03-02T07:40+01:00`'],
    ['2026-02-30T07:40Z', 'is on a day that no calendar has'],
    ['2026-03-02T07:40', NO_OFFSET],
  ])('%j: %s', (text, fault) => {
    expect(instantFault(text, 'required')).toBe(fault);
    expect(instantFault(text, 'optional')).toBe(fault === NO_OFFSET ? null : fault);
    expect(epoch(text)).toBe(fault === null ? Date.parse(text) : null);
  });

  it('what is absent is none', () => expect(epoch(undefined)).toBe(null));
  it('is written in UTC to the second', () => {
    expect(utc(Date.parse('2026-03-02T07:40:30.900+01:00'))).toBe('2026-03-02T06:40:30Z');
  });
});

describe('days of a calendar', () => {
  it.each([
    ['2026-03-02T23:30Z', 'Europe/Berlin', '2026-03-03'],
    ['2026-03-02T23:30Z', 'UTC', '2026-03-02'],
    ['2026-03-02T03:30Z', 'America/New_York', '2026-03-01'],
    ['2026-03-02T23:30Z', 'Europe/Berlin', '2026-03-03'],
  ])('%s is in %s on %s', (text, zone, day) => expect(dayInZone(Date.parse(text), zone)).toBe(day));

  it.each([
    ['2026-03-02', 'UTC', '2026-03-02T00:00Z'],
    ['2026-03-02', 'Europe/Berlin', '2026-03-01T23:00Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00Z'],
    ['2026-03-02', 'America/New_York', '2026-03-02T05:00Z'],
    ['2026-03-02', 'Pacific/Kiritimati', '2026-03-01T10:00Z'],
    ['2026-03-02', 'Pacific/Pago_Pago', '2026-03-02T11:00Z'],
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00Z'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00Z'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00Z'],
    ['9999-12-31', 'Europe/Berlin', '9999-12-30T23:00Z'],
    ['9999-12-31', 'Pacific/Pago_Pago', '9999-12-31T11:00Z'],
  ])('%s begins in %s at %s', (day, zone, at) => {
    expect(new Date(dayBegins(day, zone)).toISOString()).toBe(new Date(at).toISOString());
    expect(dayBegins(day, zone)).toBe(Date.parse(at));
  });

  it.each([
    ['2026-03-02', 0, '2026-03-02'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-02', -2, '2026-02-28'],
    ['9999-12-30', 1, '9999-12-31'],
    ['9999-12-31', 1, '9999-12-31'],
    ['2026-03-02', 1e12, '9999-12-31'],
  ])('%s and %d days: %s', (day, days, later) => expect(daysLater(day, days)).toBe(later));

  it.each([
    ['2026-03-02', 1, '2026-04-02'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-02', 12, '2027-03-02'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-03-02', 1_000_000, '9999-12-31'],
    ['2026-03-02', 1e12, '9999-12-31'],
  ])('%s and %d months: %s', (day, months, later) => expect(monthsLater(day, months)).toBe(later));

  it.each([
    ['Europe/Berlin', true],
    ['UTC', true],
    ['Europe/Atlantis', false],
    ['+01:00', false],
    ['-05:00', false],
    ['Etc/GMT+5', true],
    ['', false],
  ])('%j is a zone: %s', (name, is) => expect(isTimezone(name)).toBe(is));
});

describe('words as people read them', () => {
  it.each([
    ['lost-or-stolen-device', 'lost or stolen device'],
    ['closed', 'closed'],
    ['AMBER+STRICT', 'AMBER+STRICT'],
    ['A-b', 'A-b'],
    ['a-B', 'a-B'],
    ['9-a', '9-a'],
  ])('%s: %s', (word, text) => expect(wordText(word)).toBe(text));

  it.each([
    ['lost device', 'Lost device'],
    ['Ämter', 'Ämter'],
    ['', ''],
  ])('%j begins as %j', (text, sentence) => expect(capitalised(text)).toBe(sentence));

  it.each([
    [0, '0 errors'],
    [1, '1 error'],
    [3, '3 errors'],
    [12_000, '12,000 errors'],
  ])('%d: %s', (count, text) => expect(countText(count, 'error')).toBe(text));

  it.each([
    ['2026-03-02T07:40+01:00', '2 Mar 2026', '07:40', '+01:00'],
    ['2026-03-02T07:40:00Z', '2 Mar 2026', '07:40', 'UTC'],
    ['2026-03-02T07:40:30Z', '2 Mar 2026', '07:40:30', 'UTC'],
    ['2026-03-02T07:40', '2 Mar 2026', '07:40', ''],
    ['2026-03-02', '2 Mar 2026', '', ''],
    ['2026-03-02Tnoon', '2 Mar 2026', 'noon', ''],
  ])('%s: %s, %s, %s', (instant, day, time, offset) => expect(instantText(instant)).toEqual({ day, time, offset }));

  it.each([
    ['2026-03-02', '2 Mar 2026'],
    ['2026-12-31', '31 Dec 2026'],
    ['2026-01-01', '1 Jan 2026'],
    ['2026-13-02', '2026-13-02'],
    ['2026-00-02', '2026-00-02'],
    ['spring', 'spring'],
    ['x2026-03-02', 'x2026-03-02'],
    ['2026-03-021', '2026-03-021'],
  ])('%s: %s', (day, text) => expect(dayText(day)).toBe(text));
});

it('texts are in the order of their code units, whatever language the machine speaks', () => {
  expect(['b', 'ä', 'a', 'B', 'a'].toSorted(byText)).toEqual(['B', 'a', 'a', 'b', 'ä']);
  expect([byText('a', 'a'), byText('a', 'b'), byText('b', 'a')]).toEqual([0, -1, 1]);
  expect(byFile({ file: 'a' }, { file: 'b' })).toBe(-1);
});

describe('instants that are read at a glance', () => {
  const number = (most: number) => fc.integer({ min: 0, max: most }).map((value) => `${value}`.padStart(2, '0'));
  const offset = fc.oneof(
    fc.constantFrom('Z', '', '+00:00', '-00:00', '+14:00', '-14:00', '+13:59', '+14:01', 'z'),
    fc
      .tuple(fc.constantFrom('+', '-'), number(15), number(61))
      .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
  );
  const year = fc.oneof(
    fc.constantFrom('0000', '0004', '0100', '1900', '2000', '9999'),
    fc.integer({ min: 1000, max: 9999 }),
  );
  const instant = fc
    .tuple(year, number(13), number(32), number(25), number(61), offset)
    .map(([y, m, d, h, min, o]) => `${y}-${m}-${d}T${h}:${min}${o}`);
  const broken = fc
    .tuple(instant, fc.nat(22), fc.constantFrom(...'0123456789-+:TZ /;\n\u0660٣', ''))
    .map(([text, at, sign]) => text.slice(0, at) + sign + text.slice(at + 1));
  /** An instant with its seconds is read in full. */
  const inFull = (text: string): string => text.replace(/^(.{16})(?=[Z+-])/s, '$1:00');

  it('are those that are read in full', () => {
    fc.assert(
      fc.property(fc.oneof(instant, broken), (text) => {
        expect(epoch(text), text).toBe(epoch(inFull(text)));
        expect(instantFault(text, 'required'), text).toBe(instantFault(inFull(text), 'required'));
        expect(instantFault(text, 'optional'), text).toBe(instantFault(inFull(text), 'optional'));
        if (epoch(text) !== null) expect(epoch(text)).toBe(Date.parse(text));
      }),
      { numRuns: 4000 },
    );
  });
});
