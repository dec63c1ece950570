import { dayFault, dayInZone, daysLater, epoch } from '../time.ts';
import { instantIn, instantsShowing } from '../zoned.ts';
import { inEnglish } from './time-words.ts';

/** What was typed for a time: an instant, and whether it is exact or only about right; or what to say before asking again. */
export type UnderstoodTime = { readonly at: string; readonly exact: boolean } | { readonly again: string };

/** When something was noticed: as an instant where that could be read, and in the reporter's words where it is not exact. */
export interface Noticed {
  readonly at?: string;
  readonly words?: string;
}

/** What a report says of a time that was typed: words that are no clear time stay words. */
export function noticedAs(time: UnderstoodTime, words: string): Noticed {
  return 'again' in time ? { words } : time.exact ? { at: time.at } : { at: time.at, words };
}

/** Times as they may be typed, for whoever has typed another one. */
export const TIMES = '07:40, or 2026-03-02 07:40';
const UNKNOWN = { again: `Please type a time such as ${TIMES}.` } as const;
const TO_COME = { again: 'Please type a time that is past: that one is still to come.' } as const;

const MINUTE_MS = 60_000;
const DAYS: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1, 'the day before yesterday': -2 };
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** The middle of a part of the day, for who knows no better. */
const PARTS: Readonly<Record<string, string>> = { morning: '09:00', afternoon: '15:00', evening: '19:00' };
/** Parts of the day that may be one of two. */
const TWO_PARTS: Readonly<Record<string, string>> = {
  'last night': 'yesterday 23:00, or today 2:00',
  tonight: 'today 20:00, or yesterday 23:00',
  midnight: 'yesterday 23:59, or today 0:01',
};

const CLOCK = /^(\d{1,2})(?:[:.](\d{2})(?::(\d{2}))?)?(?: ?([ap])\.?m\.?)?$/;
const AGO = /^(an?|half an|\d{1,4}|[a-z]+) ?(m|min|mins|minutes?|h|hrs?|hours?|days?) ago$/;
const DAY = `today|yesterday|the day before yesterday|tomorrow|(?:on |last )*(?:${WEEKDAYS.join('|')})|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{1,2}\\.? (?:${MONTHS.join('|')})[a-z]*(?: \\d{4})?`;
const DAY_FIRST = new RegExp(`^(${DAY})(?:t(?=\\d)|,? (?:at )?|$)(.*)$`);
const DAY_LAST = new RegExp(`^(\\d.*?|noon),? (?:on )?(${DAY})$`);

