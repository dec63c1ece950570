import { Temporal } from 'temporal-polyfill';
import type { UNITS } from '../records/types/obligation.ts';
import type { Organisation } from '../records/types/organisation.ts';

/** When deadlines end. Every choice that the texts leave open stands in `conventions.ts`, with its source. */

/** Which days are business days. */
export type Calendar = Organisation['calendar'];

/** Where a clock runs: the organisation's zone (IANA), and the calendar that holds for the duty. */
export interface ClockPlace {
  readonly zone: string;
  readonly calendar: Calendar;
}

/** How long a clock runs. Fractions count for hours; of days and months whole ones count. */
export interface Limit {
  readonly amount?: number | undefined;
  readonly unit?: (typeof UNITS)[number] | undefined;
}

const HOUR_MS = 3_600_000;
const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** The last moment of a day that a record can name. */
const END_OF_DAY = Temporal.PlainTime.from('23:59:59');
const NOON = Temporal.PlainTime.from('12:00');
/** The last instant that can be written; clocks that would end later end there. */
const LAST = Date.parse('9999-12-31T23:59:59Z');

const zoned = (at: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

/** What clocks show at an instant. In an hour that they will show again, what they show when it begins again: so no later start ends earlier. */
function wallAt(at: number, zone: string): Temporal.PlainDateTime {
  const here = zoned(at, zone);
  const wall = here.toPlainDateTime();
  if (wall.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds <= at) return wall;
  return here.getTimeZoneTransition('next')?.toPlainDateTime() ?? wall;
}

/** When clocks show a time: the first of two, and where they leave it out the instant at which they do. */
function instantOf(wall: Temporal.PlainDateTime, zone: string): number {
  const first = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const skipped = !first.toPlainDateTime().equals(wall);
  return ((skipped ? first.getTimeZoneTransition('next') : null) ?? first).epochMilliseconds;
}

/** Monday is the first day. */
const weekdayOf = (number: number): string => DAY_NAMES[(number - 1) % 7] ?? '';
const isHoliday = (day: Temporal.PlainDate, { holidays }: Calendar): boolean =>
  holidays.length > 0 && holidays.includes(day.toString());

function businessDaysLater(wall: Temporal.PlainDateTime, amount: number, calendar: Calendar): Temporal.PlainDateTime {
  const { workdays } = calendar;
  const first = wall.toPlainDate();
  // Without any working day every day counts: early rather than never.
  const isWorkday = (days: number): boolean =>
    (workdays.length === 0 || workdays.some((name) => name === weekdayOf(first.dayOfWeek + days))) &&
    !isHoliday(calendar.holidays.length === 0 ? first : first.add({ days }), calendar);
  let days = 0;
  for (let left = amount; left > 0; ) {
    days += 1;
    if (isWorkday(days)) left -= 1;
  }
  return first.add({ days }).toPlainDateTime(isWorkday(0) ? wall.toPlainTime() : END_OF_DAY);
}

function monthsLater(wall: Temporal.PlainDateTime, months: number): Temporal.PlainDateTime {
  const end = wall.add({ months });
  return end.day === wall.day ? end : end.toPlainDate().toPlainDateTime(END_OF_DAY);
}

/**
 * When a clock ends that starts at an instant, both in milliseconds since 1970; null where the text has no number, so
 * that no instant is invented. Hours are counted on instants, days and months on the organisation's calendar: same time
 * of day, or the end of the day where the last one has no such time of its own. Never before the start, and never
 * earlier for a later start.
 */
export function dueOf(start: number, { amount, unit }: Limit, { zone, calendar }: ClockPlace): number | null {
  if (amount === undefined || unit === undefined) return null;
  if (unit === 'hours') return Math.min(LAST, start + Math.round(amount * HOUR_MS));
  const whole = Math.floor(amount);
  const wall = wallAt(start, zone);
  const end =
    unit === 'days'
      ? wall.add({ days: whole })
      : unit === 'months'
        ? monthsLater(wall, whole)
        : businessDaysLater(wall, whole, calendar);
  return Math.min(LAST, Math.max(start, instantOf(end, zone)));
}

/** The last moment of the year in which an instant falls, on the wall clock of the zone: from there clocks run that start at a year's end. */
export function yearEndOf(at: number, zone: string): number {
  const { year } = zoned(at, zone);
  return instantOf(Temporal.PlainDate.from({ year, month: 12, day: 31 }).toPlainDateTime(END_OF_DAY), zone);
}

/** Whether a day is on a weekend on which nobody works, or a holiday. A working week of four days makes no weekend of three. */
function isFree(day: Temporal.PlainDate, calendar: Calendar): boolean {
  const weekend = day.dayOfWeek > 5 && !calendar.workdays.some((name) => name === weekdayOf(day.dayOfWeek));
  return weekend || isHoliday(day, calendar);
}

/**
 * A deadline that ends on a weekend or holiday, moved to noon of the next working day (Delegated Regulation (EU)
 * 2025/301, Article 5(4)); every other one as it is.
 */
export function noonAfterHoliday(due: number, { zone, calendar }: ClockPlace): number {
  let day = zoned(due, zone).toPlainDate();
  if (!isFree(day, calendar)) return due;
  while (isFree(day, calendar)) day = day.add({ days: 1 });
  return Math.min(LAST, instantOf(day.toPlainDateTime(NOON), zone));
}

/** When a recipient stops counting what arrives as that day's: `{ time: '17:30', zone: 'America/New_York' }`. */
export interface ClosingTime {
  readonly time: string;
  readonly zone: string;
}

/** A deadline, or that day's closing time at the recipient where it ends later. */
export function beforeClosing(due: number, { time, zone }: ClosingTime): number {
  const closing = zoned(due, zone).toPlainDate().toPlainDateTime(Temporal.PlainTime.from(time));
  return Math.min(due, instantOf(closing, zone));
}

/** An instant (milliseconds since 1970) as clocks in a zone show it, to the second and with the offset: `2026-03-02T07:40:00+01:00`. */
export function onClocksOf(zone: string, at: number): string {
  return zoned(at, zone).toString({ smallestUnit: 'second', timeZoneName: 'never' });
}
