import { dayFault, dayInZone, epoch } from '../records/time.ts';

export { daysLater, monthsLater } from '../records/time.ts';

/** The offset of a zone at an instant: `+01:00`. */
function offsetAt(at: number, timezone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /[+-]\d{2}:\d{2}/.exec(name)?.[0] ?? '+00:00';
}

/** An instant (milliseconds since 1970) as clocks in a zone show it, to the minute and with the offset: `2026-03-02T07:40+01:00`. */
export function instantIn(at: number, timezone: string): string {
  const offset = offsetAt(at, timezone);
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  const local = new Date(at + (offset.startsWith('-') ? -minutes : minutes) * 60_000);
  return `${local.toISOString().slice(0, 16)}${offset}`;
}

/** What clocks in a zone show, as an instant with the offset that holds there then. */
function withOffset(wall: string, timezone: string): string | null {
  const roughly = epoch(`${wall}Z`);
  if (roughly === null) return null;
  const near = Date.parse(`${wall}${offsetAt(roughly, timezone)}`);
  return `${wall}${offsetAt(near, timezone)}`;
}

/**
 * What a person types when asked for a time: an instant in full, `2026-03-02 07:40`, or `07:40`, which is the last time
 * that clocks in the zone showed it. Null when it is none of them.
 */
export function understoodInstant(typed: string, now: number, timezone: string): string | null {
  const text = typed.trim();
  if (epoch(text) !== null) return text;
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(text) ?? [];
  if (hour !== undefined && minute !== undefined) {
    const today = withOffset(`${dayInZone(now, timezone)}T${hour.padStart(2, '0')}:${minute}`, timezone);
    if (today === null || Date.parse(today) <= now) return today;
    return withOffset(`${dayInZone(now - 86_400_000, timezone)}${today.slice(10, 16)}`, timezone);
  }
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[T ]+(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text) ?? [];
  if (day === undefined || time === undefined || dayFault(day) !== null) return null;
  return withOffset(`${day}T${time.padStart(time.length > 5 ? 8 : 5, '0')}`, timezone);
}
