/** Instants and days are kept as the author wrote them; these functions read them. Nothing here knows the current time. */

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const DATE = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const TIME = 'T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?';
const OFFSET = '(Z|[+-](0\\d|1[0-4]):[0-5]\\d)';
const LEAP_YEAR = '(\\d\\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)';
const IMPOSSIBLE_DAY = `^\\d{4}-(0[2469]|11)-31|^\\d{4}-02-30|^(?!${LEAP_YEAR})\\d{4}-02-29`;
const IMPOSSIBLE_OFFSET = '-00:00$|\\+14:(?!00)';

const instantSchema = (offset: string) => ({
  pattern: `^${DATE}${TIME}${offset}$`,
  not: { type: 'string', pattern: `${IMPOSSIBLE_DAY}|${IMPOSSIBLE_OFFSET}` } as const,
});

/** The texts that `dayFault` and `instantFault` accept, as JSON Schema says it: for editors, which can not call them. */
export const DAY_SCHEMA = { pattern: `^${DATE}$`, not: { type: 'string', pattern: IMPOSSIBLE_DAY } } as const;
export const INSTANT_SCHEMA = { required: instantSchema(OFFSET), optional: instantSchema(`${OFFSET}?`) };

/** Milliseconds in one day. */
export const DAY_MS = 86_400_000;
/** Milliseconds in one hour. */
export const HOUR_MS = 3_600_000;

function isRealDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= last;
}

function parts(match: RegExpExecArray): readonly [number, number, number] {
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

/**
 * What keeps `text` from being a calendar day such as `2026-03-02`, in words; null when it is one.
 * Impossible days are never rolled over (ISO 8601).
 */
export function dayFault(text: string): string | null {
  const match = DAY.exec(text);
  if (match === null) return 'is no day; write it as `2026-03-02`';
  return isRealDay(...parts(match)) ? null : 'is a day that no calendar has';
}

/**
 * What keeps `text` from being an instant such as `2026-03-02T07:40+01:00`, in words; null when it is one.
 * @param offset `required`, or `optional` where a rule of its own speaks of a missing offset
 */
export function instantFault(text: string, offset: 'required' | 'optional'): string | null {
  return usualEpoch(text) === null ? faultAnew(text, offset) : null;
}

function faultAnew(text: string, offset: 'required' | 'optional'): string | null {
  const match = INSTANT.exec(text);
  if (match === null) {
    return /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? 'is a day without a time; write it as `2026-03-02T07:40+01:00`'
      : 'is no date and time with its offset; write it as `2026-03-02T07:40+01:00`, without fractions of a second';
  }
  if (!isRealDay(...parts(match))) return 'is on a day that no calendar has';
  if (match[7] === '-00:00') return 'has the offset `-00:00`, which says that the zone is unknown; write `Z` for UTC';
  if (match[7]?.startsWith('+14:') && match[7] !== '+14:00') return 'has an offset that no place on earth uses';
  if (match[7] === undefined && offset === 'required')
    return 'has no offset; add one, such as `+01:00`, or `Z` for UTC';
  return null;
}

/** The number of two digits of a text; far out of every range where one of them is none. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 1000;
}

/** Days of months before the month in a year that begins in March, so that the day that leap years add is the last. */
const MONTHS_BEFORE: readonly number[] = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275];

/** Days from 1 January 1970 to a day of the calendar. */
function daysTo(year: number, month: number, day: number): number {
  const fromMarch = month > 2 ? year : year - 1;
  const leaps = Math.floor(fromMarch / 4) - Math.floor(fromMarch / 100) + Math.floor(fromMarch / 400);
  return fromMarch * 365 + leaps + (MONTHS_BEFORE[month - 1] ?? 0) + day - 719_469;
}

/** Whether an instant's text is put together as most are: `2026-03-02T07:40+01:00`, or with `Z`, without seconds. */
function isUsual(text: string): boolean {
  const isUtc = text.length === 17 && text[16] === 'Z';
  const hasOffset = text.length === 22 && (text[16] === '+' || text[16] === '-') && text[19] === ':';
  return (isUtc || hasOffset) && text[4] === '-' && text[7] === '-' && text[10] === 'T' && text[13] === ':';
}

