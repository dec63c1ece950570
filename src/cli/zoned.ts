import { dayFault, dayInZone, daysLater, epoch } from '../records/time.ts';

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

const CLOCK = /^(\d{1,2})(?:[:.](\d{2})(?::(\d{2}))?)?(?: ?([ap])\.?m\.?)?$/i;

/** `9:10`, `9.10`, `9:10 am` or `5 pm` as clocks in records show it; null when it is none. */
function clockOf(text: string): string | null {
  const [, hour = '', minute, second, half] = CLOCK.exec(text) ?? [];
  if (hour === '' || (minute === undefined && half === undefined)) return null;
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return null;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minute ?? '00'}${second === undefined ? '' : `:${second}`}`;
}

const AGO = /^(an?|half an|\d{1,4}) ?(m|min|mins|minutes?|h|hrs?|hours?|days?) ago$/i;
const MINUTE_MS = 60_000;

/** How long ago `20 minutes ago`, `half an hour ago` or `2 days ago` was, in milliseconds; null when it is no such word. */
function agoOf(text: string): number | null {
  const [, amount, unit] = AGO.exec(text) ?? [];
  if (amount === undefined || unit === undefined) return null;
  const count = /^half/i.test(amount) ? 0.5 : /^a/i.test(amount) ? 1 : Number(amount);
  return count * (/^m/i.test(unit) ? 1 : /^h/i.test(unit) ? 60 : 24 * 60) * MINUTE_MS;
}

const DAYS: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 };

/** A day as it is typed: `2026-03-02`, `today`, `yesterday` or `tomorrow`; null when it is none. */
export function understoodDay(typed: string, today: string): string | null {
  const word = typed.trim().toLowerCase();
  if (Object.hasOwn(DAYS, word)) return daysLater(today, DAYS[word] ?? 0);
  return dayFault(word) === null ? word : null;
}

/**
 * What a person types when asked for a time: an instant in full, `2026-03-02 07:40`, `today 9:10`, `yesterday at 5 pm`,
 * `20 minutes ago`, `now`, or `07:40`, which is the last time that clocks in the zone showed it. Null when it is none of
 * them.
 */
export function understoodInstant(typed: string, now: number, timezone: string): string | null {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  if (epoch(text) !== null) return text;
  if (/^(?:just )?now$/i.test(text)) return instantIn(now, timezone);
  const ago = agoOf(text);
  if (ago !== null) return instantIn(now - ago, timezone);
  const today = dayInZone(now, timezone);
  const clock = clockOf(text);
  if (clock !== null) {
    const at = withOffset(`${today}T${clock}`, timezone);
    return at === null || Date.parse(at) <= now ? at : withOffset(`${daysLater(today, -1)}T${clock}`, timezone);
  }
  const [, day = '', time = ''] = /^(\S+?)(?:,? (?:at )?|T)(\d.*)$/i.exec(text) ?? [];
  const [said, hours] = [understoodDay(day, today), clockOf(time)];
  return said === null || hours === null ? null : withOffset(`${said}T${hours}`, timezone);
}