/** `9:10`, `9.10`, `9:10 am`, `5 pm` or `noon` as clocks in records show it; null when it is none. */
function clockOf(text: string): string | null {
  if (text === 'noon') return '12:00';
  const [, hour = '', minute, second, half] = CLOCK.exec(text) ?? [];
  if (hour === '' || (minute === undefined && half === undefined)) return null;
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return null;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minute ?? '00'}${second === undefined ? '' : `:${second}`}`;
}

/** How long ago `20 minutes ago`, `two hours ago` or `half an hour ago` was, in milliseconds; null when it is no such word. */
function agoOf(text: string): number | null {
  const [, amount, unit] = AGO.exec(text) ?? [];
  if (amount === undefined || unit === undefined) return null;
  const word = NUMBERS.indexOf(amount) + 1;
  const count = amount === 'half an' ? 0.5 : /^an?$/.test(amount) ? 1 : word > 0 ? word : Number(amount);
  if (Number.isNaN(count)) return null;
  return count * (unit.startsWith('m') ? 1 : unit.startsWith('h') ? 60 : 24 * 60) * MINUTE_MS;
}

const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The days of the calendar that words may mean, as `2026-03-02`; none when they name no day. */
function daysNamed(words: string, today: string): readonly string[] {
  const word = words.replace(/^on /, '');
  if (Object.hasOwn(DAYS, word)) return [daysLater(today, DAYS[word] ?? 0)];
  const weekday = WEEKDAYS.indexOf(word.replace(/^(?:last )+/, ''));
  if (weekday !== -1) {
    const back = (new Date(`${today}T00:00Z`).getUTCDay() - weekday + 7) % 7;
    const latest = daysLater(today, -back);
    // Of "last Monday", and of the name of the day that it is, people think differently.
    return back === 0 || word.startsWith('last ') ? [latest, daysLater(latest, -7)] : [latest];
  }
  const [, first = '', sign = '', second = '', year = ''] = /^(\d{1,2})([./])(\d{1,2})[./](\d{4})$/.exec(word) ?? [];
  const [, date = '', month = '', said] = /^(\d{1,2})\.? ([a-z]{3})[a-z]*(?: (\d{4}))?$/.exec(word) ?? [];
  const inYear = (of: number): string => isoDay(of, MONTHS.indexOf(month) + 1, Number(date));
  const thisYear = Number(today.slice(0, 4));
  const readings =
    year !== ''
      ? [
          isoDay(Number(year), Number(second), Number(first)),
          ...(sign === '/' ? [isoDay(Number(year), Number(first), Number(second))] : []),
        ]
      : month !== ''
        ? [inYear(said !== undefined ? Number(said) : inYear(thisYear) > today ? thisYear - 1 : thisYear)]
        : [word];
  return [...new Set(readings)].filter((day) => dayFault(day) === null);
}

/** A day as it is typed: `2026-03-02`, `today`, `yesterday` or `tomorrow`; null when it is none. */
export function understoodDay(typed: string, today: string): string | null {
  const word = typed.trim().toLowerCase();
  if (Object.hasOwn(DAYS, word)) return daysLater(today, DAYS[word] ?? 0);
  return dayFault(word) === null ? word : null;
}

/** The one instant at which clocks showed a day and time, as long as that is past. */
function shown(wall: string, exact: boolean, now: number, timezone: string): UnderstoodTime {
  if (epoch(`${wall}Z`) === null) return UNKNOWN;
  const [at, later] = instantsShowing(wall, timezone);
  if (at === undefined) return { again: `Please type another time: clocks were put forward over ${wall.slice(11)}.` };
  if (later !== undefined && Date.parse(later) <= now)
    return { again: `Please type ${at} or ${later}: clocks showed ${wall.slice(11)} twice.` };
  return Date.parse(at) > now ? TO_COME : { at, exact };
}

/** A time without its day: the last one that clocks showed. */
function lastShown(clock: string, exact: boolean, now: number, timezone: string): UnderstoodTime {
  const today = dayInZone(now, timezone);
  const found = shown(`${today}T${clock}`, exact, now, timezone);
  return found === TO_COME ? shown(`${daysLater(today, -1)}T${clock}`, exact, now, timezone) : found;
}

/** A day with what was typed behind it. */
function onDay(words: string, rest: string, exact: boolean, now: number, timezone: string): UnderstoodTime {
  const days = daysNamed(words, dayInZone(now, timezone));
  const [day, other] = days;
  if (day === undefined) return UNKNOWN;
  if (other !== undefined)
    return { again: `Please type ${days.join(' or ')} for the day, such as ${day} ${clockOf(rest) ?? '9:10'}.` };
  const part = PARTS[rest.replace(/^in the /, '')];
  if (part !== undefined) {
    const found = shown(`${day}T${part}`, false, now, timezone);
    return found === TO_COME ? { again: `Please type the time of that ${rest}, such as ${words} 8:10.` } : found;
  }
  const clock = clockOf(rest);
  if (clock !== null) return shown(`${day}T${clock}`, exact, now, timezone);
  return hoursOf(rest) ?? { again: `Please type the time too, such as ${words} 9:10, or ${words} morning.` };
}

/** What to ask about an hour that may be before or after noon; null for other words. */
function hoursOf(words: string): UnderstoodTime | null {
  const hour = Number(/^(\d{1,2})(?: o'?clock| ?h)?$/.exec(words)?.[1] ?? Number.NaN);
  if (!(hour >= 0 && hour <= 24)) return null;
  return {
    again: hour > 0 && hour < 12 ? `Please type ${hour}:00, or ${hour + 12}:00.` : `Please type ${hour % 24}:00.`,
  };
}

/**
 * What a person types when asked when something was noticed: an instant in full, `2026-03-02 07:40`, `today 9:10`,
 * `yesterday at 5 pm`, `yesterday evening`, `Monday 14:05`, `20 minutes ago`, `now`, or `07:40`, which is the last time
 * that clocks in the zone showed it. What may mean two times, names no time or is still to come is asked again, never
 * guessed.
 * @param now milliseconds since 1970
 */
export function understoodTime(typed: string, now: number, timezone: string): UnderstoodTime {
  const given = typed.trim().replaceAll(/\s+/g, ' ');
  const full = epoch(given.toUpperCase());
  if (full !== null) return full > now ? TO_COME : { at: given.toUpperCase(), exact: true };
  const words = inEnglish(given.toLowerCase().replace(/[.!]+$/, ''));
  const text = words.replace(
    /^(?:(?:at|about|around|approximately|approx\.?|roughly|circa|ca\.?|some time) |~ ?)+/,
    '',
  );
  const exact = /^(?:at )*$/.test(words.slice(0, words.length - text.length));
  if (/^(?:just |right )?now$/.test(text)) return { at: instantIn(now, timezone), exact: true };
  const ago = agoOf(text);
  if (ago !== null) return { at: instantIn(now - ago, timezone), exact };
  const two = TWO_PARTS[text.replace(/^yesterday (?=night$)/, 'last ')];
  if (two !== undefined) return { again: `Please type which of the two it was: ${two}.` };
  const day = /^this (?=morning|afternoon|evening)/.test(text) ? text.replace('this', 'today') : text;
  const [, first, after = ''] = DAY_FIRST.exec(day) ?? [];
  if (first !== undefined) return onDay(first, after.trim(), exact, now, timezone);
  const [, before = '', last] = DAY_LAST.exec(day) ?? [];
  if (last !== undefined) return onDay(last, before, exact, now, timezone);
  if (/^\d{1,2}\.(?:0[1-9]|1[0-2])$/.test(text))
    return { again: `Please type ${text.replace('.', ':')} for a time, or a day such as 2026-03-02 with its time.` };
  const clock = clockOf(text);
  if (clock !== null) return lastShown(clock, exact, now, timezone);
  return hoursOf(text) ?? UNKNOWN;
}