/** Milliseconds since 1970 of an instant that is put together as most are; null where it is not, or where there is anything to ask about it. */
function usualEpoch(text: string): number | null {
  if (!isUsual(text)) return null;
  const century = pair(text, 0);
  const years = pair(text, 2);
  const year = century * 100 + years;
  const month = pair(text, 5);
  const day = pair(text, 8);
  const hour = pair(text, 11);
  const minute = pair(text, 14);
  if (century > 99 || years > 99 || !isRealDay(year, month, day) || hour > 23 || minute > 59) return null;
  let offset = 0;
  if (text.length === 22) {
    const hours = pair(text, 17);
    const minutes = pair(text, 20);
    offset = text[16] === '-' ? -hours * 60 - minutes : hours * 60 + minutes;
    if (hours > 13 || minutes > 59 || (offset === 0 && text[16] === '-')) return null;
  }
  return (daysTo(year, month, day) * 1440 + hour * 60 + minute - offset) * 60_000;
}

/** Milliseconds since 1970 of an instant with its offset; null when the text is no such instant, so that nothing is guessed. */
export function epoch(text: string | undefined): number | null {
  if (text === undefined) return null;
  return usualEpoch(text) ?? (faultAnew(text, 'required') === null ? Date.parse(text) : null);
}

/** Milliseconds since 1970 of midnight UTC that begins the day; null when the text is no day. */
export function dayEpoch(text: string | undefined): number | null {
  return text === undefined || dayFault(text) !== null ? null : Date.parse(`${text}T00:00Z`);
}

/** Making a format costs much more than using it, and rules ask for the same zone again and again. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day, as `2026-03-02`, on which an instant (milliseconds since 1970) falls in an IANA zone. */
export function dayInZone(at: number, timezone: string): string {
  let format = formats.get(timezone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: timezone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timezone, format);
  }
  return format.format(at);
}

/** No zone is or was further from UTC than this. */
const FARTHEST_MS = 16 * HOUR_MS;
const beginnings = new Map<string, number>();

/**
 * The first instant (milliseconds since 1970) at which `dayInZone` names the day; that of the next day where the zone left
 * it out, as Apia did with 2011-12-30.
 */
export function dayBegins(day: string, timezone: string): number {
  const key = `${timezone} ${day}`;
  let at = beginnings.get(key);
  if (at === undefined) {
    const midnight = Date.parse(`${day}T00:00Z`);
    let before = midnight - FARTHEST_MS;
    at = midnight + FARTHEST_MS;
    while (at - before > 1) {
      const middle = Math.floor((before + at) / 2);
      if (dayInZone(middle, timezone) < day) before = middle;
      else at = middle;
    }
    beginnings.set(key, at);
  }
  return at;
}

const LAST_DAY = '9999-12-31';

/** The day of a time in UTC; the last one that can be written where the time lies beyond it, as a limit of a million months does. */
function dayOf(time: number): string {
  return Number.isNaN(time) || time > Date.parse(`${LAST_DAY}T00:00Z`)
    ? LAST_DAY
    : new Date(time).toISOString().slice(0, 10);
}

/** The day some days later. */
export function daysLater(day: string, days: number): string {
  return dayOf(Date.parse(`${day}T00:00Z`) + days * DAY_MS);
}

/** The day some calendar months later: the same number, or the month's last day where it has no such number. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

/** An instant (milliseconds since 1970) written in UTC to the second, as `2026-03-02T06:40:00Z`. */
export function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** Zones that were asked for before: each question costs as much as reading a small record. */
const zones = new Set<string>();

/** Whether the name is a zone of the IANA time zone database that this runtime knows. */
export function isTimezone(name: string): boolean {
  if (zones.has(name)) return true;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    if (timeZone === '' || /^[+-]/.test(name)) return false;
  } catch {
    return false;
  }
  zones.add(name);
  return true;
}
